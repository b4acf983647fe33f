#!/usr/bin/python3
"""Webhooks from end to end: an order over REST, its events at a receiver, signed; a receiver that
is down and a server that is killed meanwhile."""

import json
import unittest

from support import harness
from support.receiver import FAST, Receiver, is_genuine, rest


class Webhooks(unittest.TestCase):
    def make(self, server, url, **fields):
        made = rest(server, "POST", "webhooks", {"url": url, **fields})
        self.assertEqual(made.status, 201, made.text)
        return made.json

    def order(self, server):
        made = rest(server, "POST", "orders", {"country": "MY", "service": "go"})
        self.assertEqual(made.status, 201, made.text)
        return made.json

    def test_the_events_of_an_order_arrive_signed_and_in_order(self):
        receiver = Receiver()
        with harness.temporary_directory() as top, receiver.running():
            with harness.Server(top / "data", *FAST) as server:
                hook = self.make(server, receiver.url, events=["lease.made", "message.*"])
                order = self.order(server)
                receiver.wait_for(2)
                for headers, body in receiver.seen:
                    self.assertTrue(is_genuine(hook["secret"], headers, body))
                events = [json.loads(body) for _, body in receiver.seen]
                self.assertEqual([event["type"] for event in events],
                                 ["lease.made", "message.received"])
                for event in events:
                    self.assertEqual(event["data"]["order"], order["id"])
                    self.assertEqual(event["data"]["phoneNumber"], order["phoneNumber"])
                code = rest(server, "GET", f"orders/{order['id']}").json["otpCode"]
                self.assertEqual(events[1]["data"]["message"]["otpCode"], code)

                tried = rest(server, "POST", f"webhooks/{hook['id']}/test")
                self.assertEqual((tried.status, tried.json["delivered"]), (200, True), tried.text)
                self.assertEqual(json.loads(receiver.seen[-1][1])["type"], "webhook.test")

    def test_nothing_is_lost_by_a_receiver_that_is_down_and_a_kill(self):
        receiver = Receiver()
        with harness.temporary_directory() as top, receiver.running():
            receiver.status = 500
            with harness.Server(top / "data", *FAST) as server:
                hook = self.make(server, receiver.url, events=["lease.made"])
                for _ in range(3):
                    self.order(server)
                receiver.wait_for(3)
                attempts = f"webhooks/{hook['id']}/attempts"
                harness.wait_until(
                    lambda: len(rest(server, "GET", attempts).json["attempts"]) >= 3, "attempts")
                server.kill()
            first = set(receiver.ids())
            self.assertEqual(len(first), 3)
            receiver.status = 204
            count = len(receiver.seen)
            with harness.Server(top / "data", *FAST) as server:
                receiver.wait_for(count + 3)
                self.assertEqual(set(receiver.ids()[count:]), first)

                def rows():
                    return rest(server, "GET", attempts).json["attempts"]
                harness.wait_until(lambda: sum(row["status"] == 204 for row in rows()) == 3,
                                   "what came of them to be stored")
                self.assertTrue(all(row["next_at"] for row in rows() if row["status"] == 500))

    def test_a_slow_receiver_gets_the_same_event_again(self):
        receiver = Receiver()
        receiver.first_takes_s = 17  # the sender waits 15
        with harness.temporary_directory() as top, receiver.running():
            with harness.Server(top / "data", *FAST) as server:
                hook = self.make(server, receiver.url, events=["message.received"])
                self.order(server)
                receiver.wait_for(2)
                attempts = f"webhooks/{hook['id']}/attempts"
                rows = harness.wait_until(
                    lambda: [row for row in rest(server, "GET", attempts).json["attempts"]
                             if row["status"] == 204] and
                    rest(server, "GET", attempts).json["attempts"], "the second attempt")
                self.assertEqual({row["error"] for row in rows}, {"timeout", None})
                self.assertEqual(len({row["event"] for row in rows}), 1)
        self.assertEqual(len(set(receiver.ids())), 1)
        self.assertEqual(len({body for _, body in receiver.seen}), 1)


if __name__ == "__main__":
    unittest.main()
