#!/usr/bin/python3
"""webhook listen: a receiver on this machine gets the events of a server that may not call it."""

import base64
import hashlib
import hmac
import http.server
import json
import queue
import signal
import subprocess
import threading
import time
import unittest

from support import harness

SECRET = "whsec_" + base64.b64encode(b"twenty-four bytes of key").decode()


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.received.put((dict(self.headers), body))
        self.send_response(self.server.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


class Listen(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.server = harness.Server(top / "data", "--set", "sandbox.reply_after_ms=100")
        self.server.start()
        self.addCleanup(self.server.stop)
        self.receiver = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
        self.receiver.received = queue.Queue()
        self.receiver.status = 200
        threading.Thread(target=self.receiver.serve_forever, daemon=True).start()
        self.addCleanup(self.receiver.server_close)
        self.addCleanup(self.receiver.shutdown)

    def listen(self, *arguments, url=None):
        url = url or f"http://127.0.0.1:{self.receiver.server_port}/hook"
        process = subprocess.Popen(
            [harness.BIN / "linepool", "--url", f"http://127.0.0.1:{self.server.port}", "webhook",
             "listen", "--forward-to", url, *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=harness.clean_environment(LINEPOOL_KEY=self.server.key))
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def order(self):
        body = json.dumps({"country": "MY", "service": "go"}).encode()
        made = self.server.request("POST", "/api/v1/orders", body, {"X-API-Key": self.server.key})
        self.assertEqual(made.status, 201, made)
        return made.json["id"]

    def test_events_are_delivered_and_signed(self):
        order = self.order()
        process = self.listen("--event", "message.*", "--after", "0", "--secret", SECRET)
        headers, body = self.receiver.received.get(timeout=harness.PATIENCE_S)
        event = json.loads(body)
        self.assertEqual((event["type"], event["data"]["order"]), ("message.received", order))
        self.assertNotIn("place", event)
        self.assertLess(abs(time.time() - int(headers["webhook-timestamp"])), 60)
        signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
        key = base64.b64decode(SECRET.removeprefix("whsec_"))
        mac = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
        self.assertEqual(headers["webhook-signature"], "v1," + mac)
        self.assertRegex(process.stdout.readline(), r"message\.received +200")
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(harness.PATIENCE_S), 130)

    def test_the_same_body_as_a_webhook_has(self):
        self.server.stop()
        self.server.arguments += ["--set", "webhooks.allow_targets=127.0.0.0/8"]
        self.server.start()
        made = self.server.request(
            "POST", "/api/v1/webhooks",
            json.dumps({"url": f"http://127.0.0.1:{self.receiver.server_port}/hook",
                        "events": ["message.received"]}).encode(),
            {"X-API-Key": self.server.key})
        self.assertEqual(made.status, 201, made)
        self.order()
        theirs, body = self.receiver.received.get(timeout=harness.PATIENCE_S)
        self.listen("--event", "message.received", "--after", "0")
        ours, forwarded = self.receiver.received.get(timeout=harness.PATIENCE_S)
        self.assertEqual(json.loads(forwarded), json.loads(body))
        self.assertEqual(ours["webhook-id"], theirs["webhook-id"])

    def test_a_receiver_that_fails_is_reported(self):
        self.receiver.status = 503
        self.order()
        refused = self.listen("--event", "message.*", "--after", "0")
        self.assertRegex(refused.stdout.readline(), r"message\.received +503")
        gone = self.listen("--event", "message.*", "--after", "0", url="http://127.0.0.1:9/")
        self.assertRegex(gone.stdout.readline(), r"message\.received +\w+")

    def test_what_is_no_secret_or_no_url(self):
        for arguments, why in [(("--secret", "x"), "--secret is no webhook secret"),
                               ((), "--forward-to is no http or https URL")]:
            process = self.listen(*arguments, url=None if arguments else "localhost:3000")
            self.assertEqual(process.wait(harness.PATIENCE_S), 2)
            self.assertIn(why, process.stderr.read())


if __name__ == "__main__":
    unittest.main()
