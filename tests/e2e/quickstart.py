#!/usr/bin/python3
"""Key, number, code, balance, history; and the other ways a lease can go."""

import json
import re
import unittest
from decimal import Decimal

from support import harness


class Quickstart(unittest.TestCase):
    def test_key_number_code(self):
        with harness.temporary_directory() as top:
            with harness.Server(top / "data", "--set", "sandbox.reply_after_ms=300") as server:
                rate = server.user("get_rates", country="Malaysia", app="Google").json
                self.assertEqual([row["app"] for row in rate], ["Google"])
                price = Decimal(rate[0]["rate"])
                self.assertGreater(price, 0)

                number = server.user("get_number", app="Google", country="Malaysia").text
                self.assertRegex(number, r"\A60[0-9]{5,13}\Z")
                self.assertEqual(server.user("get_balance").json, {"balance": "1000.00"},
                                 "a hold is not yet paid")

                sms = server.wait_for_sms(number, "Malaysia", "Google")
                self.assertEqual(sms.status, 200)
                self.assertTrue(sms.headers["Content-Type"].startswith("text/plain"))
                self.assertRegex(sms.text, "[0-9]{4}")

                balance = Decimal(server.user("get_balance").json["balance"])
                self.assertEqual(balance, 1000 - price)
                row, = server.user("get_history").json
                self.assertEqual(row["number"], number)
                self.assertEqual(row["message"], sms.text)
                self.assertEqual(row["is_reserved"], 0)
                self.assertEqual(row["app_name"], "Google")
                self.assertEqual(Decimal(row["deduct"]), price)
                self.assertIn(re.sub(r"\W", "", row["code"]), re.sub(r"\W", "", sms.text))
                self.assertEqual(server.user("get_reject_number", number=number).text,
                                 "Not able to reject.")
                self.assertTrue(server.admin("GET", "ledger/verify").json["ok"])

    def test_reject_gives_the_hold_back(self):
        with harness.temporary_directory() as top:
            with harness.Server(top / "data", "--set", "lease.reject_after_s=0", "--set",
                                "sandbox.reply_after_ms=3600000") as server:
                number = server.user("get_number", app="Google", country="USA").text
                self.assertEqual(
                    server.user("get_sms", number=number, country="USA", app="Google").text,
                    "You have not received any code yet.")
                self.assertEqual(server.user("get_reject_number", number=number).text,
                                 "Number Rejected.")
                self.assertEqual(
                    server.user("get_sms", number=number, country="USA", app="Google").text,
                    "Number Not Found.")
                row, = server.user("get_history").json
                self.assertEqual((row["is_reserved"], row["status"]), (1, "rejected"))
                self.assertEqual(server.user("get_balance").json, {"balance": "1000.00"})
                proof = server.admin("GET", "ledger/verify").json
                self.assertEqual((proof["ok"], proof["holds"]), (True, 0))

    def test_a_lease_expires_by_itself(self):
        with harness.temporary_directory() as top:
            with harness.Server(top / "data", "--set", "lease.life_s=1", "--set",
                                "lease.reject_after_s=0", "--set",
                                "sandbox.reply_after_ms=3600000") as server:
                number = server.user("get_number", app="Google", country="UK").text
                harness.wait_until(
                    lambda: server.user("get_sms", number=number, country="UK",
                                        app="Google").text == "Number Not Found.", "the expiry")
                row, = server.user("get_history").json
                self.assertEqual(row["status"], "expired")
                self.assertEqual(server.admin("GET", "ledger/verify").json["holds"], 0)


class HttpSupply(unittest.TestCase):
    def test_a_real_line_from_import_to_code(self):
        with harness.temporary_directory() as top, harness.Server(top / "data") as server:
            number = "60112869123"
            token = server.add_supplier("gateway")
            self.assertEqual(server.import_lines("gateway", "Malaysia", [number])["imported"], 1)
            # The pool picks the least recently used line; the simulated ones were there first.
            leased = None
            for _ in range(45):
                leased = server.user("get_number", app="Grab", country="Malaysia").text
                if leased == number:
                    break
            self.assertEqual(leased, number)

            fields = {"to": "+" + number, "from": "Grab",
                      "text": "Kod Grab anda: 4821 \u4f60\u597d", "id": "m-1",
                      "received_at": "2026-11-22T17:00:00Z"}
            headers = {"Authorization": "Bearer " + token, "Content-Type": "application/json"}
            body = json.dumps(fields).encode()
            first = server.request("POST", "/supply/gateway/sms", body, headers)
            self.assertEqual(first.status, 200, first)
            self.assertFalse(first.json["duplicate"])
            self.assertIsNotNone(first.json["lease"])
            again = server.request("POST", "/supply/gateway/sms", body, headers)
            self.assertEqual(again.json, {**first.json, "duplicate": True})
            # Visible as soon as it is acknowledged.
            sms = server.user("get_sms", number=number, country="Malaysia", app="Grab")
            self.assertEqual(sms.text, fields["text"])
            self.assertEqual(server.user("get_history").json[0]["code"], "4821")

            wrong = server.request("POST", "/supply/gateway/sms", body,
                                   {**headers, "Authorization": "Bearer nonsense"})
            self.assertEqual(wrong.status, 401)

    def test_what_matches_no_lease_is_kept_and_listed(self):
        with harness.temporary_directory() as top, harness.Server(top / "data") as server:
            token = server.add_supplier("gateway")
            kept = server.get("/supply/gateway/sms", token=token, to="60112869999",
                              text="hello nobody", **{"from": "Friend"})
            self.assertEqual((kept.status, kept.text), (200, "ok"))
            message, = server.admin("GET", "unmatched").json["messages"]
            self.assertEqual(message["text"], "hello nobody")
            self.assertEqual(message["supplier"], "gateway")


if __name__ == "__main__":
    unittest.main()
