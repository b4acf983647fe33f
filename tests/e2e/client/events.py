#!/usr/bin/python3
"""The command line at the other end of the event log: it follows over restarts, and nothing is lost
or told twice."""

import http.server
import json
import signal
import subprocess
import threading
import time
import unittest

from support import harness

LINEPOOL = str(harness.BIN / "linepool")
FAST = ["--set", "sandbox.reply_after_ms=0"]
LEASE = ["--app", "google", "--country", "malaysia"]


def environment(server):
    return harness.clean_environment(LINEPOOL_URL=f"http://127.0.0.1:{server.port}",
                                     LINEPOOL_KEY=server.key)


def run(server, *arguments, expect=0):
    done = subprocess.run([LINEPOOL, *arguments], capture_output=True, text=True, check=False,
                          timeout=harness.PATIENCE_S, env=environment(server))
    assert done.returncode == expect, (arguments, done.returncode, done.stdout, done.stderr)
    return done.stdout


class Following:
    """`linepool events --follow --json` in the background; its events as they come."""

    def __init__(self, server, *arguments):
        self.process = subprocess.Popen(
            [LINEPOOL, "events", "--follow", "--json", *arguments], stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, env=environment(server))
        self.events = []
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.events.append(json.loads(line))

    def wait_for(self, passes, what):
        return harness.wait_until(lambda: next((e for e in list(self.events) if passes(e)), None),
                                  what)

    def codes(self):
        return [e["data"]["message"]["otpCode"] for e in list(self.events)
                if e["type"] == "message.received"]

    def interrupt(self):
        self.process.send_signal(signal.SIGINT)
        status = self.process.wait(harness.PATIENCE_S)
        self.reader.join(harness.PATIENCE_S)
        self.process.stdout.close()
        self.process.stderr.close()
        return status


class Events(unittest.TestCase):
    def test_following_survives_restarts(self):
        with harness.temporary_directory() as top:
            server = harness.Server(top / "data", *FAST)
            with server:
                listen = f"127.0.0.1:{server.port}"
                following = Following(server, "--after", "0")
                first = run(server, "otp", *LEASE).strip()
                following.wait_for(lambda e: first in following.codes(), "the first code")
                self.assertEqual(server.stop(), 0)
            again = harness.Server(top / "data", *FAST, listen=listen)
            with again:
                second = run(again, "otp", *LEASE).strip()
                following.wait_for(lambda e: len(following.codes()) == 2, "the second code")
                again.kill()
            last = harness.Server(top / "data", *FAST, listen=listen)
            with last:
                third = run(last, "otp", *LEASE).strip()
                following.wait_for(lambda e: len(following.codes()) == 3, "the third code")
                newest = json.loads(run(last, "events", "--json", "--after", "0"))
                following.wait_for(lambda e: e["id"] == newest["newest"], "the newest event")
                self.assertEqual(following.interrupt(), 130)
            self.assertEqual(following.codes(), [first, second, third])
            # Each once, in order, none left out.
            self.assertEqual([e["id"] for e in following.events],
                             list(range(1, newest["newest"] + 1)))
            self.assertEqual(following.events, newest["events"])

    def test_pages_filters_and_refusals(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *FAST) as server:
            code = run(server, "otp", *LEASE).strip()
            page = json.loads(run(server, "events", "--json", "--type", "message.*"))
            self.assertEqual([e["data"]["message"]["otpCode"] for e in page["events"]], [code])
            order = page["events"][0]["data"]["order"]
            table = run(server, "events", "--order", str(order))
            self.assertIn(code, table)
            self.assertIn(f"order {order}", table)
            run(server, "events", "--after", "1000000", expect=5)  # a retry
            run(server, "events", "--type", "no.such.type", expect=2)
            run(server, "events", "--key", "0" * 32, expect=6)

    # A held poll is answered when the SMS comes; a plain one would not ask again before 6 s.
    def test_waiting_for_an_sms_is_told_at_once(self):
        late = ["--set", "sandbox.reply_after_ms=4000"]
        with harness.temporary_directory() as top, harness.Server(top / "data", *late) as server:
            start = time.monotonic()
            run(server, "otp", *LEASE)
            self.assertLess(time.monotonic() - start, 5.9)


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):  # noqa: N802
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.seen.append(self.headers["webhook-id"])
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


class Webhooks(unittest.TestCase):
    def test_a_webhook_from_its_making_to_its_end(self):
        receiver = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
        receiver.seen = []
        threading.Thread(target=receiver.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{receiver.server_port}/sms"
        near = [*FAST, "--set", "webhooks.allow_targets=127.0.0.1/32"]
        with harness.temporary_directory() as top, harness.Server(top / "data", *near) as server:
            made = json.loads(run(server, "webhook", "add", url, "--event", "message.*", "--json"))
            number = str(made["id"])
            self.assertRegex(made["secret"], r"\Awhsec_")
            [row] = json.loads(run(server, "webhook", "list", "--json"))["webhooks"]
            self.assertEqual(row["url"], url)
            self.assertIn("message.received", row["events"])
            self.assertIn("delivered: HTTP 204", run(server, "webhook", "test", number))
            run(server, "otp", *LEASE)
            harness.wait_until(lambda: len(receiver.seen) == 2, "the delivery of the SMS")
            attempts = harness.wait_until(
                lambda: json.loads(
                    run(server, "webhook", "attempts", number, "--json"))["attempts"],
                "the attempt")
            self.assertEqual(attempts[0]["status"], 204)
            run(server, "webhook", "redrive", number, "--after", "0")
            harness.wait_until(lambda: len(receiver.seen) == 3, "the delivery once more")
            self.assertEqual(receiver.seen[1], receiver.seen[2])
            secret = run(server, "webhook", "rotate", number).strip()
            self.assertNotEqual(secret, made["secret"])
            for change, state in (("disable", "disabled"), ("enable", "enabled")):
                changed = json.loads(run(server, "webhook", change, number, "--json"))
                self.assertEqual(changed["state"], state)
            run(server, "webhook", "remove", number)
            self.assertEqual(json.loads(run(server, "webhook", "list", "--json")),
                             {"webhooks": []})
            run(server, "webhook", "test", number, expect=1)
        receiver.shutdown()
        receiver.server_close()


class Keys(unittest.TestCase):
    def test_a_limited_key_does_what_it_may(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *FAST) as server:
            key = run(server, "keys", "create", "--label", "reader", "--scope", "read").strip()
            run(server, "events", "--key", key)
            run(server, "webhook", "list", "--key", key, expect=6)
            rows = {row["label"]: row for row in
                    json.loads(run(server, "keys", "list", "--json"))["keys"]}
            self.assertEqual(rows["reader"]["scopes"], ["read"])
            run(server, "keys", "revoke", str(rows["reader"]["id"]))
            run(server, "events", "--key", key, expect=6)


if __name__ == "__main__":
    unittest.main()
