#!/usr/bin/python3
"""A new password by mail, with a real SMTP server: the whole way, and what happens when the server
is away, refuses, hangs, or is somebody else."""

import re
import time
import unittest

from accounts import PASSWORD, Browser, move_clock, totp
from support import harness
from support.mail import MailServer, SilentServer, certificate, text_of, token_in

SITE = "https://sms.example.org"


class Mail(unittest.TestCase):
    def setUp(self):
        self.top = self.enterContext(harness.temporary_directory())

    def start(self, url, *arguments):
        return self.enterContext(harness.Server(
            self.top / "data", "--set", f"mail.url={url}", "--set", "mail.from=Pool@example.net",
            "--set", f"server.public_url={SITE}", "--set", "server.hosts=*", *arguments))

    def mail_server(self, **arguments):
        return self.enterContext(MailServer(**arguments))

    def ask(self, server, email):
        return Browser(server).web("POST", "reset/mail", {"email": email})

    def arrived(self, mail_server, address, count=1):
        return harness.wait_until(
            lambda: len(mail_server.to(address)) >= count and mail_server.to(address)[count - 1],
            f"mail {count} to {address}")

    def count(self, server, outcome):
        found = re.search(rf'linepool_mail_messages_total{{outcome="{outcome}"}} (\d+)',
                          server.get("/metrics").text)
        return int(found.group(1))

    def wait_for_count(self, server, outcome, count=1):
        harness.wait_until(lambda: self.count(server, outcome) == count, f"{count} {outcome}")

    def test_the_whole_way(self):
        smtp = self.mail_server()
        server = self.start(f"smtp://127.0.0.1:{smtp.port}")
        ann = Browser(server)
        ann.register("Ann@example.org")
        self.assertTrue(ann.web("GET", "session").json["mail"])
        asked = Browser(server).web("POST", "reset/mail", {"email": " ANN@example.org"},
                                    Host="evil.example")
        self.assertEqual((asked.status, asked.body), (202, b""))
        message = self.arrived(smtp, "ann@example.org")
        self.assertEqual(message["From"], "Linepool <pool@example.net>")
        self.assertEqual(message["To"], "ann@example.org")
        self.assertEqual(message["Subject"], "New password for sms.example.org")
        self.assertEqual(message.get_content_type(), "text/plain")
        self.assertEqual(message.get_content_charset(), "utf-8")
        self.assertLess(abs(message["Date"].datetime.timestamp() - time.time()), 120)
        self.assertRegex(message["Message-ID"], r"\A<[0-9a-f]{32}@example\.net>\Z")
        self.assertEqual(message.defects, [])
        for part in ("Somebody, probably you, asked", "ann@example.org", "within one hour",
                     "nothing changes"):
            self.assertIn(part, text_of(message))
        token, site = token_in(message)
        self.assertEqual(site, SITE, "not the Host of the request")
        self.assertEqual(ann.account().status, 200, "asking changes nothing")

        browser = Browser(server)
        done = browser.web("POST", "reset", {"token": token, "newPassword": "battery staple"})
        self.assertEqual((done.status, browser.account().status), (200, 200))
        self.assertEqual(ann.account().status, 401)
        again = browser.web("POST", "reset", {"token": token, "newPassword": "battery stapler"})
        self.assertEqual(again.status, 403)
        self.assertEqual(ann.login("ann@example.org").status, 401)
        self.assertEqual(ann.login("ann@example.org", "battery staple").status, 200)
        notice = self.arrived(smtp, "ann@example.org", 2)
        self.assertEqual(notice["Subject"], "Your password for sms.example.org was changed")
        ann.web("POST", "password", {"password": "battery staple", "newPassword": PASSWORD})
        self.assertEqual(self.arrived(smtp, "ann@example.org", 3)["Subject"], notice["Subject"])
        self.wait_for_count(server, "sent", 3)
        log = server.log()
        self.assertIn("mail_sent", log)
        for secret in (token, "ann@example.org"):
            self.assertNotIn(secret, log)

    def test_a_link_lasts_an_hour(self):
        smtp = self.mail_server()
        server = self.start(f"smtp://127.0.0.1:{smtp.port}")
        Browser(server).register("ann@example.org")
        self.ask(server, "ann@example.org")
        token, _ = token_in(self.arrived(smtp, "ann@example.org"))
        move_clock(server, 3601)
        late = Browser(server).web("POST", "reset", {"token": token, "newPassword": PASSWORD})
        self.assertEqual(late.status, 403)

    def test_a_link_is_no_second_factor(self):
        smtp = self.mail_server()
        server = self.start(f"smtp://127.0.0.1:{smtp.port}")
        ann = Browser(server)
        ann.register("ann@example.org")
        secret = ann.web("POST", "totp", {"password": PASSWORD}).json["secret"]
        ann.web("POST", "totp/confirm", {"code": totp(secret)})
        self.ask(server, "ann@example.org")
        token, _ = token_in(self.arrived(smtp, "ann@example.org"))
        thief = Browser(server)
        done = thief.web("POST", "reset", {"token": token, "newPassword": "battery staple"})
        self.assertEqual((done.status, done.body, thief.cookie), (204, b"", ""))
        self.assertEqual(thief.account().status, 401)
        login = thief.login("ann@example.org", "battery staple")
        self.assertEqual((login.status, login.json["code"]), (401, "second_factor_required"))

    def test_an_unknown_address_gets_the_same_answer_and_no_mail(self):
        smtp = self.mail_server()
        server = self.start(f"smtp://127.0.0.1:{smtp.port}")
        Browser(server).register("ann@example.org")
        unknown = self.ask(server, "nobody@example.org")
        known = self.ask(server, "ann@example.org")
        kept = [(a.status, a.body, sorted(name for name, _ in a.headers.items()))
                for a in (unknown, known)]
        self.assertEqual(kept[0], kept[1])
        # The later mail has arrived: an earlier one would have, too.
        self.arrived(smtp, "ann@example.org")
        self.assertEqual(len(smtp.mails), 1)

    def test_asking_is_limited_by_account_whether_there_is_one_or_not(self):
        smtp = self.mail_server()
        server = self.start(f"smtp://127.0.0.1:{smtp.port}")
        Browser(server).register("ann@example.org")
        for email in ("ann@example.org", "nobody@example.org"):
            self.assertEqual([self.ask(server, email).status for _ in range(3)], [202] * 3)
            limited = self.ask(server, email)
            self.assertEqual((limited.status, limited.json["code"]), (429, "too_many_requests"))
            self.assertGreater(int(limited.headers["Retry-After"]), 0)
        # Somebody who asks for another's mail keeps nobody from signing in.
        self.assertEqual(Browser(server).login("ann@example.org").status, 200)
        # By client, over all addresses: 8 of 30 are used.
        answers = [self.ask(server, f"user{i}@example.org").status for i in range(24)]
        self.assertEqual(answers, [202] * 22 + [429] * 2)

    def test_no_address_adds_a_header_or_a_receiver(self):
        smtp = self.mail_server()
        server = self.start(f"smtp://127.0.0.1:{smtp.port}")
        Browser(server).register("ann@example.org")
        for email in ("ann@example.org\r\nBcc: eve@example.org", "ann@example.org\n.\nRCPT TO:<e>",
                      "ann@example.org>,<eve@example.org", "ann@example.org,eve@example.org",
                      "<ann@example.org>", "ann", "", 5, None):
            self.assertEqual(self.ask(server, email).status, 400, email)
        bad = Browser(server).web("POST", "reset/mail", {"email": "ann@example.org", "next": "x"})
        self.assertEqual(bad.status, 400)
        foreign = Browser(server).web("POST", "reset/mail", {"email": "ann@example.org"},
                                      Sec_Fetch_Site="cross-site")
        self.assertEqual(foreign.status, 403)
        self.ask(server, "ann@example.org")
        self.arrived(smtp, "ann@example.org")
        self.assertEqual([receivers for _, receivers, _ in smtp.mails], [["ann@example.org"]])

    def test_a_mail_waits_for_a_server_that_is_down(self):
        port = harness.free_port()
        server = self.start(f"smtp://127.0.0.1:{port}")
        Browser(server).register("ann@example.org")
        self.assertEqual(self.ask(server, "ann@example.org").status, 202)
        harness.wait_until(lambda: "mail_put_off" in server.log(), "a failed attempt")
        self.assertIn("linepool_mail_retries_total 1", server.get("/metrics").text)
        smtp = self.mail_server(port=port)
        self.arrived(smtp, "ann@example.org")
        self.wait_for_count(server, "sent")

    def test_4xx_is_tried_again_and_5xx_is_not(self):
        smtp = self.mail_server()
        server = self.start(f"smtp://127.0.0.1:{smtp.port}")
        for name in ("ann", "bob"):
            Browser(server).register(f"{name}@example.org")
        smtp.replies = ["550 no such user ann@example.org"]
        self.ask(server, "ann@example.org")
        self.wait_for_count(server, "rejected")
        smtp.replies = ["451 try again"]
        self.ask(server, "bob@example.org")
        self.arrived(smtp, "bob@example.org")
        self.assertEqual((smtp.attempts, len(smtp.mails)), (3, 1), "ann's was tried once")
        self.assertIn("linepool_mail_queue_length 0", server.get("/metrics").text)
        self.assertNotIn("ann@example.org", server.log())

    def test_starttls_with_a_private_authority_and_a_password(self):
        ca, chain, key = certificate(self.top)
        smtp = self.mail_server(chain=chain, key=key, user=("pool", "s3cret pass"))
        password = self.top / "password"
        password.write_text("s3cret pass\n")
        password.chmod(0o600)
        server = self.start(f"smtp://localhost:{smtp.port}", "--set", f"mail.ca_file={ca}",
                            "--set", "mail.user=pool",
                            "--set", f"mail.password_file={password}")
        Browser(server).register("ann@example.org")
        self.ask(server, "ann@example.org")
        self.arrived(smtp, "ann@example.org")
        self.assertEqual([is_tls for is_tls, _, _ in smtp.mails], [True])
        self.assertNotIn("s3cret", server.log())

    def test_smtps(self):
        ca, chain, key = certificate(self.top)
        smtp = self.mail_server(chain=chain, key=key, implicit_tls=True)
        server = self.start(f"smtps://localhost:{smtp.port}", "--set", f"mail.ca_file={ca}")
        Browser(server).register("ann@example.org")
        self.ask(server, "ann@example.org")
        self.arrived(smtp, "ann@example.org")

    def test_nothing_is_sent_without_tls_or_to_a_stranger(self):
        ca, chain, key = certificate(self.top)
        other = self.top / "other"
        other.mkdir()
        foreign, _, _ = certificate(other)
        for smtp, authority in ((self.mail_server(), ca),
                                (self.mail_server(chain=chain, key=key), foreign)):
            server = self.start(f"smtp://localhost:{smtp.port}",
                                "--set", f"mail.ca_file={authority}")
            Browser(server).register(f"ann{smtp.port}@example.org")
            self.ask(server, f"ann{smtp.port}@example.org")
            harness.wait_until(lambda: "mail_put_off" in server.log(), "a failed attempt")
            self.assertEqual(server.stop(), 0)
            self.assertEqual((smtp.attempts, smtp.mails), (0, []))
            server.log_path.unlink()

    def test_a_server_that_hangs_delays_neither_answers_nor_the_end(self):
        silent = SilentServer()
        self.addCleanup(silent.close)
        server = self.start(f"smtp://127.0.0.1:{silent.port}")
        Browser(server).register("ann@example.org")
        self.ask(server, "ann@example.org")
        harness.wait_until(lambda: silent.connections, "a connection")
        begun = time.monotonic()
        self.assertEqual(self.ask(server, "ann@example.org").status, 202)
        self.assertEqual(server.get("/readyz").status, 200)
        self.assertEqual(server.stop(), 0)
        self.assertLess(time.monotonic() - begun, 9, "the limit of a stop")
        self.assertRegex(server.log(), r"mail_dropped.*2")

    def test_no_more_than_so_many_wait(self):
        silent = SilentServer()
        self.addCleanup(silent.close)
        # Every client may ask 30 times: a proxy speaks for many.
        server = self.start(f"smtp://127.0.0.1:{silent.port}",
                            "--set", "server.trusted_proxies=127.0.0.1")
        users = 86  # three mails each are 258
        for i in range(users):
            made = Browser(server).web(
                "POST", "register", {"email": f"u{i}@example.org", "password": PASSWORD},
                X_Forwarded_For=f"192.0.2.{i}")
            self.assertEqual(made.status, 201, made)
        for i in range(users):
            for _ in range(3):
                asked = Browser(server).web("POST", "reset/mail", {"email": f"u{i}@example.org"},
                                            X_Forwarded_For=f"192.0.2.{i}")
                self.assertEqual(asked.status, 202, "dropped or not, the answer is the same")
        self.wait_for_count(server, "dropped", 2)
        self.assertIn("linepool_mail_queue_length 256", server.get("/metrics").text)

    def test_an_invitation_is_mailed_when_the_operator_asks_for_it(self):
        smtp = self.mail_server()
        server = self.start(f"smtp://127.0.0.1:{smtp.port}", "--set",
                            "accounts.registration=invite")
        made = server.admin("POST", "users/invite", {"email": "eve@example.org"})
        self.assertEqual((made.status, made.json["mailed"]), (201, False))
        made = server.admin("POST", "users/invite", {"email": "Ann@example.org", "mail": True})
        self.assertEqual((made.status, made.json["mailed"]), (201, True))
        message = self.arrived(smtp, "ann@example.org")
        self.assertEqual(message["Subject"], "Your invitation to sms.example.org")
        self.assertIn(f"{SITE}{made.json['path']}\r\n", text_of(message))
        ann = Browser(server)
        token = made.json["path"].split("=")[1]
        self.assertEqual(ann.register("ann@example.org", invite=token).status, 201)
        self.wait_for_count(server, "sent")
        self.assertNotIn(token, server.log())

    def test_without_settings_nothing_is_sent(self):
        server = self.enterContext(harness.Server(self.top / "data"))
        Browser(server).register("ann@example.org")
        self.assertFalse(Browser(server).web("GET", "session").json["mail"])
        refused = self.ask(server, "ann@example.org")
        self.assertEqual((refused.status, refused.json["code"]), (403, "forbidden"))
        self.assertNotIn("linepool_mail", server.get("/metrics").text)
        refused = server.admin("POST", "users/invite", {"email": "a@example.org", "mail": True})
        self.assertEqual(refused.status, 400)
        self.assertIn("Field mail: this server sends no mail", refused.json["detail"])

    def test_files_that_cannot_be_used_stop_the_start(self):
        password = self.top / "password"
        password.write_text("s3cret\n")
        password.chmod(0o644)
        empty = self.top / "empty"
        empty.touch(0o600)
        user = ["--set", "mail.user=pool", "--set"]
        for arguments, sentence in (
                ([*user, f"mail.password_file={password}"], "other users may read"),
                ([*user, f"mail.password_file={self.top}/none"], "there is no"),
                ([*user, f"mail.password_file={empty}"], "is empty"),
                (["--set", f"mail.ca_file={empty}"], "has no PEM certificate"),
                (["--set", f"mail.ca_file={self.top}/none"], "has no PEM certificate")):
            with self.assertRaisesRegex(AssertionError, sentence):
                self.start("smtp://127.0.0.1:25", *arguments)


if __name__ == "__main__":
    unittest.main()
