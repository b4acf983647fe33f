#!/usr/bin/python3
"""A database of an earlier Linepool: this one starts on it, reads all of it and goes on.

tests/e2e/machine/databases has one for each schema version since 14, as the SQL that makes the same
database again. When the schema gets a new step, add the version before it, made by a linepoold of
before it: `LINEPOOL_BIN_DIR=... upgrade.py --make FILE`."""

import json
import pathlib
import re
import shutil
import sqlite3
import sys
import unittest

from support import harness

DATABASES = pathlib.Path(__file__).resolve().parent / "databases"
OPTIONS = ["--set", "catalogue.offer=all"]
LINES = [f"6011286910{n:02}" for n in range(6)]
TEXT = "G-412157 is your Google verification code."
APPLICATION = 0x4C504F4C
# What the built-in catalogue enabled until no app was enabled any more.
ONCE_ENABLED = {"Whatsapp", "Telegram", "Discord", "Google", "Microsoft", "Apple", "Amazon"}


def deliver(server, token, number, text, identity):
    done = server.request(
        "POST", "/supply/carrier/sms",
        json.dumps({"to": number, "from": "Google", "text": text, "id": identity}).encode(),
        {"Authorization": f"Bearer {token}", "Content-Type": "application/json"})
    assert done.status in (200, 201, 202), done
    return done


def user(server, call, key, **parameters):
    return server.get(f"/user/api/{call}.php", customer=key, **parameters)


def rest(server, method, path, key, body=None):
    headers = {"X-API-Key": key, "Content-Type": "application/json"}
    content = json.dumps(body).encode() if body is not None else None
    return server.request(method, "/api/v1/" + path, content, headers)


def fill(server):
    """A customer with an order that has its SMS, one that waits, a rental and a webhook; an SMS in
    the bin, and a customer who is blocked. Returns what a reader must know."""
    token = server.add_supplier("carrier")
    server.import_lines("carrier", "Malaysia", LINES)
    number, key = server.add_customer("alice", "100.00")
    blocked, _ = server.add_customer("bob", "1.00")
    assert server.admin("POST", f"customers/{blocked}/block").status == 200
    done = user(server, "get_number", key, country="Malaysia", app="Google")
    deliver(server, token, done.text, TEXT, "sms-1")
    waiting = user(server, "get_number", key, country="Malaysia", app="Google")
    rented = rest(server, "POST", "rentals", key, {"country": "MY", "service": "go"})
    assert rented.status == 201, rented
    deliver(server, token, "60999999999", "to nobody", "sms-2")
    hook = rest(server, "POST", "webhooks", key,
                {"url": "https://example.com/hook", "events": ["message.received"]})
    assert hook.status == 201, hook
    return {"customer": number, "key": key, "supplier_token": token, "done": done.text,
            "waiting": waiting.text, "rented": rented.json["phoneNumber"].lstrip("+"),
            "balance": user(server, "get_balance", key).json["balance"],
            "admin_token": server.admin_token}


def make(file):
    with harness.temporary_directory() as top, \
            harness.Server(top / "data", *OPTIONS, sandbox=False) as server:
        known = fill(server)
        assert server.stop() == 0
        with sqlite3.connect(server.data_dir / "linepool.db") as db:
            version = db.execute("PRAGMA user_version").fetchone()[0]
            text = [f"-- {json.dumps(known)}", f"PRAGMA user_version = {version};", *db.iterdump()]
        db.close()
    pathlib.Path(file).write_text("\n".join(text) + "\n", encoding="utf-8")


def open_old(file, data_dir):
    """Makes the database again; returns what is known of it."""
    data_dir.mkdir(mode=0o700)
    text = file.read_text(encoding="utf-8")
    with sqlite3.connect(data_dir / "linepool.db") as db:
        db.executescript(text)
        db.execute(f"PRAGMA application_id = {APPLICATION}")
    db.close()
    known = json.loads(text.splitlines()[0].removeprefix("-- "))
    (data_dir / "admin.token").write_text(known["admin_token"])
    return known


class Upgrade(unittest.TestCase):
    def test_this_server_serves_on_every_earlier_database(self):
        files = sorted(DATABASES.glob("*.sql"))
        self.assertTrue(files)
        for file in files:
            with self.subTest(file.name), harness.temporary_directory() as top:
                self.serve(file, top / "data")

    def test_what_was_on_offer_stays_on_offer(self):
        file = max(DATABASES.glob("*.sql"))
        with harness.temporary_directory() as top:
            known = open_old(file, top / "data")
            folder = top / "data" / "catalogue"
            shutil.copytree(harness.ROOT / "config" / "catalogue", folder)
            apps = folder / "apps.toml"
            text, enabled = re.subn(r'(?m)^(name = "(?:%s)")$' % "|".join(ONCE_ENABLED),
                                    r"\1\nenabled = true", apps.read_text(encoding="utf-8"))
            self.assertEqual(enabled, len(ONCE_ENABLED))
            apps.write_text(text, encoding="utf-8")
            with harness.Server(top / "data", sandbox=False) as server:
                offered = server.get("/user/api/load_apps.php", country_id=1458).json
                self.assertEqual({app["full_name"] for app in offered}, ONCE_ENABLED)
                number = user(server, "get_number", known["key"], country="Malaysia", app="Google")
                self.assertRegex(number.text, r"^\d+$")
                self.assertEqual(server.stop(), 0)
                self.assertNotIn("nothing_offered", server.log())
            self.assertEqual(apps.read_text(encoding="utf-8"), text)
            # As docs/operations.md says: without the file, the built-in one takes its place.
            apps.unlink()
            with harness.Server(top / "data", sandbox=False) as server:
                harness.wait_until(lambda: "nothing_offered" in server.log(), "the hint")
                self.assertEqual(server.get("/user/api/load_apps.php", country_id=1458).json, [])
                refused = user(server, "get_number", known["key"], country="Malaysia", app="Google")
                self.assertNotRegex(refused.text, r"^\d+$")

    def serve(self, file, data_dir):
        known = open_old(file, data_dir)
        key, token = known["key"], known["supplier_token"]
        with harness.Server(data_dir, *OPTIONS, sandbox=False) as server:
            self.assertTrue(server.admin("GET", "ledger/verify").json["ok"])
            rows = {row["number"]: row for row in user(server, "get_history", key).json}
            self.assertEqual(rows[known["done"]]["message"], TEXT)
            self.assertIn(known["waiting"], rows)
            customers = server.admin("GET", "customers").json["customers"]
            self.assertEqual([(row["name"], row["state"]) for row in customers],
                             [("alice", "active"), ("bob", "blocked")])
            waiting = server.admin("GET", "bin").json["messages"]
            self.assertEqual([m["text"] for m in waiting], ["to nobody"])
            rentals = rest(server, "GET", "rentals", key).json
            self.assertIn(known["rented"], json.dumps(rentals))
            self.assertIn("example.com", rest(server, "GET", "webhooks", key).text)
            self.assertIn(TEXT, rest(server, "GET", "events", key).text)
            # It goes on: a new order, its SMS, and money that adds up.
            number = user(server, "get_number", key, country="Malaysia",
                                 app="Whatsapp").text
            self.assertRegex(number, r"^\d+$")
            deliver(server, token, number, "Your WhatsApp code: 123-456", "sms-3")
            got = user(server, "get_sms", key, number=number, country="Malaysia", app="Whatsapp")
            self.assertIn("123-456", got.text)
            balance = user(server, "get_balance", key).json["balance"]
            self.assertLess(float(balance), float(known["balance"]))
            self.assertTrue(server.admin("GET", "ledger/verify").json["ok"])
            self.assertEqual(server.stop(), 0)
        with harness.Server(data_dir, *OPTIONS, sandbox=False) as again:
            self.assertTrue(re.search(number, user(again, "get_history", key).text))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--make"]:
        make(sys.argv[2])
    else:
        unittest.main()
