#!/usr/bin/python3
"""Daemons of modems that nobody here wrote: Debian's gammu-smsd with its dummy phone, and smsd of
Debian's smstools with a modem on a pseudo-terminal. What they are told is taken from
docs/modems.md, word for word but for addresses and files.

phone or modem -> daemon -> linepool-deliver -> /supply/shelf/sms -> lease -> get_sms
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from support import harness, modem  # noqa: E402

PAGE = (harness.ROOT / "docs/modems.md").read_text(encoding="utf-8")
NUMBER = "60112869001"
SBIN = "/usr/sbin:/usr/bin:/bin"
TEXTS = ["G-412157 is your Google verification code.",
         "\u043a\u043e\u0434 Google: 730-114 \u20ac caf\u00e9 \U0001f600"]
LONG = ["Your Google code is 551", "234. Do not share it."]
HEADERS = [bytes([5, 0, 3, 9, 2, part]) for part in (1, 2)]


def documented(section, language):
    """The blocks of a section in a language."""
    text = PAGE.split(f"\n## {section}\n")[1].split("\n## ")[0]
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


class Daemons(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.spool = self.top / "spool"
        self.token_file = self.top / "token"
        self.server = self.start()
        self.port = self.server.port
        self.token_file.write_text(self.server.add_supplier("shelf"))
        self.token_file.chmod(0o600)
        self.server.import_lines("shelf", "Malaysia", [NUMBER])
        rented = self.server.user("get_number", app="Google", country="Malaysia", is_rent=1)
        self.assertEqual(rented.json["code"], 100, rented)

    def start(self, **options):
        server = harness.Server(self.top / "data", "--set", "sandbox.lines_per_country=0",
                                "--set", "limits.live_orders_per_customer=0", **options)
        server.__enter__()
        self.addCleanup(server.__exit__, None, None, None)
        return server

    def filled(self, text):
        """A command of the page for this test's server and files."""
        found = text.replace("https://pool.example/", f"http://127.0.0.1:{self.port}/")
        found = found.replace("/etc/linepool-deliver.token", str(self.token_file))
        self.assertNotEqual(found, text)
        return found

    def environment(self, **extra):
        """What systemd gives a unit, and where the program and its spool are."""
        return {"PATH": f"{harness.BIN.resolve()}:{SBIN}", "STATE_DIRECTORY": str(self.spool),
                **extra}

    def spawn(self, *command, environment):
        with open(self.top / "daemon.out", "ab") as out:
            process = subprocess.Popen(command, env=environment, stdout=out, stderr=out,
                                       stdin=subprocess.DEVNULL)
        self.addCleanup(self.end, process)

    @staticmethod
    def end(process):
        process.terminate()
        try:
            process.wait(harness.PATIENCE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(harness.PATIENCE_S)

    def messages(self):
        rows = self.server.user("load_rent_code", app="Google", country="Malaysia",
                                number=NUMBER).json
        return [row["message"] for row in reversed(rows)] if isinstance(rows, list) else []

    def wait_for(self, texts):
        try:
            harness.wait_until(lambda: self.messages() == texts, "the SMS at the lease")
        except AssertionError as waited:
            logs = "\n".join(path.read_text(errors="replace")[-3000:]
                             for path in sorted(self.top.glob("daemon.*")))
            raise AssertionError(f"{waited}: {self.messages()}\n{logs}\n"
                                 f"{self.server.log()[-2000:]}") from None

    def play(self, put, is_handed_over):
        """SMS that come while the server is there, while it is not, and after that.
        `put(text, n, header)` gives the modem one."""
        put(TEXTS[0], 1)
        self.wait_for(TEXTS[:1])
        put(TEXTS[1], 2)
        self.wait_for(TEXTS)
        for n, (text, header) in enumerate(zip(LONG, HEADERS)):
            put(text, 3 + n, header)
        self.wait_for(TEXTS + ["".join(LONG)])
        self.assertEqual(self.server.stop(), 0)
        put("Late 1", 5)
        harness.wait_until(lambda: self.waiting() == 1, "the first SMS in the spool")
        put("Late 2", 6)
        harness.wait_until(lambda: self.waiting() == 2, "the second SMS in the spool")
        harness.wait_until(is_handed_over, "an empty modem")
        self.server = self.start(listen=f"127.0.0.1:{self.port}")
        watch, = documented("Deliver what waits", "sh")
        self.spawn("sh", "-c", "exec " + self.filled(watch), environment=self.environment())
        self.wait_for(TEXTS + ["".join(LONG), "Late 1", "Late 2"])
        put("And on", 7)
        self.wait_for(TEXTS + ["".join(LONG), "Late 1", "Late 2", "And on"])
        self.assertEqual(self.waiting(), 0)
        self.assertEqual(self.server.admin("GET", "bin").json["messages"], [])
        for text in TEXTS:
            self.assertNotIn(text, (self.top / "daemon.out").read_text(errors="replace"))

    def waiting(self):
        return len(list(self.spool.glob("*.sms")))

    @unittest.skipUnless(shutil.which("gammu-smsd", path=SBIN), "no package gammu-smsd here")
    def test_gammu_smsd(self):
        phone = self.top / "phone"
        for folder in ("sms/1", "sms/2", "sms/3", "sms/4", "sms/5", "pbk/ME", "pbk/SM", "note",
                       "todo", "calendar", "alarm", "fs"):
            (phone / folder).mkdir(parents=True)
        for folder in ("inbox", "outbox", "sent", "error"):
            (self.top / folder).mkdir()
        hook, = documented("gammu-smsd", "ini")
        locale, = documented("gammu-smsd", "sh")
        settings = self.top / "gammu-smsdrc"
        settings.write_text(f"""[gammu]
model = dummy
connection = none
port = {phone}
[smsd]
service = files
PhoneID = shelf-1
logfile = {self.top}/daemon.log
debuglevel = 1
CommTimeout = 1
ReceiveFrequency = 1
LoopSleep = 1
inboxpath = {self.top}/inbox/
outboxpath = {self.top}/outbox/
sentsmspath = {self.top}/sent/
errorsmspath = {self.top}/error/
{self.filled(hook)}""")
        name, value = locale.strip().split("=")
        self.spawn("gammu-smsd", "-c", str(settings),
                   environment=self.environment(**{name: value}))

        def put(text, n, header=b""):
            # A file of gammu's own format, moved to its place whole.
            digits = text.encode("utf-16-be").hex().upper()
            lines = [f"Text{i // 200:02d} = {digits[i:i + 200]}"
                     for i in range(0, len(digits), 200)]
            draft = self.top / "draft"
            draft.write_text("\n".join([
                "[SMSBackup000]", 'SMSC = "+60120000015"', "State = UnRead",
                'Number = "+60112869777"', "Coding = Unicode_No_Compression", "Folder = 1",
                f"Length = {len(digits) // 4}", *lines, f"DateTime = 20261129T0800{n:02d}",
                "Class = -1", *([f"UDH = {header.hex().upper()}"] if header else []), ""]))
            os.rename(draft, phone / f"sms/1/{n}")

        self.play(put, lambda: not list((phone / "sms/1").iterdir()))

    @unittest.skipUnless(shutil.which("smsd", path=SBIN), "no package smstools here")
    def test_smstools(self):
        folders = {name: self.top / "sms" / name
                   for name in ("outgoing", "checked", "failed", "incoming", "sent")}
        for folder in folders.values():
            folder.mkdir(parents=True)
        script, _ = documented("smstools", "sh")
        hook, = documented("smstools", "ini")
        program = self.top / "linepool-smsd"
        program.write_text(self.filled(script))
        program.chmod(0o755)
        gsm = modem.Modem()
        settings = self.top / "smsd.conf"
        settings.write_text("\n".join([
            "devices = GSM1", *(f"{name} = {folder}" for name, folder in folders.items()),
            f"logfile = {self.top}/daemon.log", "loglevel = 5", "delaytime = 1",
            hook.replace("/usr/local/bin/linepool-smsd", str(program)),
            "[GSM1]", f"device = {gsm.path}", "incoming = yes", ""]))
        self.spawn("smsd", f"-c{settings}", f"-i{self.top}/info", f"-p{self.top}/pid",
                   environment=self.environment())
        self.play(lambda text, n, header=b"": gsm.put("+60112869777", text, header),
                  lambda: gsm.is_empty() and not list(folders["incoming"].iterdir()))


if __name__ == "__main__":
    unittest.main()
