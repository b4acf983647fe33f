#!/usr/bin/python3
"""The clock of a sandbox: moved by the command line, kept over restarts, refused elsewhere; and the
time zone of the user API's dates."""

import datetime
import json
import stat
import subprocess
import unittest

from support import harness

LINEPOOL = str(harness.BIN / "linepool")
NEVER = ["--set", "sandbox.reply_after_ms=86400000"]
WAITING = "You have not received any code yet."
NOT_FOUND = "Number Not Found."


def clock(server, *arguments, expect=0):
    """`linepool admin clock …`; what it says."""
    environment = harness.clean_environment(LINEPOOL_URL=f"http://127.0.0.1:{server.port}",
                                            LINEPOOL_ADMIN_TOKEN=server.admin_token)
    done = subprocess.run([LINEPOOL, "--json", "admin", "clock", *arguments], capture_output=True,
                          text=True, timeout=harness.PATIENCE_S, check=False, env=environment)
    assert done.returncode == expect, (arguments, done.returncode, done.stdout, done.stderr)
    return json.loads(done.stdout)


def account(server):
    customers = server.admin("GET", "customers").json["customers"]
    found = [row for row in customers if row["name"] == "sandbox"]
    return found[0]["balance"], found[0]["held"]


def lease(server):
    number = server.user("get_number", country="Malaysia", app="Google").text
    assert number.isdigit(), number
    return number


def sms(server, number):
    return server.user("get_sms", number=number, country="Malaysia", app="Google").text


class SandboxClock(unittest.TestCase):
    def test_expiry_in_seconds(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *NEVER) as server:
            numbers = [lease(server) for _ in range(3)]
            self.assertEqual(clock(server, "advance", "10m")["ended"], 0)
            young = lease(server)
            self.assertNotEqual(account(server)[1], "0.00")
            moved = clock(server, "advance", "11m")
            # No waiting from here on: the answer comes when everything has ended.
            self.assertEqual([sms(server, n) for n in numbers], [NOT_FOUND] * 3)
            self.assertEqual(sms(server, young), WAITING)
            self.assertEqual(moved["ended"], 3)
            self.assertEqual(moved["offset_ms"], 21 * 60 * 1000)
            self.assertEqual(clock(server, "advance", "20m")["ended"], 1)
            self.assertEqual(account(server), ("1000.00", "0.00"))
            ages = {row["number"]: row["minutes_passed"] for row in
                    server.user("get_history").json}
            self.assertGreaterEqual(ages[numbers[0]], 41)
            self.assertTrue(server.admin("GET", "ledger/verify").json["ok"])

    def test_many_leases_end_before_the_answer(self):
        with harness.temporary_directory() as top, \
                harness.Server(top / "data", *NEVER,
                               "--set", "sandbox.lines_per_country=700",
                               "--set", "limits.requests_per_second_per_key=0",
                               "--set", "limits.requests_per_second_per_address=0",
                               "--set", "limits.numbers_per_minute_per_key=0") as server:
            # More than one command of the engine ends.
            numbers = [lease(server) for _ in range(600)]
            self.assertEqual(clock(server, "advance", "3d")["ended"], len(numbers))
            self.assertEqual({sms(server, n) for n in numbers}, {NOT_FOUND})
            self.assertEqual(account(server), ("1000.00", "0.00"))

    def test_simulated_sms_come_at_once(self):
        with harness.temporary_directory() as top, \
                harness.Server(top / "data", "--set", "sandbox.reply_after_ms=600000") as server:
            number = lease(server)
            self.assertEqual(sms(server, number), WAITING)
            clock(server, "advance", "10m")
            text = server.wait_for_sms(number, "Malaysia", "Google").text
            self.assertNotEqual(text, NOT_FOUND)
            # A lease whose whole life is jumped over has none.
            late = lease(server)
            clock(server, "advance", "1h")
            self.assertEqual(sms(server, late), NOT_FOUND)

    def test_a_restart_keeps_the_time(self):
        with harness.temporary_directory() as top:
            with harness.Server(top / "data", *NEVER) as server:
                number = lease(server)
                before = clock(server, "advance", "1d12h")
                self.assertEqual(server.stop(), 0)
            kept = top / "data" / "sandbox.clock"
            self.assertEqual(stat.S_IMODE(kept.stat().st_mode), 0o600)
            with harness.Server(top / "data", *NEVER) as server:
                shown = clock(server, "show")
                self.assertEqual(shown["offset_ms"], 36 * 3600 * 1000)
                self.assertGreaterEqual(shown["now"], before["now"])
                self.assertEqual(sms(server, number), NOT_FOUND)
                self.assertEqual(clock(server, "advance", "30s")["offset_ms"],
                                 36 * 3600 * 1000 + 30 * 1000)
                server.kill()
            # What was answered is on the disk.
            with harness.Server(top / "data", *NEVER) as server:
                self.assertEqual(clock(server, "show")["offset_ms"], 36 * 3600 * 1000 + 30 * 1000)
                refused = clock(server, "advance", "3650d", expect=1)
                self.assertEqual(refused["error"]["code"], "conflict")
                self.assertEqual(server.stop(), 0)

            kept.write_text("tomorrow\n")
            server = harness.Server(top / "data", *NEVER)
            with self.assertRaises(AssertionError):
                server.start()
            server.process.stdout.close()
            self.assertEqual(server.process.returncode, 1)
            self.assertIn("sandbox.clock must contain the number of milliseconds", server.log())

    def test_only_that_of_a_sandbox_can_be_moved(self):
        with harness.temporary_directory() as top, \
                harness.Server(top / "data", sandbox=False) as server:
            shown = clock(server, "show")
            self.assertEqual((shown["sandbox"], shown["offset_ms"]), (False, 0))
            refused = clock(server, "advance", "1d", expect=1)["error"]
            self.assertEqual(refused["code"], "conflict")
            self.assertIn("Only the clock of a sandbox can be moved", refused["detail"])
            self.assertFalse((top / "data" / "sandbox.clock").exists())


class TimeZone(unittest.TestCase):
    def test_dates_of_the_user_api_are_those_of_the_zone(self):
        with harness.temporary_directory() as top, \
                harness.Server(top / "data", *NEVER,
                               "--set", "api.time_zone=Asia/Kathmandu") as server:
            lease(server)
            row = server.user("get_history").json[0]
            local = datetime.datetime.strptime(row["timestamp"], "%Y-%m-%d %H:%M:%S")
            now = datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None)
            ahead = local - now
            self.assertLess(abs(ahead - datetime.timedelta(hours=5, minutes=45)),
                            datetime.timedelta(minutes=5))
            # The admin API stays with UTC.
            self.assertTrue(clock(server, "show")["now"].endswith("Z"))

    def test_a_zone_that_is_none_stops_the_start(self):
        with harness.temporary_directory() as top:
            server = harness.Server(top / "data", "--set", "api.time_zone=Mars/Olympus")
            with self.assertRaises(AssertionError):
                server.start()
            server.process.stdout.close()
            self.assertEqual(server.process.returncode, 78)
            self.assertIn('api.time_zone: There is no time zone "Mars/Olympus"', server.log())


if __name__ == "__main__":
    unittest.main()
