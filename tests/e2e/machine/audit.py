#!/usr/bin/python3
"""The audit log on disk: an entry is there once its call is answered, even if the server is killed
at once, and a log that was changed by hand is found out. The command line takes an operator's
token."""

import json
import sqlite3
import subprocess
import unittest

from support import harness


class Audit(unittest.TestCase):
    def setUp(self):
        top = harness.temporary_directory()
        self.addCleanup(top.__exit__, None, None, None)
        self.server = harness.Server(top.__enter__() / "data", sandbox=False)
        self.server.start()
        self.addCleanup(self.server.__exit__)

    def operator(self, name, role):
        """The id and a token of a new operator."""
        added = self.server.admin("POST", "operators", {"name": name, "role": role})
        self.assertEqual(added.status, 201, added)
        token = self.server.admin("POST", f"operators/{added.json['id']}/tokens", {"name": "t"})
        self.assertEqual(token.status, 201, token)
        return added.json["id"], token.json["token"]

    def as_operator(self, token, method, path, body=None):
        return self.server.request(method, "/admin/v1/" + path,
                                   None if body is None else json.dumps(body),
                                   {"Authorization": "Bearer " + token})

    def entries(self):
        return self.server.admin("GET", "audit").json["entries"]

    def test_an_answered_call_is_in_the_log_after_kill_9(self):
        _, token = self.operator("ana", "operator")
        for turn in range(1, 4):
            made = self.as_operator(token, "POST", "customers", {"name": f"customer {turn}"})
            self.assertEqual(made.status, 201, made)
            denied = self.as_operator(token, "POST", "backup")
            self.assertEqual(denied.status, 403, denied)
            self.server.kill()
            self.server.start()
            done, refused = self.entries()[-2:]
            self.assertEqual((done["actor"], done["action"], done["outcome"], done["after"]),
                             ("ana", "POST customers", "done", {"name": f"customer {turn}"}))
            self.assertEqual((refused["action"], refused["outcome"]), ("POST backup", "denied"))
        proof = self.server.admin("GET", "audit/verify").json
        self.assertEqual((proof["entries"], proof["is_intact"]), (8, True))

    def test_a_token_works_after_a_restart_and_no_secret_is_stored(self):
        number, token = self.operator("ana", "auditor")
        self.server.kill()
        self.server.start()
        self.assertEqual(self.as_operator(token, "GET", "me").json["name"], "ana")
        self.assertEqual(self.server.admin("PATCH", f"operators/{number}",
                                           {"state": "blocked"}).status, 200)
        self.server.kill()
        self.server.start()
        self.assertEqual(self.as_operator(token, "GET", "me").status, 401)
        self.assertEqual(self.server.stop(), 0)
        for file in self.server.data_dir.iterdir():
            if file.is_file():
                self.assertNotIn(token.encode(), file.read_bytes(), file)

    def test_a_log_that_was_changed_by_hand_is_found_out(self):
        self.operator("ana", "operator")
        self.operator("ben", "support")
        self.assertEqual(self.server.stop(), 0)
        with sqlite3.connect(self.server.data_dir / "linepool.db") as db:
            db.execute("UPDATE audit_log SET actor = 'ben' WHERE id = 3")
        db.close()
        self.server.start()
        proof = self.server.admin("GET", "audit/verify").json
        self.assertEqual((proof["is_intact"], proof["broken_at"]), (False, 3))

    def test_the_command_line_takes_an_operators_token(self):
        _, token = self.operator("sue", "support")

        def cli(*words):
            environment = harness.clean_environment(
                LINEPOOL_URL=f"http://127.0.0.1:{self.server.port}", LINEPOOL_ADMIN_TOKEN=token)
            return subprocess.run([harness.BIN / "linepool", "admin", *words], env=environment,
                                  capture_output=True, text=True, timeout=60, check=False)
        listed = cli("customer", "list")
        self.assertEqual(listed.returncode, 0, listed.stderr)
        denied = cli("customer", "create", "alice")
        self.assertNotEqual(denied.returncode, 0)
        self.assertIn("needs the role operator or owner", denied.stderr)


if __name__ == "__main__":
    unittest.main()
