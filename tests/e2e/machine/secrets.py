#!/usr/bin/python3
"""No secret and no SMS ever reaches the log: every dialect is driven with marked ones, by good
calls and bad ones, at the lowest level, and then the log and all that was printed is searched."""

import base64
import contextlib
import json
import re
import signal
import socket
import unittest
import urllib.parse

from accounts import Browser, totp
from support import harness
from support.mail import MailServer, certificate, text_of, token_in
from support.receiver import Receiver

NUMBER = "60112869123"
# A part of a secret is a secret: this many letters in a row are searched for.
PART = 10
UPGRADE = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
           "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}


def basic(user, password=""):
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


class Marked:
    """What must not be found, by what it is."""

    def __init__(self):
        self.all = {}

    def add(self, what, secret):
        assert len(secret) >= 6, (what, secret)
        self.all.setdefault(what, set()).add(secret)
        return secret

    def new(self, what, alphabet="abcdefghijkmnpqrstuvwxyz23456789", length=32):
        """A secret that nobody has, of the letters that a real one has."""
        number = len(self.all) * 7919 + sum(len(one) for one in self.all.values()) * 104729
        digits = []
        for place in range(length):
            number = (number * 6364136223846793005 + place + 1442695040888963407) % (1 << 64)
            digits.append(alphabet[(number >> 33) % len(alphabet)])
        return self.add(what, "".join(digits))

    @staticmethod
    def forms(secret):
        yield secret
        yield urllib.parse.quote(secret, safe="")
        yield urllib.parse.quote_plus(secret)
        yield base64.b64encode(secret.encode()).decode().rstrip("=")
        yield json.dumps(secret)[1:-1]

    def found_in(self, text):
        """(what, part) of all that is in the text."""
        found = []
        for what, secrets in self.all.items():
            for secret in secrets:
                for form in self.forms(secret):
                    size = min(PART, len(form))
                    parts = {form[at:at + size] for at in range(len(form) - size + 1)}
                    found += [(what, part) for part in parts if part in text]
        return found


class Secrets(unittest.TestCase):
    def setUp(self):
        self.top = self.enterContext(harness.temporary_directory())
        self.marked = Marked()

    # What is driven. Each part makes good calls and bad ones, and marks what they carried. --------

    def everywhere(self, method, path, key, body=None):
        """The key in each place where a client may show it, and where one may put it by mistake."""
        sent = {"Content-Type": "application/json"} if body else {}
        for headers in ({"X-API-Key": key}, {"X-ApiKey": key}, {"Authorization": "Bearer " + key},
                        {"Authorization": basic(key)}, {"Authorization": basic("user", key)},
                        {"Authorization": key}, {"Cookie": f"key={key}; linepool-session={key}"},
                        {"X-API-Key": key, "Authorization": "Bearer " + key[::-1]},
                        {"Idempotency-Key": key, "X-API-Key": key}, {"Last-Event-ID": key},
                        {"Host": key + ".example"}, {"Origin": "https://" + key},
                        {"X-Forwarded-For": key}, {"User-Agent": key}, {"Referer": "/?key=" + key}):
            self.server.request(method, path, body, {**sent, **headers})
        for name in ("customer", "api_key", "key", "token", "cursor", "after", "wait", "limit"):
            mark = "&" if "?" in path else "?"
            self.server.request(method, f"{path}{mark}{name}={key}", body, sent)
        self.server.request(method, path.partition("?")[0] + "/" + key, body, {"X-API-Key": key})

    def drive_user(self):
        bad = self.marked.new("an unknown key", "0123456789abcdef")
        for key in (self.key, bad):
            for call in ("get_balance", "get_history", "load_rent", "load_apps", "nothing"):
                self.everywhere("GET", f"/user/api/{call}.php", key)
            form = urllib.parse.urlencode({"customer": key, "app": key, "country": "Malaysia"})
            self.server.request("POST", "/user/api/get_number.php", form.encode(),
                                {"Content-Type": "application/x-www-form-urlencoded"})
        newest = self.server.user("get_sms", customer=self.key, number=NUMBER, country="Malaysia",
                                  app="Grab").text
        self.assertTrue(self.marked.found_in(newest), newest)
        self.assertIn(newest, self.server.user("get_history", customer=self.key).text)

    def drive_handler(self):
        bad = self.marked.new("an unknown key", "0123456789abcdef")
        for key in (self.key, bad):
            for action in ("getBalance", "getHistory", "getActiveActivations", "getFullSms&id=1",
                           "getStatus&id=" + key, "setStatus&id=1&status=" + key, key,
                           "getNumber&service=" + key, "getAllSms&id=1"):
                self.everywhere("GET", "/stubs/handler_api.php?action=" + action, key)
        shown = self.server.get("/stubs/handler_api.php", api_key=self.key, action="getHistory")
        self.assertTrue(self.marked.found_in(shown.text), shown)

    def rest(self, method, path, body=None, key=None, **headers):
        sent = {"X-API-Key": key or self.key, "Content-Type": "application/json", **headers}
        return self.server.request(method, "/api/v1/" + path,
                                   None if body is None else json.dumps(body).encode(), sent)

    def drive_rest(self):
        made = self.rest("POST", "keys", {"label": "marked", "scopes": ["read", "lease"]})
        self.assertEqual(made.status, 201, made)
        self.marked.add("a limited key", made.json["key"])
        rotated = self.rest("POST", f"keys/{made.json['id']}/rotate", {})
        self.marked.add("a rotated key", rotated.json["key"])
        order = self.rest("GET", "orders").json["orders"][0]
        token = self.marked.add("an order token",
                                self.rest("POST", f"orders/{order['id']}/token").json["token"])
        stream = self.marked.add("a stream token",
                                 self.rest("POST", "account/stream-token").json["token"])
        for good in (token, token[:-4] + "aaaa"):
            self.server.get(f"/api/v1/orders/{order['id']}", token=good)
            self.server.get(f"/api/v1/orders/{order['id']}/messages", token=good)
            self.server.get(f"/api/v1/orders/{order['id'] + 1}", token=good)
        for good in (stream, stream[:-4] + "aaaa"):
            self.stream(f"/api/v1/events?token={good}", {"Accept": "text/event-stream"})
            self.stream(f"/ws?token={good}", UPGRADE)
        bad = self.marked.new("an unknown key", "0123456789abcdef")
        for key in (self.key, bad):
            for path in ("account", "orders", "events", "keys", "webhooks", "nothing"):
                self.everywhere("GET", "/api/v1/" + path, key)
            for body in ({"country": "MY", "service": key}, {key: key}, [key], key,
                         {"label": key, "country": "MY", "service": "go"}):
                self.rest("POST", "orders", body, key)
            self.server.request("POST", "/api/v1/orders", b'{"service": "' + key.encode(),
                                {"X-API-Key": key})
        shown = self.rest("GET", f"orders/{order['id']}/messages").json["messages"]
        self.assertIn(self.text, [message["text"] for message in shown])

    def stream(self, target, headers):
        """What begins to come of a stream or a socket."""
        with socket.create_connection(("127.0.0.1", self.server.port),
                                      harness.PATIENCE_S) as client:
            lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
            client.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\n{lines}\r\n".encode())
            self.assertRegex(client.recv(65536), rb"\AHTTP/1\.1 \d{3} ")

    def drive_webhooks(self, receiver):
        hook = self.rest("POST", "webhooks", {"url": receiver.url, "events": ["message.*"]})
        self.assertEqual(hook.status, 201, hook)
        self.marked.add("a webhook's secret", hook.json["secret"])
        rotated = self.rest("POST", f"webhooks/{hook.json['id']}/rotate-secret", {})
        self.marked.add("a webhook's secret", rotated.json["secret"])
        own = self.marked.new("a secret in a receiver's address")
        path = f"{receiver.url}/{own}?token={own}"
        with_own = self.rest("POST", "webhooks", {"url": path, "events": ["message.*"]})
        self.assertEqual(with_own.status, 201, with_own)
        self.marked.add("a webhook's secret", with_own.json["secret"])
        for url in (f"http://user:{own}@127.0.0.1/", f"ftp://{own}.example/", own,
                    f"http://{own}.invalid/hook"):
            self.rest("POST", "webhooks", {"url": url, "events": ["message.*"], "secret": own})
        receiver.status = 500
        self.rest("POST", f"webhooks/{with_own.json['id']}/test")
        receiver.status = 204
        self.rest("POST", f"webhooks/{hook.json['id']}/test")

    def deliver(self, text, **more):
        return {"to": NUMBER, "from": "Grab", "text": text, **more}

    def drive_supply(self):
        token, count = self.supplier, iter(range(1000))

        def send(sent_token, fields, query="", **headers):
            body = fields if isinstance(fields, bytes) else json.dumps(fields).encode()
            self.server.request("POST", "/supply/gateway/sms" + query, body,
                                {"Authorization": "Bearer " + sent_token,
                                 "Content-Type": "application/json", **headers})

        bad = self.marked.new("a supplier's wrong token", "0123456789abcdef")
        for one in (token, bad):
            fields = self.deliver(self.text, id=f"m-{next(count)}")
            self.server.get("/supply/gateway/sms", token=one, **fields)
            self.everywhere("GET", "/supply/gateway/sms?" + urllib.parse.urlencode(fields), one)
            self.server.get(f"/supply/{one}/sms", token=one, **fields)  # in the name's place
            send(one, fields)
            send(one, fields, "?token=" + one)
        lost = self.marked.new("an SMS that reached nobody")
        for fields in (
                self.deliver(self.text, id="m-same"), self.deliver(lost, id="m-same"),
                self.deliver(lost, to="60199999999"), self.deliver(lost, to=lost),
                self.deliver(lost, received_at=lost), self.deliver(lost, id=lost),
                {"to": NUMBER, "from": lost, "text": lost}, {lost: lost}, [lost], lost,
                self.deliver(lost, received_at="2001-01-01T00:00:00Z"),
                self.deliver([lost]), b'{"text": "' + lost.encode(), lost.encode(),
                (lost * 40000).encode()):
            with contextlib.suppress(ConnectionError):
                send(token, fields)
        for content in ("text/xml", "application/x-www-form-urlencoded", "text/" + lost):
            send(token, f"<sms><text>{lost}</text></sms>".encode(), **{"Content-Type": content})
        send(token, lost.encode(), **{"Content-Encoding": "gzip"})
        send(token, lost.encode(), **{"Content-Encoding": lost})

    def drive_admin(self):
        server = self.server
        self.marked.add("the admin token", server.admin_token)
        made = server.admin("POST", "operators", {"name": "Ida", "role": "support"})
        path = f"operators/{made.json['id']}/tokens"
        token = server.admin("POST", path, {"name": "laptop"})
        self.assertEqual(token.status, 201, token)
        own = self.marked.add("an operator's token", token.json["token"])
        bad = self.marked.new("an operator's wrong token", "0123456789abcdef")
        for one in (server.admin_token, own, bad):
            for call in ("me", "bin", "unmatched", "operators", "customers", "nothing",
                         "trace?number=" + NUMBER, "audit", "lines?number=" + one):
                self.everywhere("GET", "/admin/v1/" + call, one)
            for call, body in (("customers", {"name": one}), ("customers/1/keys", {"label": one}),
                               ("customers/1/topup", {"amount": one}), ("suppliers", {one: one}),
                               ("users/invite", {"email": one}), ("catalogue/check", {"x": one}),
                               ("operators", {"name": one, "role": one})):
                server.request("POST", "/admin/v1/" + call, json.dumps(body).encode(),
                               {"Authorization": "Bearer " + one})
            csv = f"number,country,supplier,owner,contract,use\n{one},{one},{one},{one},x,x\n"
            server.request("POST", "/admin/v1/lines/import", csv.encode(),
                           {"Authorization": "Bearer " + one, "Content-Type": "text/csv"})
        shown = server.admin("GET", "bin")
        self.assertGreater(len(shown.json["messages"]), 2)
        one = shown.json["messages"][0]["id"]
        for call in ("decode", "reroute", "drop"):
            server.admin("POST", f"bin/{one}/{call}", {})
        self.marked.add("a key", server.admin("POST", f"customers/{self.customer}/keys",
                                              {"label": "second"}).json["key"])
        self.marked.add("a supplier's token",
                        server.admin("POST", "suppliers/1/rotate", {}).json["token"])
        revoked = token.json["id"]
        server.admin("DELETE", f"{path}/{revoked}")
        server.request("GET", "/admin/v1/me", headers={"Authorization": "Bearer " + own})

    def drive_web(self, mails):
        password = self.marked.new("a password")
        other = self.marked.new("a wrong password")
        ann = Browser(self.server)
        made = ann.register("ann@example.org", password)
        self.assertEqual(made.status, 201, made)
        self.marked.add("a key", made.json["key"])
        self.cookie(ann)
        for wrong in (other, password[:-1], ""):
            Browser(self.server).login("ann@example.org", wrong)
        Browser(self.server).login(other + "@example.org", other)
        Browser(self.server).register(other, other)
        Browser(self.server).register("eve@example.org", other, invite=other)
        secret = self.marked.add("a secret of an authenticator app",
                                 ann.web("POST", "totp", {"password": password}).json["secret"])
        code = totp(secret)
        recovery = ann.web("POST", "totp/confirm", {"code": code}).json["recoveryCodes"]
        for one in recovery:
            self.marked.add("a recovery code", one)
        again = Browser(self.server)
        again.login("ann@example.org", password)
        again.login("ann@example.org", password, code=other)
        self.assertEqual(again.login("ann@example.org", password, code=recovery[0]).status, 200)
        self.cookie(again)
        for cookie in (again.cookie, again.cookie[:-6] + "aaaaaa", "linepool-session=" + other):
            stranger = Browser(self.server)
            stranger.cookie = cookie
            stranger.account()
            stranger.call("GET", "/api/v1/account", Sec_Fetch_Site="cross-site")
            stranger.web("GET", "sessions/" + cookie.split("=")[1])
        new = self.marked.new("a new password")
        again.web("POST", "password", {"password": other, "newPassword": new})
        again.web("POST", "password", {"password": password, "newPassword": new})
        Browser(self.server).web("POST", "reset/mail", {"email": "ann@example.org"})
        mail = harness.wait_until(
            lambda: next((one for one in mails.to("ann@example.org") if "#reset=" in text_of(one)),
                         None), "the mail with a link")
        link = self.marked.add("a reset link", token_in(mail)[0])
        for token in (link[:-4] + "aaaa", link, link):
            Browser(self.server).web("POST", "reset", {"token": token, "newPassword": password})
        invited = self.server.admin("POST", "users/invite", {"email": "bob@example.org"})
        invite = self.marked.add("an invitation", invited.json["path"].split("=")[1])
        Browser(self.server).register("bob@example.org", new, invite=invite)
        again.web("POST", "logout")

    def cookie(self, browser):
        self.marked.add("a cookie", browser.cookie.split("=", 1)[1])

    def drive_console(self):
        """Whatever is below /console/, by people and by programs."""
        password = self.marked.new("an operator's password")
        browser = Browser(self.server)
        for path in ("session", "sign-in", "invitation", "invitation/accept", "password", "nothing",
                     password):
            for body in ({"name": "Ida", "password": password, "code": password},
                         {"password": password, "newPassword": password, "token": password},
                         {"token": self.server.admin_token}, [password]):
                browser.call("POST", "/console/v1/" + path, body)
                self.everywhere("GET", "/console/v1/" + path, password)
        self.everywhere("GET", "/console/", self.server.admin_token)

    def drive_bytes(self):
        """What is no request, or one that nobody answers."""
        secret = self.marked.new("a secret in broken bytes")
        for sent in (f"{secret}\r\n\r\n", f"GET /{secret}\r\n\r\n", f"{secret} / HTTP/1.1\r\n\r\n",
                     f"GET / {secret}\r\nHost: h\r\n\r\n",
                     f"GET / HTTP/1.1\r\nHost: {secret} x\r\n\r\n",
                     f"GET / HTTP/1.1\r\nHost: h\r\n {secret}\r\n\r\n",
                     f"GET / HTTP/1.1\r\nHost: h\r\nX-{secret}\r\n\r\n",
                     f"GET / HTTP/1.1\r\nHost: h\r\nX-API-Key: {secret}\x01\r\n\r\n",
                     f"GET /{secret * 2000} HTTP/1.1\r\nHost: h\r\n\r\n",
                     f"GET / HTTP/1.1\r\nHost: h\r\nX-Long: {secret * 2000}\r\n\r\n",
                     f"GET / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: {secret}\r\n\r\n",
                     f"POST / HTTP/1.1\r\nHost: h\r\nContent-Length: {secret}\r\n\r\n",
                     "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                     f"{secret}\r\n",
                     f"POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9999999\r\n\r\n{secret}",
                     f"POST / HTTP/1.1\r\nHost: h\r\nExpect: {secret}\r\n\r\n",
                     f"OPTIONS /api/v1/{secret} HTTP/1.1\r\nHost: {secret}.example\r\n\r\n",
                     f"GET http://{secret}.example/ HTTP/1.1\r\nHost: h\r\n\r\n",
                     f"GET /docs/{secret} HTTP/1.1\r\nHost: h\r\nAccept: text/html\r\n\r\n"):
            with socket.create_connection(("127.0.0.1", self.server.port),
                                          harness.PATIENCE_S) as client:
                client.sendall(sent.encode())
                client.shutdown(socket.SHUT_WR)
                with contextlib.suppress(ConnectionError):
                    while client.recv(65536):
                        pass

    def drive(self, mails, receiver):
        server = self.server
        self.supplier = self.marked.add("a supplier's token", server.add_supplier("gateway"))
        server.import_lines("gateway", "Malaysia", [NUMBER])
        self.customer, self.key = server.add_customer("quiet customer", "10.00")
        self.marked.add("a key", self.key)
        self.marked.add("the sandbox's key", server.key)
        # The one simulated line is taken, so the real one is next.
        server.user("get_number", app="Google", country="Malaysia")
        leased = server.user("get_number", customer=self.key, app="Grab", country="Malaysia").text
        self.assertEqual(leased, NUMBER)
        code = self.marked.add("a code", "90417733")
        self.text = self.marked.add("the text of an SMS", f"Kod rahsia anda ialah {code}, Grab")
        self.drive_webhooks(receiver)
        self.drive_supply()
        receiver.wait_for(2)
        self.drive_user()
        self.drive_handler()
        self.drive_rest()
        self.drive_web(mails)
        self.drive_admin()
        self.drive_console()
        self.drive_bytes()
        sandbox = self.marked.new("an SMS of a test")
        simulated = server.user("get_number", app="Google", country="USA").text
        for number in (simulated, sandbox):
            server.request("POST", "/api/v1/sandbox/messages",
                           json.dumps({"to": number, "text": sandbox}).encode(),
                           {"X-API-Key": server.key})
        self.assertIn(sandbox, server.get("/api/v1/sandbox/messages").text)
        server.process.send_signal(signal.SIGHUP)

    def check(self, log_format):
        authority, chain, key = certificate(self.top)
        password = self.marked.new("the mail password")
        mails = self.enterContext(MailServer(chain=chain, key=key, user=("pool", password)))
        receiver = Receiver()
        self.enterContext(receiver.running())
        file = self.top / "mail.password"
        file.write_text(password)
        file.chmod(0o600)
        token = self.marked.new("the admin token", "0123456789abcdef", 40)
        options = [
            "--set", "log.level=debug", "--set", "log.access=true",
            "--set", f"log.format={log_format}", "--set", "sandbox.reply_after_ms=86400000",
            "--set", "sandbox.lines_per_country=1", "--set", "server.trusted_proxies=127.0.0.1",
            "--set", f"mail.url=smtp://localhost:{mails.port}",
            "--set", f"mail.ca_file={authority}",
            "--set", "mail.from=pool@example.net", "--set", "mail.user=pool",
            "--set", f"mail.password_file={file}",
            "--set", "server.public_url=http://localhost", "--set", "server.header_timeout_ms=1000",
            *(part for limit in ("requests_per_second_per_key", "requests_per_second_per_address",
                                 "webhook_tests_per_minute_per_customer")
              for part in ("--set", f"limits.{limit}=0"))]
        environment = harness.clean_environment(LINEPOOL_SERVER_ADMIN_TOKEN=token)
        with harness.Server(self.top / "data", *options, environment=environment) as self.server:
            self.drive(mails, receiver)
            self.server.process.send_signal(signal.SIGTERM)
            printed = self.server.process.stdout.read().decode()
            self.assertEqual(self.server.process.wait(harness.PATIENCE_S), 0)
        # What was kept is read again.
        with harness.Server(self.top / "data", *options, environment=environment) as self.server:
            self.server.user("get_history", customer=self.key)
            self.assertEqual(self.server.stop(), 0)
        log = self.server.log()
        found = self.marked.found_in(log + printed)
        lines = {line for _, part in found for line in log.splitlines() if part in line}
        self.assertEqual(found, [], "\n".join(sorted(lines)[:20]))
        return log

    def test_json(self):
        rows = [json.loads(line) for line in self.check("json").splitlines()]
        events = {row["event"] for row in rows}
        self.assertLessEqual({"request", "unread_request", "denied", "sms_refused", "mail_sent",
                              "catalogue_reloaded", "suppressed"}, events)
        statuses = {row["status"] for row in rows if row["event"] == "request"}
        self.assertLessEqual({200, 201, 400, 401, 404, 405}, statuses)

    def test_text(self):
        self.assertGreater(len(re.findall(r"(?m)^\S+Z \w+ +request ", self.check("text"))), 100)

    def test_the_search_finds_what_is_there(self):
        secret = self.marked.new("a secret")
        for log in (secret, f"key {secret[3:15]} is", urllib.parse.quote(secret),
                    basic(secret).split()[1]):
            self.assertTrue(self.marked.found_in(f"2026 info {log} x"), log)
        self.assertEqual(self.marked.found_in("2026 info request"), [])


if __name__ == "__main__":
    unittest.main()
