#!/usr/bin/python3
"""The command line against a real linepoold: the whole job, and every administration command."""

import json
import signal
import subprocess
import unittest
from datetime import datetime

from support import harness

RFC3339 = r"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z\Z"
LINEPOOL = str(harness.BIN / "linepool")
FAST = ["--set", "sandbox.reply_after_ms=0"]
NEVER = ["--set", "sandbox.reply_after_ms=86400000"]


class CommandLine:
    """`linepool` with the server, the key and the admin token of one sandbox."""

    def __init__(self, server):
        self.environment = harness.clean_environment(
            LINEPOOL_URL=f"http://127.0.0.1:{server.port}", LINEPOOL_KEY=server.key)
        self.token_file = str(server.data_dir / "admin.token")

    def start(self, *arguments):
        return subprocess.Popen([LINEPOOL, *arguments], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, env=self.environment)

    def __call__(self, *arguments, expect=0, stdin=None):
        done = subprocess.run([LINEPOOL, *arguments], capture_output=True, text=True, input=stdin,
                              timeout=harness.PATIENCE_S, check=False, env=self.environment)
        assert done.returncode == expect, (arguments, done.returncode, done.stdout, done.stderr)
        return done

    def admin(self, *arguments, **options):
        return self("--admin-token-file", self.token_file, "admin", *arguments, **options)

    def json(self, *arguments, **options):
        return json.loads(self("--json", *arguments, **options).stdout)

    def admin_json(self, *arguments, **options):
        return json.loads(self.admin(*arguments, "--json", **options).stdout)


class UserCommands(unittest.TestCase):
    def test_otp_prints_the_code_and_nothing_else(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *FAST) as server:
            cli = CommandLine(server)
            done = cli("otp", "--app", "google", "--country", "malaysia")
            self.assertRegex(done.stdout, r"\A[0-9A-Za-z-]{3,12}\n\Z")
            row = cli.json("history")[0]
            self.assertEqual(row["code"], done.stdout.strip())
            self.assertIn(row["number"], done.stderr)
            self.assertEqual(row["status"], "received")
            for window in ([], ["--last", "7d"]):
                usage = cli.json("usage", *window)
                self.assertEqual([row["service"] for row in usage["services"]], ["go"])
                self.assertEqual(usage["totals"]["withCode"], 1)
                begin, end = (datetime.fromisoformat(usage[name]) for name in ("from", "to"))
                hours = (end - begin).total_seconds() / 3600
                self.assertEqual(hours, 7 * 24 if window else 24)

    def test_the_steps_one_by_one(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *FAST) as server:
            cli = CommandLine(server)
            self.assertIn("Malaysia", {row["name"] for row in cli.json("countries")})
            self.assertIn("Google", {row["name"] for row in cli.json("apps", "malaysia")})
            self.assertTrue(cli.json("rates", "Malaysia", "--app", "Google")[0]["price"])
            self.assertEqual(cli.json("balance"), {"balance": "1000.00", "held": "0.00",
                                                   "available": "1000.00", "currency": "USD"})
            number = cli("number", "--app", "Google", "--country", "Malaysia").stdout.strip()
            sms = cli.json("sms", number, "--app", "Google", "--country", "Malaysia",
                           "--wait", "60")
            self.assertIn(sms["code"][-3:], sms["text"])
            local = f"{number[2:4]}-{number[4:8]}.{number[8:]}"
            for spelling in ("+" + number, "00" + number, f"+60 {local}", f"+60 (0){local}",
                             f"0060-{local}", f"(60) {local}"):
                again = cli.json("sms", spelling, "--app", "Google", "--country", "Malaysia")
                self.assertEqual((again["number"], again["code"]), (number, sms["code"]), spelling)
            # Without its country code it may be anybody's.
            wrong = cli("sms", "0" + number[2:], "--app", "Google", "--country", "Malaysia",
                        expect=2)
            self.assertIn("country code", wrong.stderr)
            self.assertLess(float(cli.json("balance")["balance"]), 1000)

    def test_names_and_codes_are_the_same(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *FAST) as server:
            cli = CommandLine(server)
            for app, country in (("google", "malaysia"), ("go", "MY"), ("GO", "Malaysia")):
                with self.subTest(app, country=country):
                    what = ("--app", app, "--country", country)
                    order = cli.json("number", *what)
                    self.assertGreater(order["id"], 0)
                    number = order["number"]
                    code = cli("sms", number, *what, "--code", "--wait", "1m").stdout.strip()
                    self.assertEqual(cli.json("sms", number, *what)["code"], code)
                    row = cli.json("history")[0]
                    self.assertEqual((row["id"], row["app"], row["country"]),
                                     (order["id"], "Google", "Malaysia"))
                    self.assertRegex(row["timestamp"], RFC3339)
                    self.assertGreater(cli.json("rent", "get", *what)["id"], order["id"])
                    self.assertRegex(cli.json("rent", "list")[0]["expiry"], RFC3339)
                    self.assertEqual(cli.json("rates", country, "--app", app),
                                     cli.json("rates", "malaysia", "--app", "google"))
                    self.assertEqual(cli.json("apps", country), cli.json("apps", "malaysia"))
                    order = server.request(
                        "POST", "/api/v1/orders",
                        json.dumps({"country": country, "service": app}).encode(),
                        {"X-API-Key": server.key, "Content-Type": "application/json"}).json
                    self.assertEqual((order["country"], order["service"]), ("MY", "go"))

    def test_a_refusal_names_what_was_meant(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *FAST) as server:
            cli = CommandLine(server)
            where = ("--country", "malaysia")
            for arguments, said in (
                    (("number", "--app", "Watsapp", *where),
                     "no app 'Watsapp'; did you mean 'Whatsapp'? `linepool apps malaysia` lists "
                     "them. [unknown_app]"),
                    (("rates", "malasia"),
                     "no country 'malasia'; did you mean 'Malaysia'? `linepool countries` lists "
                     "them. [unknown_country]"),
                    (("reject", "15550001111"),
                     "'15550001111' is no number of yours now: never leased, or its time is over; "
                     "`linepool history` lists yours. [unknown_number]")):
                self.assertEqual(cli(*arguments, expect=1).stderr, f"linepool: {said}\n")
            del cli.environment["LINEPOOL_KEY"]
            self.assertIn("no key: set LINEPOOL_KEY", cli("history", expect=6).stderr)
            refused = cli.json("history", expect=6)["error"]
            self.assertEqual((refused["code"], refused["status"]), ("unknown_customer", 401))
            self.assertIn("Malaysia", cli("countries").stdout)  # needs none

    def test_refusals_have_their_exit_codes(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *NEVER) as server:
            cli = CommandLine(server)
            cli("number", "--app", "no such app", "--country", "Malaysia", expect=1)
            cli("number", "--app", "Google", expect=2)
            cli("balance", "--key", "0" * 32, expect=6)
            cli("otp", "--app", "Google", "--country", "Malaysia", "--wait", "1", expect=4)
            cli("admin", "customer", "list", expect=6)
            refused = cli.json("reject", "15550001111", expect=1)
            self.assertEqual(refused["error"]["code"], "unknown_number")
        cli("balance", expect=3)  # the server is gone

    def test_ctrl_c_ends_the_waiting(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *NEVER) as server:
            waiting = CommandLine(server).start("otp", "--app", "Google", "--country", "Malaysia")
            self.assertIn("waiting", waiting.stderr.readline())
            waiting.send_signal(signal.SIGINT)
            out, _ = waiting.communicate(timeout=harness.PATIENCE_S)
            self.assertEqual((waiting.returncode, out), (130, ""))


    def test_sigterm_does_what_ctrl_c_does(self):
        with harness.temporary_directory() as top, harness.Server(
                top / "data", *NEVER, "--set", "lease.reject_after_s=0") as server:
            cli = CommandLine(server)
            for sent, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
                with self.subTest(sent):
                    waiting = cli.start("otp", "--app", "Google", "--country", "Malaysia")
                    self.assertIn("waiting", waiting.stderr.readline())
                    waiting.send_signal(sent)
                    out, err = waiting.communicate(timeout=harness.PATIENCE_S)
                    self.assertEqual((waiting.returncode, out), (code, ""))
                    self.assertIn("is rejected; nothing is charged", err)
                    self.assertEqual(cli.json("history")[0]["status"], "rejected")
            following = cli.start("events", "--follow", "--after", "0", "--type", "lease.*")
            self.assertIn("lease.made", following.stdout.readline())
            following.send_signal(signal.SIGTERM)
            following.communicate(timeout=harness.PATIENCE_S)
            self.assertEqual(following.returncode, 143)
            with self.subTest("a number that is kept"):
                waiting = cli.start("otp", "--app", "Google", "--country", "Malaysia", "--keep")
                self.assertIn("waiting", waiting.stderr.readline())
                waiting.send_signal(signal.SIGTERM)
                waiting.communicate(timeout=harness.PATIENCE_S)
                self.assertEqual(waiting.returncode, 143)
                self.assertEqual(cli.json("history")[0]["status"], "waiting")


class OrderCommands(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.server = harness.Server(top / "data", "--set", "sandbox.lines_per_country=0").start()
        self.addCleanup(self.server.stop)
        self.token = self.server.add_supplier("carrier")
        self.cli = CommandLine(self.server)

    def send(self, number, text, **more):
        answer = self.server.get("/supply/carrier/sms", token=self.token, to=number, text=text,
                                 **{"from": "22000"}, **more)
        self.assertEqual(answer.status, 200, answer)

    def test_one_more_code_and_the_end(self):
        self.server.import_lines("carrier", "Malaysia", ["60112869040"])
        cli, what = self.cli, ("--app", "google", "--country", "malaysia")
        cli("number", *what, "--max-price", "0.01", expect=1)
        number = cli("number", *what, "--label", "nightly", "--max-price", "50").stdout.strip()
        refused = cli.json("next", number, expect=1)
        self.assertEqual(refused["error"]["code"], "conflict")
        self.send(number, "Your code is 204816")
        self.assertEqual(cli.json("sms", number, *what)["code"], "204816")
        # The old one is there already; the same text again is a new SMS all the same.
        cli("sms", number, *what, "--new", "--wait", "1", expect=4)
        waiting = cli.start("sms", number, *what, "--new")
        self.assertIn("waiting", waiting.stderr.readline())
        self.send(number, "Your code is 204816")
        out, _ = waiting.communicate(timeout=harness.PATIENCE_S)
        self.assertEqual((waiting.returncode, out), (0, "Your code is 204816\n"))

        self.assertEqual(cli.json("next", number)["status"], "active")
        waiting = cli.start("next", number, "--wait", "60")
        self.assertIn("one more code", waiting.stderr.readline())
        self.send(number, "Your code is 777111")
        out, _ = waiting.communicate(timeout=harness.PATIENCE_S)
        self.assertEqual((waiting.returncode, out), (0, "Your code is 777111\n"))

        self.assertEqual(cli.json("finish", number)["expires_in"], 0)
        cli("next", number, expect=1)
        cli("sms", number, *what, "--new", "--wait", "60", expect=1)
        self.assertEqual(cli("finish", number).stdout, "")

    def test_rented_short_codes(self):
        rows = ("number,country,supplier,owner,contract,use,number_type\n"
                "24453,MY,carrier,Example Ltd,C-1,own tests,short_code\n")
        done = self.server.admin("POST", "lines/import", rows, "text/csv")
        self.assertEqual(done.status, 200, done)
        cli, kind = self.cli, ("--number-type", "short_code")
        code = cli("rent", "get", "--app", "google", "--country", "malaysia", "--max-price", "50",
                   *kind).stdout.strip()
        self.assertEqual(code, "24453")
        self.assertEqual(cli.json("rent", "list"), [])
        [row] = cli.json("rent", "list", *kind)
        self.assertEqual((row["number"], row["app"], row["country"]),
                         ("24453", "Google", "Malaysia"))
        self.assertEqual(row["days_left"], row["period_days"])
        self.send(code, "Your code is 204816", to_country="MY")
        [sms] = cli.json("rent", "sms", code, *kind)
        self.assertEqual(sms["code"], "204816")
        watched = cli("rent", "watch", code, "--past", "--wait", "1s", "--json", *kind)
        self.assertEqual(json.loads(watched.stdout)["code"], "204816")
        cli("rent", "renew", code, "--max-price", "0.01", *kind, expect=1)
        cli("rent", "renew", code, *kind)
        cli("rent", "auto-renew", code, "on", *kind)
        [row] = cli.json("rent", "list", *kind)
        self.assertEqual((row["days_left"], row["auto_renew"]), (2 * row["period_days"], True))
        cli("rent", "reject", code, *kind, expect=1)
        cli("rent", "auto-renew", code, "off", *kind)
        cli.admin("clock", "advance", "61d")
        again = cli("rent", "get", "--app", "google", "--country", "malaysia", "--reuse", code,
                    *kind).stdout.strip()
        self.assertEqual(again, code)


class RentCommands(unittest.TestCase):
    NUMBERS = ["60112869040", "60112869041"]

    def setUp(self):
        folder = harness.temporary_directory()
        top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.server = harness.Server(top / "data", "--set", "sandbox.lines_per_country=0").start()
        self.addCleanup(self.server.stop)
        self.token = self.server.add_supplier("carrier")
        self.server.import_lines("carrier", "Malaysia", self.NUMBERS)
        self.cli = CommandLine(self.server)

    def rent(self):
        return self.cli("rent", "get", "--app", "google", "--country", "malaysia").stdout.strip()

    def send(self, number, text):
        answer = self.server.get("/supply/carrier/sms", token=self.token, to=number, text=text,
                                 **{"from": "22000"})
        self.assertEqual(answer.status, 200, answer)

    def spent(self):
        return 1000 - float(self.cli.json("balance")["balance"])

    def test_a_rental_from_its_offer_to_its_renewal(self):
        cli = self.cli
        self.assertIn("Malaysia", {row["name"] for row in cli.json("countries", "--rent")})
        offers = {row["name"]: row["price"] for row in cli.json("apps", "malaysia", "--rent")}
        number = self.rent()
        self.assertIn(number, self.NUMBERS)
        price = float(offers["Google"])
        self.assertAlmostEqual(self.spent(), price)
        [row] = cli.json("rent", "list")
        self.assertEqual([row["number"], row["app"], row["country"]],
                         [number, "Google", "Malaysia"])
        self.assertEqual((row["auto_renew"], row["messages"]), (False, 0))
        self.assertEqual(row["days_left"], row["period_days"])
        self.assertIn(number, cli("rent", "list").stdout)

        cli("rent", "auto-renew", number, "on")
        self.assertIn("charged", cli("rent", "renew", number).stderr)
        self.assertAlmostEqual(self.spent(), 2 * price)
        [row] = cli.json("rent", "list")
        self.assertEqual((row["auto_renew"], row["days_left"]), (True, 2 * row["period_days"]))

    def test_a_rental_is_given_back_or_ends(self):
        cli = self.cli
        kept, returned = self.rent(), self.rent()
        cli("rent", "get", "--app", "google", "--country", "malaysia", expect=5)  # no line is left
        self.assertEqual(cli.json("rent", "reject", returned)["rejected"], True)
        self.send(kept, "Your code is 204816")
        refused = cli.json("rent", "reject", kept, expect=1)
        self.assertEqual(refused["error"]["action"], "give_up")
        self.assertEqual([row["number"] for row in cli.json("rent", "list")], [kept])
        cli("rent", "reject", "15550001111", expect=1)
        cli("rent", "list", "--key", "0" * 32, expect=6)
        _, poor = self.server.add_customer("poor", "0.01")
        cli("rent", "get", "--app", "google", "--country", "malaysia", "--key", poor, expect=7)

        cli.admin("clock", "advance", "31d")
        self.assertEqual(cli.json("rent", "list"), [])
        ended = {row["number"]: row["released"] for row in cli.json("rent", "list", "--all")}
        self.assertEqual(ended, {kept: True, returned: True})
        cli("rent", "renew", kept, expect=1)
        # Still readable.
        self.assertEqual([row["code"] for row in cli.json("rent", "sms", kept)], ["204816"])

    def test_watch_prints_each_sms_once(self):
        number = self.rent()
        self.send(number, "Your code is 204816")
        watching = self.cli.start("rent", "watch", number, "--past", "--json")
        for text, code in (("Your code is 204816", "204816"), ("Welcome!", None),
                           ("G-412157 is your Google verification code.", "412157")):
            row = json.loads(watching.stdout.readline())
            self.assertEqual((row["number"], row["from"]), (number, "22000"))
            self.assertEqual((row["text"], row["code"]), (text, code))
            if code == "204816":
                self.send(number, "Welcome!")
                self.send(number, "G-412157 is your Google verification code.")
        watching.send_signal(signal.SIGINT)
        out, err = watching.communicate(timeout=harness.PATIENCE_S)
        self.assertEqual((watching.returncode, out, err), (130, "", ""))
        self.cli("rent", "watch", number, "--wait", "1s", expect=4)


class AdminCommands(unittest.TestCase):
    def test_a_customer_from_creation_to_block(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *FAST) as server:
            cli = CommandLine(server)
            customer = cli.admin("customer", "create", "qa").stdout.strip()
            self.assertIn("10.00", cli.admin("topup", "qa", "10.00", "--reference", "inv-7").stdout)
            key = cli.admin("key", "create", "qa", "--label", "ci").stdout.strip()
            self.assertRegex(key, r"\A[0-9a-f]{32}\Z")
            self.assertEqual(cli.json("balance", "--key", key)["available"], "10.00")
            keys = cli.admin_json("key", "list", customer)["keys"]
            self.assertEqual([row["label"] for row in keys], ["ci"])
            rotated = cli.admin("key", "rotate", str(keys[0]["id"])).stdout.strip()
            self.assertEqual(cli.json("balance", "--key", rotated)["available"], "10.00")
            cli.admin("customer", "block", "qa")
            cli("number", "--app", "Google", "--country", "Malaysia", "--key", rotated, expect=1)
            cli.admin("customer", "unblock", "qa")
            cli("number", "--app", "Google", "--country", "Malaysia", "--key", rotated)
            newest = max(row["id"] for row in cli.admin_json("key", "list", "qa")["keys"])
            cli.admin("key", "revoke", str(newest))
            cli("balance", "--key", rotated, expect=6)
            transfers = cli.admin_json("ledger", "show", "--customer", "qa")["transfers"]
            self.assertIn("inv-7", {row["reference"] for row in transfers})
            self.assertTrue(cli.admin_json("ledger", "verify")["ok"])
            names = {row["name"] for row in cli.admin_json("customer", "list")["customers"]}
            self.assertLessEqual({"qa", "sandbox"}, names)

    def test_users(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *FAST) as server:
            cli = CommandLine(server)
            invited = cli.admin("user", "invite", "alice@example.com", "--valid", "2h")
            root = f"http://127.0.0.1:{server.port}"
            self.assertTrue(invited.stdout.startswith(f"{root}/register/#invite="), invited)
            registered = server.request(
                "POST", "/api/web/register",
                json.dumps({"email": "alice@example.com", "password": "correct horse battery",
                            "invite": invited.stdout.strip().split("=", 1)[1]}).encode(),
                {"Content-Type": "application/json", "Origin": root})
            self.assertEqual(registered.status // 100, 2, registered)
            [user] = cli.admin_json("user", "list")["users"]
            self.assertEqual((user["email"], user["totp"]), ("alice@example.com", False))
            link = cli.admin_json("user", "reset", "alice@example.com")
            self.assertTrue(link["url"].startswith(f"{root}/login/#reset="), link)
            self.assertRegex(link["expires_at"], RFC3339)
            cli.admin("user", "remove-totp", str(user["id"]))
            wrong = cli.admin("user", "reset", "alise@example.com", expect=1)
            self.assertIn("did you mean 'alice@example.com'?", wrong.stderr)

    def test_lines_and_suppliers(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *FAST) as server:
            cli = CommandLine(server)
            token = cli.admin("supplier", "add", "carrier").stdout.strip()
            good = ("number,country,supplier,owner,contract,use\n"
                    "601128690001,Malaysia,carrier,Example Ltd,C-1,own tests\n")
            bad = good + "12,Malaysia,carrier,Example Ltd,C-1,own tests\n"
            self.assertIn("3", cli.admin("line", "import", "-", stdin=bad, expect=1).stderr)
            self.assertIn("1 lines", cli.admin("line", "import", "-", stdin=good).stdout)
            cli.admin("line", "disable", "601128690001")
            cli.admin("line", "enable", "601128690001")
            lines = cli.admin_json("line", "list", "--country", "Malaysia")["lines"]
            mine = [row for row in lines if row["number"] == "601128690001"]
            self.assertEqual([row["owner"] for row in mine], ["Example Ltd"])
            posted = server.request("POST", "/supply/carrier/sms",
                                    b"to=601128690001&from=Nobody&text=hello",
                                    {"Authorization": "Bearer " + token,
                                     "Content-Type": "application/x-www-form-urlencoded"})
            self.assertLess(posted.status, 300, posted)
            texts = [row["text"] for row in cli.admin_json("unmatched")["messages"]]
            self.assertEqual(texts, ["hello"])
            self.assertNotEqual(cli.admin("supplier", "rotate", "carrier").stdout.strip(), token)
            listed = cli.admin("supplier", "list").stdout
            self.assertIn("carrier", listed)
            self.assertNotIn(token, listed)

    def test_the_catalogue_goes_out_and_in_again(self):
        with harness.temporary_directory() as top, harness.Server(top / "data", *FAST) as server:
            cli = CommandLine(server)
            folder = top / "catalogue"
            cli.admin("catalogue", "export", str(folder))
            cli.admin("catalogue", "export", str(folder), expect=2)  # would overwrite
            cli.admin("catalogue", "check", str(folder))
            cli.admin("catalogue", "import", str(folder))
            with open(folder / "apps.toml", "a", encoding="utf-8") as apps:
                apps.write("\nnonsense = [\n")
            checked = cli.admin("catalogue", "check", str(folder), expect=1)
            self.assertIn("apps.toml:", checked.stderr)
            cli.admin("catalogue", "import", str(folder), expect=1)


if __name__ == "__main__":
    unittest.main()
