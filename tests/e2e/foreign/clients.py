#!/usr/bin/python3
"""Clients that other people wrote, unmodified but for the address: npm's hero-sms and sms-activate,
and PHP as it comes. Each does the whole job, from the balance to the code, in both styles of the
handler API."""

import json
import pathlib
import shutil
import subprocess
import unittest

from support import harness

FOREIGN = pathlib.Path(__file__).resolve().parent
CODE = r"^[0-9A-Za-z-]{3,12}$"
STYLES = ("hero", "classic")


class ForeignClients(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # They are part of what ./test installs; without them nothing here would be tried.
        for program in ("npm", "php"):
            assert shutil.which(program), f"{program} is missing: tools/packages.sh test"
        temporary = harness.temporary_directory()
        cls.top = temporary.__enter__()
        cls.addClassCleanup(temporary.__exit__, None, None, None)
        cls.folder = cls.top / "foreign"
        shutil.copytree(FOREIGN, cls.folder, ignore=shutil.ignore_patterns("__pycache__"))
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
                       cwd=cls.folder, check=True, stdout=subprocess.DEVNULL)

    def each_style(self):
        """(style, what a client printed of its run) for a server of each style."""
        for style in STYLES:
            with self.subTest(style=style):
                server = harness.Server(self.top / f"{self.id()}-{style}",
                                        "--set", "sandbox.reply_after_ms=0",
                                        "--set", f"handler.style={style}")
                with server:
                    yield style, server

    def run_client(self, server, *command):
        url = f"http://127.0.0.1:{server.port}/stubs/handler_api.php"
        done = subprocess.run([*command, url, server.key], cwd=self.folder, check=False,
                              capture_output=True, text=True, timeout=2 * harness.PATIENCE_S,
                              env=harness.clean_environment())
        self.assertEqual(done.returncode, 0, done.stderr + server.log()[-2000:])
        return json.loads(done.stdout)

    def test_hero_sms(self):
        for style, server in self.each_style():
            seen = self.run_client(server, "node", "hero.js")
            self.assertGreater(seen["countries"], 100)
            self.assertGreater(seen["services"], 100)
            self.assertIn("any", json.dumps(seen["operators"]))
            price = float(seen["prices"]["cost"])
            self.assertGreater(price, 0)
            self.assertRegex(seen["number"], r"^60\d{8,11}$")
            self.assertEqual(seen["ready"], "ACCESS_READY")
            self.assertRegex(seen["code"], CODE)
            self.assertEqual(seen["resend"], "ACCESS_RETRY_GET")
            self.assertEqual(seen["done"], "ACCESS_ACTIVATION")
            self.assertAlmostEqual(seen["balanceBefore"] - seen["balanceAfter"], price, places=2)
            active = seen["active"]["activeActivations"][0]
            self.assertEqual(active["phoneNumber"], seen["number"])
            self.assertEqual(active["smsCode"], seen["code"])
            self.assertEqual(type(active["activationCost"]), float if style == "hero" else str)
            self.assertEqual(type(active["canGetAnotherSms"]), bool if style == "hero" else str)
            self.assertRegex(seen["second"]["phoneNumber"], r"^60\d{8,11}$")
            self.assertRegex(seen["statusV2"]["sms"]["code"], CODE)
            self.assertIn(seen["number"], [row["phone"] for row in seen["history"]])
            self.assertEqual(seen["tooCheap"], "WrongMaxPriceError")
            self.assertEqual(seen["stranger"], "AuthenticationError")

    def test_sms_activate(self):
        for _, server in self.each_style():
            seen = self.run_client(server, "node", "activate.js")
            self.assertGreater(seen["balance"], 0)
            self.assertEqual(seen["cashBack"], seen["balance"])
            self.assertRegex(seen["number"], r"^60\d{8,11}$")
            self.assertEqual(seen["ready"], "ACCESS_READY")
            self.assertRegex(seen["code"], CODE)
            self.assertEqual(seen["status"], "STATUS_OK")
            self.assertEqual(seen["done"], "ACCESS_ACTIVATION")
            self.assertEqual(seen["refusals"], ["Bad serivce", "Invalid activation id",
                                                "Invalid API Key", "Bad status"])

    def test_php(self):
        for style, server in self.each_style():
            seen = self.run_client(server, "php", "cycle.php")
            self.assertRegex(seen["balance"], r"^ACCESS_BALANCE:\d+\.\d\d$")
            self.assertEqual(seen["word"], "ACCESS_NUMBER")
            self.assertRegex(seen["number"], r"^60\d{8,11}$")
            self.assertEqual(seen["ready"], "ACCESS_READY")
            self.assertRegex(seen["code"], CODE)
            self.assertEqual(seen["active"]["activeActivations"][0]["smsCode"], seen["code"])
            self.assertEqual(seen["done"], "ACCESS_ACTIVATION")
            self.assertEqual(seen["stranger"], "BAD_KEY")
            if style == "classic":
                self.assertEqual(seen["operators"],
                                 {"status": "error", "error": "OPERATORS_NOT_FOUND"})
                self.assertIsInstance(seen["price"], str)
            else:
                self.assertIsInstance(seen["price"], float)


if __name__ == "__main__":
    unittest.main()
