#!/usr/bin/python3
"""What happens to the files of a running server, or between two runs: removed, locked by somebody
else, damaged, left without space."""

import contextlib
import os
import re
import signal
import sqlite3
import subprocess
import threading
import time
import unittest

from support import harness, receiver

QUIET = ["--set", "sandbox.reply_after_ms=86400000"]
STORE_FAILED = 70


class DatabaseFiles(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.data = self.top / "data"

    def server(self, *options):
        server = harness.Server(self.data, *QUIET, *options)
        self.addCleanup(server.__exit__)
        return server

    def lease(self, server):
        number = server.user("get_number", country="Malaysia", app="Google").text
        self.assertRegex(number, r"\A[0-9]{7,15}\Z")
        return number

    def refused_start(self):
        """The sentence with which a server does not start."""
        done = subprocess.run([harness.LINEPOOLD, "--sandbox", "--listen", "127.0.0.1:0",
                               "--data-dir", self.data], capture_output=True, text=True,
                              timeout=harness.PATIENCE_S, check=False,
                              env=harness.clean_environment())
        self.assertEqual(done.returncode, 1, done.stderr)
        return done.stderr

    def test_a_removed_database_takes_no_more_writes(self):
        for name in ("linepool.db", "linepool.db-wal"):
            with self.subTest(name), harness.temporary_directory() as top, \
                    harness.Server(top / "data", *QUIET) as server:
                self.lease(server)
                (server.data_dir / name).unlink()
                with self.assertRaises(Exception):
                    server.user("get_number", country="Malaysia", app="Google")
                self.assertEqual(server.process.wait(harness.PATIENCE_S), STORE_FAILED)
                self.assertIn(f"{name} was removed while the server ran", server.log())
                self.assertNotIn("everything acknowledged is on disk", server.log())

    def test_a_write_ahead_log_removed_between_two_runs_is_a_loss(self):
        server = self.server().start()
        for _ in range(3):
            self.lease(server)
        mark = self.data / "high-water"
        harness.wait_until(lambda: mark.exists() and mark.read_text().split()[1] == "3",
                           "the orders are noted")
        server.process.kill()
        server.process.wait()
        (self.data / "linepool.db-wal").rename(self.top / "kept.wal")
        self.assertIn("has lost what was acknowledged: it ends with order 0", self.refused_start())
        (self.top / "kept.wal").rename(self.data / "linepool.db-wal")
        with self.server() as again:
            self.assertEqual(receiver.rest(again, "GET", "orders/3").status, 200)

    def test_secrets_without_a_database_are_no_new_beginning(self):
        server = self.server().start()
        self.assertEqual(server.stop(), 0)
        (self.data / "linepool.db").rename(self.top / "kept.db")
        self.assertIn("has the secrets of a server but no linepool.db", self.refused_start())
        self.assertFalse((self.data / "linepool.db").exists())
        (self.top / "kept.db").rename(self.data / "linepool.db")
        with self.server() as again:
            self.lease(again)

    def test_somebody_elses_lock_is_waited_for(self):
        server = self.server().start()
        self.lease(server)
        with contextlib.closing(sqlite3.connect(self.data / "linepool.db",
                                                isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            waiting = []
            thread = threading.Thread(target=lambda: waiting.append(self.lease(server)))
            thread.start()
            time.sleep(2)
            self.assertEqual(waiting, [])
            # Who only reads does not wait.
            self.assertEqual(server.user("get_balance").status, 200)
            other.execute("ROLLBACK")
        thread.join(harness.PATIENCE_S)
        self.assertEqual(len(waiting), 1)
        self.assertEqual(server.stop(), 0)

    def test_a_damaged_page_is_called_that(self):
        server = self.server().start()
        for _ in range(5):
            self.lease(server)
        self.assertEqual(server.stop(), 0)
        self.damage()
        server = self.server()
        with contextlib.suppress(AssertionError):
            server.start()
            with self.assertRaises(Exception):
                for _ in range(50):
                    self.lease(server)
            server.process.wait(harness.PATIENCE_S)
        self.assertIn(server.process.returncode, (1, STORE_FAILED))
        self.assertIn("The database is damaged", server.log())
        self.assertNotIn("everything acknowledged is on disk", server.log())

    def check(self):
        """What `linepoold --check` says, and its status."""
        done = subprocess.run([harness.LINEPOOLD, "--check", "--data-dir", self.data],
                              capture_output=True, text=True, timeout=harness.PATIENCE_S,
                              check=False, env=harness.clean_environment())
        return done.returncode, done.stdout + done.stderr

    def test_a_check_tells_what_is_wrong_and_changes_nothing(self):
        self.assertEqual(self.check()[0], 1)  # there is none
        server = self.server().start()
        self.lease(server)
        status, text = self.check()
        self.assertEqual(status, 1)
        self.assertIn("in use by another linepoold", text)
        server.kill()
        before = {path.name: path.read_bytes() for path in self.data.glob("linepool.db*")
                  if not path.name.endswith("-shm")}
        self.assertIn("linepool.db-wal", before)
        status, text = self.check()
        self.assertEqual(status, 0, text)
        self.assertIn("every page, index and reference is sound", text)
        self.assertRegex(text, r"The ledger is sound: \d+ accounts, \d+ transfers")
        self.assertIn("The catalogue is sound, but no app is enabled yet: linepool admin", text)
        apps = self.data / "catalogue" / "apps.toml"
        packaged = apps.read_text(encoding="utf-8")
        apps.write_text(packaged.replace('code = "go"\n', 'code = "go"\nenabled = true\n'),
                        encoding="utf-8")
        self.assertRegex(self.check()[1],
                         r"The catalogue is sound: 1 of \d{3} apps are offered\.")
        apps.write_text(packaged + "code = 7\n", encoding="utf-8")
        self.assertRegex(self.check()[1], r"The catalogue cannot be used: .*apps\.toml:\d+: ")
        apps.write_text(packaged, encoding="utf-8")
        for name, content in before.items():
            self.assertEqual((self.data / name).read_bytes(), content, name)
        with self.server() as again:
            self.assertEqual(again.stop(), 0)
        with contextlib.closing(sqlite3.connect(self.data / "linepool.db")) as db:
            db.execute("UPDATE accounts SET balance = balance + 1 WHERE id = 1")
            db.commit()
        status, text = self.check()
        self.assertEqual(status, STORE_FAILED, text)
        self.assertIn("ledger: ", text)
        self.damage()
        status, text = self.check()
        self.assertEqual(status, STORE_FAILED, text)
        self.assertIn("damaged: ", text)

    def damage(self):
        """Overwrites the pages of the table of leases."""
        path = self.data / "linepool.db"
        with contextlib.closing(sqlite3.connect(path)) as db:
            [[root]] = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'leases'")
            [[size]] = db.execute("PRAGMA page_size")
        with open(path, "r+b") as file:
            file.seek((root - 1) * size)
            file.write(b"\xAA" * size)

    def test_loose_rights_are_put_right(self):
        server = self.server().start()
        self.assertEqual(server.stop(), 0)
        os.chmod(self.data, 0o777)
        os.chmod(self.data / "admin.token", 0o666)
        with self.server() as again:
            self.assertEqual(self.data.stat().st_mode & 0o777, 0o750)
            self.assertEqual((self.data / "admin.token").stat().st_mode & 0o777, 0o640)
            self.assertEqual(again.log().count("mode_put_right"), 2)

    def test_before_the_disk_is_full_only_writes_are_refused(self):
        disk = self.top / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(disk)],
                                 capture_output=True, check=False)
        if mounted.returncode != 0:
            self.skipTest("mounting a small file system needs root")
        self.addCleanup(subprocess.run, ["umount", "-l", str(disk)], check=False)
        server = harness.Server(disk / "data", *QUIET, "--set", "storage.min_free_mb=20")
        self.addCleanup(server.__exit__)
        server.log_path = self.top / "low.log"
        server.start()
        number = self.lease(server)
        filler = disk / "filler"
        filler.write_bytes(b"x" * 48 * 1024 * 1024)
        self.wait_ready(server, 503)
        self.assertIn("almost full", server.get("/readyz").text)
        refused = server.user("get_number", country="Malaysia", app="Google")
        self.assertEqual(refused.status, 503)
        # The rest goes on.
        polled = server.user("get_sms", number=number, country="Malaysia", app="Google")
        self.assertEqual(polled.text, "You have not received any code yet.")
        self.assertEqual(server.get("/healthz").status, 200)
        free = re.search(r"(?m)^linepool_disk_free_bytes (\S+)", server.get("/metrics").text)
        self.assertLess(float(free[1]), 20 * 1024 * 1024)
        filler.unlink()
        self.wait_ready(server, 200)
        self.lease(server)
        self.assertEqual(server.stop(), 0)
        self.assertIn("disk_almost_full", server.log())
        self.assertIn("disk_has_room_again", server.log())

    def wait_ready(self, server, status):
        end = time.monotonic() + harness.PATIENCE_S
        while server.get("/readyz").status != status:
            self.assertLess(time.monotonic(), end)
            time.sleep(0.05)

    def test_what_sqlite_logs_is_in_the_log(self):
        server = self.server().start()
        self.lease(server)
        server.kill()
        with self.server() as again:  # recovers the write-ahead log
            self.assertRegex(again.log(), r"sqlite code=\d+ message=\"recovered \d+ frames")
            self.assertEqual(again.stop(signal.SIGTERM), 0)


if __name__ == "__main__":
    unittest.main()
