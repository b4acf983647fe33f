#!/usr/bin/python3
"""The example that receives webhooks: what it accepts, what it refuses, and that it counts each
event once. The signatures are made here, not by Linepool."""

import base64
import contextlib
import hashlib
import hmac
import http.client
import re
import subprocess
import time
import unittest

from support import harness

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
OTHER = "whsec_" + base64.b64encode(b"x" * 32).decode()
BODY = '{"id":5,"type":"message.received","at":"2026-11-23T01:02:03.004Z","data":{"order":7}}'


def signed(identity, body=BODY, secret=SECRET, age_s=0):
    """The headers of a delivery."""
    timestamp = str(int(time.time()) - age_s)
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.new(key, f"{identity}.{timestamp}.{body}".encode(), hashlib.sha256).digest()
    return {"webhook-id": identity, "webhook-timestamp": timestamp,
            "webhook-signature": "v1," + base64.b64encode(digest).decode()}


class Receiver:
    def __init__(self, process, port):
        self.process = process
        self.port = port

    def post(self, headers, body=BODY, method="POST"):
        connection = http.client.HTTPConnection("127.0.0.1", self.port,
                                                timeout=harness.PATIENCE_S)
        with contextlib.closing(connection):
            connection.request(method, "/hook", body.encode(), headers)
            return connection.getresponse().status


@contextlib.contextmanager
def receiver(secrets):
    process = subprocess.Popen(
        [str(harness.BIN / "example_webhook_receiver"), "0"], text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=harness.clean_environment(LINEPOOL_WEBHOOK_SECRET=secrets))
    with process:
        try:
            port = re.search(r":([0-9]+)$", process.stderr.readline()).group(1)
            yield Receiver(process, int(port))
        finally:
            process.kill()


class WebhookReceiver(unittest.TestCase):
    def test_each_event_is_printed_once(self):
        with receiver(SECRET) as one:
            self.assertEqual(one.post(signed("evt_1_5")), 204)
            self.assertEqual(one.post(signed("evt_1_5")), 204)  # a repetition is a success
            self.assertEqual(one.post(signed("evt_1_6")), 204)
            lines = [one.process.stdout.readline() for _ in range(2)]
            self.assertEqual(lines, ["evt_1_5 message.received\n", "evt_1_6 message.received\n"])

    def test_what_is_not_genuine_is_refused(self):
        with receiver(SECRET) as one:
            self.assertEqual(one.post(signed("evt_1_5"), BODY.replace("7", "8")), 401)
            self.assertEqual(one.post(signed("evt_1_5", secret=OTHER)), 401)
            self.assertEqual(one.post(signed("evt_1_5", age_s=3600)), 401)
            self.assertEqual(one.post({}), 401)
            self.assertEqual(one.post(signed("evt_1_5"), method="PUT"), 405)
            self.assertEqual(one.post(signed("evt_1_5")), 204)
            self.assertEqual(one.process.stdout.readline(), "evt_1_5 message.received\n")

    def test_both_secrets_are_valid_while_one_is_replaced(self):
        with receiver(f"{SECRET} {OTHER}") as one:
            self.assertEqual(one.post(signed("evt_1_5", secret=OTHER)), 204)
            self.assertEqual(one.post(signed("evt_1_6")), 204)

    def test_its_own_faults_are_said(self):
        with receiver("nonsense") as one:
            self.assertEqual(one.post(signed("evt_1_5")), 500)
        done = subprocess.run([str(harness.BIN / "example_webhook_receiver")], check=False,
                              capture_output=True, text=True, timeout=harness.PATIENCE_S,
                              env=harness.clean_environment())
        self.assertEqual(done.returncode, 2, done.stderr)


if __name__ == "__main__":
    unittest.main()
