#!/usr/bin/python3
"""Runs the programs of examples/ against a sandbox, and against a server that answers what a test
scripts where a sandbox would not say it."""

import contextlib
import http.server
import json
import re
import subprocess
import unittest
import urllib.parse

from support import harness, local_http

FAST = ["--set", "sandbox.reply_after_ms=0"]
LOST = "<html>bad gateway</html>"
CODE = r"[0-9A-Za-z-]{3,12}"


def run(example, *arguments, url, key):
    return subprocess.run([str(harness.BIN / ("example_" + example)), *arguments],
                          capture_output=True, text=True, timeout=2 * harness.PATIENCE_S,
                          check=False,
                          env=harness.clean_environment(LINEPOOL_URL=url, LINEPOOL_KEY=key))


@contextlib.contextmanager
def sandbox(*arguments):
    """A server and a function that runs an example as its customer."""
    with harness.temporary_directory() as top:
        with harness.Server(top / "data", *FAST, *arguments) as server:
            yield server, lambda example, *words, key=None: run(
                example, *words, url=f"http://127.0.0.1:{server.port}", key=key or server.key)


@contextlib.contextmanager
def scripted(**answers):
    """A server whose calls answer in turn, the last answer for ever; yields URL and calls seen.
    LOST is a gateway's answer, which does not say whether the server has done the work."""
    seen = []

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            url = urllib.parse.urlsplit(self.path)
            call = url.path.removeprefix("/user/api/").removesuffix(".php")
            seen.append((call, dict(urllib.parse.parse_qsl(url.query))))
            turns = answers[call]
            text = turns.pop(0) if len(turns) > 1 else turns[0]
            self.send_response(502 if text is LOST else 200)
            body = text.encode()
            self.send_header("Content-Type", "text/plain")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            """Quiet."""

    with local_http.serving(Handler) as url:
        yield url, seen


class Examples(unittest.TestCase):
    def test_quickstart_prints_the_code(self):
        with sandbox() as (server, example):
            done = example("quickstart", "Google", "Malaysia")
            self.assertEqual(done.returncode, 0, done.stderr)
            newest = server.user("get_history").json[0]
            self.assertEqual(done.stdout.strip(), newest["code"])
            self.assertIn(newest["number"], done.stderr)

    def test_many_codes_prints_one_line_for_each_number(self):
        with sandbox() as (server, example):
            done = example("many_codes", "25", "Google", "Malaysia")
            self.assertEqual(done.returncode, 0, done.stderr)
            lines = done.stdout.splitlines()
            self.assertEqual(len({line.split()[0] for line in lines}), 25)
            for line in lines:
                self.assertRegex(line, rf"\A[0-9]{{7,15}} {CODE}\Z")
            self.assertIn("25 of 25 codes", done.stderr)

    def test_errors_are_handled_by_their_action(self):
        with sandbox() as (server, example):
            done = example("errors_by_action")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertRegex(done.stdout, rf"\A{CODE}\n\Z")
            _, poor = server.add_customer("poor", "0.01")
            for words, key, status, action in (
                    ([], "0" * 32, 6, "fix_key"),
                    (["no such app"], None, 2, "fix_request"),
                    (["Google", "Atlantis"], None, 2, "fix_request"),
                    ([], poor, 7, "top_up")):
                done = example("errors_by_action", *words, key=key)
                self.assertEqual((done.returncode, done.stdout), (status, ""), done.stderr)
                self.assertEqual(re.findall(r"\[([a-z_]+)", done.stderr), [action])

    def test_another_attempt_is_made_where_it_may_help(self):
        with scripted(get_number=["No free channels available check after sometime.",
                                  "601128690001", "601128690002"],
                      get_sms=["Number Not Found.", "412157 is your code"]) as (url, seen):
            done = run("errors_by_action", "Google", "Malaysia", url=url, key="k")
            self.assertEqual((done.returncode, done.stdout), (0, "412157\n"), done.stderr)
            self.assertEqual(re.findall(r"\[([a-z_]+)", done.stderr), ["retry", "new_number"])
            polled = [query["number"] for call, query in seen if call == "get_sms"]
            self.assertEqual(polled, ["601128690001", "601128690002"])

    def test_attempts_end(self):
        with scripted(get_number=["Error 102, check back later."]) as (url, seen):
            done = run("errors_by_action", "Google", "Malaysia", "1", url=url, key="k")
            self.assertEqual((done.returncode, len(seen)), (5, 1), done.stderr)
        with scripted(get_number=["We are closed"]) as (url, seen):
            done = run("errors_by_action", url=url, key="k")
            self.assertEqual((done.returncode, len(seen)), (1, 1), done.stderr)
            self.assertIn("give_up", done.stderr)


def rental(identity, number, **changes):
    row = {"id": identity, "user_id": 1, "key_id": 1, "app_id": 3, "number": number,
           "deduct": "10.00", "duration": 30, "country_id": 7, "is_released": 0, "auto_renew": 0,
           "received_message": 0, "api": 1, "timestamp": "2026-08-01 10:00:00",
           "app_name": "Google", "country_name": "Malaysia", "timestamp_readable": "01/08/2026",
           "days": 30, "expiry": "2026-08-31 10:00:00"}
    return row | changes


def message(text):
    return {"from": "22000", "message": text, "timestamp": "17/08/2026 08:15 pm"}


class EveryCode(unittest.TestCase):
    def test_codes_that_came_while_it_was_away_are_printed_once(self):
        with harness.temporary_directory() as top, sandbox() as (server, example):
            state = str(top / "state")
            (top / "state").write_text("0\n")
            for _ in range(3):
                number = server.user("get_number", app="Google", country="Malaysia").text
                sms = server.wait_for_sms(number, "Malaysia", "Google").text
                done = example("every_code", state, "1")
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertRegex(done.stdout, rf"\A{number} {CODE}\n\Z")
                self.assertIn(done.stdout.split()[1][-3:], sms)

    def test_a_refusal_ends_it(self):
        with harness.temporary_directory() as top, sandbox() as (_, example):
            done = example("every_code", str(top / "state"), key="0" * 32)
            self.assertEqual(done.returncode, 1)
            self.assertIn("fix_key", done.stderr)
            self.assertFalse((top / "state").exists())


class RentalOverRestarts(unittest.TestCase):
    """What its server says is scripted, so that answers can be lost."""

    OLD = rental(6, "601128690006", is_released=1)
    MINE = rental(7, "601128690007")
    FIRST = message("G-412157 is your Google verification code.")
    SECOND = message("Your code is 902113")

    def run_once(self, directory, **answers):
        with scripted(**answers) as (url, seen):
            done = run("rental_over_restarts", str(directory / "rental"), "google", url=url,
                       key="k")
            return done, [call for call, _ in seen]

    def test_a_number_is_rented_once_and_its_messages_are_printed_once(self):
        with harness.temporary_directory() as top:
            mine = json.dumps([self.MINE, self.OLD])
            done, calls = self.run_once(
                top, load_rent=["[]", mine], load_rent_code=[json.dumps([self.FIRST])],
                get_number=['{"data":"601128690007","code":100}'])
            self.assertEqual((done.returncode, done.stdout),
                             (0, "22000 412157 " + self.FIRST["message"] + "\n"), done.stderr)
            self.assertEqual(calls, ["load_rent", "get_number", "load_rent", "load_rent_code"])
            self.assertIn("+601128690007, 30 days left", done.stderr)
            # Later: found again, one message more, and no word of the old one.
            both = json.dumps([self.SECOND, self.FIRST])
            for expected in ("22000 902113 Your code is 902113\n", ""):
                done, calls = self.run_once(top, load_rent=[mine], load_rent_code=[both])
                self.assertEqual((done.returncode, done.stdout), (0, expected), done.stderr)
                self.assertEqual(calls, ["load_rent", "load_rent_code"])
            done, _ = self.run_once(top, load_rent=[json.dumps([self.MINE | {"is_released": 1}])])
            self.assertEqual(done.returncode, 1)
            self.assertIn("has ended", done.stderr)

    def test_a_lost_purchase_is_found_in_the_list_and_not_repeated(self):
        with harness.temporary_directory() as top:
            done, calls = self.run_once(
                top, load_rent=[json.dumps([self.OLD]), json.dumps([self.MINE, self.OLD])],
                load_rent_code=["[]"], get_number=[LOST])
            self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)
            self.assertEqual(calls.count("get_number"), 1)
            self.assertIn("+601128690007", done.stderr)
        with harness.temporary_directory() as top:
            done, calls = self.run_once(top, load_rent=[json.dumps([self.OLD])], get_number=[LOST])
            self.assertEqual((done.returncode, calls.count("get_number")), (1, 1), done.stderr)
            self.assertFalse((top / "rental").exists())


class RentalOverRestartsOfTheServer(unittest.TestCase):
    def test_the_example_lives_through_restarts_on_both_sides(self):
        number = "60112869030"
        with harness.temporary_directory() as top:
            def server(port=0):
                return harness.Server(top / "data", "--set", "sandbox.lines_per_country=0",
                                      listen=f"127.0.0.1:{port}")

            def look(running):
                return run("rental_over_restarts", str(top / "rental"), "google", "malaysia",
                           url=f"http://127.0.0.1:{running.port}", key=running.key)

            def send(running, text):
                answer = running.get("/supply/carrier/sms", token=token, to=number, text=text,
                                     **{"from": "22000"})
                self.assertEqual(answer.status, 200, answer)

            with server() as running:
                token = running.add_supplier("carrier")
                running.import_lines("carrier", "Malaysia", [number])
                first = look(running)
                self.assertEqual((first.returncode, first.stdout), (0, ""), first.stderr)
                self.assertIn("+" + number, first.stderr)
                send(running, "Your code is 204816")
                port = running.port
                running.kill()
            with server(port) as running:
                for expected in ("22000 204816 Your code is 204816\n", ""):
                    again = look(running)
                    self.assertEqual((again.returncode, again.stdout), (0, expected), again.stderr)
                send(running, "Welcome!")
                self.assertEqual(look(running).stdout, "22000 - Welcome!\n")
                self.assertEqual(len(running.user("load_rent").json), 1)  # rented once
                moved = running.admin("POST", "clock", {"advance_ms": 31 * 86_400_000})
                self.assertEqual(moved.status, 200, moved)
                ended = look(running)
                self.assertEqual(ended.returncode, 1, ended.stdout)
                self.assertIn("has ended", ended.stderr)


if __name__ == "__main__":
    unittest.main()
