#!/usr/bin/python3
"""Kannel between a carrier's SMPP and the HTTP supply edge: what each alphabet comes to.

smsc.js (a carrier, on node-smpp) -> bearerbox -> smsbox -> GET /supply/kannel/sms -> lease

The service is the one that docs/supply.md shows, and the one that it showed before `coding` and
`charset` were known; both with Kannel's mo-recode and without it.
"""

import json
import pathlib
import queue
import shutil
import subprocess
import threading
import unittest

from support import harness
import kannel

SMSC = pathlib.Path(__file__).resolve().parents[1] / "smsc"

SMPP_CARRIER = """\
group = smsc
smsc = smpp
smsc-id = carrier
host = 127.0.0.1
port = {carrier}
transceiver-mode = true
smsc-username = linepool
smsc-password = secret
system-type = ""
reconnect-delay = 1
"""

ALPHANUMERIC, INTERNATIONAL, NETWORK = 5, 1, 3


def ucs2(text):
    return text.encode("utf-16-be")


# What the carrier sends, and the texts that are right for it.
CASES = {
    "gsm": (0, b"G-412157 Google", ["G-412157 Google"]),
    "latin1": (3, b"C\xf3digo Google: 412157", ["C\u00f3digo Google: 412157"]),
    "cyrillic": (8, ucs2("\u0412\u0430\u0448 \u043a\u043e\u0434: 412157"),
                 ["\u0412\u0430\u0448 \u043a\u043e\u0434: 412157"]),
    "chinese": (8, ucs2("\u60a8\u7684\u9a8c\u8bc1\u7801\u662f412157"),
                ["\u60a8\u7684\u9a8c\u8bc1\u7801\u662f412157"]),
    "emoji": (8, ucs2("G-412157 Google \U0001f600"), ["G-412157 Google \U0001f600"]),
    "ascii": (8, ucs2("G-412157 Google"), ["G-412157 Google"]),
    "accents": (8, ucs2("C\u00f3digo Google: 412157"), ["C\u00f3digo Google: 412157"]),
    "half an emoji": (8, ucs2("G-412157 Google ") + b"\xd8\x3d",
                      ["G-412157 Google \ufffd", "G-412157 Google ", "G-412157 Google"]),
}
BYTES = b"\x06\x05\x04\x0b\x84\x23\xf0\xfe"


class Carrier:
    """smsc.js with the packages of its lock file."""

    def __init__(self, folder, port):
        self.folder = folder
        self.port = port
        self.process = None
        self.lines = queue.Queue()

    def __enter__(self):
        shutil.copytree(SMSC, self.folder)
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
                       cwd=self.folder, check=True, stdout=subprocess.DEVNULL)
        self.process = subprocess.Popen(["node", "smsc.js", str(self.port)], cwd=self.folder,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        threading.Thread(target=self.read, daemon=True).start()
        assert "listening" in self.next_line()
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait(harness.PATIENCE_S)
        self.process.stdin.close()
        self.process.stdout.close()

    def read(self):
        for line in self.process.stdout:
            self.lines.put(json.loads(line))

    def next_line(self):
        return self.lines.get(timeout=harness.PATIENCE_S)

    def send(self, name, to, coding, text, sender="Google", sender_type=ALPHANUMERIC,
             receiver_type=INTERNATIONAL):
        sms = {"name": name, "from": sender, "fromTon": sender_type, "to": to,
               "toTon": receiver_type, "dataCoding": coding, "hex": text.hex()}
        self.process.stdin.write(json.dumps(sms) + "\n")
        self.process.stdin.flush()


@unittest.skipUnless(kannel.FAKESMSC.exists() and shutil.which("npm"),
                     "kannel or npm is not installed")
class KannelOverSmpp(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)

    def deliver(self, recode, declares):
        """Everything through one Kannel; gives what the customer reads of the bytes."""
        with harness.Server(self.top / "data", "--set", "sandbox.lines_per_country=0") as server:
            token = server.add_supplier("kannel")
            numbers = [f"601128690{i:02}" for i in range(len(CASES) + 1)]
            server.import_lines("kannel", "Malaysia", numbers)
            for _ in numbers:
                server.user("get_number", app="Google", country="Malaysia")
            service = kannel.documented_service(server.port, token)
            self.assertIn("&coding=%c&charset=%C", service)
            if not declares:
                service = service.replace("&coding=%c&charset=%C", "")
            (self.top / "kannel").mkdir()
            gateway = kannel.Kannel(self.top / "kannel", service, SMPP_CARRIER, recode)
            with Carrier(self.top / "smsc", gateway.carrier) as carrier, gateway:
                self.assertIn("bound", carrier.next_line())
                for number, (name, (coding, text, _)) in zip(numbers, CASES.items()):
                    carrier.send(name, number, coding, text)
                carrier.send("bytes", numbers[-1], 4, BYTES)
                carrier.send("short code", "24453", 0, b"JOIN 412157", receiver_type=NETWORK)
                return self.check(server, numbers, gateway)

    def check(self, server, numbers, gateway):
        def sms(number):
            try:
                return server.wait_for_sms(number, "Malaysia", "Google").text
            except AssertionError as waited:
                raise AssertionError(f"{waited}\n{gateway.logs()}\n{server.log()}") from None

        for number, (name, (_, _, right)) in zip(numbers, CASES.items()):
            with self.subTest(name):
                self.assertIn(sms(number), right)
        codes = {row["number"]: row["code"] for row in server.user("get_history").json}
        for number, name in zip(numbers, CASES):
            self.assertEqual(codes[number], "412157", name)

        def kept():
            return "JOIN 412157" in [m["text"]
                                     for m in server.admin("GET", "unmatched").json["messages"]]
        harness.wait_until(kept, "the SMS to the short code")
        metrics = server.get("/metrics").text
        self.assertNotRegex(
            metrics, r'(?m)^linepool_supply_sms_total\{outcome="refused",supplier="kannel"\} [1-9]')
        return sms(numbers[-1])

    def test_as_documented(self):
        self.assertEqual(self.deliver(recode=False, declares=True), BYTES.hex())

    def test_with_recoding(self):
        self.assertEqual(self.deliver(recode=True, declares=True), BYTES.hex())

    def test_without_coding_and_charset(self):
        self.deliver(recode=False, declares=False)

    def test_with_recoding_and_without_coding_and_charset(self):
        self.deliver(recode=True, declares=False)


if __name__ == "__main__":
    unittest.main()
