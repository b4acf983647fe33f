#!/usr/bin/python3
"""A sandbox for testers: their own SMS on leased numbers, the inbox, replies to choose, runs that
repeat, and more numbers than there were lines."""

import concurrent.futures
import json
import subprocess
import unittest

from support import harness
from support.pages import PageTest

NEVER = ["--set", "sandbox.reply_after_ms=86400000"]
SOON = ["--set", "sandbox.reply_after_ms=200"]


def sandbox(server, method, path="messages", body=None, **headers):
    data = None if body is None else json.dumps(body).encode()
    return server.request(method, "/api/v1/sandbox/" + path, data, headers)


def messages(server, query=""):
    answer = sandbox(server, "GET", "messages" + query)
    assert answer.status == 200, answer
    return answer.json["messages"]


def order(server, reply=None, **wanted):
    body = {"country": "MY", "service": "go", **wanted}
    if reply is not None:
        body["sandbox"] = {"reply": reply}
    made = server.request("POST", "/api/v1/orders", json.dumps(body).encode(),
                          {"X-API-Key": server.key})
    assert made.status == 201, made
    return made.json


def show(server, made, wait=0):
    return server.request("GET", f"/api/v1/orders/{made['id']}?wait={wait}",
                          headers={"X-API-Key": server.key}).json


class Page(PageTest):
    def test_the_sandbox_answers_as_its_page_says(self):
        self.start("--set", "sandbox.reply_after_ms=0")
        order(self.server)
        harness.wait_until(lambda: messages(self.server), "the first SMS")
        self.assertGreaterEqual(self.play_page(harness.ROOT / "docs/sandbox.md"), 3)


class Sandbox(unittest.TestCase):
    def test_an_sms_of_ones_own_reaches_the_order(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *NEVER) as server:
            made = order(server)
            sent = subprocess.run(
                [harness.BIN / "linepool", "--url", f"http://127.0.0.1:{server.port}", "sandbox",
                 "send", made["phoneNumber"], "Acme: 4821 ist Ihr Code", "--from", "Acme"],
                capture_output=True, text=True, check=True, env=harness.clean_environment())
            self.assertIn(f"went to order {made['id']}", sent.stderr)
            self.assertEqual(show(server, made)["otpCode"], "4821")
            mail, = messages(server)
            self.assertEqual((mail["from"], mail["order"], mail["otpCode"]),
                             ("Acme", made["id"], "4821"))
            self.assertEqual(mail["text"][mail["codeBegin"]:mail["codeEnd"]], "4821")

    def test_a_repeated_request_sends_one_sms(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *NEVER) as server:
            body = {"to": order(server)["phoneNumber"], "text": "4821"}
            first = sandbox(server, "POST", "messages", body, **{"Idempotency-Key": "one"})
            again = sandbox(server, "POST", "messages", body, **{"Idempotency-Key": "one"})
            self.assertEqual((first.status, again.status), (201, 201))
            self.assertEqual(first.json["id"], again.json["id"])
            self.assertEqual(len(messages(server)), 1)

    def test_whoever_waits_is_told_of_the_next_sms(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *NEVER) as server, \
                concurrent.futures.ThreadPoolExecutor() as pool:
            to = order(server)["phoneNumber"]
            waits = [pool.submit(messages, server, "?after=0&wait=50") for _ in range(20)]
            sandbox(server, "POST", "messages", {"to": to, "text": "4821"})
            for wait in waits:
                self.assertEqual([mail["text"] for mail in wait.result()], ["4821"])
            self.assertEqual(messages(server, "?after=1&wait=1"), [])

    def test_a_proxy_and_other_pages_need_a_key(self):
        with harness.temporary_directory() as top, \
                harness.Server(top / "data", *NEVER, "--set", "server.hosts=*") as server:
            for header in [{"X-Forwarded-For": "192.0.2.1"}, {"Sec-Fetch-Site": "cross-site"},
                           {"Host": "evil.example"}]:
                self.assertEqual(sandbox(server, "GET", **header).status, 401, header)
                with_key = sandbox(server, "GET", **header, **{"X-API-Key": server.key})
                self.assertEqual(with_key.status, 200, header)

    def test_replies_to_choose(self):
        with harness.temporary_directory() as top, \
                harness.Server(top / "data", *SOON, "--set", "lease.reject_after_s=0") as server:
            none = order(server, "none")
            text = order(server, "Acme: your number is 77-31-02")
            wrong = order(server, "wrong-code")
            twice = order(server, "twice")
            late = order(server, "late")
            self.assertEqual(show(server, text, 30)["message"], "Acme: your number is 77-31-02")
            self.assertEqual(show(server, wrong, 30)["otpCode"], "000000")
            harness.wait_until(lambda: show(server, twice)["messages"] == 2, "the second SMS")
            of_twice = [m["otpCode"] for m in messages(server) if m["order"] == twice["id"]]
            self.assertEqual(len(set(of_twice)), 2, of_twice)
            self.assertEqual(show(server, late)["messages"], 0)
            gone = server.request("DELETE", f"/api/v1/orders/{late['id']}",
                                  headers={"X-API-Key": server.key})
            self.assertEqual(gone.status, 200, gone)
            mail = harness.wait_until(
                lambda: [m for m in messages(server) if m["order"] == late["id"]], "the late SMS")
            self.assertTrue(mail[0]["late"])
            # Everything else has come by now.
            self.assertEqual(show(server, none)["messages"], 0)

    def test_the_same_seed_sends_the_same_sms(self):
        def run(seed, *more):
            with harness.temporary_directory() as top, \
                    harness.Server(top / "data", *SOON, "--set", f"sandbox.seed={seed}",
                                   *more) as server:
                return [show(server, order(server), 30)["message"] for _ in range(4)]
        first = run(1)
        self.assertEqual(run(1), first)
        self.assertNotEqual(run(2), first)
        for text in run(1, "--set", "sandbox.plain_texts=true"):
            self.assertRegex(text, r"\AG-[0-9]{6} is your Google verification code\.\Z")

    def test_a_suite_that_is_longer_than_the_pool(self):
        with harness.temporary_directory() as top, \
                harness.Server(top / "data", *NEVER, "--set", "sandbox.lines_per_country=10",
                               "--set", "limits.numbers_per_minute_per_key=0") as server:
            numbers = {order(server)["phoneNumber"] for _ in range(45)}
            self.assertEqual(len(numbers), 45)
            rented = server.user("rent", app="Google", country="Malaysia", days=1).json
            self.assertEqual(rented["code"], 100, rented)
            self.assertEqual(server.stop(), 0)
            server.start()
            self.assertNotIn(order(server)["phoneNumber"], numbers)

    def test_a_real_server_has_no_inbox(self):
        with harness.temporary_directory() as top, \
                harness.Server(top / "data", sandbox=False) as server:
            self.assertEqual(sandbox(server, "GET").status, 404)


if __name__ == "__main__":
    unittest.main()
