#!/usr/bin/python3
"""Something in the way answers every call with 200 and a page of its own, digits and all: the
command line takes none of it for a balance, a number, an SMS or a code."""

import contextlib
import http.server
import json
import subprocess
import threading
import unittest

from support import harness

PAGE = """<!DOCTYPE html><html><head><title>Sign in 482913</title></head>
<body><p>Your ticket is 601128691234, your code is 555444.</p></body></html>"""
NUMBER = ("60112869123", "--app", "google", "--country", "malaysia")
COMMANDS = [
    ("balance",), ("countries",), ("history",), ("events",),
    ("number", "--app", "google", "--country", "malaysia"),
    ("otp", "--app", "google", "--country", "malaysia", "--timeout", "5"),
    ("sms", *NUMBER), ("sms", *NUMBER, "--wait", "5"),
]


class Page(http.server.BaseHTTPRequestHandler):
    """Whatever is asked."""

    content_type = "text/html; charset=utf-8"
    body = PAGE

    def do_GET(self):
        body = self.body.encode()
        self.send_response(200)
        self.send_header("Content-Type", self.content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET

    def log_message(self, *_):
        """Quiet."""


@contextlib.contextmanager
def page():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class WrongServer(unittest.TestCase):
    def test_a_page_is_no_answer(self):
        with page() as url:
            environment = harness.clean_environment(LINEPOOL_URL=url, LINEPOOL_KEY="0" * 32)
            for command in COMMANDS:
                for form in ((), ("--json",)):
                    with self.subTest(command, form=form):
                        done = subprocess.run(
                            [str(harness.BIN / "linepool"), *form, *command], text=True,
                            capture_output=True, env=environment, check=False,
                            timeout=harness.PATIENCE_S)
                        self.assertEqual(done.returncode, 3, done)
                        if form:
                            self.assertEqual(list(json.loads(done.stdout)), ["error"])
                        else:
                            self.assertEqual(done.stdout, "")


if __name__ == "__main__":
    unittest.main()
