#!/usr/bin/python3
"""Whom the command line trusts. Something in the way answers every call with 200 and a page of its
own, digits and all: none of it is a balance, a number, an SMS or a code. A server under a private
CA is trusted where that CA is named."""

import http.server
import json
import os
import subprocess
import unittest

from support import harness, local_http

LINEPOOL = str(harness.BIN / "linepool")
OTHERS = ("SSL_CERT_FILE", "CURL_CA_BUNDLE")

PAGE = """<!DOCTYPE html><html><head><title>Sign in 482913</title></head>
<body><p>Your ticket is 601128691234, your code is 555444.</p></body></html>"""
NUMBER = ("60112869123", "--app", "google", "--country", "malaysia")
COMMANDS = [
    ("balance",), ("countries",), ("history",), ("events",),
    ("number", "--app", "google", "--country", "malaysia"),
    ("otp", "--app", "google", "--country", "malaysia", "--wait", "5"),
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


class WrongServer(unittest.TestCase):
    def test_a_page_is_no_answer(self):
        with local_http.serving(Page) as url:
            environment = harness.clean_environment(LINEPOOL_URL=url, LINEPOOL_KEY="0" * 32)
            for command in COMMANDS:
                for form in ((), ("--json",)):
                    with self.subTest(command, form=form):
                        done = subprocess.run(
                            [LINEPOOL, *form, *command], text=True,
                            capture_output=True, env=environment, check=False,
                            timeout=harness.PATIENCE_S)
                        self.assertEqual(done.returncode, 3, done)
                        if form:
                            self.assertEqual(list(json.loads(done.stdout)), ["error"])
                        else:
                            self.assertEqual(done.stdout, "")


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


def make_ca(folder, name):
    """A certificate authority of one's own: its certificate and its key."""
    certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-days", "2", "-subj", f"/CN={name}", "-keyout", str(key), "-out", str(certificate))
    return certificate, key


def make_server_certificate(folder, ca):
    certificate, key = folder / "server.pem", folder / "server.key"
    request, extensions = folder / "server.csr", folder / "server.ext"
    extensions.write_text("subjectAltName=IP:127.0.0.1\n")
    openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-subj", "/CN=127.0.0.1", "-keyout", str(key), "-out", str(request))
    openssl("x509", "-req", "-in", str(request), "-CA", str(ca[0]), "-CAkey", str(ca[1]),
            "-CAcreateserial", "-days", "2", "-extfile", str(extensions), "-out",
            str(certificate))
    return certificate, key


class PrivateCa(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.ca = make_ca(self.top, "our-ca")
        self.other_ca = make_ca(self.top, "other-ca")
        certificate, key = make_server_certificate(self.top, self.ca)
        self.server = harness.Server(
            self.top / "data", "--set", f"server.tls_certificate={certificate}",
            "--set", f"server.tls_key={key}", "--set", "sandbox.reply_after_ms=0").start()
        self.addCleanup(self.server.stop)

    def run_cli(self, *arguments, expect=0, **variables):
        environment = harness.clean_environment(
            LINEPOOL_URL=f"https://127.0.0.1:{self.server.port}", LINEPOOL_KEY=self.server.key)
        for name in OTHERS:
            environment.pop(name, None)
        environment.update({name: str(value) for name, value in variables.items()})
        done = subprocess.run([LINEPOOL, *map(str, arguments)], capture_output=True, text=True,
                              timeout=harness.PATIENCE_S, check=False, env=environment)
        self.assertEqual(done.returncode, expect, (arguments, done.stdout, done.stderr))
        return done

    def test_a_private_ca_is_trusted_where_it_is_named(self):
        ours, other = self.ca[0], self.other_ca[0]
        refused = self.run_cli("balance", expect=3)
        self.assertIn("certificate", refused.stderr)
        self.assertIn("\n1000.00\t", self.run_cli("balance", "--ca-cert", ours).stdout)
        for name in ("LINEPOOL_CA_FILE", *OTHERS):
            with self.subTest(name):
                self.assertIn("\n1000.00\t", self.run_cli("balance", **{name: ours}).stdout)
        # The first of them counts, and it counts instead of the others.
        self.run_cli("balance", "--ca-cert", ours, LINEPOOL_CA_FILE=other)
        self.run_cli("balance", "--ca-cert", other, LINEPOOL_CA_FILE=ours, expect=3)
        self.run_cli("balance", LINEPOOL_CA_FILE=other, SSL_CERT_FILE=ours, expect=3)
        self.run_cli("balance", SSL_CERT_FILE=ours, CURL_CA_BUNDLE=other)
        self.run_cli("balance", SSL_CERT_FILE=other, CURL_CA_BUNDLE=ours, expect=3)

    def test_every_way_to_the_server_trusts_it(self):
        ca = ("--ca-cert", self.ca[0])
        code = self.run_cli("otp", "--app", "google", "--country", "malaysia", *ca).stdout
        self.assertRegex(code, r"\A[0-9A-Za-z-]{3,12}\n\Z")
        followed = self.run_cli("events", *ca).stdout
        self.assertIn("message.received", followed)
        listed = self.run_cli("admin", "customer", "list", *ca,
                              LINEPOOL_ADMIN_TOKEN=self.server.admin_token).stdout
        self.assertIn("sandbox", listed)

    def test_a_file_that_is_none_is_named(self):
        missing = self.top / "missing.pem"
        for arguments, variables in (
                (("--ca-cert", missing), {}), ((), {"LINEPOOL_CA_FILE": missing}),
                ((), {"SSL_CERT_FILE": missing}), ((), {"CURL_CA_BUNDLE": missing})):
            done = self.run_cli("balance", *arguments, expect=2, **variables)
            self.assertEqual(done.stderr, f"linepool: cannot read the CA file {missing}\n")
        self.ca[0].chmod(0)
        if os.geteuid() != 0:
            done = self.run_cli("balance", "--ca-cert", self.ca[0], expect=2)
            self.assertIn("cannot read the CA file", done.stderr)
        key = self.ca[1]
        done = self.run_cli("balance", "--ca-cert", key, expect=2)
        self.assertEqual(done.stderr,
                         f"linepool: there is no PEM certificate in the CA file {key}\n")
        # Other programs' variables do not stand in the way where there is no TLS.
        done = self.run_cli("balance", "--url", "http://127.0.0.1:1", SSL_CERT_FILE=missing,
                            expect=3)
        self.assertNotIn("CA file", done.stderr)


if __name__ == "__main__":
    unittest.main()
