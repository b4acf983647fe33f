#!/usr/bin/python3
"""admin trace: "I never got my code", asked of a server whose supplier, customers and webhooks are
real."""

import http.server
import json
import subprocess
import threading
import unittest

from support import harness

CODE = "482913"
TEXT = f"Your code is {CODE}"
REAL = ["--set", "sandbox.lines_per_country=0", "--set", "webhooks.allow_targets=127.0.0.0/8"]
SHARED, ALONE = "601128000001", "12025550001"


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(self.server.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


class Trace(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.server = harness.Server(top / "data", *REAL)
        self.server.start()
        self.addCleanup(self.server.stop)
        self.token = self.server.add_supplier("carrier")
        rows = ["number,country,supplier,owner,contract,use,sharing",
                f"{SHARED},Malaysia,carrier,Example Ltd,EX-1,tests,per_app",
                f"{ALONE},USA,carrier,Example Ltd,EX-1,tests,exclusive"]
        done = self.server.admin("POST", "lines/import", "\n".join(rows) + "\n", "text/csv")
        self.assertEqual((done.status, done.json["imported"]), (200, 2), done.text)
        _, self.alice = self.server.add_customer("alice", "50.00")
        _, self.bob = self.server.add_customer("bob", "50.00")

    def rest(self, key, method, path, body=None):
        headers = {"X-API-Key": key, "Content-Type": "application/json"}
        return self.server.request(method, "/api/v1/" + path, body and json.dumps(body).encode(),
                                   headers)

    def order(self, key, service="go", country="MY"):
        made = self.rest(key, "POST", "orders", {"country": country, "service": service})
        self.assertEqual(made.status, 201, made.text)
        return made.json["id"]

    def sms(self, to, sender, sms_id):
        body = json.dumps({"to": to, "from": sender, "text": TEXT, "id": sms_id}).encode()
        sent = self.server.request(
            "POST", "/supply/carrier/sms", body,
            {"Authorization": "Bearer " + self.token, "Content-Type": "application/json"})
        self.assertEqual(sent.status, 200, sent.text)

    def run_trace(self, *arguments):
        done = subprocess.run(
            [harness.BIN / "linepool", "--url", f"http://127.0.0.1:{self.server.port}", "admin",
             "trace", *map(str, arguments)], capture_output=True, text=True, check=False,
            env=harness.clean_environment(LINEPOOL_ADMIN_TOKEN=self.server.admin_token))
        self.assertNotIn(CODE, done.stdout + done.stderr, "a trace shows no code")
        return done

    def rows(self, *arguments):
        """The table as (what, detail)."""
        done = self.run_trace(*arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        title, *rows = [line.split("\t") for line in done.stdout.splitlines()]
        self.assertEqual(title, ["TIME", "WHAT", "DETAIL"])
        return [(what, detail) for _, what, detail in rows]

    def test_a_code_that_came_twice(self):
        order = self.order(self.alice)
        self.sms(SHARED, "Google", "a")
        self.sms(SHARED, "Google", "a")
        rows = self.rows(order)
        self.assertEqual([what for what, _ in rows],
                         ["ordered", "sms", "charged", "redelivered", "summary", "summary"])
        self.assertRegex(rows[0][1], rf"order {order} of alice: Google in Malaysia, \+{SHARED} "
                                     r"from carrier, [0-9.]+ held")
        self.assertRegex(rows[1][1], rf'SMS 1 from "Google", {len(TEXT)} characters, by carrier, '
                                     rf"to order {order}: its sender is the app's; code of 6 "
                                     r"characters by rule \S+, confidence \w+")
        self.assertIn("delivered again 1 time", rows[3][1])
        # When the key was last used is stored a moment after its use.
        rows, of_key = rows[:-1], rows[-1]
        self.assertIn("key that made it", of_key[1])
        self.assertEqual(self.rows(SHARED)[:-1], rows)
        self.assertEqual(self.rows("--number", "+" + SHARED)[:-1], rows)
        self.assertEqual(self.rows("alice")[:-1], rows)
        self.assertEqual(self.rows("--message", 1)[:4], rows[:4])

    def test_nothing_came(self):
        other = self.order(self.bob)
        self.sms(SHARED, "Google", "a")
        rows = self.rows(self.order(self.alice, country="US"))
        self.assertEqual([what for what, _ in rows], ["ordered"] + ["summary"] * 4)
        self.assertRegex(rows[1][1], r"^No SMS has reached this line since 20\d\d-.*\.$")
        self.assertRegex(rows[2][1], r"^Supplier carrier last delivered \d\.\d s ago\.$")
        self.assertIn("There are no orders near it for Google in", rows[3][1])
        self.assertEqual(self.rows(other)[1][0], "sms")

    def test_a_sender_that_fits_no_app(self):
        order = self.order(self.alice)
        self.order(self.bob, service="tg")
        self.sms(SHARED, "Acme", "a")
        rows = dict(self.rows(order))
        self.assertIn("in the bin (no_lease): 2 leases had the line, and sender and text are not "
                      "of their apps", rows["sms"])
        answer = json.loads(self.run_trace(order, "--json").stdout)
        self.assertEqual(answer["silence"]["sms_elsewhere"], 1)
        self.assertRegex(answer["summary"][0], "1 SMS came to its line, but not for it")

    def test_late(self):
        order = self.order(self.alice, country="US")
        self.sms(ALONE, "Google", "a")
        done = self.rest(self.alice, "POST", f"orders/{order}/finish")
        self.assertEqual(done.status, 200, done.text)
        self.sms(ALONE, "Google", "b")
        rows = self.rows("--order", order)
        self.assertEqual([what for what, _ in rows][:5],
                         ["ordered", "sms", "charged", "finished", "sms"])
        self.assertIn("late, after its end and free", rows[4][1])

    def test_webhooks(self):
        receivers = []
        for status in (204, 500):
            receiver = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
            receiver.status = status
            threading.Thread(target=receiver.serve_forever, daemon=True).start()
            self.addCleanup(receiver.server_close)
            self.addCleanup(receiver.shutdown)
            receivers.append(receiver)
            made = self.rest(self.alice, "POST", "webhooks",
                             {"url": f"http://127.0.0.1:{receiver.server_port}/hook?token=hidden",
                              "events": ["message.*"]})
            self.assertEqual(made.status, 201, made.text)
        order = self.order(self.alice)
        self.sms(SHARED, "Google", "a")

        def deliveries():
            found = [detail for what, detail in self.rows(order) if what == "webhook"]
            is_done = len(found) == 2 and not any("not tried" in one for one in found)
            return found if is_done else None

        good, bad = sorted(harness.wait_until(deliveries, "both deliveries"))
        self.assertRegex(good, rf"SMS 1 to webhook 1 \(127\.0\.0\.1:{receivers[0].server_port}\): "
                               r"delivered at attempt 1, answered 204 within \d+ ms")
        self.assertRegex(bad, r"attempt 1 failed, status 500; the next at 20")
        self.assertNotIn("hidden", good + bad)

    def test_what_cannot_be_traced(self):
        self.assertEqual(self.run_trace("nobody").returncode, 1)
        self.assertEqual(self.run_trace().returncode, 2)
        self.assertEqual(self.run_trace("alice", "--order", "1").returncode, 2)

    def test_the_log_holds_no_text(self):
        self.order(self.alice)
        self.sms(SHARED, "Google", "a")
        self.rows(SHARED)
        self.assertNotIn(CODE, self.server.log())


if __name__ == "__main__":
    unittest.main()
