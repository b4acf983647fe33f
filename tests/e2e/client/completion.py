#!/usr/bin/python3
"""Values that shells complete, from a real server; and the manual pages."""

import shutil
import subprocess
import unittest

from support import harness

LINEPOOL = str(harness.BIN / "linepool")


def bash(words, environment):
    """What bash offers after these words."""
    script = ("source <(linepool completion bash); COMP_WORDS=(linepool \"$@\"); "
              "COMP_CWORD=$#; _linepool; printf '%s\\n' \"${COMPREPLY[@]}\"")
    done = subprocess.run(["bash", "--norc", "-c", script, "bash", *words], capture_output=True,
                          text=True, check=True, timeout=harness.PATIENCE_S, env=environment)
    return set(done.stdout.split()), done.stderr


class Values(unittest.TestCase):
    def test_bash_offers_what_the_server_has(self):
        with harness.temporary_directory() as top, harness.Server(top / "data") as server:
            environment = harness.clean_environment(
                LINEPOOL_URL=f"http://127.0.0.1:{server.port}", LINEPOOL_KEY=server.key)
            environment["PATH"] = f"{harness.BIN}:{environment['PATH']}"
            number = subprocess.run(
                [LINEPOOL, "number", "--app", "google", "--country", "malaysia"], text=True,
                capture_output=True, check=True, env=environment).stdout.strip()
            for words, offered in (
                    (("otp", "--app", "whatsap"), {"whatsapp", "whatsapp24", "whatsapp7"}),
                    (("otp", "--app", "google", "--country", "malays"), {"malaysia"}),
                    (("apps", "MY"), {"MY"}),
                    (("finish", number[:6]), {number}),
                    (("otp", "--reuse", number[:6]), {number}),
                    (("events", "--order", ""), {"1"}),
                    (("events", "--type", "message."), {"message.*", "message.received",
                                                        "message.late"}),
                    (("keys", "create", "--scope", "l"), {"lease"}),
                    (("otp", "--number-type", "s"), {"short_code"})):
                with self.subTest(words):
                    found, errors = bash(words, environment)
                    self.assertEqual(errors, "")
                    self.assertEqual(found, offered)
        # Without the server there is nothing to offer, and nothing to say.
        self.assertEqual(bash(("otp", "--app", "goo"), environment), (set(), ""))
        self.assertEqual(bash(("finish", "6"), environment), (set(), ""))
        self.assertIn("balance", bash(("ba",), environment)[0])


class ManualPages(unittest.TestCase):
    def page(self, program):
        return subprocess.run([str(harness.BIN / program), "--print-man"], capture_output=True,
                              text=True, check=True).stdout

    def test_they_name_every_command_and_setting(self):
        for program, section, words in (
                ("linepool", 1, ("rent auto\\-renew", "admin user invite", "\\-\\-wait DURATION",
                                 "LINEPOOL_ADMIN_TOKEN", "141")),
                ("linepoold", 8, ("server.listen", "LINEPOOL_SERVER_ADMIN_TOKEN", "SIGHUP", "78"))):
            page = self.page(program)
            self.assertTrue(page.startswith(f'.TH "{program.upper()}" {section} '), page[:80])
            for word in words:
                self.assertIn(word, page)

    @unittest.skipUnless(shutil.which("mandoc") or shutil.which("groff"), "no tool to check with")
    def test_troff_has_no_complaint(self):
        for program in ("linepool", "linepoold"):
            if shutil.which("groff"):
                done = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-z"], text=True,
                                      input=self.page(program), capture_output=True, check=False)
                self.assertEqual((done.returncode, done.stderr), (0, ""), program)
            if shutil.which("mandoc"):
                done = subprocess.run(["mandoc", "-Tlint", "-Wwarning"], text=True,
                                      input=self.page(program), capture_output=True, check=False)
                lines = [line for line in done.stdout.splitlines() + done.stderr.splitlines()
                         if "missing date" not in line]  # it would differ from build to build
                self.assertEqual(lines, [], program)


if __name__ == "__main__":
    unittest.main()
