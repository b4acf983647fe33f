#!/usr/bin/python3
"""Why a delivery fails, in words, wherever it is shown; which targets may be called; and what a
receiver says that is gone."""

import json
import subprocess
import unittest

from support import harness
from support.receiver import FAST, Receiver, closed_port, rest

PRIVATE = ("http://10.255.255.1/", "http://192.168.0.1:8080/", "http://172.16.0.1/",
           "http://169.254.169.254/latest", "http://[fd00::1]/")
HERE = ("http://127.0.0.1:8000/", "http://localhost:8000/", "http://[::1]:8000/",
        "http://[::ffff:127.0.0.1]:8000/", "http://2130706433:8000/")
NOT_PUBLIC = "private address: see webhooks.allow_targets"


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


def new_key(folder, name):
    key = folder / f"{name}.key"
    openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", str(key))
    return key


def make_ca(folder, name):
    certificate, key = folder / f"{name}.pem", new_key(folder, name)
    openssl("req", "-x509", "-new", "-days", "2", "-subj", f"/CN={name}", "-key", str(key),
            "-out", str(certificate))
    return certificate, key


def make_certificate(folder, name, host, ca, days=2):
    certificate, key = folder / f"{name}.pem", new_key(folder, name)
    request, extensions = folder / f"{name}.csr", folder / f"{name}.ext"
    extensions.write_text(f"subjectAltName={host}\n")
    openssl("req", "-new", "-subj", f"/CN={name}", "-key", str(key), "-out", str(request))
    openssl("x509", "-req", "-in", str(request), "-CA", str(ca[0]), "-CAkey", str(ca[1]),
            "-CAcreateserial", "-days", str(days), "-extfile", str(extensions), "-out",
            str(certificate))
    return certificate, key


class Faults(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)

    def start(self, *options, **others):
        server = harness.Server(self.top / "data", *FAST, *options, **others).start()
        self.addCleanup(server.__exit__)
        return server

    def receive(self, **options):
        receiver = Receiver(**options)
        running = receiver.running()
        running.__enter__()
        self.addCleanup(running.__exit__, None, None, None)
        return receiver

    def add(self, server, url, **fields):
        # By default of a kind that does not happen here.
        made = rest(server, "POST", "webhooks",
                    {"url": url, "events": ["lease.expired"], **fields})
        self.assertEqual(made.status, 201, made.text)
        return made.json["id"]

    def tried(self, server, url):
        hook = self.add(server, url)
        answer = rest(server, "POST", f"webhooks/{hook}/test").json
        self.assertFalse(answer["delivered"], url)
        rest(server, "DELETE", f"webhooks/{hook}")
        return answer["error"], answer["reason"]

    def test_each_fault_has_its_words(self):
        server = self.start("--set", "webhooks.answer_within_s=1")
        self.assertEqual(self.tried(server, "http://no-such-host.invalid/"),
                         ("name", "cannot resolve no-such-host.invalid"))
        self.assertEqual(self.tried(server, f"http://127.0.0.1:{closed_port()}/"),
                         ("connection", "connection refused"))
        answers = self.receive()
        answers.status = 500
        self.assertEqual(self.tried(server, answers.url), ("status", "answered 500"))
        answers.status = 307
        self.assertEqual(self.tried(server, answers.url),
                         ("status", "answered 307: redirects are not followed"))
        hangs = self.receive()
        hangs.first_takes_s = 3
        self.assertEqual(self.tried(server, hangs.url), ("timeout", "no answer within 1 s"))

    def test_each_fault_of_a_certificate_has_its_words(self):
        ca, stranger = make_ca(self.top, "ours"), make_ca(self.top, "stranger")
        server = self.start("--set", f"webhooks.ca_file={ca[0]}")
        cases = {
            "TLS certificate is expired":
                make_certificate(self.top, "old", "IP:127.0.0.1", ca, days=-1),
            "TLS certificate does not match the host":
                make_certificate(self.top, "other", "DNS:example.com", ca),
            "TLS certificate is from an unknown authority":
                make_certificate(self.top, "strange", "IP:127.0.0.1", stranger),
            "TLS certificate is self-signed": stranger,
        }
        for words, tls in cases.items():
            self.assertEqual(self.tried(server, self.receive(tls=tls).url), ("tls", words))
        plain = self.receive().url.replace("http:", "https:")
        self.assertEqual(self.tried(server, plain), ("tls", "TLS handshake failed"))
        good = self.receive(tls=make_certificate(self.top, "good", "IP:127.0.0.1", ca))
        hook = self.add(server, good.url)
        answer = rest(server, "POST", f"webhooks/{hook}/test").json
        self.assertEqual((answer["delivered"], answer["reason"]), (True, None))

    def test_a_sandbox_calls_its_own_machine_and_no_other_private_address(self):
        server = self.start()
        receiver = self.receive()
        hook = self.add(server, receiver.url)
        self.assertTrue(rest(server, "POST", f"webhooks/{hook}/test").json["delivered"])
        for url in PRIVATE:
            self.assertEqual(self.tried(server, url), ("forbidden_address", NOT_PUBLIC), url)

    def test_a_sandbox_can_be_told_not_to(self):
        receiver = self.receive()
        server = self.start("--set", "webhooks.allow_targets=")
        for url in HERE:
            url = url.replace("8000", str(receiver.port))
            self.assertEqual(self.tried(server, url), ("forbidden_address", NOT_PUBLIC), url)
        self.assertEqual(receiver.seen, [])

    def test_in_production_nothing_private_is_called(self):
        receiver = self.receive()
        server = harness.Server(self.top / "data", sandbox=False).start()
        self.addCleanup(server.__exit__)
        (server.data_dir / "sandbox.key").write_text(server.add_customer("alice", "1.00")[1])
        for url in HERE + PRIVATE:
            url = url.replace("8000", str(receiver.port))
            self.assertEqual(self.tried(server, url), ("forbidden_address", NOT_PUBLIC), url)
        self.assertEqual(receiver.seen, [])

    def test_ports_are_checked_where_a_webhook_is_made_and_when_it_is_called(self):
        server = self.start()
        for url in ("http://example.com:25/", "https://example.com:22", "http://[::1]:1023/x"):
            refused = rest(server, "POST", "webhooks", {"url": url})
            self.assertEqual(refused.status, 400, url)
            self.assertRegex(refused.json["detail"],
                             r"^Field url must not have the port \d+: the server calls 80, 443 "
                             r"and 1024-65535 \(see webhooks.ports\)\.$")
        receiver = self.receive()
        hook = self.add(server, receiver.url)
        changed = rest(server, "PATCH", f"webhooks/{hook}", {"url": "http://example.com:25/"})
        self.assertEqual(changed.status, 400, changed.text)
        server.stop()
        # Another setting holds for webhooks of before, too.
        server.arguments += ["--set", "webhooks.ports=25 80"]
        server.start()
        answer = rest(server, "POST", f"webhooks/{hook}/test").json
        self.assertEqual((answer["error"], answer["reason"]),
                         ("forbidden_port", "port not allowed: see webhooks.ports"))
        self.assertEqual(receiver.seen, [])
        self.add(server, "http://example.com:25/")
        self.assertEqual(rest(server, "POST", "webhooks", {"url": "https://a.example/"}).status,
                         400)

    def test_ports_that_are_none_are_refused_at_the_start(self):
        for ports in ("", "80,443", "0", "70000"):
            done = subprocess.run(
                [harness.LINEPOOLD, "--sandbox", "--data-dir", str(self.top / "data"), "--listen",
                 "127.0.0.1:0", "--set", f"webhooks.ports={ports}"], check=False, text=True,
                capture_output=True, env=harness.clean_environment(), timeout=harness.PATIENCE_S)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn("webhooks.ports: ", done.stdout + done.stderr)

    def test_a_receiver_that_is_gone_ends_its_webhook(self):
        server = self.start()
        gone, missing = self.receive(), self.receive()
        gone.status, missing.status = 410, 404
        events = ["lease.made"]
        hook = self.add(server, gone.url, events=events)
        other = self.add(server, missing.url, events=events)
        self.assertEqual(rest(server, "POST", "orders", {"country": "MY", "service": "go"}).status,
                         201)

        def shown(number):
            return rest(server, "GET", f"webhooks/{number}").json
        harness.wait_until(lambda: shown(hook)["state"] == "disabled", "the end of the webhook")
        harness.wait_until(lambda: shown(other)["lastError"], "the other's first answer")
        reason = "answered 410 (gone): the receiver wants no more events"
        self.assertEqual(shown(hook)["lastError"], reason)
        self.assertEqual((shown(other)["state"], shown(other)["lastError"]),
                         ("enabled", "answered 404"))
        kinds = [one["type"] for one in rest(server, "GET", "events?after=0").json["events"]]
        self.assertEqual(kinds.count("webhook.disabled"), 1)
        [attempt] = rest(server, "GET", f"webhooks/{hook}/attempts").json["attempts"]
        self.assertEqual((attempt["status"], attempt["reason"]), (410, reason))
        self.assertEqual(len(gone.seen), 1)

        cli = [str(harness.BIN / "linepool"), "webhook"]
        environment = harness.clean_environment(
            LINEPOOL_URL=f"http://127.0.0.1:{server.port}", LINEPOOL_KEY=server.key)

        def run(*words):
            return subprocess.run([*cli, *words], check=False, text=True, capture_output=True,
                                  env=environment, timeout=harness.PATIENCE_S).stdout
        self.assertIn(reason, run("list"))
        self.assertIn(reason, run("attempts", str(hook)))
        rows = json.loads(run("list", "--json"))["webhooks"]
        self.assertEqual({row["last_error"] for row in rows}, {reason, "answered 404"})
        self.assertIn(f"not delivered: {reason}", run("test", str(hook)))

        # Its customer may begin again, with what was refused.
        gone.status = 204
        enabled = rest(server, "PATCH", f"webhooks/{hook}", {"enabled": True}).json
        self.assertEqual((enabled["state"], enabled["lastError"]), ("enabled", None))
        gone.wait_for(3)  # the refused one, the test, and the refused one again
        self.assertEqual(gone.ids()[0], gone.ids()[-1])


if __name__ == "__main__":
    unittest.main()
