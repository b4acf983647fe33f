#!/usr/bin/python3
"""Every command of the README's shell blocks, literally and in order, against a sandbox and then
against a server of real lines. Only what the reader has to fill in is filled in: the port, and the
numbers and ids of earlier answers. The first block, ./run and ./test, is what runs this."""

import json
import os
import re
import signal
import subprocess
import threading
import unittest

from support import harness

README = harness.ROOT / "README.md"
LINES_CSV = ("number,country,supplier,owner,contract,use\n"
             "60112869123,Malaysia,carrier,Example Ltd,EX-1,own verification tests\n")
# Commands that run until they are stopped, and what they have to print before this test stops them.
ENDLESS = {"linepool rent watch": r"Google\s+[0-9]{4,8}\b",
           "linepool events --follow": r"message\.received"}


def shell_blocks():
    text = README.read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [block.splitlines() for block in blocks]


def without_comment(line):
    return re.split(r"\s+#", line, maxsplit=1)[0].strip()


class Readme(unittest.TestCase):
    def setUp(self):
        self.exports = []      # the shell's state: README has no other than exports
        self.filled_in = {}    # what stands in the README -> what it is here
        self.seen = set()

    def shell(self, command):
        for shown, actual in self.filled_in.items():
            command = command.replace(shown, actual)
        if command.startswith("export "):
            self.exports.append(command)
            return None
        script = "\n".join(["set -euo pipefail", *self.exports, "exec " + command])
        return subprocess.Popen(["bash", "-c", script], cwd=self.home, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, start_new_session=True,
                                env=harness.clean_environment(HOME=str(self.home)))

    def run_to_its_end(self, command):
        process = self.shell(command)
        if process is None:
            return ""
        out, err = process.communicate(timeout=harness.PATIENCE_S)
        self.assertEqual(process.returncode, 0, f"{command}\n{out}\n{err}")
        return out

    def run_until(self, wanted, command):
        process = self.shell(command)
        too_long = threading.Timer(harness.PATIENCE_S, process.kill)
        too_long.start()
        self.addCleanup(too_long.cancel)
        # What it has to show happens 5 s from now.
        self.assertRegex(self.server.user("get_number", app="Grab", country="Malaysia").text,
                         r"\A60[0-9]+\Z")
        shown = ""
        while not re.search(wanted, shown):
            line = process.stdout.readline()
            if not line:
                self.fail(f"{command} ended after {shown!r}: {process.stderr.read()}")
            shown += line
        os.killpg(process.pid, signal.SIGINT)
        process.communicate(timeout=harness.PATIENCE_S)
        self.assertIn(process.returncode, (0, 130), command)
        return shown

    def play(self, lines, expectations):
        for line in lines:
            command = without_comment(line)
            if not command:
                continue
            name = next((start for start in expectations if command.startswith(start)), None)
            self.assertIsNotNone(name, f"nobody says what '{command}' should print")
            self.seen.add(name)
            endless = next((start for start in ENDLESS if command.startswith(start)), None)
            expectations[name](self.run_until(ENDLESS[endless], command) if endless
                               else self.run_to_its_end(command))

    def matches(self, pattern):
        return lambda out: self.assertRegex(out, pattern)

    def keeps(self, shown, pattern, after=""):
        def check(out):
            match = re.search(pattern, out)
            self.assertIsNotNone(match, out)
            self.filled_in[shown] = match.group(1) + after
        return check

    def play_the_sandbox(self, blocks):
        number = "60554580001"
        expectations = {
            "export ": lambda out: None,
            "linepool otp ": self.matches(r"\A[0-9A-Za-z]{4,10}\n\Z"),
            "linepool rates ": self.matches(r"(?m)^go\tGoogle\t[0-9]"),
            "linepool history": self.matches(r"\b60[0-9]{8,}\b"),
            "linepool errors": self.matches(r"(?m)^no_free_line\t"),
            "linepool rent get ": self.keeps(number, r"\A(60[0-9]{8,13})\n\Z"),
            "linepool rent list": lambda out: self.assertIn(self.filled_in[number], out),
            "linepool rent watch ": self.matches("Google"),
            "linepool rent auto-renew ": lambda out: self.assertIsNotNone(out),
            "linepool number ": self.keeps("60554580002", r"\A(60[0-9]{8,13})\n\Z"),
            "echo ": lambda out: None,
            "linepool-carrier ": self.matches(r"acknowledged +1\n"),
            "linepool sms ": self.matches(r"\A[0-9]{6}\n\Z"),
            "linepool events --follow": self.matches("message.received"),
            "linepool webhook add ": self.matches("whsec_"),
            "curl -s $LINEPOOL_URL/api/v1/orders -H": self.keeps("ID?", r'"id":([0-9]+)', "?"),
            'curl -s "$LINEPOOL_URL/api/v1/orders/ID': self.received,
        }
        for block in blocks:
            self.play(block, expectations)
        self.assertEqual(set(expectations) - self.seen, set(), "no longer in the README")
        rentals = json.loads(self.run_to_its_end("linepool --json rent list"))
        self.assertIn(True, [bool(row.get("auto_renew", row.get("autoRenew"))) for row in rentals])

    def received(self, out):
        order = json.loads(out)
        self.assertEqual(order["status"], "completed", order)
        self.assertIn(order["otpCode"], order["message"])

    def play_the_real_server(self, blocks):
        config = self.home / "linepool.toml"
        config.write_text(f'[server]\nlisten = "127.0.0.1:{self.port}"\n'
                          f'data_dir = "{self.home}/real"\n')
        (self.home / "lines.csv").write_text(LINES_CSV)
        self.filled_in["/etc/linepool/linepool.toml"] = str(config)
        self.filled_in["DATA/"] = f"{self.home}/real/"
        start, *rest = blocks
        command, = [without_comment(line) for line in start]
        self.assertTrue(command.startswith("linepoold "), command)
        server = self.shell(command)
        try:
            self.assertEqual(server.stdout.readline(),
                             f"listening on http://127.0.0.1:{self.port}\n")
            expectations = {
                "export ": lambda out: None,
                "linepool admin supplier add ": self.matches(r"[0-9a-f]{32}"),
                "linepool admin line import ": self.matches("(?i)imported"),
                "linepool admin app enable ": lambda out: None,
                "linepool admin customer create ": self.matches(r"\A[0-9]+\n\Z"),
                "linepool admin topup ": self.matches(r"50\.00"),
                "linepool admin key create ": self.matches(r"[0-9a-f]{32}"),
                "linepool admin ledger verify": self.matches("The ledger is sound"),
            }
            for block in rest:
                self.play(block, expectations)
            self.assertEqual(set(expectations) - self.seen, set(), "no longer in the README")
        finally:
            server.terminate()
            server.communicate(timeout=harness.PATIENCE_S)
        self.assertEqual(server.returncode, 0)

    def test_the_commands_run_in_their_order(self):
        first, *blocks = shell_blocks()
        self.assertEqual([without_comment(line) for line in first], ["./run", "./test"])
        real = next(i for i, block in enumerate(blocks) if block[0].startswith("linepoold "))
        with harness.temporary_directory() as self.home:
            (self.home / "build/release").mkdir(parents=True)
            (self.home / "build/release/bin").symlink_to(harness.BIN.resolve())
            with harness.Server(self.home / "data",
                                "--set", "sandbox.reply_after_ms=5000",
                                "--set", "smpp.listen=127.0.0.1:0") as self.server:
                self.port = self.server.port
                self.filled_in["127.0.0.1:2775"] = f"127.0.0.1:{self.server.ports['smpp']}"
                self.filled_in["127.0.0.1:8080"] = f"127.0.0.1:{self.port}"
                (self.home / "data/quickstart.key").write_text(self.server.key)
                self.play_the_sandbox(blocks[:real])
                self.assertEqual(self.server.stop(), 0)
            self.play_the_real_server(blocks[real:])


if __name__ == "__main__":
    unittest.main()
