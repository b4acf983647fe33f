#!/usr/bin/python3
"""Long SMS whose parts come over SMPP: joined, over restarts too, and given up in time."""

import random
import unittest

from sandbox_clock import clock
from smpp import OverSmpp
from support import harness, smpp

WAIT, WAIT_WITH_CODE = "5m", "10s"
GAP = " \u2026 "
TEXTS = ["Google: your verification code is 412157. ", "Do not share it with anybody, ",
         "not even with us."]
PLAIN = ["We are glad to see you here. ", "Have a look at what is new."]


def concatenated(reference, total, number, text, wide=False, more=b""):
    """A user data header with the concatenation, and `more` elements behind it."""
    place = (bytes([8, 4, reference >> 8, reference & 0xFF]) if wide
             else bytes([0, 3, reference])) + bytes([total, number])
    elements = place + more
    return bytes([len(elements)]) + elements + text


class Parts(OverSmpp):
    def send(self, peer, to, user_data, coding=0, sender="Google"):
        """The id in the answer."""
        self.sequence = getattr(self, "sequence", 1) + 1
        peer.send(smpp.submit(self.sequence, to, user_data, esm_class=0x40, coding=coding,
                              sender=sender))
        command, status, sequence, body = peer.receive()
        self.assertEqual((command, status, sequence),
                         (smpp.SUBMIT_SM | smpp.RESPONSE, smpp.OK, self.sequence))
        return body.rstrip(b"\0").decode()

    def send_part(self, peer, to, number, text, reference=7, total=3, **options):
        return self.send(peer, to, concatenated(reference, total, number, text.encode()),
                         **options)

    def received(self, server, number):
        return server.user("get_sms", number=number, country="Malaysia", app="Google").text

    def steps(self, server, number):
        return server.admin("GET", f"trace?number={number}").json["entries"]

    def sms(self, server, number):
        return [step["sms"] for step in self.steps(server, number) if step["kind"] == "sms"]

    def test_parts_in_any_order_are_one_sms(self):
        shuffled = random.Random(46)
        with self.server() as server:
            peer = self.bound(server)
            for reference in range(5):
                number = self.number(server)
                order = [1, 2, 3]
                shuffled.shuffle(order)
                for part in order[:-1]:
                    answer = self.send_part(peer, number, part, TEXTS[part - 1], reference)
                    self.assertRegex(answer, r"^p\d+$")
                    self.assertIn("not received any code", self.received(server, number))
                last = self.send_part(peer, number, order[-1], TEXTS[order[-1] - 1], reference)
                self.assertRegex(last, r"^\d+$")
                self.assertEqual(self.received(server, number), "".join(TEXTS))
                # All of them once more, as after a lost answer.
                for part in order:
                    again = self.send_part(peer, number, part, TEXTS[part - 1], reference)
                    self.assertEqual(again, last)
                self.assertEqual(len(self.sms(server, number)), 1)
            codes = [row["code"] for row in server.user("get_history").json]
            self.assertEqual(codes, ["412157"] * 5)
            self.assertEqual(self.metric(server, 'linepool_long_sms_total{outcome="joined"}'), 5)
            self.assertEqual(
                self.metric(server, 'linepool_sms_parts_total{outcome="duplicate"}'), 15)

    def test_a_character_may_be_split_over_two_parts(self):
        emoji = "Google \U0001f600: 412157 is your code \U0001f680".encode("utf-16-be")
        turkish = b"Google: \x1bcal\x1bi\x1fs: kodunuz 412157, do\x1bgru"
        single_shift_turkish = b"\x24\x01\x01"
        with self.server() as server:
            peer = self.bound(server)
            number = self.number(server)
            cut = emoji.index(b"\xde\x00")  # between the two halves of the smile
            for part, text in ((2, emoji[cut:]), (1, emoji[:cut])):
                self.send(peer, number, concatenated(700, 2, part, text, wide=True), coding=8)
            self.assertEqual(self.received(server, number), emoji.decode("utf-16-be"))
            self.assertEqual(self.sms(server, number)[0]["marks"], [])

            number = self.number(server)
            cut = turkish.index(b"\x1bg") + 1  # behind the escape
            for part, text in ((1, turkish[:cut]), (2, turkish[cut:])):
                self.send(peer, number,
                          concatenated(9, 2, part, text, more=single_shift_turkish))
            self.assertIn("do\u011fru", self.received(server, number))
            self.assertEqual(self.sms(server, number)[0]["marks"], [])

    def test_what_was_acknowledged_survives_kill_9(self):
        with self.server() as server:
            number = self.number(server)
            peer = self.bound(server)
            self.send_part(peer, number, 2, TEXTS[1])
            server.kill()
        with self.server() as server:
            self.send_part(self.bound(server), number, 3, TEXTS[2])
            server.kill()
        with self.server() as server:
            waits = [step for step in self.steps(server, number) if step["kind"] == "part"]
            self.assertEqual([step["part"]["number"] for step in waits], [2, 3])
            self.assertRegex(waits[0]["text"], r"part 2 of 3 of an SMS from \"Google\", by \w+: "
                                               r"waits for the others until ")
            harness.wait_until(lambda: self.metric(server, "linepool_long_sms_waiting") == 1,
                               "the gauge")
            peer = self.bound(server)
            last = self.send_part(peer, number, 1, TEXTS[0])
            self.assertEqual(self.received(server, number), "".join(TEXTS))
            server.kill()
        with self.server() as server:
            again = self.send_part(self.bound(server), number, 2, TEXTS[1])
            self.assertEqual(again, last, "a whole SMS is remembered over a restart")

    def test_a_code_is_not_waited_for_long(self):
        with self.server() as server:
            number = self.number(server)
            peer = self.bound(server)
            self.send_part(peer, number, 1, TEXTS[0])
            self.assertIn("not received any code", self.received(server, number))
            clock(server, "advance", WAIT_WITH_CODE)
            self.assertEqual(self.received(server, number), TEXTS[0] + GAP)
            self.assertEqual(self.sms(server, number)[0]["marks"], ["part"])
            self.assertEqual(server.user("get_history").json[0]["code"], "412157")
            # The rest comes late, and reaches the order too.
            self.send_part(peer, number, 2, TEXTS[1])
            self.send_part(peer, number, 3, TEXTS[2])
            clock(server, "advance", WAIT)
            self.assertEqual(len(self.sms(server, number)), 2)
            self.assertEqual(
                self.metric(server, 'linepool_long_sms_total{outcome="incomplete"}'), 2)

    def test_without_a_code_the_others_are_waited_for_also_over_a_restart(self):
        with self.server() as server:
            number = self.number(server)
            self.send_part(self.bound(server), number, 2, PLAIN[1], total=2)
            clock(server, "advance", "4m")
            self.assertEqual(self.sms(server, number), [])
            server.kill()
        with self.server() as server:
            clock(server, "advance", "1m")
            self.assertEqual(self.received(server, number), GAP + PLAIN[1])

    def test_a_reference_that_comes_round_begins_another_sms(self):
        with self.server() as server:
            number = self.number(server)
            peer = self.bound(server)
            self.send_part(peer, number, 1, PLAIN[0], total=2)
            self.send_part(peer, number, 1, TEXTS[0], total=2)
            self.send_part(peer, number, 2, TEXTS[2], total=2)
            self.assertEqual(self.received(server, number), TEXTS[0] + TEXTS[2])
            self.assertEqual([sms["marks"] for sms in self.sms(server, number)], [["part"], []])

    def test_senders_and_numbers_never_mix(self):
        with self.server() as server:
            peer = self.bound(server)
            one, other = self.number(server), self.number(server)
            self.send_part(peer, one, 1, TEXTS[0], total=2)
            self.send_part(peer, other, 2, TEXTS[2], total=2)
            self.send_part(peer, one, 2, TEXTS[2], total=2, sender="Facebook")
            self.send(peer, one, concatenated(7, 2, 2, b"by 16 bits", wide=True))
            for number in (one, other):
                self.assertEqual(self.sms(server, number), [])
            self.send_part(peer, one, 2, TEXTS[2], total=2)
            self.assertEqual(self.received(server, one), TEXTS[0] + TEXTS[2])

    def test_the_bin_reads_all_parts_again(self):
        wide = "Nobody's \U0001f600 and more".encode("utf-16-be")
        cut = wide.index(b"\xde\x00")
        with self.server() as server:
            peer = self.bound(server)
            for part, text in ((2, wide[cut:]), (1, wide[:cut])):
                self.send(peer, "4915112345678", concatenated(1, 2, part, text), coding=8)
            self.assertEqual(self.bin_texts(server), [wide.decode("utf-16-be")])
            [kept] = server.admin("GET", "bin").json["messages"]
            raw = server.admin("GET", f"bin/{kept['id']}").json["raw"]
            self.assertIn("part: 1 of 2", raw["headers"])
            self.assertIn("part: 2 of 2", raw["headers"])
            again = server.admin("POST", f"bin/{kept['id']}/decode")
            self.assertEqual(again.status, 200, again)
            self.assertEqual(self.bin_texts(server), [wide.decode("utf-16-be")])

    def test_numbers_that_contradict_themselves_make_an_sms_of_its_own(self):
        with self.server() as server:
            peer = self.bound(server)
            number = self.number(server)
            self.send_part(peer, number, 4, TEXTS[0], total=3)
            self.assertEqual(self.received(server, number), TEXTS[0])
            self.send_part(peer, number, 1, TEXTS[1], total=1)
            self.assertEqual([sms["marks"] for sms in self.sms(server, number)], [["part"], []])


if __name__ == "__main__":
    unittest.main()
