#!/usr/bin/python3
"""The backup of docs/operations.md: taken while the server works, restored elsewhere, proven."""

import contextlib
import shutil
import sqlite3
import threading
import unittest

from support import harness

OPTIONS = ["--set", "sandbox.reply_after_ms=0",
           "--set", "limits.requests_per_second_per_key=0",
           "--set", "limits.requests_per_second_per_address=0",
           "--set", "limits.numbers_per_minute_per_key=0"]


class Backup(unittest.TestCase):
    def test_a_backup_of_a_working_server_is_whole(self):
        with harness.temporary_directory() as top, harness.Server(top / "data",
                                                                  *OPTIONS) as server:
            numbers = [server.user("get_number", country="USA", app="Google").text
                       for _ in range(10)]
            texts = {n: server.wait_for_sms(n, "USA", "Google").text for n in numbers}

            ending = threading.Event()
            load = threading.Thread(target=self.keep_leasing, args=(server, ending))
            load.start()
            copy = top / "restored"
            copy.mkdir()
            with contextlib.closing(sqlite3.connect(server.data_dir / "linepool.db")) as source, \
                    contextlib.closing(sqlite3.connect(copy / "linepool.db")) as target:
                source.backup(target, pages=20)
            ending.set()
            load.join()
            shutil.copy(server.data_dir / "sandbox.key", copy)
            shutil.copytree(server.data_dir / "catalogue", copy / "catalogue")

            with harness.Server(copy, *OPTIONS) as restored:
                rows = {row["number"]: row for row in
                        restored.user("get_history", limit=1000).json}
                self.assertEqual({n: rows[n]["message"] for n in numbers}, texts)
                self.assertTrue(restored.admin("GET", "ledger/verify").json["ok"])
                self.assertEqual(restored.stop(), 0)
            self.assertEqual(server.stop(), 0)

    @staticmethod
    def keep_leasing(server, ending):
        while not ending.is_set():
            server.user("get_number", country="Canada", app="Google")


if __name__ == "__main__":
    unittest.main()
