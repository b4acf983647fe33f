#!/usr/bin/python3
"""Accounts of the web site: registering, signing in and out, sessions, the second factor, the
operator's links, and what a stranger's page or program cannot do. As a browser sends it, without
a browser."""

import http.client
import json
import time
import unittest

from support import browser, harness
from support.browser import totp

PASSWORD = "correct horse"
NEVER = ["--set", "sandbox.reply_after_ms=86400000"]


class Browser(browser.Browser):
    """Of a user of the web site."""

    def web(self, method, path, body=None, **headers):
        return self.call(method, "/api/web/" + path, body, **headers)

    def register(self, email, password=PASSWORD, **more):
        return self.web("POST", "register", {"email": email, "password": password, **more})

    def login(self, email, password=PASSWORD, **more):
        return self.web("POST", "login", {"email": email, "password": password, **more})

    def account(self):
        return self.call("GET", "/api/v1/account")

    def sessions(self):
        return self.web("GET", "sessions").json["items"]


def move_clock(server, seconds):
    moved = server.admin("POST", "clock", {"advance_ms": seconds * 1000})
    assert moved.status == 200, moved


class Accounts(unittest.TestCase):
    def assert_refused(self, answer, status, code):
        self.assertEqual((answer.status, answer.json["code"]), (status, code), answer)

    def setUp(self):
        self.top = self.enterContext(harness.temporary_directory())

    def start(self, *arguments):
        return self.enterContext(harness.Server(self.top / "data", *NEVER, *arguments))

    def test_who_registers_has_a_key_credit_and_a_session(self):
        server = self.start()
        ann = Browser(server)
        nobody = ann.web("GET", "session")
        self.assertEqual((nobody.json["registration"], nobody.json["user"], nobody.json["session"]),
                         ("open", None, None))
        made = ann.register("  Ann@Example.ORG ")
        self.assertEqual(made.status, 201, made)
        self.assertEqual(made.json["user"]["email"], "ann@example.org")
        self.assertEqual(made.json["session"]["label"], "Firefox on Linux")
        self.assertEqual(made.headers["Cache-Control"], "no-store")
        cookie = made.headers["Set-Cookie"]
        for part in ("linepool-session=", "; Path=/", "; HttpOnly", "; SameSite=Strict"):
            self.assertIn(part, cookie)
        # The key is a key like any other; the session is none.
        by_key = server.request("GET", "/api/v1/account", headers={"X-API-Key": made.json["key"]})
        self.assertEqual(by_key.json["available"], "100.00")
        self.assertEqual(by_key.json, ann.account().json)
        keys = ann.call("GET", "/api/v1/keys").json["keys"]
        self.assertEqual([key["label"] for key in keys], ["default"])
        self.assertNotIn(made.json["key"], json.dumps(keys))
        self.assertEqual(ann.web("GET", "session").json["user"], made.json["user"])
        order = ann.call("POST", "/api/v1/orders", {"country": "MY", "service": "go"})
        self.assertEqual(order.status, 201, order)

    def test_an_address_registers_once(self):
        server = self.start()
        Browser(server).register("ann@example.org")
        again = Browser(server).register("ANN@example.org")
        self.assert_refused(again, 409, "conflict")
        self.assertIsNone(again.headers["Set-Cookie"])
        # Neither may it be the name of a customer that the operator made.
        server.admin("POST", "customers", {"name": "bob@example.org"})
        self.assert_refused(Browser(server).register("bob@example.org"), 409, "conflict")

    def test_bad_input_says_what_is_wrong(self):
        server = self.start()
        browser = Browser(server)
        for body, sentence in (
                ({"email": "ann@example.org"}, "password"),
                ({"password": PASSWORD}, "email"),
                ({"email": "ann", "password": PASSWORD}, "e-mail address"),
                ({"email": "a b@c.de", "password": PASSWORD}, "e-mail address"),
                ({"email": "a" * 130 + "@c.de", "password": PASSWORD}, "128 bytes"),
                ({"email": "a@b.de", "password": "short"}, "10 characters"),
                ({"email": "a@b.de", "password": "\u00e4" * 9}, "10 characters"),
                ({"email": "a@b.de", "password": "x" * 300}, "password"),
                ({"email": "a@b.de", "password": PASSWORD, "customer": 1}, "unknown field"),
                ([], "object")):
            answer = browser.web("POST", "register", body)
            self.assertEqual(answer.status, 400, answer)
            self.assertIn(sentence, answer.json["detail"])
        self.assertEqual(browser.web("GET", "session").json["user"], None)
        self.assertEqual(browser.web("GET", "nothing").status, 404)
        self.assertEqual(browser.web("GET", "login").status, 405)
        self.assertEqual(browser.web("GET", "sessions").status, 401)

    def test_a_wrong_password_and_an_unknown_address_look_alike(self):
        server = self.start()
        Browser(server).register("ann@example.org")
        browser = Browser(server)
        wrong = browser.login("ann@example.org", "wrong horse")
        unknown = browser.login("nobody@example.org")
        self.assert_refused(wrong, 401, "sign_in_failed")
        self.assertEqual((wrong.status, wrong.body), (unknown.status, unknown.body))
        self.assertEqual(browser.login("ANN@example.org").status, 200)
        self.assertEqual(browser.account().status, 200)

    def test_guessing_is_limited_by_account_whether_there_is_one_or_not(self):
        server = self.start()
        Browser(server).register("ann@example.org")
        Browser(server).register("bob@example.org")
        browser = Browser(server)
        for email in ("ann@example.org", "nobody@example.org"):
            for _ in range(10):
                self.assert_refused(browser.login(email, "wrong horse"), 401, "sign_in_failed")
            limited = browser.login(email)
            self.assert_refused(limited, 429, "too_many_requests")
            self.assertGreater(int(limited.headers["Retry-After"]), 0)
        # Others are not kept out, and signing in often is no guessing.
        for _ in range(12):
            self.assertEqual(browser.login("bob@example.org").status, 200)

    def test_signing_out_ends_the_session(self):
        server = self.start()
        browser = Browser(server)
        browser.register("ann@example.org")
        stolen = Browser(server)
        stolen.cookie = browser.cookie
        self.assertEqual(stolen.account().status, 200)
        out = browser.web("POST", "logout")
        self.assertEqual(out.status, 204)
        self.assertEqual(browser.cookie, "")
        self.assert_refused(stolen.account(), 401, "unknown_customer")
        self.assert_refused(stolen.web("GET", "sessions"), 401, "unknown_customer")
        self.assertIsNone(stolen.web("GET", "session").json["user"])
        self.assertEqual(stolen.cookie, "", "a cookie that is of no use is taken away")
        self.assertEqual(Browser(server).web("POST", "logout").status, 204)

    def test_sessions_end_one_by_one_and_all_others(self):
        server = self.start()
        first = Browser(server)
        first.register("ann@example.org")
        others = [Browser(server, "curl/8.0") for _ in range(3)]
        for other in others:
            self.assertEqual(other.login("ann@example.org").status, 200)
        listed = first.sessions()
        self.assertEqual([s["label"] for s in listed], ["Firefox on Linux"] + ["curl"] * 3)
        self.assertEqual([s["current"] for s in listed], [True, False, False, False])
        self.assertEqual(first.web("DELETE", f"sessions/{listed[1]['id']}").status, 204)
        self.assertEqual(others[0].account().status, 401)
        self.assertEqual(others[1].account().status, 200)
        self.assert_refused(first.web("DELETE", f"sessions/{listed[1]['id']}"), 404, "not_found")
        self.assertEqual(first.web("DELETE", "sessions").status, 204)
        self.assertEqual([b.account().status for b in others], [401, 401, 401])
        self.assertEqual(first.account().status, 200)
        # Not another user's, and not a key.
        bob = Browser(server)
        bob.register("bob@example.org")
        own = first.sessions()[0]["id"]
        key = first.call("GET", "/api/v1/keys").json["keys"][0]["id"]
        for number in (own, key, 999):
            self.assert_refused(bob.web("DELETE", f"sessions/{number}"), 404, "not_found")
        self.assertEqual(first.account().status, 200)

    def test_only_so_many_sessions_live(self):
        server = self.start()
        browsers = [Browser(server) for _ in range(22)]
        browsers[0].register("ann@example.org")
        for browser in browsers[1:]:
            self.assertEqual(browser.login("ann@example.org").status, 200)
        self.assertEqual([b.account().status for b in browsers], [401] * 2 + [200] * 20)

    def test_a_new_password_ends_every_session_but_gives_this_browser_a_new_one(self):
        server = self.start()
        ann, other = Browser(server), Browser(server)
        ann.register("ann@example.org")
        other.login("ann@example.org")
        before = ann.cookie
        wrong = ann.web("POST", "password",
                        {"password": "wrong horse", "newPassword": "battery 10"})
        self.assert_refused(wrong, 401, "sign_in_failed")
        changed = ann.web("POST", "password", {"password": PASSWORD, "newPassword": "battery 10"})
        self.assertEqual(changed.status, 200, changed)
        self.assertNotEqual(ann.cookie, before)
        self.assertEqual(ann.account().status, 200)
        self.assertEqual(other.account().status, 401)
        old = Browser(server)
        old.cookie = before
        self.assertEqual(old.account().status, 401)
        self.assert_refused(other.login("ann@example.org"), 401, "sign_in_failed")
        self.assertEqual(other.login("ann@example.org", "battery 10").status, 200)

    def test_second_factor(self):
        server = self.start()
        ann = Browser(server)
        ann.register("ann@example.org")
        other = Browser(server)
        other.login("ann@example.org")
        self.assert_refused(ann.web("POST", "totp", {"password": "wrong horse"}), 401,
                            "sign_in_failed")
        begun = ann.web("POST", "totp", {"password": PASSWORD}).json
        secret = begun["secret"]
        self.assertIn(f"secret={secret}", begun["uri"])
        self.assert_refused(ann.web("POST", "totp/confirm", {"code": "000000"}), 401,
                            "second_factor_failed")
        self.assertFalse(ann.web("GET", "session").json["user"]["totp"])
        # Another browser was shown another secret.
        self.assert_refused(other.web("POST", "totp/confirm", {"code": totp(secret)}), 401,
                            "second_factor_failed")
        codes = ann.web("POST", "totp/confirm", {"code": totp(secret)}).json["recoveryCodes"]
        self.assertEqual(len(set(codes)), 10)
        self.assertTrue(ann.web("GET", "session").json["user"]["totp"])
        self.assertEqual(other.account().status, 401, "others sign in again, with the code")

        self.assert_refused(other.login("ann@example.org"), 401, "second_factor_required")
        self.assert_refused(other.login("ann@example.org", code="12345"), 401,
                            "second_factor_failed")
        # The code that turned it on was used; the next one works, once.
        self.assert_refused(other.login("ann@example.org", code=totp(secret)), 401,
                            "second_factor_failed")
        following = totp(secret, time.time() + 30)
        self.assertEqual(other.login("ann@example.org", code=following).status, 200)
        self.assert_refused(other.login("ann@example.org", code=following), 401,
                            "second_factor_failed")
        # A recovery code works once, however it is written.
        self.assertEqual(other.login("ann@example.org", code=codes[0].upper()).status, 200)
        self.assert_refused(other.login("ann@example.org", code=codes[0]), 401,
                            "second_factor_failed")
        left = other.web("GET", "session").json["user"]["recoveryCodesLeft"]
        self.assertEqual(left, 9)

        self.assertEqual(other.web("POST", "totp/remove", {"password": PASSWORD}).status, 204)
        self.assertEqual(Browser(server).login("ann@example.org").status, 200)

    def test_the_operator_removes_a_lost_second_factor(self):
        server = self.start()
        ann = Browser(server)
        ann.register("ann@example.org")
        secret = ann.web("POST", "totp", {"password": PASSWORD}).json["secret"]
        ann.web("POST", "totp/confirm", {"code": totp(secret)})
        listed = server.admin("GET", "users").json["users"]
        self.assertEqual([(u["email"], u["totp"]) for u in listed], [("ann@example.org", True)])
        removed = server.admin("POST", f"users/{listed[0]['id']}/remove-totp", {})
        self.assertFalse(removed.json["totp"])
        self.assertEqual(ann.account().status, 401)
        self.assertEqual(ann.login("ann@example.org").status, 200)
        self.assert_refused(server.admin("POST", "users/9/remove-totp", {}), 404, "not_found")

    def test_registration_is_closed_by_default_and_by_invitation_if_set(self):
        server = self.start("--set", "accounts.registration=closed")
        self.assert_refused(Browser(server).register("ann@example.org"), 403, "forbidden")
        server.stop()
        server = self.start("--set", "accounts.registration=invite",
                            "--set", "accounts.credit_dollars=0")
        self.assertEqual(Browser(server).web("GET", "session").json["registration"], "invite")
        self.assert_refused(Browser(server).register("ann@example.org"), 403, "forbidden")
        link = server.admin("POST", "users/invite", {"email": "Ann@example.org"}).json["path"]
        self.assertTrue(link.startswith("/register/#invite="), link)
        token = link.split("=")[1]
        self.assert_refused(Browser(server).register("eve@example.org", invite=token), 403,
                            "forbidden")
        self.assert_refused(Browser(server).register("ann@example.org", invite=token[:-1] + "x"),
                            403, "forbidden")
        ann = Browser(server)
        self.assertEqual(ann.register("ann@example.org", invite=token).status, 201)
        self.assertEqual(ann.account().json["available"], "0.00")
        self.assert_refused(Browser(server).register("ann@example.org", invite=token), 409,
                            "conflict")
        late = server.admin("POST", "users/invite", {"email": "bob@example.org", "valid_h": 1})
        move_clock(server, 3601)
        self.assert_refused(
            Browser(server).register("bob@example.org", invite=late.json["path"].split("=")[1]),
            403, "forbidden")

    def test_an_invitation_may_be_for_a_customer_that_there_is(self):
        server = self.start()
        link = server.admin("POST", "users/invite", {"email": "bob@example.org", "customer": 1})
        bob = Browser(server)
        made = bob.register("bob@example.org", invite=link.json["path"].split("=")[1])
        self.assertEqual(made.status, 201, made)
        self.assertNotIn("key", made.json)
        self.assertEqual(bob.account().json, server.request(
            "GET", "/api/v1/account", headers={"X-API-Key": server.key}).json)
        self.assert_refused(
            server.admin("POST", "users/invite", {"email": "c@example.org", "customer": 9}),
            404, "not_found")

    def test_a_reset_link_works_once(self):
        server = self.start()
        ann = Browser(server)
        user = ann.register("ann@example.org").json["user"]["id"]
        link = server.admin("POST", f"users/{user}/reset", {}).json["path"]
        self.assertTrue(link.startswith("/login/#reset="), link)
        token = link.split("=")[1]
        second = server.admin("POST", f"users/{user}/reset", {}).json["path"].split("=")[1]
        browser = Browser(server)
        self.assertEqual(browser.web("POST", "reset", {"token": token, "newPassword": "short"})
                         .status, 400)
        done = browser.web("POST", "reset", {"token": token, "newPassword": "battery staple"})
        self.assertEqual(done.status, 200, done)
        self.assertEqual(browser.account().status, 200)
        self.assertEqual(ann.account().status, 401)
        for spent in (token, second, token[:-1] + "0", "lr_"):
            self.assert_refused(
                browser.web("POST", "reset", {"token": spent, "newPassword": "battery staples"}),
                403, "forbidden")
        self.assertEqual(ann.login("ann@example.org", "battery staple").status, 200)

    def test_another_sites_page_cannot_use_the_session(self):
        server = self.start()
        ann = Browser(server)
        ann.register("ann@example.org")
        order = {"country": "MY", "service": "go"}
        host = f"127.0.0.1:{server.port}"
        for headers in ({"Sec_Fetch_Site": "cross-site"}, {"Sec_Fetch_Site": "same-site"},
                        {"Sec_Fetch_Site": "none"},
                        {"Sec_Fetch_Site": None, "Origin": "http://evil.example"},
                        {"Sec_Fetch_Site": None, "Origin": "null"}):
            for method, path, body in (("POST", "/api/v1/orders", order),
                                       ("DELETE", "/api/web/sessions", None),
                                       ("POST", "/api/web/login",
                                        {"email": "ann@example.org", "password": PASSWORD})):
                answer = ann.call(method, path, body, **headers)
                self.assert_refused(answer, 403, "forbidden")
        self.assertEqual(ann.account().json["held"], "0.00")
        fine = ann.call("POST", "/api/v1/orders", order, Sec_Fetch_Site=None,
                        Origin=f"http://{host}")
        self.assertEqual(fine.status, 201, fine)
        # The page of the site itself is allowed to be typed into the address bar.
        self.assertEqual(ann.call("GET", "/api/v1/account", Sec_Fetch_Site="none").status, 200)
        self.assert_refused(ann.call("GET", "/api/v1/account", Sec_Fetch_Site="cross-site"), 403,
                            "forbidden")

    def test_a_session_is_no_key_and_only_for_browsers(self):
        server = self.start()
        ann = Browser(server)
        ann.register("ann@example.org")
        token = ann.cookie.split("=")[1]
        for headers in ({"X-API-Key": token}, {"Authorization": "Bearer " + token}):
            answer = server.request("GET", "/api/v1/account", headers=headers)
            self.assert_refused(answer, 401, "unknown_customer")
        self.assertEqual(server.get("/user/api/get_balance.php", customer=token).text,
                         "Customer Not Found.")
        by_cookie = server.request("GET", "/user/api/get_balance.php",
                                   headers={"Cookie": ann.cookie})
        self.assertNotIn("100", by_cookie.text)
        # A key in a header is what counts, whatever cookie there is.
        other = server.request("GET", "/api/v1/account",
                               headers={"Cookie": ann.cookie, "X-API-Key": server.key})
        self.assertEqual(other.json["id"], 1)
        key_only = server.request("GET", "/api/web/sessions", headers={"X-API-Key": server.key})
        self.assert_refused(key_only, 401, "unknown_customer")

    def test_sessions_end_when_idle_and_after_all(self):
        server = self.start("--set", "accounts.session_idle_h=24",
                            "--set", "accounts.session_max_days=3")
        ann, idle = Browser(server), Browser(server)
        ann.register("ann@example.org")
        idle.login("ann@example.org")
        started = ann.web("GET", "session").json["session"]
        for _ in range(4):  # 72 h less 8 h in all
            move_clock(server, 16 * 3600)
            self.assertEqual(ann.web("GET", "session").json["session"]["id"], started["id"])
        self.assertEqual(idle.account().status, 401)
        self.assertEqual(ann.account().status, 200)
        self.assertGreater(ann.web("GET", "session").json["session"]["endsAt"],
                           started["endsAt"])
        move_clock(server, 9 * 3600)
        self.assertEqual(ann.account().status, 401, "used, but too old")

    def test_a_session_outlives_a_crash_and_its_end_does_too(self):
        server = self.start()
        ann, gone = Browser(server), Browser(server)
        ann.register("ann@example.org")
        gone.login("ann@example.org")
        ended = gone.cookie
        gone.web("POST", "logout")
        server.kill()
        server.start()
        self.assertEqual(ann.account().status, 200)
        gone.cookie = ended
        self.assertEqual(gone.account().status, 401)

    def test_a_stream_ends_with_its_session(self):
        server = self.start()
        ann = Browser(server)
        ann.register("ann@example.org")
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        connection.request("GET", "/api/v1/events", headers={
            "Cookie": ann.cookie, "Accept": "text/event-stream", "Sec-Fetch-Site": "same-origin"})
        response = connection.getresponse()
        self.assertEqual(response.status, 200)
        self.assertEqual(response.headers["Content-Type"], "text/event-stream")
        ann.web("POST", "logout")
        response.read()  # returns: the server closes it
        connection.close()

    def test_a_blocked_customer_sees_who_it_is_and_buys_nothing(self):
        server = self.start()
        ann = Browser(server)
        customer = ann.register("ann@example.org").json["user"]["customer"]
        server.admin("POST", f"customers/{customer}/block", {})
        self.assertEqual(ann.web("GET", "session").json["user"]["email"], "ann@example.org")
        order = ann.call("POST", "/api/v1/orders", {"country": "MY", "service": "go"})
        self.assert_refused(order, 403, "customer_blocked")

    def test_keys_are_rotated_in_the_browser(self):
        server = self.start()
        ann = Browser(server)
        old = ann.register("ann@example.org").json["key"]
        listed = ann.call("GET", "/api/v1/keys").json["keys"][0]["id"]
        new = ann.call("POST", f"/api/v1/keys/{listed}/rotate", {"overlap_s": 0},
                       Idempotency_Key="r1")
        self.assertEqual(new.status, 201, new)
        again = ann.call("POST", f"/api/v1/keys/{listed}/rotate", {"overlap_s": 0},
                         Idempotency_Key="r1")
        self.assertEqual(again.json["key"], new.json["key"])
        by_key = lambda key: server.request("GET", "/api/v1/account", headers={"X-API-Key": key})
        self.assertEqual((by_key(old).status, by_key(new.json["key"]).status), (401, 200))
        # Not a session, not somebody else's key.
        session = ann.sessions()[0]["id"]
        for number in (session, 1):
            self.assert_refused(ann.call("POST", f"/api/v1/keys/{number}/rotate", {}), 404,
                                "not_found")

    def test_no_secret_reaches_the_log(self):
        server = self.start("--set", "log.level=debug", "--set", "log.access=true")
        ann = Browser(server)
        made = ann.register("ann@example.org")
        ann.login("ann@example.org", "wrong horse")
        ann.web("POST", "password", {"password": PASSWORD, "newPassword": "battery staple"})
        token = ann.cookie.split("=")[1]
        log = server.log()
        self.assertIn("/api/web/", log)
        for secret in (PASSWORD, "wrong horse", "battery staple", token, made.json["key"]):
            self.assertNotIn(secret, log)


if __name__ == "__main__":
    unittest.main()
