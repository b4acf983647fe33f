#!/usr/bin/python3
"""The machine's clock is set while the server runs: nothing ends too early, and the server says so.
Debian's libfaketime sets the wall clock of the server alone; the time since boot stays real."""

import datetime
import glob
import json
import re
import subprocess
import time
import unittest

from support import harness

LINEPOOL = str(harness.BIN / "linepool")
NEVER = ["--set", "sandbox.reply_after_ms=86400000", "--set", "engine.expire_every_ms=50",
         "--set", "log.format=json"]
WAITING = "You have not received any code yet."
NOT_FOUND = "Number Not Found."


class Machine:
    """A server whose wall clock this test sets."""

    def __init__(self, top):
        self.file = top / "wall-clock"
        self.set("+0")
        library = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")
        assert library, "libfaketime is missing: tools/packages.sh test"
        linked = subprocess.run(["ldd", harness.LINEPOOLD], capture_output=True, text=True,
                                check=True).stdout
        # A sanitizer's library wants to be the first.
        preloaded = re.findall(r"=> (\S*/lib[at]san\S*)", linked) + library[:1]
        environment = harness.clean_environment(
            LD_PRELOAD=":".join(preloaded), FAKETIME_TIMESTAMP_FILE=str(self.file),
            FAKETIME_NO_CACHE="1", FAKETIME_DONT_FAKE_MONOTONIC="1")
        self.server = harness.Server(top / "data", *NEVER, environment=environment)

    def set(self, offset):
        """Such as +1h or -2d; +0 is the right time."""
        new = self.file.with_suffix(".new")
        new.write_text(offset + "\n")
        new.replace(self.file)

    def clock(self, command, expect=0):
        environment = harness.clean_environment(
            LINEPOOL_URL=f"http://127.0.0.1:{self.server.port}",
            LINEPOOL_ADMIN_TOKEN=self.server.admin_token)
        done = subprocess.run([LINEPOOL, "--json", "admin", "clock", command], capture_output=True,
                              text=True, timeout=harness.PATIENCE_S, check=False, env=environment)
        assert done.returncode == expect, (command, done.returncode, done.stdout, done.stderr)
        return json.loads(done.stdout)

    def wait_ready(self, status):
        end = time.monotonic() + harness.PATIENCE_S
        while True:
            ready = self.server.get("/readyz")
            if ready.status == status:
                return ready.text
            assert time.monotonic() < end, ready.text
            time.sleep(0.05)

    def events(self):
        return [json.loads(line) for line in self.server.log().splitlines()]


class ClockSteps(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.machine = Machine(folder.__enter__())
        self.addCleanup(folder.__exit__, None, None, None)
        self.server = self.machine.server
        self.addCleanup(self.server.__exit__)
        self.server.start()
        self.machine.wait_ready(200)

    def lease(self):
        number = self.server.user("get_number", country="Malaysia", app="Google").text
        self.assertTrue(number.isdigit(), number)
        return number

    def sms(self, number):
        return self.server.user("get_sms", number=number, country="Malaysia", app="Google").text

    def test_a_step_forward_ends_nothing_until_it_is_accepted(self):
        number = self.lease()
        self.machine.set("+1h")
        self.assertIn("clock was set", self.machine.wait_ready(503))
        time.sleep(0.5)  # ten rounds of expiry, if there were any
        self.assertEqual(self.sms(number), WAITING)
        shown = self.machine.clock("show")
        self.assertTrue(shown["in_doubt"])
        self.assertAlmostEqual(shown["machine_ahead_ms"], 3_600_000, delta=5000)
        accepted = self.machine.clock("accept")
        self.assertFalse(accepted["in_doubt"])
        now = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=1)
        told = datetime.datetime.fromisoformat(accepted["now"])
        self.assertAlmostEqual(told.timestamp(), now.timestamp(), delta=10)
        self.machine.wait_ready(200)
        end = time.monotonic() + harness.PATIENCE_S
        while self.sms(number) != NOT_FOUND and time.monotonic() < end:
            time.sleep(0.05)
        self.assertEqual(self.sms(number), NOT_FOUND)
        refused = self.machine.clock("accept", expect=1)["error"]
        self.assertIn("no doubt", refused["detail"])
        self.assertEqual(self.server.stop(), 0)
        kinds = [row["event"] for row in self.machine.events()]
        self.assertEqual((kinds.count("clock_stepped"), kinds.count("clock_settled")), (1, 1))

    def test_a_step_back_that_is_taken_back_changes_nothing(self):
        before = self.lease()
        self.machine.set("-2d")
        self.machine.wait_ready(503)
        during = self.lease()  # the work goes on meanwhile
        self.machine.set("+0")
        self.machine.wait_ready(200)
        after = self.lease()
        self.assertEqual(len({before, during, after}), 3)
        rows = self.server.request("GET", "/api/v1/orders",
                                   headers={"X-API-Key": self.server.key}).json["orders"]
        created = [datetime.datetime.fromisoformat(row["createdAt"]).timestamp() for row in rows]
        self.assertEqual(len(created), 3)
        for moment in created:
            self.assertAlmostEqual(moment, time.time(), delta=60)
        self.assertEqual(self.server.stop(), 0)

    def test_after_an_accepted_step_back_time_does_not_go_back(self):
        before = self.machine.clock("show")["now"]
        self.machine.set("-2d")
        self.machine.wait_ready(503)
        accepted = self.machine.clock("accept")
        self.assertFalse(accepted["in_doubt"])
        self.assertGreater(accepted["now"], before)
        self.machine.wait_ready(200)
        number = self.lease()
        first = self.machine.clock("show")
        time.sleep(2)
        second = self.machine.clock("show")
        # Half speed: two seconds are one.
        self.assertAlmostEqual(second["machine_ahead_ms"] - first["machine_ahead_ms"], 1000,
                               delta=500)
        self.assertEqual(self.sms(number), WAITING)
        self.assertEqual(self.server.get("/readyz").status, 200)
        self.assertEqual(self.server.stop(), 0)

    def test_a_small_difference_is_no_step(self):
        self.machine.set("+60")
        time.sleep(1)
        self.assertEqual(self.machine.wait_ready(200), "ready")
        shown = self.machine.clock("show")
        self.assertFalse(shown["in_doubt"])
        # Made up by a tenth of the time that passes.
        self.assertGreater(shown["machine_ahead_ms"], 30_000)
        self.assertLess(shown["machine_ahead_ms"], 60_000)


if __name__ == "__main__":
    unittest.main()
