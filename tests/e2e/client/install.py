#!/usr/bin/python3
"""Installs the client library from the build, then builds examples/quickstart against it as the
project of a stranger, and runs it: the number, the waiting and the code over real HTTP."""

import http.server
import pathlib
import re
import shutil
import subprocess
import unittest
import urllib.parse

from support import harness, local_http

BUILD = harness.BIN.resolve().parent
HEADERS = {"client.h", "error.h", "events.h", "options.h", "orders.h", "outcome.h", "poller.h",
           "rented.h", "webhook.h", "webhooks.h"}
NUMBER = "601128691234"
WAITING = "You have not received any code yet."
SMS = "G-412157 is your Google verification code."


class FakeServer(http.server.BaseHTTPRequestHandler):
    """The user API with one key, which comes as a header, one number and one SMS: not Linepool."""

    protocol_version = "HTTP/1.1"
    polls = 0

    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        body = self.answer(url.path, dict(urllib.parse.parse_qsl(url.query))).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")  # as such servers do
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def answer(self, path, query):
        if self.headers["X-API-Key"] != "a-key" or "a-key" in self.path:
            return "Customer Not Found."
        if path == "/user/api/get_number.php":
            return NUMBER if query.get("app") == "Google" else "App Not Found."
        if path == "/user/api/get_sms.php" and query.get("number") == NUMBER:
            FakeServer.polls += 1
            return WAITING if FakeServer.polls == 1 else SMS
        return "Number Not Found."

    def log_message(self, *_):
        """Quiet."""


def cached(variable):
    """A value of the build's cache, so that both sides are built alike."""
    text = (BUILD / "CMakeCache.txt").read_text(encoding="utf-8")
    found = re.search(rf"^{variable}:[A-Z]*=(.*)$", text, re.MULTILINE)
    return found.group(1) if found else ""


def run(*command, environment=None):
    return subprocess.run(command, capture_output=True, text=True, check=False,
                          timeout=4 * harness.PATIENCE_S,
                          env=environment or harness.clean_environment())


class InstalledClient(unittest.TestCase):
    def must(self, *command):
        done = run(*command)
        said = done.stdout[-3000:] + done.stderr[-3000:]
        self.assertEqual(done.returncode, 0, f"{command}\n{said}")

    def check_headers(self, prefix: pathlib.Path):
        """A user of the library sees the standard library and <linepool/…>, nothing else; who
        receives webhooks links with libcrypto and sees that too."""
        folder = prefix / "include/linepool"
        self.assertEqual({path.name for path in folder.iterdir()}, HEADERS)
        for path in folder.iterdir():
            for included in re.findall(r"#\s*include\s*(\S+)", path.read_text(encoding="utf-8")):
                if path.name == "webhook.h" and included.startswith("<openssl/"):
                    continue
                self.assertRegex(included, r"^<(linepool/[a-z]+\.h|[a-z_]+)>$", path.name)

    def test_a_strangers_project_finds_builds_and_runs(self):
        with harness.temporary_directory() as top, local_http.serving(FakeServer) as url:
            self.must("cmake", "--install", str(BUILD), "--prefix", str(top / "prefix"),
                      "--component", "client")
            self.check_headers(top / "prefix")
            # In a copy, so that nothing of the source tree is in reach.
            shutil.copytree(harness.ROOT / "examples/quickstart", top / "project")
            self.must("cmake", "-S", str(top / "project"), "-B", str(top / "build"), "-G", "Ninja",
                      f"-DCMAKE_PREFIX_PATH={top / 'prefix'}",
                      f"-DCMAKE_CXX_COMPILER={cached('CMAKE_CXX_COMPILER')}",
                      f"-DCMAKE_BUILD_TYPE={cached('CMAKE_BUILD_TYPE')}")
            self.must("cmake", "--build", str(top / "build"))
            program = str(top / "build/quickstart")

            good = harness.clean_environment(LINEPOOL_URL=url, LINEPOOL_KEY="a-key")
            done = run(program, "Google", "Malaysia", environment=good)
            self.assertEqual((done.returncode, done.stdout), (0, "412157\n"), done.stderr)
            self.assertIn(NUMBER, done.stderr)

            bad = harness.clean_environment(LINEPOOL_URL=url, LINEPOOL_KEY="wrong")
            done = run(program, environment=bad)
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertIn("fix_key", done.stderr)


if __name__ == "__main__":
    unittest.main()
