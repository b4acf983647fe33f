#!/usr/bin/python3
"""A customer is erased: from the answers, at once, and from every file of the data directory; also
if the server is killed in between. The ledger stays."""

import json
import unittest

from support import harness

TEXT = "Dear Mx Zyxwvut, your Qoogle code is 839201. Never share it."
SENDER = "QZSENDER7"
LABEL = "a-label-of-hers"
KEY_LABEL = "key-on-her-laptop"
WEBHOOK = "https://hooks.example.com/her-own-path"
ORDERS = 6


class Erasure(unittest.TestCase):
    def setUp(self):
        directory = self.enterContext(harness.temporary_directory())
        self.data = directory / "data"
        self.server = self.enterContext(harness.Server(
            self.data, "--set", "sandbox.lines_per_country=0"))
        self.token = self.server.add_supplier("carrier")
        self.server.import_lines("carrier", "Malaysia",
                                 [f"60112800{n:04}" for n in range(ORDERS + 2)])
        self.customer, self.key = self.server.add_customer("customer of the test", "50.00")
        made = self.server.admin("POST", f"customers/{self.customer}/keys", {"label": KEY_LABEL})
        self.assertEqual(made.status, 201, made)

    def deliver(self, number, name):
        body = json.dumps({"to": number, "from": SENDER, "text": TEXT, "id": name}).encode()
        answer = self.server.request("POST", "/supply/carrier/sms", body, {
            "Authorization": "Bearer " + self.token, "Content-Type": "application/json"})
        self.assertEqual(answer.status, 200, answer)
        return answer.json

    def rest(self, method, path, body=None, **headers):
        headers["X-API-Key"] = self.key
        if body is not None:
            headers["Content-Type"] = "application/json"
            body = json.dumps(body).encode()
        return self.server.request(method, "/api/v1" + path, body, headers)

    def in_files(self, words):
        files = [path for path in self.data.rglob("*") if path.is_file()]
        self.assertTrue(any(path.name == "linepool.db" for path in files))
        return any(words.encode() in path.read_bytes() for path in files)

    def order(self, name):
        made = self.rest("POST", "/orders", {"country": "MY", "service": "go", "label": LABEL},
                         **{"Idempotency-Key": name})
        self.assertEqual(made.status, 201, made)
        return made.json

    def state(self):
        return self.server.admin("GET", f"customers/{self.customer}").json["state"]

    def test_nothing_of_her_is_left_but_the_ledger(self):
        orders = [self.order(f"once-{n}") for n in range(ORDERS)]
        for order in orders:
            self.deliver(order["phoneNumber"].lstrip("+"), f"sms-{order['id']}")
        waiting = self.order("once-more")
        hook = self.rest("POST", "/webhooks", {"url": WEBHOOK})
        self.assertEqual(hook.status, 201, hook)
        secret = hook.json["secret"]
        for words in (TEXT, SENDER, LABEL, KEY_LABEL, WEBHOOK, secret):
            self.assertTrue(self.in_files(words), f"the search finds {words!r}")

        erased = self.server.admin("POST", f"customers/{self.customer}/erase",
                                   {"confirm": "customer of the test"})
        self.assertEqual(erased.status, 202, erased)
        self.assertEqual(self.rest("GET", "/account").status, 401)
        self.server.kill()
        self.server.start()
        harness.wait_until(lambda: self.state() == "erased", "the end of the erasure")
        for words in (TEXT, "839201", "Zyxwvut", SENDER, LABEL, WEBHOOK, secret):
            harness.wait_until(lambda words=words: not self.in_files(words),
                               f"no {words!r} in the files")

        late = self.deliver(waiting["phoneNumber"].lstrip("+"), "late")
        self.assertIsNone(late["lease"], late)
        ledger = self.server.admin("GET", f"ledger?customer={self.customer}").json["transfers"]
        self.assertEqual(sum(row["kind"] == "capture" for row in ledger), ORDERS)
        self.assertEqual(self.server.admin("GET", "ledger/verify").json["ok"], True)


if __name__ == "__main__":
    unittest.main()
