#!/usr/bin/python3
"""What people wrote in SMS goes when it has been kept long enough: from the answers, and from every
file of the data directory."""

import json
import unittest

from support import harness

TEXT = "Dear Mx Zyxwvut, your Qoogle code is 839201. Never share it."
SENDER = "QZSENDER7"
BINNED = "A letter to nobody at all: pqrstuv"
DAY_MS = 24 * 3600 * 1000
NUMBERS = ["601128000001", "601128000002"]


class Retention(unittest.TestCase):
    def setUp(self):
        directory = self.enterContext(harness.temporary_directory())
        self.data = directory / "data"
        self.server = self.enterContext(harness.Server(
            self.data, "--set", "sandbox.lines_per_country=0", "--set", "messages.keep_days=30",
            "--set", "messages.bin_keep_days=7"))
        self.token = self.server.add_supplier("carrier")
        self.server.import_lines("carrier", "Malaysia", NUMBERS)

    def deliver(self, number, sender, text, name):
        body = json.dumps({"to": number, "from": sender, "text": text, "id": name}).encode()
        answer = self.server.request("POST", "/supply/carrier/sms", body, {
            "Authorization": "Bearer " + self.token, "Content-Type": "application/json"})
        self.assertEqual(answer.status, 200, answer)

    def advance(self, days):
        moved = self.server.admin("POST", "clock", {"advance_ms": days * DAY_MS})
        self.assertEqual(moved.status, 200, moved)

    def rest(self, method, path, body=None):
        headers = {"X-API-Key": self.server.key}
        if body is not None:
            headers["Content-Type"] = "application/json"
            body = json.dumps(body).encode()
        return self.server.request(method, "/api/v1" + path, body, headers)

    def in_files(self, words):
        """Whether the words are in any file of the data directory."""
        files = [path for path in self.data.rglob("*") if path.is_file()]
        self.assertTrue(any(path.name == "linepool.db" for path in files))
        return any(words.encode() in path.read_bytes() for path in files)

    def bin_size(self):
        return len(self.server.admin("GET", "bin").json["messages"])

    def test_texts_are_kept_for_a_time_and_then_nowhere(self):
        made = self.rest("POST", "/orders", {"country": "MY", "service": "go"})
        self.assertEqual(made.status, 201, made)
        order = made.json["id"]
        self.deliver(made.json["phoneNumber"].lstrip("+"), SENDER, TEXT, "sms-1")
        self.deliver("601128999999", SENDER + "B", BINNED, "sms-2")
        shown = self.rest("GET", f"/orders/{order}").json
        self.assertEqual((shown["message"], shown["otpCode"]), (TEXT, "839201"))
        self.assertEqual(self.bin_size(), 1)
        for words in (TEXT, SENDER, BINNED):
            self.assertTrue(self.in_files(words), "the search finds what is there")

        self.advance(8)
        harness.wait_until(lambda: self.bin_size() == 0, "an empty bin")
        harness.wait_until(lambda: not self.in_files(BINNED), "no letter to nobody in the files")
        self.assertTrue(self.in_files(TEXT), "its order ended within eight days")
        self.assertEqual(self.rest("GET", f"/orders/{order}").json["message"], TEXT)

        self.advance(31)
        harness.wait_until(
            lambda: self.rest("GET", f"/orders/{order}").json["message"] is None, "no text")
        for words in (TEXT, "839201", "Zyxwvut", SENDER):
            harness.wait_until(lambda words=words: not self.in_files(words),
                               f"no {words!r} in the files")
        self.assertRegex(self.server.request("GET", "/metrics").text,
                         r"(?m)^linepool_texts_erased_total 2$")
        shown = self.rest("GET", f"/orders/{order}").json
        self.assertEqual((shown["status"], shown["messages"], shown["otpCode"]),
                         ("completed", 1, None))
        trace = self.server.admin("GET", f"trace?order={order}")
        self.assertEqual(trace.status, 200, trace)
        self.assertIn("what was written is erased", trace.text)
        self.assertEqual(self.server.admin("GET", "ledger/verify").json["ok"], True)
        self.assertEqual(self.server.stop(), 0)
        self.server.start()
        self.assertEqual(self.rest("GET", f"/orders/{order}").json["messages"], 1)


if __name__ == "__main__":
    unittest.main()
