#!/usr/bin/python3
"""Operators who are signed in to the console: what of it survives kill -9, what is on the disk and
in the log, and how the cookie looks where TLS ends in front of the server."""

import json
import subprocess
import time
import unittest

from support import browser, harness
from support.browser import totp

PASSWORD = "correct horse"


class Operators(unittest.TestCase):
    def setUp(self):
        self.top = self.enterContext(harness.temporary_directory())

    def start(self, *arguments):
        return self.enterContext(
            harness.Server(self.top / "data", *arguments, sandbox=False))

    def cli(self, server, *words):
        environment = harness.clean_environment(
            LINEPOOL_URL=f"http://127.0.0.1:{server.port}",
            LINEPOOL_ADMIN_TOKEN=(self.top / "data" / "admin.token").read_text().strip())
        return subprocess.run([harness.BIN / "linepool", "admin", *words], env=environment,
                              capture_output=True, text=True, timeout=60, check=False)

    def invite(self, server, *words):
        """The secret of the link that the command line prints."""
        printed = self.cli(server, "operator", "invite", *words)
        self.assertEqual(printed.returncode, 0, printed.stderr)
        address, secret = printed.stdout.strip().split("#invite=")
        self.assertEqual(address, f"http://127.0.0.1:{server.port}/console/")
        return secret

    def accept(self, server, invitation, **headers):
        """A browser of the new operator, the secret of the app and the recovery codes."""
        ana = browser.Browser(server)
        shown = ana.call("POST", "/console/v1/invitation", {"invitation": invitation}, **headers)
        self.assertEqual(shown.status, 200, shown)
        accepted = ana.call("POST", "/console/v1/invitation/accept", {
            "invitation": invitation, "password": PASSWORD,
            "code": totp(shown.json["secret"])}, **headers)
        self.assertEqual(accepted.status, 200, accepted)
        return ana, shown.json["secret"], accepted

    def test_a_session_and_its_end_outlive_kill_9(self):
        server = self.start()
        ana, secret, accepted = self.accept(server, self.invite(server, "ana", "--role", "owner"))
        again = browser.Browser(server)
        proof = {"name": "ana", "password": PASSWORD, "code": totp(secret, time.time() + 30)}
        signed_in = again.call("POST", "/console/v1/sign-in", proof)
        self.assertEqual(signed_in.status, 200, signed_in)
        ended = again.cookie
        self.assertEqual(again.call("POST", "/console/v1/sign-out", {}).status, 204)
        server.kill()
        server.start()
        self.assertEqual(ana.call("GET", "/admin/v1/me").json["by"], "operator_session")
        again.cookie = ended
        self.assertEqual(again.call("GET", "/admin/v1/me").status, 401)
        # A code that was used before the crash is used after it, too.
        replay = again.call("POST", "/console/v1/sign-in", proof)
        self.assertEqual((replay.status, replay.json["code"]), (401, "second_factor_failed"))
        actions = [(entry["action"], entry["outcome"])
                   for entry in server.admin("GET", "audit?actor=ana").json["entries"]]
        self.assertEqual(actions, [("POST console/invitation/accept", "done"),
                                   ("POST console/sign-in", "done"),
                                   ("POST console/sign-out", "done"),
                                   ("POST console/sign-in", "refused")])
        self.assertTrue(server.admin("GET", "audit/verify").json["is_intact"])
        self.assertEqual(len(accepted.json["recoveryCodes"]), 10)

    def test_no_secret_is_on_the_disk_or_in_the_log(self):
        server = self.start()
        invitation = self.invite(server, "ana", "--role", "support")
        ana, _, accepted = self.accept(server, invitation)
        ana.call("POST", "/console/v1/sign-in",
                 {"name": "ana", "password": "wrong horse", "code": "123456"})
        # A password that was typed in the wrong place.
        ana.call("POST", "/console/v1/sign-in",
                 {"name": "battery staple", "password": "ana", "code": "123456"})
        changed = ana.call("POST", "/console/v1/password",
                           {"password": PASSWORD, "newPassword": "new battery"})
        self.assertEqual(changed.status, 200, changed)
        pending = self.invite(server, "ben", "--role", "support")
        self.assertEqual(server.stop(), 0)
        texts = [invitation, pending, PASSWORD, "new battery", "wrong horse", "battery staple",
                 ana.cookie.split("=")[1], *accepted.json["recoveryCodes"]]
        files = [file for file in (self.top / "data").iterdir() if file.is_file()]
        for text in texts:
            for file in [*files, server.log_path]:
                self.assertNotIn(text.encode(), file.read_bytes(), (text, file))
        self.assertIn('outcome="sign_in_failed"', server.log())

    def test_behind_tls_only_this_host_can_set_the_cookie(self):
        server = self.start()
        invitation = self.invite(server, "ana", "--role", "owner")
        origin = f"https://127.0.0.1:{server.port}"
        ana, _, accepted = self.accept(server, invitation, Origin=origin, Sec_Fetch_Site=None)
        cookie = accepted.headers["Set-Cookie"]
        self.assertTrue(cookie.startswith("__Host-linepool-console="), cookie)
        for part in ("; Path=/;", "; HttpOnly", "; SameSite=Strict", "; Secure"):
            self.assertIn(part, cookie)
        self.assertEqual(accepted.headers["Cache-Control"], "no-store")
        self.assertEqual(ana.call("GET", "/admin/v1/me").json["name"], "ana")

    def test_a_large_body_is_taken_from_who_is_signed_in(self):
        server = self.start()
        self.cli(server, "supplier", "add", "carrier")
        ana, _, _ = self.accept(server, self.invite(server, "ana", "--role", "operator"))
        rows = "".join(f"+60112{line:07},MY,carrier,Example Ltd,EX-1,own tests\n"
                       for line in range(3000))
        content = "number,country,supplier,owner,contract,use\n" + rows
        headers = {"Cookie": ana.cookie, "Content-Type": "text/csv",
                   "Sec-Fetch-Site": "same-origin"}
        imported = server.request("POST", "/admin/v1/lines/import", content, headers)
        self.assertEqual((imported.status, imported.json["imported"]), (200, 3000), imported)
        foreign = server.request("POST", "/admin/v1/lines/import", content,
                                 dict(headers, **{"Sec-Fetch-Site": "cross-site"}))
        self.assertIn(foreign.status, (403, 413))

    def test_the_command_line_invites_again_and_changes_no_role_by_the_way(self):
        server = self.start()
        ana, _, _ = self.accept(server, self.invite(server, "ana", "--role", "owner"))
        other = self.cli(server, "operator", "invite", "ana", "--role", "support")
        self.assertNotEqual(other.returncode, 0)
        self.assertIn("has the role owner", other.stderr)
        self.assertEqual(ana.call("GET", "/admin/v1/me").status, 200)
        nobody = self.cli(server, "operator", "invite", "ben")
        self.assertNotEqual(nobody.returncode, 0)
        again = json.loads(self.cli(server, "operator", "invite", "ana", "--json").stdout)
        self.assertIn("/console/#invite=lpi_", again["url"])
        self.assertEqual(ana.call("GET", "/admin/v1/me").status, 401)


if __name__ == "__main__":
    unittest.main()
