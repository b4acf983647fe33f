#!/usr/bin/python3
"""A customer whose receivers hang does not hold up the webhooks of others."""

import json
import unittest

from support import harness
from support.mail import SilentServer
from support.receiver import Receiver

PARALLEL = 8
HANGING = 6  # webhooks, each of which alone could have all slots


class Slots(unittest.TestCase):
    def setUp(self):
        self.top = self.enterContext(harness.temporary_directory())

    def customer(self, server, name, urls):
        number, key = server.add_customer(name, "1.00")
        for url in urls:
            made = server.request(
                "POST", "/api/v1/webhooks",
                json.dumps({"url": url, "events": ["account.*"]}).encode(),
                {"X-API-Key": key, "Content-Type": "application/json"})
            self.assertEqual(made.status, 201, made)
        return number

    def event(self, server, customer):
        done = server.admin("POST", f"customers/{customer}/topup", {"amount": "1.00"})
        self.assertEqual(done.status, 200, done)

    def check(self, slots, *arguments):
        silent = SilentServer()
        self.addCleanup(silent.close)
        receiver = Receiver()
        self.enterContext(receiver.running())
        server = self.enterContext(harness.Server(
            self.top / "data", "--set", "webhooks.answer_within_s=60", *arguments))
        greedy = self.customer(server, "greedy",
                               [f"http://127.0.0.1:{silent.port}/{i}" for i in range(HANGING)])
        other = self.customer(server, "other", [receiver.url])
        for _ in range(4):
            self.event(server, greedy)
        harness.wait_until(lambda: len(silent.connections) == slots, f"{slots} that hang")
        for _ in range(20):
            self.event(server, other)
        receiver.wait_for(20)
        # None of those has ended meanwhile: they are what the others did not have to wait for.
        self.assertEqual(len(silent.connections), slots)
        self.assertEqual(len(set(receiver.ids())), 20)

    def test_half_of_all_is_the_most(self):
        self.check(PARALLEL // 2, "--set", f"webhooks.parallel={PARALLEL}")

    def test_the_setting(self):
        self.check(3, "--set", f"webhooks.parallel={PARALLEL}",
                   "--set", "webhooks.parallel_per_customer=3")


if __name__ == "__main__":
    unittest.main()
