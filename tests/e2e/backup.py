#!/usr/bin/python3
"""Backup and restore as docs/operations.md has them: taken by the command line while the server
works, restored into an empty directory, proven there."""

import hashlib
import json
import os
import shutil
import sqlite3
import stat
import subprocess
import threading
import unittest

from support import harness

OPTIONS = ["--set", "sandbox.reply_after_ms=0",
           "--set", "limits.requests_per_second_per_key=0",
           "--set", "limits.requests_per_second_per_address=0",
           "--set", "limits.numbers_per_minute_per_key=0"]
LINEPOOL = str(harness.BIN / "linepool")
SECRETS = ("admin.token", "signing.secret", "sandbox.key", "sandbox.clock",
           "sandbox.smpp")
MARK = "restore.unfinished"


def mode_of(path):
    return stat.S_IMODE(os.stat(path).st_mode)


def take_backup(server, *arguments):
    environment = harness.clean_environment(
        LINEPOOL_URL=f"http://127.0.0.1:{server.port}", LINEPOOL_ADMIN_TOKEN=server.admin_token)
    return subprocess.run([LINEPOOL, "admin", "backup", *map(str, arguments)], text=True,
                          capture_output=True, env=environment, check=False, umask=0)


def restore(file, data_dir):
    return subprocess.run([harness.LINEPOOLD, "--restore", file, "--data-dir", data_dir],
                          text=True, capture_output=True, check=False, umask=0,
                          env=harness.clean_environment())


def grow(server, rows=30_000):
    """Makes a backup of it last: SMS that nobody waits for, of a supplier of old."""
    assert server.process is None
    with sqlite3.connect(server.data_dir / "linepool.db") as db:
        # What was found in a text is bytes, which Python cannot read as text.
        names = [column[1] for column in db.execute("PRAGMA table_info(messages)")
                 if column[1] != "found_code"]
        one = dict(zip(names, db.execute(
            f"SELECT {','.join(names)} FROM messages LIMIT 1").fetchone()))
        highest = db.execute("SELECT max(id) FROM messages").fetchone()[0]
        one.update(lease=0, bin=3, text="x" * 3000)
        db.executemany(
            f"INSERT INTO messages ({','.join(names)}) VALUES ({','.join('?' * len(names))})",
            ([highest + n if name == "id" else one[name] for name in names]
             for n in range(1, rows)))
    db.close()


class Backup(unittest.TestCase):
    def setUp(self):
        scope = harness.temporary_directory()
        self.top = scope.__enter__()
        self.addCleanup(scope.__exit__, None, None, None)

    def new_server(self, name="data", *options):
        server = harness.Server(self.top / name, *OPTIONS, *options)
        self.addCleanup(server.__exit__, None, None, None)
        return server

    def used_server(self):
        """One with a lease that has its SMS."""
        server = self.new_server().start()
        number = server.user("get_number", country="USA", app="Google").text
        server.wait_for_sms(number, "USA", "Google")
        return server

    def refused_restore(self, file, data_dir):
        done = restore(file, data_dir)
        self.assertEqual((done.returncode, done.stdout), (1, ""), done)
        self.assertRegex(done.stderr, r"^linepoold: .*\.\n$")
        return done.stderr

    def test_a_backup_of_a_working_server_is_whole(self):
        server = self.new_server().start()
        self.assertEqual(server.admin("POST", "clock", {"advance_ms": 60000}).status, 200)
        numbers = [server.user("get_number", country="USA", app="Google").text for _ in range(10)]
        texts = {n: server.wait_for_sms(n, "USA", "Google").text for n in numbers}
        _, key = server.add_customer("alice", "12.50")

        ending = threading.Event()
        load = threading.Thread(target=self.keep_leasing, args=(server, ending))
        load.start()
        file = self.top / "backup.db"
        done = take_backup(server, file, "--json")
        ending.set()
        load.join()
        self.assertEqual(done.returncode, 0, done)
        told = json.loads(done.stdout)
        self.assertEqual(told["bytes"], file.stat().st_size)
        self.assertEqual(told["sha256"], hashlib.sha256(file.read_bytes()).hexdigest())
        self.assertEqual(mode_of(file), 0o600)
        self.assertEqual([p.name for p in self.top.glob("backup*")], ["backup.db"])
        self.assertEqual(list(server.data_dir.glob("backup*")), [], "the server's copy is gone")

        restored_dir = self.top / "restored"
        done = restore(file, restored_dir)
        self.assertEqual(done.returncode, 0, done)
        self.assertIn("The ledger is sound", done.stdout)
        self.assertEqual(mode_of(restored_dir), 0o700)
        for name in SECRETS:
            self.assertEqual((restored_dir / name).read_text().strip(),
                             (server.data_dir / name).read_text().strip(), name)
            self.assertEqual(mode_of(restored_dir / name), 0o600, name)
        self.assertEqual(mode_of(restored_dir / "linepool.db"), 0o600)
        self.assertNotIn(server.admin_token.encode(), (restored_dir / "linepool.db").read_bytes())
        for path in (server.data_dir / "catalogue").iterdir():
            self.assertEqual((restored_dir / "catalogue" / path.name).read_bytes(),
                             path.read_bytes())
        self.assertEqual(server.stop(), 0)

        with harness.Server(restored_dir, *OPTIONS) as restored:
            rows = {row["number"]: row for row in restored.user("get_history", limit=1000).json}
            self.assertEqual({n: rows[n]["message"] for n in numbers}, texts)
            self.assertEqual(restored.user("get_balance", customer=key).json, {"balance": "12.50"})
            self.assertEqual(
                restored.user("get_sms", number=numbers[0], country="USA", app="Google").text,
                texts[numbers[0]])
            self.assertTrue(restored.admin("GET", "ledger/verify").json["ok"])
            self.assertGreaterEqual(restored.admin("GET", "clock").json["offset_ms"], 60000)
            number = restored.user("get_number", country="USA", app="Google", customer=key).text
            self.assertRegex(number, r"^\d+$")
            self.assertEqual(restored.stop(), 0)

    @staticmethod
    def keep_leasing(server, ending):
        while not ending.is_set():
            server.user("get_number", country="Canada", app="Google")

    def test_an_existing_file_stays_unless_it_may_go(self):
        server = self.used_server()
        file = self.top / "backup.db"
        file.write_text("mine")
        done = take_backup(server, file)
        self.assertEqual(done.returncode, 2, done)
        self.assertIn("--force", done.stderr)
        self.assertEqual(file.read_text(), "mine")
        self.assertEqual(server.admin("GET", "backup").json["state"], "none")
        file.chmod(0o644)
        done = take_backup(server, file, "--force")
        self.assertEqual(done.returncode, 0, done)
        self.assertTrue(file.read_bytes().startswith(b"SQLite format 3\0"))
        self.assertEqual(mode_of(file), 0o600)
        self.assertIn("secrets", done.stdout)

    def test_one_is_made_at_a_time_and_a_kill_in_the_middle_leaves_nothing(self):
        server = self.used_server()
        self.assertEqual(server.stop(), 0)
        server.process = None
        grow(server)
        server.start()
        self.assertEqual(server.admin("POST", "backup").status, 202)
        second = server.admin("POST", "backup")
        self.assertEqual((second.status, second.json["code"]), (409, "conflict"))
        self.assertEqual(server.admin("GET", "backup/content").status, 404)
        number = server.user("get_number", country="USA", app="Google").text
        self.assertRegex(number, r"^\d+$", "the server works meanwhile")
        state = server.admin("GET", "backup").json["state"]
        self.assertIn(state, ("copying", "verifying"))
        self.assertTrue((server.data_dir / "backup.partial").exists())
        server.kill()
        server.start()
        self.assertEqual(list(server.data_dir.glob("backup*")), [])
        self.assertEqual(server.admin("GET", "backup").json["state"], "none")
        self.assertEqual(server.admin("POST", "backup").status, 202)
        self.assertEqual(server.stop(), 0, "a backup does not hold up a stop")
        self.assertEqual(list(server.data_dir.glob("backup*")), [])

    def test_too_little_room_is_refused(self):
        server = self.new_server("data", "--set", "storage.min_free_mb=1000000").start()
        refused = server.admin("POST", "backup")
        self.assertEqual((refused.status, refused.json["code"]), (503, "try_later"))
        self.assertIn("storage.min_free_mb", refused.json["detail"])
        self.assertEqual(server.admin("GET", "backup").json["state"], "none")
        done = take_backup(server, self.top / "backup.db")
        self.assertEqual(done.returncode, 5, done)
        self.assertEqual(list(self.top.glob("backup.db*")), [])

    def test_what_is_no_sound_backup_is_not_restored(self):
        server = self.used_server()
        file = self.top / "backup.db"
        self.assertEqual(take_backup(server, file).returncode, 0)
        self.assertEqual(server.stop(), 0)
        target = self.top / "restored"

        content = file.read_bytes()
        damaged = self.top / "damaged.db"
        for name, bad in {
                "cut off": content[:len(content) // 2],
                "a page of zeros": content[:40960] + bytes(8192) + content[49152:],
                "text": b"no database at all\n" * 1000,
                "empty": b""}.items():
            with self.subTest(name):
                damaged.write_bytes(bad)
                self.assertRegex(self.refused_restore(damaged, target),
                                 "is not a backup of Linepool|The backup is damaged: ")
                self.assertFalse(target.exists())
        shutil.copy(server.data_dir / "linepool.db", damaged)
        self.assertIn("is not a backup", self.refused_restore(damaged, target))
        self.assertIn("unable to open", self.refused_restore(self.top / "none", target))

        for name, change, words in (
                ("newer", "PRAGMA user_version = 10000", "newer Linepool"),
                ("strange file", "UPDATE backup_files SET name = '../evil'"
                                 " WHERE name = 'sandbox.key'", "does not know"),
                ("money", "UPDATE accounts SET balance = balance + 1 WHERE id = 1", "ledger")):
            with self.subTest(name):
                shutil.copy(file, damaged)
                with sqlite3.connect(damaged) as db:
                    db.execute(change)
                db.close()
                self.assertIn(words, self.refused_restore(damaged, target))
                self.assertFalse(target.exists())

        target.mkdir()
        (target / "notes.txt").write_text("mine")
        self.assertIn("not empty", self.refused_restore(file, target))
        self.assertEqual([p.name for p in target.iterdir()], ["notes.txt"])
        self.assertIn("not empty", self.refused_restore(file, server.data_dir))

    def test_half_a_restore_does_not_start_and_can_be_repeated(self):
        server = self.used_server()
        file = self.top / "backup.db"
        self.assertEqual(take_backup(server, file).returncode, 0)
        self.assertEqual(server.stop(), 0)
        target = self.top / "restored"
        self.assertEqual(restore(file, target).returncode, 0)
        self.assertFalse((target / MARK).exists())
        (target / MARK).touch()
        (target / "linepool.db").rename(target / "restore.partial")
        half = harness.Server(target, *OPTIONS)
        self.addCleanup(half.__exit__, None, None, None)
        with self.assertRaisesRegex(AssertionError, "restore into .* was interrupted"):
            half.start()
        self.assertFalse((target / "linepool.db").exists())
        self.assertEqual(restore(file, target).returncode, 0)
        self.assertEqual(sorted(p.name for p in target.iterdir()),
                         ["admin.token", "catalogue", "linepool.db", "linepool.lock",
                          "sandbox.key", "sandbox.smpp", "signing.secret"])
        with harness.Server(target, *OPTIONS) as restored:
            self.assertEqual(len(restored.user("get_history").json), 1)

    def test_the_file_itself_opens_as_a_database(self):
        server = self.used_server()
        file = self.top / "backup.db"
        self.assertEqual(take_backup(server, file).returncode, 0)
        self.assertEqual(server.stop(), 0)
        emergency = self.top / "emergency"
        emergency.mkdir()
        shutil.copy(file, emergency / "linepool.db")
        shutil.copy(server.data_dir / "sandbox.key", emergency)
        with harness.Server(emergency, *OPTIONS) as other:
            self.assertEqual(len(other.user("get_history").json), 1)
            self.assertTrue(other.admin("GET", "ledger/verify").json["ok"])
            again = self.top / "again.db"
            self.assertEqual(take_backup(other, again).returncode, 0, "a backup of a backup")
            self.assertEqual(other.stop(), 0)
        with sqlite3.connect(again) as db:
            token = db.execute(
                "SELECT content FROM backup_files WHERE name = 'admin.token'").fetchone()[0]
        db.close()
        self.assertEqual(token.decode(), other.admin_token)


if __name__ == "__main__":
    unittest.main()
