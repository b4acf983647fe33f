#!/usr/bin/python3
"""The web site in a real browser, as linepoold serves it and with a sandbox behind it; its own
checks and unit tests before that."""

import os
import subprocess
import unittest
import urllib.error
import urllib.request

from support import harness
from support.mail import MailServer

WEB = harness.ROOT / "web"


def npm(script, **environment):
    return subprocess.run(["npm", "run", "--silent", script], cwd=WEB, capture_output=True,
                          text=True, check=False, env={**os.environ, **environment})


class Web(unittest.TestCase):
    def run_script(self, script, **environment):
        done = npm(script, **environment)
        self.assertEqual(done.returncode, 0, done.stdout[-6000:] + done.stderr[-4000:])

    def test_checks(self):
        self.run_script("check")

    def test_without_a_browser(self):
        self.run_script("test")

    def test_in_a_browser(self):
        with harness.temporary_directory() as top, MailServer(folder=top) as mail, \
                harness.Server(top / "data", "--set", "sandbox.reply_after_ms=300",
                               "--set", f"mail.url=smtp://127.0.0.1:{mail.port}",
                               "--set", "mail.from=pool@example.org",
                               "--set", "server.public_url=https://sms.example.org",
                               "--set", "limits.requests_per_second_per_key=0",
                               "--set", "limits.requests_per_second_per_address=0") as server:
            self.run_script("e2e", LINEPOOL_URL=f"http://127.0.0.1:{server.port}",
                            LINEPOOL_KEY=server.key, LINEPOOL_MAIL=str(top),
                            LINEPOOLD=harness.LINEPOOLD)

    def test_the_server_sends_what_was_built(self):
        with harness.temporary_directory() as top, harness.Server(top / "data") as server:
            for path, file in [("/", "index.html"), ("/docs/", "docs/index.html"),
                               ("/docs/sandbox", "docs/sandbox/index.html"),
                               ("/inbox", "inbox/index.html"),
                               ("/register", "register/index.html"), ("/app/", "app/index.html"),
                               ("/app/rentals/", "app/rentals/index.html"),
                               ("/console/", "console/index.html")]:
                sent = server.get(path)
                self.assertEqual(sent.status, 200, path)
                self.assertEqual(sent.body, (WEB / "dist" / file).read_bytes(), path)
                self.assertIn("default-src 'none'", sent.headers["Content-Security-Policy"])
                again = server.request("GET", path, headers={"If-None-Match": sent.headers["ETag"]})
                self.assertEqual((again.status, again.body), (304, b""), path)
            request = urllib.request.Request(f"http://127.0.0.1:{server.port}/nowhere",
                                             headers={"Accept": "text/html"})
            with self.assertRaises(urllib.error.HTTPError) as missing:
                urllib.request.urlopen(request)
            self.assertEqual(missing.exception.code, 404)
            self.assertEqual(missing.exception.read(), (WEB / "dist/404.html").read_bytes())
            missing.exception.close()


if __name__ == "__main__":
    unittest.main()
