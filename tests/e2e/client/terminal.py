#!/usr/bin/python3
"""What the command line shows on a terminal of 80 and of 120 columns, and into a pipe."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
import unicodedata
import unittest

from support import harness

LINEPOOL = str(harness.BIN / "linepool")
BOLD = re.compile(r"\x1b\[[01]m")
WIDE_TEXT = "验证码 204816 あなたの認証コード é\u0301 😀 " + "और बहुत लम्बा सन्देश " * 6


def columns(text):
    """The width of a text on a terminal, by another table than the program's."""
    return sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf")
               else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def on_terminal(arguments, width, environment):
    """Runs the program on a pseudo-terminal; its exit code and what it showed."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
    process = subprocess.Popen([LINEPOOL, *arguments], stdin=subprocess.DEVNULL, stdout=slave,
                               stderr=subprocess.PIPE, env=environment)
    os.close(slave)
    shown = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:  # the other side is closed
            break
        if not part:
            break
        shown += part
    os.close(master)
    errors = process.communicate(timeout=harness.PATIENCE_S)[1]
    return process.returncode, shown.decode().replace("\r\n", "\n"), errors.decode()


def in_pipe(arguments, environment):
    return subprocess.run([LINEPOOL, *arguments], capture_output=True, text=True, check=False,
                          timeout=harness.PATIENCE_S, env=environment)


class Terminal(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = harness.temporary_directory()
        top = folder.__enter__()
        cls.addClassCleanup(folder.__exit__, None, None, None)
        cls.server = harness.Server(top / "data", "--set", "sandbox.reply_after_ms=0").start()
        cls.addClassCleanup(cls.server.stop)
        cls.environment = harness.clean_environment(
            LINEPOOL_URL=f"http://127.0.0.1:{cls.server.port}", LINEPOOL_KEY=cls.server.key,
            LINEPOOL_ADMIN_TOKEN=cls.server.admin_token, TERM="xterm")
        cls.environment.pop("NO_COLOR", None)
        cls.fill()

    @classmethod
    def ok(cls, *arguments):
        done = in_pipe(arguments, cls.environment)
        assert done.returncode == 0, (arguments, done)
        return done.stdout.strip()

    @classmethod
    def fill(cls):
        """Something long in every list."""
        what = ("--app", "Whatsapp", "--country", "Malaysia")
        cls.number = cls.ok("number", *what, "--label", "nightly " * 8)
        cls.rental = cls.ok("rent", "get", *what)
        for number in (cls.number, cls.rental):
            cls.ok("sandbox", "send", number, WIDE_TEXT, "--from", "Verification")
        token = cls.server.add_supplier("carrier")
        cls.server.get("/supply/carrier/sms", token=token, to="60999999999", text=WIDE_TEXT,
                       **{"from": "Nobody"})
        cls.ok("webhook", "add", "https://example.com/" + "a-long-path/" * 5, "--event",
               "message.*", "--event", "lease.*", "--service", "wa")
        cls.ok("keys", "create", "--label", "a key with a long name " * 3, "--scope", "read",
               "--scope", "lease", "--scope", "webhooks", "--service", "wa", "--country", "MY",
               "--max-price", "1.50", "--spend-per-day", "20.00")

    def lists(self):
        return {
            "countries": ("countries",), "apps": ("apps", "malaysia"),
            "rates": ("rates", "malaysia"), "history": ("history",), "events": ("events",),
            "errors": ("errors",), "rent list": ("rent", "list", "--all"),
            "rent sms": ("rent", "sms", self.rental), "keys": ("keys", "list"),
            "webhooks": ("webhook", "list"), "attempts": ("webhook", "attempts", "1"),
            "sandbox": ("sandbox", "list"), "customers": ("admin", "customer", "list"),
            "admin keys": ("admin", "key", "list", "1"), "ledger": ("admin", "ledger", "show"),
            "suppliers": ("admin", "supplier", "list"), "bin": ("admin", "bin", "list"),
            "unmatched": ("admin", "unmatched"),
            "lines": ("admin", "line", "list", "--country", "MY"),
        }

    def test_every_list_is_whole_at_80_and_120_columns(self):
        for name, arguments in self.lists().items():
            piped = in_pipe(arguments, self.environment)
            self.assertEqual((piped.returncode, piped.stderr), (0, ""), name)
            rows = [line.split("\t") for line in piped.stdout.splitlines()]
            self.assertGreater(len(rows), 0, name)
            self.assertEqual({len(row) for row in rows}, {len(rows[0])}, name)
            for width in (80, 120):
                with self.subTest(name, width=width):
                    code, shown, errors = on_terminal(arguments, width, self.environment)
                    self.assertEqual((code, errors), (0, ""))
                    self.assertIn("\x1b[1m", shown)
                    shown = BOLD.sub("", shown)
                    self.assertNotIn("\x1b", shown)
                    self.check(shown, width, rows)

    def check(self, shown, width, rows):
        words = set(shown.split())
        for row in rows[1:]:
            for cell in row:
                # Free text and lists have blanks and commas; everything else is one word.
                if cell and " " not in cell and "," not in cell:
                    self.assertIn(cell, words)
        for line in shown.splitlines():
            if columns(line) > width:  # in a block, one word that may not be cut
                self.assertRegex(line, r"\A([A-Z][A-Z -]*:)? *[^ ]+\Z")

    def test_wide_characters_keep_the_columns_straight(self):
        _, shown, _ = on_terminal(("sandbox", "list"), 120, self.environment)
        titles, *rows = BOLD.sub("", shown).splitlines()
        at = titles.index("CODE")
        coded = [row for row in rows if "204816" in row]
        self.assertGreater(len(coded), 2)
        for row in coded:
            self.assertEqual(columns(row[:row.index("204816")]), at, row)
            self.assertTrue(row.endswith("…"), row)
            self.assertLessEqual(columns(row), 120)

    def test_titles_are_bold_only_where_that_is_wanted(self):
        for extra, arguments, bold in (({}, (), True), ({"NO_COLOR": "1"}, (), False),
                                       ({"TERM": "dumb"}, (), False),
                                       ({"NO_COLOR": "1"}, ("--color", "always"), True),
                                       ({}, ("--color", "never"), False)):
            with self.subTest(extra, arguments=arguments):
                _, shown, _ = on_terminal(("countries", *arguments), 80,
                                          {**self.environment, **extra})
                self.assertEqual("\x1b[1m" in shown, bold)
        self.assertNotIn("\x1b", in_pipe(("countries", "--color", "always"),
                                         self.environment).stdout)

    def test_a_pipe_gets_whole_cells(self):
        done = in_pipe(("rent", "sms", self.rental), self.environment)
        titles, newest, *_ = [line.split("\t") for line in done.stdout.splitlines()]
        self.assertEqual(titles, ["TIME", "FROM", "CODE", "MESSAGE"])
        self.assertEqual(newest[1:], ["Verification", "204816", WIDE_TEXT])

    def until_the_reader_stops(self, command):
        script = f'"$0" {command} | head -1; echo "${{PIPESTATUS[0]}}"'
        return subprocess.Popen(["bash", "-c", script, LINEPOOL], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, env=self.environment)

    def assert_no_error(self, process):
        out, errors = process.communicate(timeout=harness.PATIENCE_S)
        self.assertEqual(errors, "")
        self.assertIn(out.splitlines()[-1], ("0", "141"))

    def test_a_reader_that_stops_is_no_error(self):
        for command in ("apps malaysia", "errors"):
            with self.subTest(command):
                self.assert_no_error(self.until_the_reader_stops(command))

    def test_what_follows_notices_at_the_next_event(self):
        process = self.until_the_reader_stops("events --follow --after 0")
        for _ in range(100):
            if process.poll() is not None:
                break
            self.ok("sandbox", "send", self.rental, "one more")
        self.assert_no_error(process)


if __name__ == "__main__":
    unittest.main()
