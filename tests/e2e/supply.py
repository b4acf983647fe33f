#!/usr/bin/python3
"""The supply edge over real sockets: what is refused leaves a log line and a count.

Nothing is refused but for credentials, size and overload.
"""

import base64
import gzip
import json
import re
import socket
import unittest

from support import harness

NUMBER = "60112869001"
SMS = {"to": NUMBER, "from": "Google", "text": "G-412157 is your Google verification code."}
MIB = 1024 * 1024


class Supply(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.server = harness.Server(self.top / "data", "--set", "sandbox.lines_per_country=0",
                                     "--set", "log.format=json")
        self.server.__enter__()
        self.addCleanup(self.server.__exit__, None, None, None)
        self.token = self.server.add_supplier("gateway")
        self.server.import_lines("gateway", "Malaysia", [NUMBER])
        self.server.user("get_number", app="Google", country="Malaysia")

    def send(self, body, method="POST", path="/supply/gateway/sms", **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.server.request(method, path, body, headers)

    def counts(self):
        rows = re.findall(r'^linepool_supply_sms_total\{outcome="(\w+)",supplier="gateway"\} (\d+)',
                          self.server.get("/metrics").text, re.MULTILINE)
        return {outcome: int(count) for outcome, count in rows}

    def refusals(self):
        rows = [json.loads(line) for line in self.server.log().splitlines()]
        return [(row["supplier"], row["reason"]) for row in rows if row["event"] == "sms_refused"]

    def test_a_caller_that_waits_for_a_challenge(self):
        body = json.dumps(SMS)
        first = self.send(body)
        self.assertEqual(first.status, 401)
        self.assertIn("Basic", first.headers["WWW-Authenticate"])
        pair = base64.b64encode(f"gateway:{self.token}".encode()).decode()
        self.assertEqual(self.send(body, Authorization="Basic " + pair).status, 200)
        self.assertEqual(self.server.wait_for_sms(NUMBER, "Malaysia", "Google").text, SMS["text"])

    def test_a_probe(self):
        for path in ("/supply/gateway/sms", "/supply/gateway/sms/"):
            answer = self.send(None, "HEAD", path)
            self.assertEqual((answer.status, answer.body), (200, b""))
        self.assertEqual(self.counts().get("received", 0), 0)

    def test_a_body_of_a_mebibyte(self):
        padded = json.dumps({**SMS, "padding": ""})
        padded = padded.replace('"padding": ""', '"padding": "' + "x" * (MIB - len(padded)) + '"')
        self.assertEqual(len(padded), MIB)
        self.assertEqual(self.send(padded, X_Supplier_Token=self.token).status, 200)
        packed = gzip.compress(padded.encode())
        self.assertEqual(self.send(packed, X_Supplier_Token=self.token,
                                   Content_Encoding="gzip").status, 200)
        self.assertEqual(self.counts()["taken"], 2)

    def test_refusals_are_counted_and_logged(self):
        key = {"X_Supplier_Token": self.token}
        self.assertEqual(self.send(json.dumps(SMS), **key).status, 200)
        self.assertEqual(self.send("no SMS", **key).status, 200)
        self.assertEqual(self.send("x" * (MIB + 1), **key).status, 413)
        self.assertEqual(self.send(gzip.compress(b"x" * (MIB + 1)), **key).status, 413)
        self.assertEqual(self.send("x" * 70_000).status, 413)
        self.assertEqual(self.send(json.dumps(SMS), X_Supplier_Token="wrong").status, 401)
        self.assertEqual(self.chunks_past_the_bound(), 413)
        self.assertEqual(self.counts(), {"received": 6, "taken": 1, "binned": 1, "refused": 4})
        # The log has a thread of its own.
        harness.wait_until(lambda: len(self.refusals()) >= 5, "the log")
        size, credential = ("gateway", "size"), ("gateway", "credential")
        self.assertEqual(sorted(self.refusals()),
                         sorted([size, size, size, ("(unknown)", "size"), credential]))
        self.assertNotIn(self.token, self.server.log())

    def chunks_past_the_bound(self):
        """A body whose length nobody announces."""
        with socket.create_connection(("127.0.0.1", self.server.port)) as client:
            client.settimeout(harness.PATIENCE_S)
            client.sendall(b"POST /supply/gateway/sms?token=" + self.token.encode() +
                           b" HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
            for _ in range(17):
                client.sendall(b"10000\r\n" + b"x" * 0x10000 + b"\r\n")
            return int(client.recv(4096).split()[1])


if __name__ == "__main__":
    unittest.main()
