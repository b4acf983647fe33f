#!/usr/bin/python3
"""What holds for every path: the names that are answered, headers, HEAD, and WebSockets."""

import base64
import os
import socket
import time
import unittest

from support import harness

NEVER = ["--set", "sandbox.reply_after_ms=3600000"]
SITE = ("/", "/docs", "/inbox", "/favicon.ico", "/robots.txt")


class Rules(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.top = cls.enterClassContext(harness.temporary_directory())
        cls.server = cls.enterClassContext(harness.Server(cls.top / "data", *NEVER))

    def ask(self, target, method="GET", server=None, **headers):
        return (server or self.server).request(
            method, target, None, {name.replace("_", "-"): v for name, v in headers.items()})

    # Names --------------------------------------------------------------------------------

    def test_a_sandbox_does_not_answer_for_other_names(self):
        port = self.server.port
        for host in ("evil.example", f"evil.example:{port}", "linepool", "10.0.0.7",
                     "localhost.evil.example", "127.0.0.1.evil.example"):
            text = self.ask("/user/api/load_countries.php", Host=host)
            self.assertEqual(text.status, 421, host)
            self.assertIn("server.hosts", text.text)
            self.assertTrue(text.headers["Content-Type"].startswith("text/plain"))
            self.assertEqual(self.ask("/", Host=host).status, 421)
            self.assertEqual(self.ask("/metrics", Host=host).status, 421)
            problem = self.ask("/api/v1/sandbox/messages", Host=host)
            self.assertEqual((problem.status, problem.json["status"]), (421, 421))
            self.assertEqual(problem.headers["Content-Type"], "application/problem+json")
            self.assertIn("server.hosts", problem.json["detail"])
            self.assertEqual(self.ask("/healthz", Host=host).status, 200)
        for host in ("localhost", f"LOCALHOST:{port}", "app.localhost", "127.0.0.1", "127.1.2.3",
                     f"[::1]:{port}"):
            self.assertEqual(self.ask("/user/api/load_countries.php", Host=host).status, 200, host)

    def test_the_setting(self):
        hosts = ["--set", "server.hosts=sms.example.org 192.0.2.7"]
        with harness.Server(self.top / "named", *NEVER, *hosts) as server:
            for host, status in (("SMS.example.org", 200), ("192.0.2.7:80", 200),
                                 ("localhost", 200), ("evil.example", 421)):
                answer = self.ask("/user/api/load_countries.php", server=server, Host=host)
                self.assertEqual(answer.status, status, host)

    def test_a_sandbox_in_a_container(self):
        """It listens on all addresses, and others reach it by its service's name."""
        with harness.Server(self.top / "container", *NEVER, listen="0.0.0.0:0") as server:
            for host, status in (("linepool:8080", 200), ("172.17.0.2:8080", 200),
                                 ("localhost:8080", 200), ("evil.example", 421)):
                answer = self.ask("/user/api/load_countries.php", server=server, Host=host)
                self.assertEqual(answer.status, status, host)

    # Headers ------------------------------------------------------------------------------

    def test_what_every_answer_says(self):
        key = self.server.key
        for target in ("/user/api/load_countries.php", f"/user/api/get_balance.php?customer={key}",
                       "/user/api/get_balance.php", "/user/api/nothing.php",
                       f"/stubs/handler_api.php?action=getBalance&api_key={key}",
                       "/api/v1/account", "/api/v1/openapi.json", "/api/web/session",
                       "/admin/v1/customers", "/healthz", "/readyz", "/metrics"):
            answer = self.ask(target)
            self.assertEqual(answer.headers.get_all("Cache-Control"), ["no-store"], target)
            self.assertEqual(answer.headers.get_all("X-Content-Type-Options"), ["nosniff"], target)
            self.assertIsNone(answer.headers["Strict-Transport-Security"])
        for target in SITE:
            answer = self.ask(target, Accept="text/html")
            self.assertEqual(answer.headers.get_all("X-Content-Type-Options"), ["nosniff"], target)
            if answer.status == 200:
                self.assertNotIn("no-store", answer.headers["Cache-Control"], target)

    # HEAD ---------------------------------------------------------------------------------

    def check_head(self, target, **headers):
        got = self.ask(target, **headers)
        head = self.ask(target, "HEAD", **headers)
        own = {"Date", "Request-Id", "RateLimit"}
        self.assertEqual(head.status, got.status, target)
        self.assertEqual(head.body, b"", target)
        names = [name for name in got.headers if name not in own]
        self.assertEqual([name for name in head.headers if name not in own], names, target)
        for name in names:
            # A metric or a clock may have moved on in between.
            if name != "Content-Length" or target not in ("/metrics",):
                self.assertEqual(head.headers[name], got.headers[name], (target, name))
        return head

    def test_head_is_a_get_without_its_body(self):
        key = self.server.key
        made = self.server.user("get_number", app="Google", country="Malaysia")
        number = made.text
        order = made.headers["Linepool-Order"]
        for target in (*SITE, "/healthz", "/readyz", "/metrics", "/nothing",
                       "/user/api/load_countries.php", "/user/api/load_apps.php?country_id=58",
                       f"/user/api/get_balance.php?customer={key}",
                       f"/user/api/get_sms.php?customer={key}&number={number}&country=Malaysia"
                       "&app=Google",
                       "/user/api/get_history.php", "/api/v1/openapi.json", "/api/v1/errors",
                       f"/stubs/handler_api.php?action=getBalance&api_key={key}",
                       f"/stubs/handler_api.php?action=getStatus&id={order}&api_key={key}",
                       "/api/v1/sandbox/messages", "/api/web/session", "/admin/v1/customers"):
            self.check_head(target)
        for target in ("/api/v1/account", f"/api/v1/orders/{order}", "/api/v1/orders",
                       "/api/v1/events", "/api/v1/nothing"):
            self.check_head(target, X_API_Key=key)
        head = self.check_head("/user/api/load_countries.php")
        self.assertGreater(int(head.headers["Content-Length"]), 1000)
        admin = self.check_head("/admin/v1/customers",
                                Authorization="Bearer " + self.server.admin_token)
        self.assertEqual(admin.status, 200)

    def test_head_has_no_effect(self):
        key = self.server.key
        before = self.server.user("get_balance").text, self.server.user("get_history").text
        buy = "app=Google&country=Malaysia"
        for call in ("get_number", "rent", "reject_rent", "rent_renew_number",
                     "get_reject_number", "get_reject", "reject"):
            answer = self.ask(f"/user/api/{call}.php?customer={key}&{buy}&number=1", "HEAD")
            self.assertEqual((answer.status, answer.headers["Allow"]), (405, "GET, POST"), call)
        for action in ("getNumber", "getNumberV2", "getMultiServiceNumber", "getAdditionalService",
                       "getExtraActivation", "reactivate", "setStatus", "finishActivation",
                       "cancelActivation", "getRentNumber", "setRentStatus",
                       "continueRentNumber"):
            answer = self.ask(f"/stubs/handler_api.php?action={action}&api_key={key}"
                              "&service=go&country=7&id=1&status=8", "HEAD")
            self.assertEqual((answer.status, answer.headers["Allow"]), (405, "GET, POST"), action)
        after = self.server.user("get_balance").text, self.server.user("get_history").text
        self.assertEqual(after, before)

    def test_allow_is_true(self):
        key = {"X_API_Key": self.server.key}
        for target, method, allow in (
                ("/healthz", "POST", "GET, HEAD"),
                ("/user/api/get_balance.php", "PUT", "GET, HEAD, POST"),
                ("/user/api/get_number.php", "PUT", "GET, POST"),
                ("/api/v1/account", "POST", "GET, HEAD"),
                ("/api/v1/orders", "DELETE", "POST, GET, HEAD"),
                ("/api/v1/orders/1/next", "HEAD", "POST"),
                ("/supply/any/sms", "DELETE", "GET, HEAD, POST, PUT")):
            answer = self.ask(target, method, **key)
            self.assertEqual((answer.status, answer.headers["Allow"]), (405, allow), target)

    # WebSockets ---------------------------------------------------------------------------

    def open_socket(self, version="Sec-WebSocket-Version: 13\r\n", http="1.1"):
        client = self.enterContext(
            socket.create_connection(("127.0.0.1", self.server.port), harness.PATIENCE_S))
        client.settimeout(harness.PATIENCE_S)
        nonce = base64.b64encode(os.urandom(16)).decode()
        client.sendall(f"GET /ws HTTP/{http}\r\nHost: localhost\r\nX-API-Key: {self.server.key}\r\n"
                       f"Connection: Upgrade\r\nUpgrade: websocket\r\n{version}"
                       f"Sec-WebSocket-Key: {nonce}\r\n\r\n".encode())
        reader = self.enterContext(client.makefile("rb"))
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            part = reader.read(1)
            self.assertTrue(part, head)
            head += part
        return client, reader, head.decode()

    def test_other_versions_of_websockets(self):
        for version in ("", "Sec-WebSocket-Version: 8\r\n", "Sec-WebSocket-Version: 13, 8\r\n"):
            _, _, head = self.open_socket(version)
            self.assertTrue(head.startswith("HTTP/1.1 426 Upgrade Required\r\n"), head)
            self.assertIn("\r\nSec-WebSocket-Version: 13\r\n", head)
            self.assertIn("\r\nUpgrade: websocket\r\n", head)
        self.assertTrue(self.open_socket()[2].startswith("HTTP/1.1 101 "))
        _, _, head = self.open_socket(http="1.0")
        self.assertTrue(head.startswith("HTTP/1.1 400 "), head)

    def test_a_client_that_answers_no_ping_is_closed(self):
        silent, silent_reader, head = self.open_socket()
        self.assertTrue(head.startswith("HTTP/1.1 101 "), head)
        alive, alive_reader, _ = self.open_socket()
        pings = 0
        began = time.monotonic()
        while True:
            first, size = alive_reader.read(2)
            self.assertEqual((first, size), (0x89, 0), "a ping")
            alive.sendall(b"\x8A\x80\x00\x00\x00\x00")
            pings += 1
            if pings == 4:
                break
        self.assertGreater(time.monotonic() - began, 15, "pings are 15 seconds apart")
        self.assertEqual(silent_reader.read(4), b"\x89\x00\x89\x00")
        first, size = silent_reader.read(2)
        self.assertEqual(first, 0x88)
        self.assertEqual(silent_reader.read(size)[:2], (1008).to_bytes(2, "big"))
        self.assertEqual(silent_reader.read(1), b"", "the connection has ended")
        silent.close()
        alive.sendall(b"\x88\x80\x00\x00\x00\x00")
        self.assertEqual(alive_reader.read(1), b"\x88")


if __name__ == "__main__":
    unittest.main()
