#!/usr/bin/python3
"""Many requests at the same moment: an idempotency key buys once, no balance is spent twice."""

import threading
import unittest

from support import harness
from push import NEVER, rest

COUNT = 20


def at_once(ask):
    """What `ask` answers in COUNT threads that begin together."""
    answers = []
    barrier = threading.Barrier(COUNT)

    def run():
        barrier.wait(harness.PATIENCE_S)
        answers.append(ask())
    threads = [threading.Thread(target=run) for _ in range(COUNT)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(harness.PATIENCE_S)
    return answers


class Races(unittest.TestCase):
    BODY = {"country": "MY", "service": "go"}

    def setUp(self):
        top = self.enterContext(harness.temporary_directory())
        unlimited = ("--set", "limits.requests_per_second_per_key=0",
                     "--set", "limits.requests_per_second_per_address=0",
                     "--set", "limits.numbers_per_minute_per_key=0")
        self.server = self.enterContext(harness.Server(top / "data", *NEVER, *unlimited))

    def test_one_idempotency_key_buys_once(self):
        answers = at_once(lambda: rest(self.server, "POST", "/orders", self.BODY,
                                       **{"Idempotency-Key": "at-once"}))
        self.assertEqual([answer.status for answer in answers], [201] * COUNT)
        self.assertEqual(len({answer.body for answer in answers}), 1)
        replayed = [answer.headers.get("Idempotency-Replayed") for answer in answers]
        self.assertEqual(sorted(map(str, replayed)), ["None"] + ["true"] * (COUNT - 1))
        self.assertEqual(len(rest(self.server, "GET", "/orders").json["orders"]), 1)

    def test_a_balance_for_two_buys_two(self):
        price = rest(self.server, "POST", "/orders", self.BODY).json["price"]
        cents = round(price * 100)
        self.assertAlmostEqual(cents / 100, price)
        rest_of_it = cents // 2
        amount = 2 * cents + rest_of_it
        _, key = self.server.add_customer("poor", f"{amount / 100:.2f}")
        answers = at_once(lambda: rest(self.server, "POST", "/orders", self.BODY, key))
        self.assertEqual(sorted(answer.status for answer in answers), [201] * 2 + [402] * 18)
        account = rest(self.server, "GET", "/account", key=key).json
        self.assertEqual(account["available"], f"{rest_of_it / 100:.2f}", account)
        self.assertTrue(self.server.admin("GET", "ledger/verify").json["ok"])


if __name__ == "__main__":
    unittest.main()
