#!/usr/bin/python3
"""TLS over real sockets: what is offered, and a certificate renewed while a stream goes on."""

import os
import signal
import socket
import ssl
import subprocess
import unittest

from support import harness
from support.certificates import make_certificate


def settings(key, certificate):
    return ["--set", f"server.tls_certificate={certificate}", "--set", f"server.tls_key={key}"]


class Tls(unittest.TestCase):
    def setUp(self):
        self.top = self.enterContext(harness.temporary_directory())

    def server(self, key, certificate, *more):
        return self.enterContext(
            harness.Server(self.top / "data", *settings(key, certificate), *more))

    def connect(self, server, **changes):
        """Trusts any certificate, because the tests look at it themselves."""
        trust = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        trust.check_hostname = False
        trust.verify_mode = ssl.CERT_NONE
        for name, value in changes.items():
            setattr(trust, name, value)
        plain = self.enterContext(
            socket.create_connection(("127.0.0.1", server.port), harness.PATIENCE_S))
        client = self.enterContext(trust.wrap_socket(plain))
        client.settimeout(harness.PATIENCE_S)
        return client

    def name_in(self, client):
        text = subprocess.run(["openssl", "x509", "-inform", "der", "-noout", "-subject"],
                              input=client.getpeercert(binary_form=True), check=True,
                              capture_output=True).stdout.decode()
        return text.strip().rpartition("= ")[2].rpartition("=")[2]

    def get(self, client, target, headers=""):
        client.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n".encode())
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += client.recv(4096)
        return answer.decode()

    def openssl(self, server, *arguments):
        """Whether OpenSSL's client gets in, and what it says."""
        done = subprocess.run(
            ["openssl", "s_client", "-connect", f"127.0.0.1:{server.port}", *arguments],
            input=b"", capture_output=True, check=False, timeout=harness.PATIENCE_S)
        return done.returncode == 0, (done.stdout + done.stderr).decode(errors="replace")

    def test_versions_and_ciphers(self):
        server = self.server(*make_certificate(self.top, "one.example", "rsa"))
        for arguments, cipher in (
                (("-tls1_3",), "TLS_AES_256_GCM_SHA384"),
                (("-tls1_2",), "ECDHE-RSA-AES256-GCM-SHA384"),
                (("-tls1_2", "-cipher", "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384"),
                 "ECDHE-RSA-AES256-GCM-SHA384"),
                (("-tls1_2", "-cipher", "ECDHE-RSA-CHACHA20-POLY1305"),
                 "ECDHE-RSA-CHACHA20-POLY1305")):
            is_in, text = self.openssl(server, *arguments)
            self.assertTrue(is_in, (arguments, text))
            self.assertIn(f"Cipher is {cipher}", text, arguments)
        for arguments in (("-tls1_1", "-cipher", "ALL@SECLEVEL=0"),
                          ("-tls1", "-cipher", "ALL@SECLEVEL=0"),
                          ("-tls1_2", "-cipher", "AES256-GCM-SHA384"),
                          ("-tls1_2", "-cipher", "AES128-SHA"),
                          ("-tls1_2", "-cipher", "ECDHE-RSA-AES256-SHA384"),
                          ("-tls1_2", "-cipher", "ECDHE-RSA-AES128-SHA"),
                          ("-tls1_2", "-cipher", "DHE-RSA-AES256-GCM-SHA384"),
                          ("-tls1_2", "-cipher", "aNULL@SECLEVEL=0")):
            is_in, text = self.openssl(server, *arguments)
            self.assertFalse(is_in, (arguments, text))

    def test_a_renewed_certificate_and_a_stream_that_goes_on(self):
        key, certificate = make_certificate(self.top, "old.example")
        server = self.server(key, certificate, "--set", "sandbox.reply_after_ms=3600000")
        stream = self.connect(server)
        head = self.get(stream, "/api/v1/events",
                        f"Accept: text/event-stream\r\nX-API-Key: {server.key}\r\n")
        self.assertTrue(head.startswith("HTTP/1.1 200 "), head)
        kept = self.connect(server)
        self.assertTrue(self.get(kept, "/healthz").startswith("HTTP/1.1 200 "))

        make_certificate(self.top, "new.example")
        server.process.send_signal(signal.SIGHUP)
        harness.wait_until(lambda: "tls_reloaded" in server.log(), "the reload")
        fresh = self.connect(server)
        self.assertEqual(self.name_in(fresh), "new.example")
        self.assertEqual(self.name_in(kept), "old.example")
        self.assertTrue(self.get(kept, "/healthz").startswith("HTTP/1.1 200 "))
        bought = self.get(fresh, f"/user/api/get_number.php?customer={server.key}"
                                 "&app=Google&country=Malaysia")
        self.assertTrue(bought.startswith("HTTP/1.1 200 "), bought)
        seen = head
        while "event: lease.made" not in seen:
            part = stream.recv(4096)
            self.assertTrue(part, seen)
            seen += part.decode()

        # What is of no use changes nothing.
        certificate.write_text("no certificate")
        server.process.send_signal(signal.SIGHUP)
        harness.wait_until(lambda: "tls_reload_failed" in server.log(), "the failure")
        self.assertIn(str(certificate), server.log())
        self.assertEqual(self.name_in(self.connect(server)), "new.example")
        self.assertTrue(self.get(kept, "/healthz").startswith("HTTP/1.1 200 "))
        self.assertEqual(server.log().count("catalogue_reloaded"), 2, server.log())
        self.assertEqual(server.stop(), 0)

    def test_browsers_are_told_to_stay(self):
        files = make_certificate(self.top, "one.example")
        server = self.server(*files)
        self.assertIn("\r\nStrict-Transport-Security: max-age=31536000\r\n",
                      self.get(self.connect(server), "/healthz"))
        self.assertEqual(server.stop(), 0)
        silent = self.server(*files, "--set", "server.hsts_days=0")
        self.assertNotIn("Strict-Transport-Security",
                         self.get(self.connect(silent), "/healthz"))

    def test_a_key_that_others_can_read(self):
        key, certificate = make_certificate(self.top, "one.example")
        for mode in (0o640, 0o604, 0o644):
            os.chmod(key, mode)
            done = subprocess.run(
                [harness.LINEPOOLD, "--sandbox", "--listen", "127.0.0.1:0", "--data-dir",
                 str(self.top / "data"), *settings(key, certificate)],
                capture_output=True, text=True, check=False, env=harness.clean_environment())
            self.assertEqual(done.returncode, 1, mode)
            self.assertIn(f"TLS key {key} has mode {mode:04o}", done.stderr)
            self.assertIn("set its mode to 0600", done.stderr)


if __name__ == "__main__":
    unittest.main()
