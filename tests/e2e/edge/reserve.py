#!/usr/bin/python3
"""When clients have taken all connections, operators and probes still get in, and nobody else."""

import http.client
import re
import socket
import ssl
import unittest

from support import harness
from support.certificates import make_certificate

TOTAL = 12
RESERVE = 8
SETTINGS = ["--set", f"limits.connections={TOTAL}",
            "--set", f"limits.reserved_connections={RESERVE}",
            "--set", "limits.requests_per_second_per_address=0"]
TOO_MANY = b"Too many connections."


def counter(text, name):
    return float(re.search(rf"(?m)^{name} (\S+)$", text)[1])


class Reserve(unittest.TestCase):
    def setUp(self):
        self.top = self.enterContext(harness.temporary_directory())

    def server(self, *arguments):
        return self.enterContext(harness.Server(self.top / "data", *SETTINGS, *arguments))

    def idle(self, server, address="127.0.0.1", count=1):
        """Connections that the server has accepted and that are idle now."""
        held = []
        for _ in range(count):
            one = socket.create_connection(("127.0.0.1", server.port), harness.PATIENCE_S,
                                           source_address=(address, 0))
            self.addCleanup(one.close)
            one.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
            answer = one.recv(65536)
            self.assertIn(b"HTTP/1.1 200", answer)
            self.assertNotIn(b"Connection: close", answer, "it is not an ordinary one")
            held.append(one)
        return held

    def exchange(self, server, sent, address="127.0.0.1"):
        """All that comes until the server closes."""
        with socket.create_connection(("127.0.0.1", server.port), harness.PATIENCE_S,
                                      source_address=(address, 0)) as one:
            one.settimeout(harness.PATIENCE_S)
            answer = b""
            try:
                one.sendall(sent)
                while part := one.recv(65536):
                    answer += part
            except ConnectionResetError:
                pass
            return answer

    def get(self, server, path, headers="", **options):
        return self.exchange(
            server, f"GET {path} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n".encode(), **options)

    def wait_for_count(self, server, what, count):
        name = f"linepool_http_{what}_connections_total"
        harness.wait_until(
            lambda: counter(self.get(server, "/metrics").decode(), name) == count,
            f"{count} {what} connections")

    def test_operators_and_probes_get_in(self):
        server = self.server()
        held = self.idle(server, "127.0.0.2", TOTAL)
        token = f"Authorization: Bearer {server.admin_token}\r\n"
        allowed = {"/healthz": "", "/readyz": "", "/metrics": "", "/admin/v1/me": token,
                   "/admin/v1/customers?limit=1": token}
        if b" 200 OK" in self.get(server, "/console/"):
            page = self.get(server, "/console/").decode(errors="replace")
            allowed |= {path: "" for path in re.findall(r'(?:src|href)="(/assets/[^"]+)"', page)}
            self.assertGreater(len(allowed), 6)
        for path, headers in allowed.items():
            answer = self.get(server, path, headers)
            self.assertIn(b"HTTP/1.1 200 OK\r\n", answer[:20], path)
            self.assertIn(b"\r\nConnection: close\r\n", answer, path)
        # A call that changes something, too: with its body, and in two parts.
        body = b'{"name":"Ann"}'
        made = self.exchange(server, f"POST /admin/v1/customers HTTP/1.1\r\nHost: localhost\r\n"
                             f"{token}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        self.assertIn(b"HTTP/1.1 201", made[:20])
        ordinary = {
            "/api/v1/countries": f"X-API-Key: {server.key}\r\n", "/": "", "/docs/": "",
            f"/user/api/get_balance.php?customer={server.key}": "", "/adminx/v1/me": "",
            "/supply/carrier/sms": "", "/api/web/session": "", "/no/such/path": ""}
        for path, headers in ordinary.items():
            answer = self.get(server, path, headers)
            self.assertIn(b"HTTP/1.1 503 ", answer[:20], path)
            for part in (b"\r\nConnection: close\r\n", b"\r\nRetry-After: 1\r\n", TOO_MANY):
                self.assertIn(part, answer, path)
        head = self.exchange(server, b"HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        self.assertIn(b"HTTP/1.1 503 ", head[:20])
        self.assertTrue(head.endswith(b"\r\n\r\n"))
        # Only one request each, whatever is sent behind it.
        twice = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n" * 2
        self.assertEqual(self.exchange(server, twice).count(b"HTTP/1.1 "), 1)
        # A large body of an ordinary call is turned away at its head.
        early = self.exchange(server, b"POST /api/v1/orders HTTP/1.1\r\nHost: localhost\r\n"
                              b"Content-Length: 60000\r\n\r\n{")
        self.assertIn(b"HTTP/1.1 503 ", early[:20])
        self.wait_for_count(server, "rejected", len(ordinary) + 2)
        metrics = self.get(server, "/metrics").decode()
        self.assertGreater(counter(metrics, "linepool_http_reserved_connections_total"),
                           len(ordinary) + len(allowed))
        # The others were not disturbed, and once one leaves, everybody gets in again.
        held[0].sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        self.assertIn(b"HTTP/1.1 200", held[0].recv(65536))
        held.pop().close()
        harness.wait_until(lambda: server.get("/docs/").status != 503, "an ordinary connection")

    def test_the_limit_of_an_address_does_not_lock_out_probes(self):
        server = self.server("--set", "limits.connections_per_address=3")
        self.idle(server, "127.0.0.1", 3)
        for path in ("/healthz", "/readyz", "/metrics"):
            self.assertIn(b"HTTP/1.1 200", self.get(server, path)[:20], path)
        self.assertIn(b"HTTP/1.1 503", self.get(server, "/docs/")[:20])
        elsewhere = self.get(server, "/docs/", "Connection: close\r\n", address="127.0.0.2")
        self.assertNotIn(b"HTTP/1.1 503", elsewhere[:20])

    def test_nobody_takes_all_of_the_reserve(self):
        server = self.server()
        self.idle(server, "127.0.0.2", TOTAL)
        silent = [socket.create_connection(("127.0.0.1", server.port),
                                           source_address=("127.0.0.3", 0))
                  for _ in range(RESERVE)]
        try:
            self.assertIn(b"HTTP/1.1 200", self.get(server, "/healthz")[:20])
            # What is beyond its share is answered at once, and the rest does not stay for long.
            answers = []
            for one in silent:
                one.settimeout(harness.PATIENCE_S)
                answers.append(TOO_MANY in one.recv(4096))
            self.assertEqual(answers.count(False), RESERVE // 4)
        finally:
            for one in silent:
                one.close()
        harness.wait_until(lambda: b" 200 OK" in self.get(server, "/healthz", address="127.0.0.3"),
                           "room in the reserve")

    def test_addresses_of_their_own(self):
        server = self.server("--set", "admin.listen=127.0.0.1:0",
                             "--set", "metrics.listen=127.0.0.1:0")
        self.idle(server, "127.0.0.2", TOTAL)
        # Connections there are ordinary ones: they stay open, and are not among the others.
        connection = http.client.HTTPConnection("127.0.0.1", server.ports["admin"],
                                                timeout=harness.PATIENCE_S)
        self.addCleanup(connection.close)
        for _ in range(3):
            connection.request("GET", "/admin/v1/me",
                               headers={"Authorization": "Bearer " + server.admin_token})
            answer = connection.getresponse()
            answer.read()
            self.assertEqual((answer.status, answer.will_close), (200, False))
        metrics = server.request("GET", "/metrics", port=server.ports["metrics"])
        self.assertEqual(metrics.status, 200)
        # Here, these paths are as unknown as any other.
        self.assertIn(b"HTTP/1.1 503", self.get(server, "/admin/v1/me")[:20])
        self.assertIn(b"HTTP/1.1 503", self.get(server, "/metrics")[:20])
        self.assertIn(b"HTTP/1.1 200", self.get(server, "/healthz")[:20])

    def test_without_a_reserve(self):
        server = self.server("--set", "limits.reserved_connections=0")
        self.idle(server, "127.0.0.2", TOTAL)
        self.assertIn(TOO_MANY, self.exchange(server, b""))

    def test_over_tls(self):
        key, certificate = make_certificate(self.top, "localhost")
        server = self.server("--set", f"server.tls_certificate={certificate}",
                             "--set", f"server.tls_key={key}")
        trust = ssl.create_default_context(cafile=str(certificate))

        def connect(address):
            plain = socket.create_connection(("127.0.0.1", server.port), harness.PATIENCE_S,
                                             source_address=(address, 0))
            client = trust.wrap_socket(plain, server_hostname="localhost")
            self.addCleanup(client.close)
            return client

        def ask(client, path):
            client.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            return client.recv(65536)

        held = [connect("127.0.0.2") for _ in range(TOTAL)]
        for one in held:
            self.assertIn(b"HTTP/1.1 200", ask(one, "/healthz"))
        self.assertIn(b"HTTP/1.1 200", ask(connect("127.0.0.1"), "/healthz"))
        self.assertIn(b"HTTP/1.1 503", ask(connect("127.0.0.1"), "/docs/"))


if __name__ == "__main__":
    unittest.main()
