"""The pages of docs/, and tests that play their terminal sessions."""

import re
import shlex
import subprocess
import unittest

from support import harness

DOCS = harness.ROOT / "docs"
MINUTE_MS = 60_000


def console_lines(page):
    """(line number, line) of all blocks that show a console."""
    inside = False
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("```"):
            inside = line == "```console"
        elif inside:
            yield number, line


class PageTest(unittest.TestCase):
    """Plays the commands of a page on a sandbox."""

    def start(self, *arguments):
        folder = harness.temporary_directory()
        top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.server = harness.Server(top / "data", *arguments)
        self.server.start()
        self.addCleanup(self.server.stop)

    def run_curl(self, command):
        command = command.replace("http://127.0.0.1:8080", f"http://127.0.0.1:{self.server.port}")
        command = re.sub(r"(customer|api_key)=KEY\b", r"\1=" + self.server.key, command)
        command = re.sub(r"X-API-Key: KEY\b", "X-API-Key: " + self.server.key, command)
        done = subprocess.run(["curl", "-sS", *shlex.split(command)[1:]], capture_output=True,
                              text=True, check=False, timeout=harness.PATIENCE_S)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def play(self, remark):
        """What happens between two commands: time passes, or an SMS comes."""
        later = re.fullmatch(r"(\d+) minutes later", remark)
        if later:
            move = {"advance_ms": int(later[1]) * MINUTE_MS}
            self.assertEqual(self.server.admin("POST", "clock", move).status, 200)
            return
        sms = re.fullmatch(r"(\S+) sends to (\d+): (.*)", remark)
        self.assertIsNotNone(sms, f"the page says {remark!r}")
        answer = self.server.get("/supply/carrier/sms", token=self.token, **{
            "from": sms[1], "to": sms[2], "text": sms[3]})
        self.assertEqual(answer.status, 200, answer)

    def compare(self, page, where, expected, answer):
        pattern = ".*".join(re.escape(part) for part in expected.split("\u2026"))
        self.assertRegex(answer, re.compile(f"^{pattern}$", re.DOTALL), f"{page.name}:{where}")

    def play_page(self, page):
        """Returns how many commands it has."""
        answer, played = None, 0
        for number, line in console_lines(page):
            if line.startswith("# "):
                self.play(line[2:])
            elif line.startswith("$ "):
                self.assertIsNone(answer, f"{page.name}:{number}: the answer before is not shown")
                answer = self.run_curl(line[2:])
                played += 1
            else:
                self.assertIsNotNone(answer, f"{page.name}:{number}: an answer without a command")
                self.compare(page, number, line, answer)
                answer = None
        self.assertIsNone(answer)
        return played
