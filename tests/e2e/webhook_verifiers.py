#!/usr/bin/python3
"""Webhooks at the receivers that most people have: JavaScript, with the libraries of npm, some of
which verify the body as it came and some what they wrote again after parsing it."""

import json
import pathlib
import shutil
import subprocess
import unittest

from support import harness
from push import Receiver, rest

VERIFIERS = pathlib.Path(__file__).resolve().parent / "verifiers"
ODD_TEXTS = [
    "Ваш код: 481-920 ✅ \u2028\u2029 \"quoted\" <b>&amp;</b> 確認コード \n\t a/b",
    "Your code is 204816. \\u2028 \\\\ C:\\new \\/ // </script><!-- ' ` ${x}",
    "👩‍👩‍👧‍👦 e\u0301 \u00a0 \u200b\ufeff \u202e \x7f\x85 \x01\x1f 120938 \r\n",
    "कोड 555 111 رمز 777222 รหัส 333444 \U0010fffd \ufffd",
]


@unittest.skipUnless(shutil.which("npm"), "npm is not installed")
class Verifiers(unittest.TestCase):
    def test_any_text_verifies_raw_and_rewritten(self):
        with harness.temporary_directory() as top:
            shutil.copytree(VERIFIERS, top / "verifiers")
            subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
                           cwd=top / "verifiers", check=True, stdout=subprocess.DEVNULL)
            options = ("--set", "webhooks.allow_targets=127.0.0.0/8",
                       "--set", "sandbox.lines_per_country=0")
            with harness.Server(top / "data", *options) as server:
                secret, deliveries = self.deliver(server)
            self.check(top / "verifiers", secret, deliveries)

    def deliver(self, server):
        token = server.add_supplier("feed")
        server.import_lines("feed", "Malaysia", ["601190000001"])
        receiver = Receiver()
        self.addCleanup(receiver.server_close)
        self.addCleanup(receiver.shutdown)
        secret = rest(server, "POST", "/webhooks", {"url": receiver.url}).json["secret"]
        made = rest(server, "POST", "/orders",
                    {"country": "MY", "service": "go", "label": ODD_TEXTS[0][:9]})
        self.assertEqual(made.status, 201, made)
        for text in ODD_TEXTS:
            sms = json.dumps({"to": "601190000001", "from": "Google", "text": text})
            done = server.request("POST", "/supply/feed/sms", sms.encode(),
                                  {"Authorization": "Bearer " + token})
            self.assertEqual(done.status, 200, done)
        harness.wait_until(lambda: len(self.texts(receiver)) == len(ODD_TEXTS), "the texts")
        return secret, list(receiver.deliveries)

    @staticmethod
    def texts(receiver):
        bodies = [json.loads(body) for _, body in list(receiver.deliveries)]
        return [b["data"]["message"]["text"] for b in bodies if b["type"] == "message.received"]

    def check(self, folder, secret, deliveries):
        lines = []
        for headers, body in deliveries:
            names = {name.lower(): value for name, value in headers.items()}
            lines.append(json.dumps({"secret": secret, "headers": names, "body": body.decode()}))
        done = subprocess.run(["node", "verify.js"], cwd=folder, input="\n".join(lines) + "\n",
                              capture_output=True, text=True, check=True,
                              timeout=harness.PATIENCE_S)
        verdicts = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual(len(verdicts), len(deliveries))
        for (_, body), verdict in zip(deliveries, verdicts):
            for library, said in verdict.items():
                with self.subTest(library, body=body):
                    self.assertIs(said["raw"], True)
                    self.assertIs(said["rewritten"], True)
                    self.assertIsNot(said["changed"], True)


if __name__ == "__main__":
    unittest.main()
