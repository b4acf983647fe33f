#!/usr/bin/python3
"""Pages of docs/ that lead through a task, played as written: every command of their terminal
sessions in one shell with a terminal of 100 columns, against a server without lines. What a command
prints is compared with the page, where an ellipsis stands for anything."""

import fcntl
import os
import pty
import re
import shutil
import struct
import subprocess
import termios
import unittest

from support import harness
from support.pages import DOCS, console_lines

# The shell prints this, with the exit status, when a command has ended.
END = re.compile(r"\x01(\d+)\x01\n\Z")


class Shell:
    """A bash whose programs write to a terminal."""

    def __init__(self, home, **variables):
        self.master, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 100, 0, 0))
        self.bash = subprocess.Popen(
            ["bash", "--norc", "--noprofile"], cwd=home, stdin=subprocess.PIPE, stdout=terminal,
            stderr=terminal, text=True,
            env=harness.clean_environment(HOME=str(home), NO_COLOR="1", TERM="xterm", **variables))
        os.close(terminal)

    def run(self, command):
        """What it printed, and its exit status."""
        self.bash.stdin.write(f"{command} </dev/null; printf '\\001%d\\001\\n' $?\n")
        self.bash.stdin.flush()
        out = ""
        while not END.search(out):
            out += os.read(self.master, 65536).decode().replace("\r", "")
        return END.sub("", out), int(END.search(out)[1])

    def close(self):
        self.bash.stdin.close()
        self.bash.wait(timeout=harness.PATIENCE_S)
        os.close(self.master)


def sessions(page):
    """(line number, command, what it shows) in the order of the page."""
    found = []
    for number, line in console_lines(page):
        if line.startswith("$ "):
            found.append((number, line[2:], []))
        else:
            found[-1][2].append(line)
    return [(number, command, "\n".join(shown)) for number, command, shown in found]


class Guides(unittest.TestCase):
    def play(self, page, *before):
        """Plays the page after commands that it takes for granted. Returns the server, stopped."""
        folder = harness.temporary_directory()
        home = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        for example in (harness.ROOT / "examples").iterdir():
            if example.suffix in (".csv", ".toml"):
                shutil.copy(example, home)
        with harness.Server(home / "data", sandbox=False) as server:
            shell = Shell(home, PATH=f"{harness.BIN.resolve()}:{os.environ['PATH']}",
                          LINEPOOL_URL=f"http://127.0.0.1:{server.port}",
                          LINEPOOL_ADMIN_TOKEN=server.admin_token)
            self.addCleanup(shell.close)
            for command in before:
                shown, status = shell.run(command)
                self.assertEqual(status, 0, (command, shown))
            for number, command, expected in sessions(DOCS / page):
                command = command.replace("127.0.0.1:8080", f"127.0.0.1:{server.port}")
                command = command.replace("/var/lib/linepool/", f"{home}/data/")
                shown, _ = shell.run(command)
                pattern = ".*".join(re.escape(part) for part in expected.split("\u2026"))
                self.assertRegex(shown.rstrip("\n"), re.compile(f"^{pattern}$", re.DOTALL),
                                 f"{page}:{number}: {command}")

    def test_from_an_empty_server_to_the_first_code(self):
        self.play("operators.md")

    def test_an_app_of_ones_own(self):
        self.play("own-app.md", "linepool admin supplier add carrier",
                  "linepool admin line import lines.csv", "linepool admin customer create alice",
                  "linepool admin topup alice 50.00",
                  "export LINEPOOL_KEY=$(linepool admin key create alice)")

    def test_the_files_of_the_examples_are_those_of_the_pages(self):
        for page, language, example in (("lines-csv.md", "csv", "lines.csv"),
                                        ("own-app.md", "toml", "acme.toml")):
            block, = re.findall(rf"^```{language}\n(.*?)^```", (DOCS / page).read_text("utf-8"),
                                re.MULTILINE | re.DOTALL)
            self.assertEqual(block, (harness.ROOT / "examples" / example).read_text("utf-8"))

    def test_wrong_lines_are_named(self):
        self.play("lines-csv.md", "linepool admin supplier add carrier")


    def test_the_test_of_the_page_on_ci(self):
        section = (DOCS / "ci.md").read_text("utf-8").split("## The test\n")[1].split("\n## ")[0]
        send, test = re.findall(r"^```sh\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
        lease, _, read = test.splitlines()
        with harness.temporary_directory() as top:
            with harness.Server(top / "data", "--set", "sandbox.reply_after_ms=3600000") as server:
                shell = Shell(top, PATH=f"{harness.BIN.resolve()}:{os.environ['PATH']}",
                              LINEPOOL_URL=f"http://127.0.0.1:{server.port}",
                              LINEPOOL_KEY=server.key)
                self.addCleanup(shell.close)
                send = send.replace("127.0.0.1:8080", f"127.0.0.1:{server.port}")
                send = send.replace("\\\n", "").strip()
                for command in (lease, send, read):
                    shown, status = shell.run(command)
                    self.assertEqual(status, 0, (command, shown))
                self.assertEqual(shell.run('echo "$number $code"')[0], "60554580000 4821\n")


class Metrics(unittest.TestCase):
    def test_the_page_lists_what_is_served(self):
        page = (DOCS / "metrics.md").read_text(encoding="utf-8")
        listed = set(re.findall(r"^\| .*", page, re.MULTILINE))
        listed = {name for row in listed
                  for name in re.findall(r"`((?:linepool|process)_\w+)`", row)}
        with harness.temporary_directory() as top:
            with harness.Server(top / "data", "--set", "mail.url=smtp://127.0.0.1:1", "--set",
                                "mail.from=linepool@example.org", "--set",
                                "server.public_url=http://127.0.0.1") as server:
                # Times are shown once something has happened.
                token = server.add_supplier("carrier")
                carrier = {"name": "telco", "kind": "smpp-client", "smpp": {
                    "host": "127.0.0.1", "port": 1, "system_id": "pool", "password": "secret"}}
                self.assertEqual(server.admin("POST", "suppliers", carrier).status, 201)
                for key in (token, "wrong"):
                    server.get("/supply/carrier/sms", token=key, to="601128691234", text="Hello")
                served = set(re.findall(r"^# TYPE (\w+) ", server.get("/metrics").text,
                                        re.MULTILINE))
        self.assertEqual({name for name in served if name.startswith(("linepool_", "process_"))},
                         listed)


if __name__ == "__main__":
    unittest.main()
