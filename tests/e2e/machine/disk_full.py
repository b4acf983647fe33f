#!/usr/bin/python3
"""A disk that is full: the process says so and stops; a restart has all that was acknowledged."""

import os
import resource
import subprocess
import unittest

from support import harness

OPTIONS = ["--set", "storage.min_free_mb=0",
           "--set", "limits.requests_per_second_per_key=0",
           "--set", "limits.requests_per_second_per_address=0",
           "--set", "limits.numbers_per_minute_per_key=0",
           "--set", "sandbox.reply_after_ms=3600000",
           "--set", "sandbox.credit_dollars=1000000"]
TEXT = "x" * 4000


class DiskFull(unittest.TestCase):
    def fill(self, server, token):
        """Delivers SMS until the server is gone; gives the ids that were acknowledged."""
        acknowledged = []
        for i in range(20_000):
            try:
                answer = server.get("/supply/gateway/sms", token=token, to="60112869999",
                                    text=f"{i} {TEXT}", id=f"m{i}", **{"from": "Friend"})
            except OSError:
                return acknowledged
            if answer.status == 503:  # busy is an honest answer, too
                continue
            self.assertEqual(answer.text, "ok")
            acknowledged.append(i)
        self.fail("the disk never got full")

    def check_end(self, server):
        self.assertEqual(server.process.wait(harness.PATIENCE_S), 70)
        self.assertIn("linepoold: The store failed: ", server.log())
        self.assertIn("The server stops", server.log())
        self.assertNotIn(TEXT, server.log())

    def check_kept(self, server, acknowledged):
        self.assertTrue(acknowledged)
        kept = set()
        path = "unmatched?limit=1000"
        while path:
            page = server.admin("GET", path).json
            kept.update(int(m["text"].split()[0]) for m in page["messages"])
            path = page["next"] and f"unmatched?limit=1000&after={page['next']}"
        self.assertEqual([i for i in acknowledged if i not in kept], [])
        self.assertTrue(server.admin("GET", "ledger/verify").json["ok"])
        number = server.user("get_number", country="USA", app="Google").text
        self.assertRegex(number, r"\A[0-9]{7,15}\Z")

    def test_a_file_that_may_not_grow(self):
        with harness.temporary_directory() as top:
            with harness.Server(top / "data", *OPTIONS) as server:
                token = server.add_supplier("gateway")
                self.assertEqual(server.stop(), 0)
            size = (top / "data" / "linepool.db").stat().st_size + 2_000_000

            def limit():
                resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

            with harness.Server(top / "data", *OPTIONS, preexec_fn=limit) as server:
                acknowledged = self.fill(server, token)
                self.check_end(server)
            with harness.Server(top / "data", *OPTIONS) as server:
                self.check_kept(server, acknowledged)
                self.assertEqual(server.stop(), 0)

    def test_a_full_file_system(self):
        with harness.temporary_directory() as top:
            disk = top / "disk"
            disk.mkdir()
            mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(disk)],
                                     capture_output=True, check=False)
            if mounted.returncode != 0:
                self.skipTest("mounting a small file system needs root")
            try:
                with harness.Server(disk / "data", *OPTIONS) as server:
                    server.log_path = top / "full.log"
                    self.run_full(server, disk, top)
            finally:
                subprocess.run(["umount", "-l", str(disk)], check=False)

    def run_full(self, server, disk, top):
        # The log stands beside the data; keep it off the full disk.
        self.assertEqual(server.stop(), 0)
        server = harness.Server(disk / "data", *OPTIONS)
        server.log_path = top / "full.log"
        with server:
            token = server.add_supplier("gateway")
            acknowledged = self.fill(server, token)
            self.check_end(server)
        # Room is made, here by giving the disk more of it.
        subprocess.run(["mount", "-o", "remount,size=96m", str(disk)], check=True)
        with harness.Server(disk / "data", *OPTIONS) as server:
            self.check_kept(server, acknowledged)
            self.assertEqual(server.stop(), 0)


if __name__ == "__main__":
    unittest.main()
