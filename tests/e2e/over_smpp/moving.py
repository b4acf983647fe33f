#!/usr/bin/python3
"""docs/moving-from-kannel.md, followed word by word with a real Kannel: first Kannel hands its SMS
over, then Linepool binds to the carrier, then back again. Only what the reader has to fill in is
filled in: addresses, the token, passwords. Every SMS of the carrier must reach the customer, once.

smsc.js (a carrier, on node-smpp) -> bearerbox -> smsbox -> GET /supply/kannel/sms -> lease
smsc.js -> deliver_sm -> lease
"""

import os
import re
import shutil
import subprocess
import unittest

from support import harness
import kannel
from over_smpp import kannel_smpp

PAGE = (harness.ROOT / "docs/moving-from-kannel.md").read_text(encoding="utf-8")
NUMBER = "60112869001"
# More than the page's one: each lease has a line of its own.
MORE = "".join(f"+6011286900{n},MY,kannel,Example Telecom,2026-117,tests of our own apps\n"
               for n in range(2, 8))


def blocks(language):
    fenced = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return [block for named, block in fenced if named == language]


def group(name):
    """The group that the page shows."""
    found, = [block for block in blocks("") if block.startswith(f"group = {name}\n")]
    return found


class MovingKannel(kannel.Kannel):
    """With the groups of the page."""

    def __init__(self, folder, port, token, carrier):
        service = group("sms-service")
        filled = service.replace("127.0.0.1:8080", f"127.0.0.1:{port}").replace("TOKEN", token)
        super().__init__(folder, filled, kannel_smpp.SMPP_CARRIER)
        text = self.configuration.read_text().replace(f"port = {self.carrier}\n",
                                                      f"port = {carrier}\n")
        self.admin, = re.findall(r"^admin-port = (\d+)$", text, re.MULTILINE)
        retry = "http-request-retry = 60\nhttp-queue-delay = 1\n"
        assert retry in text
        self.configuration.write_text(
            text.replace(retry, group("smsbox").removeprefix("group = smsbox\n")))
        self.carrier = carrier

    def has_ended(self):
        return self.processes[0].poll() is not None


@unittest.skipUnless(kannel.FAKESMSC.exists() and shutil.which("npm"),
                     "kannel or npm is not installed")
class MovingFromKannel(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.sent = 0
        self.filled_in = {}

    def shell(self, command, expected=0):
        for shown, actual in self.filled_in.items():
            command = command.replace(shown, actual)
        done = subprocess.run(["bash", "-c", command], cwd=self.top, capture_output=True, text=True,
                              check=False, timeout=harness.PATIENCE_S, env=self.environment)
        self.assertEqual(done.returncode, expected, f"{command}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def start_of(self, command):
        """The line of the page that begins so."""
        lines = [line for block in blocks("sh") for line in block.splitlines()]
        return next(line for line in lines if line.startswith(command))

    def a_code_arrives(self):
        """One lease, one SMS, its code."""
        self.sent += 1
        code = str(700000 + self.sent)
        number = self.server.user("get_number", app="Google", country="Malaysia").text
        self.carrier.send(code, number, 0, f"G-{code} is your Google code".encode())
        try:
            sms = self.server.wait_for_sms(number, "Malaysia", "Google")
        except AssertionError as waited:
            raise AssertionError(f"{waited}\n{self.server.log()}") from None
        self.assertIn(code, sms.text)

    def the_line_test_of_the_page_works(self):
        command = self.start_of("linepool admin line test")
        test = subprocess.Popen(command.split(), cwd=self.top, stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL, text=True, env=self.environment)
        self.addCleanup(test.stdout.close)
        self.addCleanup(test.kill)
        text = test.stdout.readline().strip()
        self.carrier.send("test", NUMBER, 0, text.encode(), sender="4915112345")
        said = test.communicate(timeout=harness.PATIENCE_S)[0]
        self.assertEqual(test.returncode, 0, said)

    def wait_for_bind(self, system_id):
        while True:
            line = self.carrier.next_line()
            if line.get("system_id") == system_id:
                return

    def hand_over(self):
        """The first step of the page."""
        add, import_lines = blocks("sh")[0].splitlines()
        token = self.shell(add).strip()
        (self.top / "lines.csv").write_text(blocks("csv")[0] + MORE)
        self.shell(import_lines)
        (self.top / "kannel").mkdir()
        return token, self.kannel(token)

    def kannel(self, token):
        return MovingKannel(self.top / "kannel", self.server.port, token, self.carrier.port)

    def shut_down(self, gateway):
        """As the page says."""
        self.filled_in.update({"127.0.0.1:13000": f"127.0.0.1:{gateway.admin}",
                               "password=PASSWORD": "password=local"})
        self.shell(self.start_of('curl "http://127.0.0.1:13000/isolate'))
        status = self.start_of('curl "http://127.0.0.1:13000/status.txt')
        harness.wait_until(
            lambda: re.search(r"SMS: received \d+ \(0 queued\)", self.shell(status)),
            "Kannel's queue to be empty")
        self.shell(self.start_of('curl "http://127.0.0.1:13000/shutdown'))
        harness.wait_until(gateway.has_ended, "the end of bearerbox")

    def test_the_page(self):
        port, = kannel.free_ports(1)
        sandbox = ["--set", "sandbox.lines_per_country=0"]
        with harness.Server(self.top / "data", *sandbox) as self.server, \
                kannel_smpp.Carrier(self.top / "smsc", port) as self.carrier:
            self.environment = harness.clean_environment(
                PATH=f"{harness.BIN.resolve()}:{os.environ['PATH']}",
                LINEPOOL_URL=f"http://127.0.0.1:{self.server.port}",
                LINEPOOL_ADMIN_TOKEN=self.server.admin_token)
            token, gateway = self.hand_over()
            with gateway:
                self.wait_for_bind("linepool")
                self.a_code_arrives()
                self.the_line_test_of_the_page_works()

                (self.top / "carrier.password").write_text("secret\n")
                self.filled_in["smsc.example.com:2775"] = f"127.0.0.1:{port}"
                self.shell(self.start_of("linepool admin supplier add carrier"))
                self.wait_for_bind("pool")
                self.a_code_arrives()
                self.shut_down(gateway)
            self.a_code_arrives()
            self.the_line_test_of_the_page_works()

            self.shell(self.start_of("linepool admin supplier pause carrier"))
            self.assertEqual(self.server.admin("GET", "unmatched").json["messages"], [])
            with self.kannel(token):
                self.wait_for_bind("linepool")
                self.a_code_arrives()
            codes = [row["code"] for row in self.server.user("get_history").json]
            self.assertEqual(codes, [str(700000 + n) for n in range(self.sent, 0, -1)])


if __name__ == "__main__":
    unittest.main()
