#!/usr/bin/python3
"""The story of a silent line, with real processes: nine of ten lines receive, the tenth is put in
quarantine, stays there over kill -9, and comes back by a self-test that the command line waits for.
"""

import json
import subprocess
import unittest

from support import harness

LINEPOOL = str(harness.BIN / "linepool")
NUMBERS = [f"6011280000{n:02d}" for n in range(1, 11)]
SILENT = NUMBERS[2]
SETTINGS = ["--set", "sandbox.lines_per_country=0", "--set", "lines.quarantine_silent=true",
            "--set", "log.format=json", "--set", "limits.requests_per_second_per_address=0",
            "--set", "limits.requests_per_second_per_key=0",
            "--set", "limits.numbers_per_minute_per_key=0"]


class SilentLines(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.server = harness.Server(self.top / "data", *SETTINGS)
        self.server.start()
        self.addCleanup(self.server.stop)
        self.token = self.server.add_supplier("carrier")
        self.server.import_lines("carrier", "Malaysia", NUMBERS)

    def order(self):
        return self.server.user("get_number", country="Malaysia", app="Google").text

    def deliver(self, number, text, sender="Google"):
        answer = self.server.get("/supply/carrier/sms", token=self.token, to=number, text=text,
                                 **{"from": sender})
        self.assertEqual(answer.status, 200, answer)

    def advance(self, seconds):
        answer = self.server.admin("POST", "clock", {"advance_ms": seconds * 1000})
        self.assertEqual(answer.status, 200, answer)

    def round(self, receives):
        """Every line that is offered has an order, for half an hour."""
        numbers = []
        while (number := self.order()).isdigit():
            numbers.append(number)
        for number in numbers:
            if receives(number):
                self.deliver(number, "G-412157 is your Google verification code.")
        self.advance(20 * 60)
        self.advance(10 * 60)
        return numbers

    def quarantined(self):
        return self.server.admin("GET", "lines?state=quarantined").json["lines"]

    def test_the_silent_line_and_no_other(self):
        for _ in range(12):
            self.round(lambda number: number != SILENT)
            if self.quarantined():
                break
        harness.wait_until(lambda: self.quarantined() != [], "a line in quarantine")
        lines = self.quarantined()
        self.assertEqual([line["number"] for line in lines], [SILENT])
        self.assertRegex(lines[0]["quarantine"]["text"],
                         r"^4 orders in a row got no SMS since .*\. Other lines of carrier in "
                         r"Malaysia got one for 100 % of \d+ orders for Google\.$")
        self.assertNotIn(SILENT, self.round(lambda number: True))
        told = [row for row in map(json.loads, self.server.log().splitlines())
                if row["event"] == "line_quarantined"]
        self.assertEqual([(row["number"], row["supplier"]) for row in told],
                         [(f"+{SILENT}", "carrier")])

        # It stays there, with its reason.
        self.server.kill()
        self.server.start()
        self.assertEqual(self.quarantined(), lines)
        self.assertIn('linepool_supplier_quarantined_lines{supplier="carrier"} 1',
                      self.server.get("/metrics").text)

        # An operator tests it.
        environment = harness.clean_environment(LINEPOOL_URL=f"http://127.0.0.1:{self.server.port}",
                                                LINEPOOL_ADMIN_TOKEN=self.server.admin_token)
        with subprocess.Popen([LINEPOOL, "admin", "line", "test", SILENT, "--wait", "60s"],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              env=environment) as test:
            text = test.stdout.readline().strip()
            self.assertRegex(text, r"^Linepool test [2-9A-Z]{6}$")
            self.deliver(SILENT, text, "+4915100000000")
            said, hints = test.communicate(timeout=harness.PATIENCE_S)
            self.assertEqual(test.returncode, 0, (said, hints))
        self.assertRegex(said, r"\AThe SMS arrived after \d+\.\d s through supplier carrier\.\n\Z")
        self.assertEqual(self.quarantined(), [])
        self.assertEqual(self.server.admin("GET", "bin").json["messages"], [])
        self.assertIn("line_released", self.server.log())
        self.assertIn(SILENT, self.round(lambda number: True))

    def test_a_silent_supplier_silences_no_line(self):
        for _ in range(3):
            self.round(lambda number: True)
        for _ in range(6):
            self.round(lambda number: False)
        self.assertEqual(self.quarantined(), [])
        self.assertNotIn("line_quarantined", self.server.log())

    def test_a_self_test_that_does_not_arrive_says_what_to_look_at(self):
        environment = harness.clean_environment(LINEPOOL_URL=f"http://127.0.0.1:{self.server.port}",
                                                LINEPOOL_ADMIN_TOKEN=self.server.admin_token)
        done = subprocess.run([LINEPOOL, "admin", "line", "test", SILENT, "--wait", "1s"],
                              capture_output=True, text=True, timeout=harness.PATIENCE_S,
                              check=False, env=environment)
        self.assertEqual(done.returncode, 4, (done.stdout, done.stderr))
        self.assertIn("No SMS with this text has come in", done.stdout)
        self.assertIn("Supplier carrier has never delivered an SMS", done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
