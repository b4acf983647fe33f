#!/usr/bin/python3
"""Whatever comes in over a real socket: a clear sentence, nothing stored, no 5xx, no crash."""

import json
import random
import re
import socket
import unittest

from support import harness

NO_LIMITS = ["--set", "limits.requests_per_second_per_key=0",
             "--set", "limits.requests_per_second_per_address=0",
             "--set", "sandbox.reply_after_ms=3600000"]

# As they stand in a query, already escaped or deliberately not.
BAD_VALUES = [
    "", "%00", "a%00b", "%ff%fe", "%c0%af", "%e0%80%af", "%ed%a0%80", "%f8%88%80%80%80",
    "%", "%2", "%zz", "x" * 10_000, "%27%20OR%201%3D1--", "1;DROP%20TABLE%20leases",
    "..%2f..%2fetc%2fpasswd", "-1", "99999999999999999999999", "0", "%0d%0aX-Injected:%201",
    "%3Cscript%3E", "%e2%80%ae", "null", "[]", "{}", "1e9", "+", "++++++++",
]

CALLS = {
    "get_number": ("customer", "app", "country", "number"),
    "get_sms": ("customer", "number", "country", "app"),
    "get_reject_number": ("customer", "number", "country", "app"),
    "get_reject": ("customer", "number"),
    "get_balance": ("customer",),
    "get_history": ("customer", "limit", "before_id"),
    "get_rates": ("customer", "country", "app"),
    "load_countries": ("is_rent",),
    "load_apps": ("country_id", "is_rent"),
}

GOOD = {"app": "Google", "country": "USA", "number": "12025550000", "limit": "10",
        "before_id": "1", "country_id": "58", "is_rent": "0"}

RAW = [
    b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00",
    b"GET /healthz HTTP/1.1\r\n\r\n", b"GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /\x00 HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 70_000 + b"\r\n\r\n",
    b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + b"".join(b"X%d: y\r\n" % i for i in range(500)) + b"\r\n",
    b"POST /user/api/get_balance.php HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    b"POST /user/api/get_balance.php HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n"
    b"Content-Length: 2\r\n\r\nab",
    b"POST /user/api/get_balance.php HTTP/1.1\r\nHost: x\r\n"
    b"Content-Length: 99999999999999999999\r\n\r\n",
    b"POST /user/api/get_balance.php HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\n",
    b"POST /user/api/get_balance.php HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    b"POST /user/api/get_balance.php HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"fffffffffffffffff\r\n",
    b"GET /healthz HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n",
    b"GET /healthz HTTP/1.1\r\nHost: x\r\nX: a\r\n folded\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
]


class BadInput(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = harness.temporary_directory()
        top = cls.folder.__enter__()
        cls.server = harness.Server(top / "data", *NO_LIMITS).start()

    @classmethod
    def tearDownClass(cls):
        status = cls.server.stop()
        cls.folder.__exit__(None, None, None)
        assert status == 0, "the server did not end in good health"

    def setUp(self):
        self.before = self.stored()

    def tearDown(self):
        self.assertEqual(self.stored(), self.before, "bad input left a trace")

    def stored(self):
        history = self.server.user("get_history").text
        unmatched = self.server.admin("GET", "unmatched").text
        proof = self.server.admin("GET", "ledger/verify").json
        self.assertTrue(proof["ok"])
        customers = self.server.admin("GET", "customers").text
        return re.sub(r'"minutes_passed":\d+', "", history), unmatched, proof, customers

    def check(self, answer, what):
        self.assertIn(answer.status, (200, 400, 404, 405, 413, 414, 415, 422, 431), (what, answer))
        self.assertTrue(answer.body, what)
        kind = answer.headers["Content-Type"]
        if kind.startswith("text/plain") and answer.status == 200:
            self.assertLess(len(answer.body), 200, what)
            self.assertIsNone(re.search(rb"[0-9]{6}", answer.body), (what, answer))
            self.assertFalse(answer.body.endswith(b"\n"), what)
        self.assertNotIn("X-Injected", answer.headers)
        return answer

    def test_every_parameter_of_every_call(self):
        for call, names in CALLS.items():
            good = {"customer": self.server.key, **GOOD}
            for name in names:
                others = "&".join(f"{n}={good[n]}" for n in names if n != name)
                path = f"/user/api/{call}.php?{others}"
                if name not in ("limit", "before_id", "is_rent") and call != "get_history" and (
                        call != "get_number" or name != "number"):
                    self.check(self.server.request("GET", path), (call, name, "missing"))
                for value in BAD_VALUES:
                    if call == "get_number" and name == "number" and not value:
                        continue  # an empty parameter is an absent one: that call is in order
                    what = (call, name, value[:40])
                    answer = self.check(self.server.request("GET", f"{path}&{name}={value}"), what)
                    if name == "customer" and not call.startswith("load_"):
                        self.assertNotEqual(answer.text[:1], "[", what)
                doubled = f"{path}&{name}={BAD_VALUES[3]}&{name}={BAD_VALUES[3]}"
                self.check(self.server.request("GET", doubled), (call, name, "doubled"))

    def test_form_bodies(self):
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        for value in BAD_VALUES:
            body = f"customer={self.server.key}&country=USA&app={value}".encode()
            self.check(self.server.request("POST", "/user/api/get_number.php", body, headers),
                       value[:40])
        many = "&".join(f"p{i}=1" for i in range(5000)).encode()
        self.check(self.server.request("POST", "/user/api/get_number.php", many, headers), "many")

    def test_the_supply_edge(self):
        """What a supplier hands over is taken, and the operator finds what is no SMS."""
        token = self.supplier_token()
        headers = {"Authorization": "Bearer " + token}
        for name in ("to", "from", "text", "received_at", "coding", "charset", "nonsense"):
            for value in BAD_VALUES:
                fields = {"to": "60112869999", "from": "a", "text": "b"}
                fields.pop(name, None)
                query = "&".join(f"{k}={v}" for k, v in fields.items()) + f"&{name}={value}"
                answer = self.server.request("GET", f"/supply/gateway/sms?{query}", None, headers)
                self.assertIn(answer.status, (200, 414, 431), (name, value[:40], answer))
        before = self.kept()
        bodies = (b"{", b"[]", b"null", b'{"to":1}', b'{"to":"60112869999"}',
                  b'{"to":"60112869999","from":"a","text":"\\u0000"}',
                  b'{"to":"60112869999","from":"a","text":"\xff"}',
                  b'{"to":"60112869999","from":"a","text":"\\ud800"}',
                  b'{"to":"60112869999","from":"a","text":{"a":' * 40,
                  json.dumps({"to": "60112869999", "from": "a", "text": "x" * 9000}).encode(),
                  b"[" * 30_000, b"x" * 1024 * 1024)
        for body in bodies:
            for kind in ("application/json", "text/plain", "multipart/form-data; boundary=x"):
                answer = self.server.request("POST", "/supply/gateway/sms", body,
                                             {**headers, "Content-Type": kind})
                self.assertEqual(answer.status, 200, (kind, body[:60], answer))
        self.assertEqual(self.kept(), before + 3 * len(bodies))
        too_large = self.server.request("POST", "/supply/gateway/sms", b"x" * (1024 * 1024 + 1),
                                        headers)
        self.assertEqual(too_large.status, 413)
        history, _, proof, customers = self.before
        self.before = history, self.stored()[1], proof, customers  # only the operator has more

    def kept(self):
        return len(self.server.admin("GET", "unmatched?limit=1000").json["messages"])

    @classmethod
    def supplier_token(cls):
        suppliers = cls.server.admin("GET", "suppliers").json["suppliers"]
        for supplier in suppliers:
            if supplier["name"] == "gateway":
                made = cls.server.admin("POST", f"suppliers/{supplier['id']}/rotate", {})
                return made.json["token"]
        return cls.server.add_supplier("gateway")

    def test_the_admin_api(self):
        for method, path in (("POST", "customers"), ("POST", "customers/1/topup"),
                             ("POST", "suppliers"), ("POST", "catalogue/check")):
            for body in ("", "{", "[]", '{"name":1}', '{"name":""}', '{"amount":"1e9"}',
                         '{"amount":"-5"}', '{"amount":"0"}', '{"nonsense":"x"}',
                         '{"name":"' + "x" * 300 + '"}', '{"name":"\\u0000"}'):
                answer = self.server.admin(method, path, body)
                if path == "catalogue/check" and answer.status == 200:
                    continue
                self.assertIn(answer.status, (400, 404, 409, 415, 422), (path, body, answer))
        answer = self.server.admin("POST", "lines/import", "number,country\n\xff,,,", "text/csv")
        self.assertIn(answer.status, (400, 422), answer)
        for token in ("", "x", self.server.admin_token[:-1], self.server.admin_token + "0"):
            answer = self.server.request("GET", "/admin/v1/customers",
                                         headers={"Authorization": "Bearer " + token})
            self.assertEqual(answer.status, 401)
            self.assertNotIn(b"sandbox", answer.body)

    def test_bytes_that_are_no_request(self):
        chance = random.Random(20261122)
        noise = [bytes(chance.randrange(256) for _ in range(chance.randrange(1, 2000)))
                 for _ in range(100)]
        for raw in RAW + noise:
            with socket.create_connection(("127.0.0.1", self.server.port)) as client:
                client.settimeout(harness.PATIENCE_S)
                try:
                    client.sendall(raw)
                    client.shutdown(socket.SHUT_WR)
                    answer = b""
                    while part := client.recv(65536):
                        answer += part
                except ConnectionError:
                    continue  # cut off is a fine answer to garbage
                if answer:
                    self.assertRegex(answer, rb"\AHTTP/1\.[01] (200|[45]\d\d) ", raw[:60])
                    self.assertIsNone(re.match(rb"HTTP/1\.[01] 50[023]", answer), raw[:60])
            self.assertEqual(self.server.get("/healthz").status, 200, raw[:60])


if __name__ == "__main__":
    unittest.main()
