#!/usr/bin/python3
"""What a webhook gets over restarts, nobody asking for a redelivery: every event at least once and
in order for each order or rental, and no more than what was under way a second time."""

import collections
import contextlib
import http.client
import threading
import unittest

from support import harness
from support.receiver import FAST, Receiver, closed_port, rest

UNLIMITED = ["--set", "limits.numbers_per_minute_per_key=0",
             "--set", "limits.requests_per_second_per_key=0",
             "--set", "limits.requests_per_second_per_address=0"]
OPTIONS = [*FAST, *UNLIMITED, "--set", "sandbox.lines_per_country=200"]
KINDS = ["lease.made", "message.received", "account.topped_up"]
# What a webhook may have under way at once; as many may have overtaken those.
UNDER_WAY = 8


def order(server):
    made = rest(server, "POST", "orders", {"country": "MY", "service": "go"})
    assert made.status == 201, made.text
    return made.json["id"]


def top_up(server, times):
    customer = rest(server, "GET", "account").json["id"]
    for _ in range(times):
        done = server.admin("POST", f"customers/{customer}/topup", {"amount": "0.01"})
        assert done.status == 200, done.text


class Restarts(unittest.TestCase):
    def add(self, server, url):
        made = rest(server, "POST", "webhooks", {"url": url, "events": KINDS})
        self.assertEqual(made.status, 201, made.text)
        self.since = made.json["position"]
        return made.json["id"]

    def log_of(self, server):
        """What the webhook is to get, in order."""
        events = []
        after = self.since
        while True:
            page = rest(server, "GET", f"events?after={after}&limit=1000").json
            events += [event for event in page["events"] if event["type"] in KINDS]
            after = page["next_after"]
            if after >= page["newest"]:
                return events

    def wait_until_done(self, server, hook, but=0):
        """Waits until the position has come to the newest event: each one is over, or stored as
        one to send again."""
        def is_done():
            newest = self.log_of(server)[-1]["id"]
            return rest(server, "GET", f"webhooks/{hook}").json["position"] >= newest - but
        harness.wait_until(is_done, "the webhook's position to reach the newest event")

    def wait_until_tried(self, server, hook, events):
        """Waits until an attempt at each of the events is stored. What others overtook while it
        was under way is stored as one to send again before that."""
        def tried():
            found = set()
            cursor = ""
            while True:
                page = rest(server, "GET", f"webhooks/{hook}/attempts?limit=1000{cursor}").json
                found |= {one["event"] for one in page["attempts"]}
                if page["next_cursor"] is None:
                    return found
                cursor = f"&cursor={page['next_cursor']}"
        harness.wait_until(lambda: tried() >= set(events), "an attempt at each event")

    def restarted(self, server, receiver, end):
        """The ids of events that come after a restart, up to a new one."""
        end(server)
        count = len(receiver.seen)
        server.start()
        top_up(server, 1)
        newest = self.log_of(server)[-1]["id"]
        harness.wait_until(lambda: newest in [one["id"] for one in receiver.events()[count:]],
                           "the event after the restart")
        return [one["id"] for one in receiver.events()[count:] if one["id"] != newest]

    def test_one_refused_event_makes_a_restart_repeat_no_other(self):
        receiver = Receiver()
        with harness.temporary_directory() as top, receiver.running(), \
                harness.Server(top / "data", *OPTIONS) as server:
            hook = self.add(server, receiver.url)
            receiver.refuses = lambda event: event["data"].get("order") == 1
            self.assertEqual(order(server), 1)
            for _ in range(20):
                order(server)
            top_up(server, 300)
            events = harness.wait_until(
                lambda: len(self.log_of(server)) == 342 and self.log_of(server), "every SMS")
            refused, *waiting = [one["id"] for one in events if one["data"].get("order") == 1]
            self.assertEqual(len(waiting), 1)
            self.wait_until_done(server, hook)
            self.wait_until_tried(server, hook,
                                  [one["id"] for one in events if one["id"] not in waiting])
            others = collections.Counter(one["id"] for one in receiver.events())
            self.assertGreaterEqual(others.pop(refused), 1)
            self.assertNotIn(waiting[0], others, "it waits for the first of its order")
            self.assertEqual(set(others.values()), {1})
            self.assertEqual(len(others), 340)
            for end in (lambda one: one.kill(), lambda one: one.stop()):
                again = self.restarted(server, receiver, end)
                self.assertLessEqual(set(again), {refused}, "only what was refused comes again")
                self.wait_until_done(server, hook)
                self.wait_until_tried(server, hook, [self.log_of(server)[-1]["id"]])
            times = collections.Counter(one["id"] for one in receiver.events())
            times.pop(refused)
            self.assertEqual(set(times.values()), {1})
            # Once it is taken, so is what waits for it.
            receiver.refuses = lambda event: False
            harness.wait_until(lambda: waiting[0] in [one["id"] for one in receiver.events()],
                               "what waited", patience_s=180)

    def test_one_that_hangs_makes_a_restart_repeat_few_others(self):
        receiver = Receiver()
        receiver.first_takes_s = 10
        with harness.temporary_directory() as top, receiver.running(), \
                harness.Server(top / "data", *OPTIONS) as server:
            hook = self.add(server, receiver.url)
            top_up(server, 100)
            receiver.wait_for(100)
            self.wait_until_done(server, hook, but=2 * UNDER_WAY)
            first = receiver.events()[0]["id"]
            again = self.restarted(server, receiver, lambda one: one.kill())
            self.assertLessEqual(len(again), 1 + 2 * UNDER_WAY)
            harness.wait_until(
                lambda: [one["id"] for one in receiver.events()].count(first) == 2,
                "the one that was under way")
            self.wait_until_done(server, hook)

    def test_what_happens_just_before_a_kill_arrives_after_it(self):
        port = closed_port()
        with harness.temporary_directory() as top, \
                harness.Server(top / "data", *OPTIONS) as server:
            self.add(server, f"http://127.0.0.1:{port}/hook")
            for _ in range(10):
                order(server)
            events = harness.wait_until(
                lambda: len(self.log_of(server)) == 20 and self.log_of(server), "every SMS")
            server.kill()
            receiver = Receiver(port=port)
            with receiver.running():
                server.start()
                harness.wait_until(
                    lambda: {one["id"] for one in receiver.events()} >=
                    {one["id"] for one in events}, "what happened before the kill", patience_s=180)
                self.check_order(receiver, self.log_of(server))

    def test_nothing_is_lost_or_out_of_order_whenever_it_is_killed(self):
        receiver = Receiver()
        kills = 5
        with harness.temporary_directory() as top, receiver.running(), \
                harness.Server(top / "data", *OPTIONS) as server:
            self.add(server, receiver.url)
            for kill in range(kills):
                count = len(receiver.seen)
                work = threading.Thread(target=self.work_until_it_dies, args=(server,))
                work.start()
                receiver.wait_for(count + 10 + 7 * kill)
                server.process.kill()
                work.join()
                server.kill()
                server.start()
            events = self.log_of(server)
            harness.wait_until(
                lambda: {one["id"] for one in receiver.events()} >=
                {one["id"] for one in self.log_of(server)}, "every event")
            self.assertGreater(len(events), 50)
            self.check_order(receiver, self.log_of(server))
            times = collections.Counter(one["id"] for one in receiver.events())
            # What came of an event is stored a moment later, so a kill may repeat it, but once.
            self.assertLessEqual(max(times.values()), 1 + kills)

    def work_until_it_dies(self, server):
        with contextlib.suppress(OSError, http.client.HTTPException):
            while True:
                order(server)

    def check_order(self, receiver, log):
        """The first arrivals of each order are in the order of the log."""
        first = list(dict.fromkeys(one["id"] for one in receiver.events()))
        by_order = collections.defaultdict(list)
        for event in log:
            if "order" in event["data"]:
                by_order[event["data"]["order"]].append(event["id"])
        for wanted in by_order.values():
            self.assertEqual([one for one in first if one in wanted], wanted)


if __name__ == "__main__":
    unittest.main()
