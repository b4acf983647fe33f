#!/usr/bin/python3
"""The log tells what happened, with a request id, and never a key, a token or an SMS."""

import json
import unittest

from support import harness

TEXT = "Kod rahsia anda ialah 770412"


class Logs(unittest.TestCase):
    def drive(self, server):
        """Traffic of every kind; gives what must not be found in the log."""
        number, token = "60112869123", server.add_supplier("gateway")
        server.import_lines("gateway", "Malaysia", [number])
        customer, key = server.add_customer("quiet customer", "10.00")
        leased = server.user("get_number", customer=key, app="Grab", country="Malaysia").text
        self.assertEqual(leased, number)
        fields = {"to": number, "from": "Grab", "text": TEXT, "id": "m-1"}
        self.assertEqual(server.get("/supply/gateway/sms", token=token, **fields).text, "ok")
        headers = {"Authorization": "Bearer " + token, "Content-Type": "application/json"}
        body = json.dumps({**fields, "id": "m-2", "received_at": "soon"}).encode()
        self.assertEqual(server.request("POST", "/supply/gateway/sms", body, headers).status, 200)
        refused = server.request("POST", "/supply/gateway/sms", b"x" * (1024 * 1024 + 1), headers)
        self.assertEqual(refused.status, 413)
        self.assertEqual(server.user("get_sms", customer=key, number=number, country="Malaysia",
                                     app="Grab").text, TEXT)
        server.user("get_history", customer=key)
        server.user("get_balance", customer="f" * 32)
        server.get("/supply/gateway/sms", token="wrong-token-0123", **fields)
        for _ in range(300):  # beyond the limit of the key
            if server.user("get_balance", customer=key).status == 429:
                break
        rotated = server.admin("POST", f"customers/{customer}/keys", {"label": "second"})
        server.request("GET", "/admin/v1/customers?secret=in-the-query",
                       headers={"Authorization": "Bearer nonsense-token"})
        simulated = server.user("get_number", app="Google", country="USA").text
        sms = server.wait_for_sms(simulated, "USA", "Google").text
        return [key, token, server.key, server.admin_token, rotated.json["key"], TEXT, "770412",
                sms, "f" * 32, "wrong-token-0123", "in-the-query", "nonsense-token"]

    def check(self, log_format):
        with harness.temporary_directory() as top:
            options = ["--set", "log.level=debug", "--set", "log.access=true",
                       "--set", f"log.format={log_format}", "--set", "sandbox.reply_after_ms=100",
                       "--set", "sandbox.lines_per_country=1"]
            with harness.Server(top / "data", *options) as server:
                # The one simulated line is taken, so the real one is next.
                server.user("get_number", app="Google", country="Malaysia")
                secrets = self.drive(server)
                self.assertEqual(server.stop(), 0)
                log = server.log()
        for secret in secrets:
            self.assertNotIn(secret, log)
        return log

    def test_json(self):
        rows = [json.loads(line) for line in self.check("json").splitlines()]
        requests = [row for row in rows if row["event"] == "request"]
        self.assertGreater(len(requests), 10)
        for row in requests:
            self.assertGreater(row["request"], 0)
            self.assertEqual(row["address"], "127.0.0.1")
            self.assertNotIn("?", row["path"])
        self.assertEqual(len({row["request"] for row in requests}), len(requests))
        statuses = {row["status"] for row in requests}
        self.assertLessEqual({200, 429, 401}, statuses)
        refusals = {(row["supplier"], row["reason"]) for row in rows
                    if row["event"] == "sms_refused"}
        self.assertEqual(refusals, {("gateway", "size"), ("gateway", "credential")})

    def test_text(self):
        log = self.check("text")
        self.assertIn(" request ", log)
        self.assertRegex(log, r"(?m)^\S+Z info +started ")

    def test_without_the_access_log_only_refused_and_failed_requests_are_there(self):
        with harness.temporary_directory() as top:
            options = ["--set", "log.format=json", "--set", "limits.requests_per_second_per_key=1"]
            with harness.Server(top / "data", *options) as server:
                answers = [server.user("get_balance").status for _ in range(30)]
                self.assertIn(429, answers)
                self.assertEqual(server.stop(), 0)
                rows = [json.loads(line) for line in server.log().splitlines()]
        requests = [row for row in rows if row["event"] == "request"]
        self.assertEqual({row["status"] for row in requests}, {429})


if __name__ == "__main__":
    unittest.main()
