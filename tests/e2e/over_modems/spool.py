#!/usr/bin/python3
"""linepool-deliver with a real server: SMS wait while it is away, come in order, and each once,
whatever dies when. The daemon is this test."""

import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from support import harness  # noqa: E402

DELIVER = str(harness.BIN / "linepool-deliver")
NUMBER = "60112869001"
SECRET = "swordfish"


class LosesAnswers:
    """A proxy that hands each request to the server, and breaks the connection in place of the
    first `losses` answers."""

    def __init__(self, port, losses):
        self.server_port, self.losses = port, losses
        self.seen = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            with client:
                while self.one(client):
                    pass

    def one(self, client):
        request = b""
        while b"\r\n\r\n" not in request:
            more = client.recv(65536)
            if not more:
                return False
            request += more
        head, _, body = request.partition(b"\r\n\r\n")
        length = int(re.search(rb"(?i)content-length: (\d+)", head)[1])
        while len(body) < length:
            body += client.recv(65536)
        with socket.create_connection(("127.0.0.1", self.server_port)) as server:
            head = re.sub(rb"(?i)\r\nhost: [^\r]*", b"\r\nHost: localhost\r\nConnection: close",
                          head)
            server.sendall(head + b"\r\n\r\n" + body)
            answer = b""
            while more := server.recv(65536):
                answer += more
        self.seen += 1
        if self.seen <= self.losses:
            return False
        client.sendall(answer)
        return False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.listener.close()


class Spool(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.spool = self.top / "spool"
        self.server = self.start()
        self.port = self.server.port
        self.token = self.server.add_supplier("shelf")
        self.token_file = self.top / "token"
        self.write_token(self.token)
        self.server.import_lines("shelf", "Malaysia", [NUMBER])
        self.said = ""

    def start(self, **options):
        server = harness.Server(self.top / "data", "--set", "sandbox.lines_per_country=0",
                                "--set", "limits.live_orders_per_customer=0", **options)
        server.__enter__()
        self.addCleanup(server.__exit__, None, None, None)
        return server

    def restart(self):
        self.server = self.start(listen=f"127.0.0.1:{self.port}")

    def write_token(self, token):
        self.token_file.write_text(token + "\n")
        self.token_file.chmod(0o600)

    def command(self, *arguments, port=None):
        return [DELIVER, "--url", f"http://127.0.0.1:{port or self.port}/supply/shelf/sms",
                "--token-file", str(self.token_file), "--spool", str(self.spool), *arguments]

    def run_it(self, *arguments, status=0, port=None, environment=None, **options):
        done = subprocess.run(self.command(*arguments, port=port), capture_output=True, text=True,
                              check=False, timeout=harness.PATIENCE_S,
                              env=harness.clean_environment(**(environment or {})), **options)
        self.said += done.stdout + done.stderr
        self.assertEqual(done.returncode, status, done.stderr)
        return done

    def hand_over(self, text, name=None, **options):
        """As gammu-smsd does."""
        return self.run_it("--to", "+" + NUMBER, "--", name or f"IN-{text}", environment={
            "SMS_MESSAGES": "1", "SMS_1_NUMBER": "Google", "SMS_1_TEXT": f"{text} {SECRET}",
            "PHONE_ID": "shelf-1", "LC_ALL": "C.UTF-8"}, **options)

    def status(self):
        done = subprocess.run([DELIVER, "--spool", str(self.spool), "--status", "--json"],
                              capture_output=True, text=True, check=True,
                              env=harness.clean_environment())
        return json.loads(done.stdout)

    def in_bin(self):
        """The texts that reached the server, in order; nobody leases the line."""
        rows = self.server.admin("GET", "bin").json["messages"]
        rows.sort(key=lambda row: row["id"])
        return [row["text"].removesuffix(f" {SECRET}") for row in rows]

    def assert_no_secrets(self):
        for secret in (SECRET, self.token):
            self.assertNotIn(secret, self.said)
            self.assertNotIn(secret, self.server.log())

    def test_away_and_back(self):
        self.hand_over("one")
        self.assertEqual(self.in_bin(), ["one"])
        self.assertEqual(self.server.stop(), 0)
        for text in ("two", "three", "four"):
            self.hand_over(text)
        self.hand_over("two")  # the daemon was killed, and calls again
        found = self.status()
        self.assertEqual((found["waiting"], found["refused"]), (3, 0))
        self.assertIn("No answer", found["trouble"])
        self.assertIn("waiting 3", self.run_it("--flush", status=3).stdout)
        self.restart()
        self.assertEqual(self.run_it("--flush").stdout, "delivered 3, refused 0, waiting 0\n")
        self.assertEqual(self.in_bin(), ["one", "two", "three", "four"])
        self.assertEqual(self.status(), {"waiting": 0, "oldest": None, "refused": 0, "bytes": 0,
                                         "trouble": None})
        self.assert_no_secrets()

    def test_a_lost_answer_doubles_nothing(self):
        with LosesAnswers(self.port, losses=3) as proxy:
            self.hand_over("one", port=proxy.port)
            self.hand_over("two", port=proxy.port)
            self.assertEqual(self.status()["waiting"], 2)
            self.run_it("--flush", port=proxy.port, status=3)
            self.run_it("--flush", port=proxy.port)
            self.assertGreaterEqual(proxy.seen, 5)
        self.assertEqual(self.in_bin(), ["one", "two"])

    def test_killed_at_any_time(self):
        """Calls of which each may be killed; the daemon calls again until one succeeds."""
        texts = [f"n{i}" for i in range(12)]
        for number, text in enumerate(texts):
            environment = harness.clean_environment(
                SMS_MESSAGES="1", SMS_1_NUMBER="Google", SMS_1_TEXT=f"{text} {SECRET}",
                PHONE_ID="shelf-1", LC_ALL="C.UTF-8")
            process = subprocess.Popen(self.command("--to", "+" + NUMBER, "--", f"IN-{text}"),
                                       env=environment, stderr=subprocess.DEVNULL)
            try:
                process.wait(0.01 * number)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait(harness.PATIENCE_S)
            self.hand_over(text)
        self.run_it("--flush")
        self.assertEqual(self.in_bin(), texts)
        self.assertFalse(list(self.spool.glob(".new-*")))

    def test_a_watcher_delivers_what_comes_and_survives_the_server(self):
        with open(self.top / "watch.log", "w", encoding="utf-8") as log:
            watcher = subprocess.Popen(self.command("--watch"), stderr=log,
                                       env=harness.clean_environment())
        self.addCleanup(watcher.kill)
        self.spool_is_held()
        self.hand_over("one")
        harness.wait_until(lambda: self.in_bin() == ["one"], "the first SMS")
        self.server.kill()
        self.hand_over("two")
        self.hand_over("three")
        harness.wait_until(lambda: self.status()["trouble"], "a failure of the watcher")
        self.restart()
        harness.wait_until(lambda: self.in_bin() == ["one", "two", "three"], "the others")
        # Another one waits for its turn, and gets it when the first one dies.
        second = subprocess.Popen(self.command("--watch"), stderr=subprocess.DEVNULL,
                                  env=harness.clean_environment())
        self.addCleanup(second.kill)
        watcher.send_signal(signal.SIGKILL)
        watcher.wait(harness.PATIENCE_S)
        self.hand_over("four")
        harness.wait_until(lambda: self.in_bin()[-1] == "four", "the second watcher")
        second.send_signal(signal.SIGTERM)
        self.assertEqual(second.wait(harness.PATIENCE_S), 143)
        self.said += (self.top / "watch.log").read_text(encoding="utf-8")
        self.assert_no_secrets()

    def spool_is_held(self):
        def held():
            with open("/proc/locks", encoding="ascii") as locks:
                inode = (self.spool / "deliver.lock").stat().st_ino \
                    if (self.spool / "deliver.lock").exists() else None
                return inode and f":{inode} " in locks.read()
        harness.wait_until(held, "the watcher's lock")

    def test_a_wrong_token_keeps_everything(self):
        self.write_token("not-the-token")
        self.hand_over("one")
        self.assertIn("does not accept the token (401)", self.status()["trouble"])
        self.run_it("--flush", status=6)
        self.token_file.chmod(0o644)
        self.run_it("--flush", status=6)
        self.write_token(self.token)
        self.run_it("--flush")
        self.assertEqual(self.in_bin(), ["one"])

    def test_what_the_server_will_never_take_is_set_aside(self):
        self.hand_over("one")
        (self.spool / "00000000000000000001-x.sms").write_bytes(b"text=" + b"%00" * 400_000)
        self.assertEqual(self.run_it("--flush", status=1).stdout,
                         "delivered 0, refused 1, waiting 0\n")
        self.assertEqual([path.name for path in (self.spool / "refused").iterdir()],
                         ["00000000000000000001-x.sms"])
        self.assertEqual(self.status()["refused"], 1)

    def test_closed_descriptors_never_write_into_an_sms(self):
        self.assertEqual(self.server.stop(), 0)

        def close_all():
            for descriptor in (0, 1, 2):
                os.close(descriptor)
        environment = harness.clean_environment(
            SMS_MESSAGES="1", SMS_1_NUMBER="Google", SMS_1_TEXT="x", LC_ALL="C.UTF-8")
        done = subprocess.run(self.command("--", "IN1"), env=environment, check=False,
                              preexec_fn=close_all, timeout=harness.PATIENCE_S)
        self.assertEqual(done.returncode, 0)
        body, = [path.read_text() for path in self.spool.glob("*.sms")]
        self.assertRegex(body, r"\Aid=gammu-[0-9a-f]{32}&from=Google&received_at=[^&]*"
                               r"&charset=UTF-8&text=x\Z")

    def test_an_sms_whose_line_nobody_knows_reaches_the_bin(self):
        sms = self.top / "GSM1.abc"
        sms.write_bytes(b"From: 4915112345\nModem: GSM1\nAlphabet: ISO\n\nhello caf\xe9 \xa4")
        self.run_it("--", "RECEIVED", str(sms))
        self.assertEqual(self.in_bin(), ["hello caf\u00e9 \u20ac"])

    def test_devices_and_parts_at_the_server(self):
        rows = self.server.admin("GET", "suppliers").json["suppliers"]
        shelf, = [row["id"] for row in rows if row["name"] == "shelf"]
        done = self.server.admin("POST", f"suppliers/{shelf}/settings", {
            "map": {"like": "linepool-deliver", "devices": {"GSM1": "+" + NUMBER}}})
        self.assertEqual(done.status, 200, done)
        self.assertEqual(self.server.user("get_number", app="Google", country="Malaysia").text,
                         NUMBER)
        for part, text in ((2, "\u043a\u043e\u0434"), (1, "G-412157 ")):
            sms = self.top / f"GSM1.{part}"
            sms.write_bytes(("From: 4915112345\nModem: GSM1\nAlphabet: UCS2\n"
                             f"UDH-DATA: 05 00 03 09 02 0{part} \n\n").encode()
                            + text.encode("utf-16-be"))
            self.run_it("--", "RECEIVED", str(sms))
        sms = self.server.wait_for_sms(NUMBER, "Malaysia", "Google")
        self.assertEqual(sms.text, "G-412157 \u043a\u043e\u0434")


if __name__ == "__main__":
    unittest.main()
