#!/usr/bin/python3
"""admin.listen and metrics.listen: which path is found at which of the server's addresses."""

import re
import signal
import socket
import ssl
import subprocess
import unittest

from support import harness
from support.certificates import make_certificate

SETTINGS = ["--set", "admin.listen=127.0.0.1:0", "--set", "metrics.listen=127.0.0.1:0"]
ADDRESSES = ("main", "admin", "metrics")

# path -> where it is found, and the status that says so
HEALTH = {"main": 200, "admin": 200, "metrics": 200}
PATHS = {
    "/healthz": HEALTH,
    "/readyz": HEALTH,
    "/metrics": {"metrics": 200},
    "/admin/v1/me": {"admin": 200},
    "/admin/v1/openapi.json": {"admin": 200},
    "/admin/v1/nowhere": {"admin": 404},
    "/user/api/load_countries.php": {"main": 200},
    "/stubs/handler_api.php?action=getCountries": {"main": 200},
    "/api/v1/countries": {"main": 200},
    "/api/v1/account": {"main": 200},
    "/api/v1/sandbox/messages": {"main": 200},
    "/api/web/session": {"main": 200},
    "/supply/nobody/sms?token=wrong": {"main": 401},
}
PAGES = {
    "/": {"main": 200},
    "/login/": {"main": 200},
    "/app/": {"main": 200},
    "/inbox/": {"main": 200},
    "/console": {"admin": 200},
    "/console/": {"admin": 200},
    "/console/index.html": {"admin": 200},
    "/docs/": {"main": 200, "admin": 200},
    "/docs/lines-csv/": {"main": 200, "admin": 200},
}


def comparable(answer):
    """An answer without what differs between any two."""
    varying = ("date", "request-id")
    return (answer.status, answer.body,
            sorted((k.lower(), v) for k, v in answer.headers.items() if k.lower() not in varying))


class Listeners(unittest.TestCase):
    def setUp(self):
        self.top = self.enterContext(harness.temporary_directory())

    def server(self, *arguments, **options):
        return self.enterContext(
            harness.Server(self.top / "data", *(arguments or SETTINGS), **options))

    @staticmethod
    def port_of(server, address):
        return server.port if address == "main" else server.ports[address]

    def ask(self, server, address, method, path, **headers):
        # Customers' calls and operators' take the credential that they know.
        operators = path.startswith("/admin/")
        known = ({"Authorization": "Bearer " + server.admin_token} if operators
                 else {"X-API-Key": server.key} if path.startswith("/api/") else {})
        return server.request(method, path, headers={**known, **headers},
                              port=self.port_of(server, address))

    def check(self, server, paths):
        for path, found in paths.items():
            for address in ADDRESSES:
                with self.subTest(path=path, address=address):
                    answer = self.ask(server, address, "GET", path)
                    head = self.ask(server, address, "HEAD", path)
                    if address in found:
                        self.assertEqual(answer.status, found[address], answer)
                    else:
                        nowhere = self.ask(server, address, "GET", "/no/such/path")
                        self.assertEqual(nowhere.status, 404)
                        self.assertEqual(comparable(answer), comparable(nowhere))
                    self.assertEqual(head.body, b"")
                    if "/supply/" not in path:  # there HEAD checks the address only
                        self.assertEqual(head.status, answer.status)

    def test_every_path_at_every_address(self):
        server = self.server()
        self.check(server, PATHS)
        if server.get("/docs/").status == 200:  # built with the web site
            self.check(server, PAGES)
            page = self.ask(server, "admin", "GET", "/console/", Accept="text/html").text
            for asset in re.findall(r'(?:src|href)="(/assets/[^"]+)"', page):
                self.assertEqual(self.ask(server, "admin", "GET", asset).status, 200, asset)
            hidden = self.ask(server, "main", "GET", "/console/", Accept="text/html")
            other = self.ask(server, "main", "GET", "/no/such/", Accept="text/html")
            self.assertEqual(comparable(hidden), comparable(other))

    def test_calls_that_change_something(self):
        server = self.server()
        body = b'{"name":"Ann"}'
        for address in ("main", "metrics"):
            answer = self.ask(server, address, "POST", "/admin/v1/customers")
            self.assertEqual(answer.status, 404, address)
            self.assertNotIn("Allow", answer.headers)
        made = server.admin("POST", "customers", body.decode())
        self.assertEqual(made.status, 201, made)
        # Only where the admin API is may a body be as large as an import.
        large = b"number,country\n" + b"1" * (1 << 20)
        for address, status in (("admin", 422), ("main", 413)):
            try:
                answer = server.request(
                    "POST", "/admin/v1/lines/import", large,
                    {"Authorization": "Bearer " + server.admin_token, "Content-Type": "text/csv"},
                    port=self.port_of(server, address)).status
            except (BrokenPipeError, ConnectionResetError):
                answer = 413  # it closed before it had read all
            self.assertEqual(answer, status, address)

    def test_streams_and_sockets(self):
        server = self.server()
        upgrade = ("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n")
        for target, headers, status in (
                ("/api/v1/events", "Accept: text/event-stream\r\n", b"HTTP/1.1 200"),
                ("/ws", upgrade, b"HTTP/1.1 101")):
            for address in ADDRESSES:
                with socket.create_connection(("127.0.0.1", self.port_of(server, address)),
                                              harness.PATIENCE_S) as client:
                    client.sendall((f"GET {target} HTTP/1.1\r\nHost: localhost\r\nX-API-Key: "
                                    f"{server.key}\r\n{headers}\r\n").encode())
                    expected = status if address == "main" else b"HTTP/1.1 404"
                    self.assertEqual(client.recv(4096)[:12], expected, (target, address))

    def test_wrong_hosts(self):
        server = self.server(*SETTINGS, "--set", "server.hosts=sms.example.org")
        path = {"main": "/api/v1/countries", "admin": "/admin/v1/me", "metrics": "/metrics"}
        for address in ADDRESSES:
            port = self.port_of(server, address)
            for host, status in ((f"127.0.0.1:{port}", 200), ("sms.example.org", 200),
                                 ("localhost", 200), ("evil.example", 421), ("10.0.0.7", 421)):
                answer = self.ask(server, address, "GET", path[address], Host=host)
                self.assertEqual(answer.status, status, (address, host))
                probe = self.ask(server, address, "GET", "/healthz", Host=host)
                self.assertEqual(probe.status, 200)

    def test_one_address_for_both(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        both = f"127.0.0.1:{port}"
        server = self.server("--set", f"admin.listen={both}", "--set", f"metrics.listen={both}")
        self.assertEqual(server.ports, {"admin": port, "metrics": port})
        for path in ("/metrics", "/admin/v1/me", "/healthz"):
            self.assertEqual(self.ask(server, "admin", "GET", path).status, 200, path)
        for path in ("/metrics", "/admin/v1/me"):
            self.assertEqual(self.ask(server, "main", "GET", path).status, 404, path)

    def test_only_the_metrics_elsewhere(self):
        server = self.server("--set", "metrics.listen=127.0.0.1:0")
        self.assertEqual(self.ask(server, "main", "GET", "/admin/v1/me").status, 200)
        self.assertEqual(self.ask(server, "main", "GET", "/metrics").status, 404)
        self.assertEqual(self.ask(server, "metrics", "GET", "/metrics").status, 200)
        self.assertEqual(self.ask(server, "metrics", "GET", "/admin/v1/me").status, 404)

    def run_refused(self, *arguments):
        done = subprocess.run([harness.LINEPOOLD, "--data-dir", str(self.top / "other"),
                               "--sandbox", *arguments], capture_output=True, text=True,
                              check=False, timeout=harness.PATIENCE_S,
                              env=harness.clean_environment())
        return done.returncode, done.stderr

    def test_clashing_addresses(self):
        self.assertEqual(
            self.run_refused("--listen", "0.0.0.0:8081", "--set", "admin.listen=127.0.0.1:8081"),
            (78, "linepoold: admin.listen and server.listen would both listen on port 8081: give "
                 "them different ports.\n"))
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            status, told = self.run_refused("--listen", "127.0.0.1:0", "--set",
                                            f"admin.listen=127.0.0.1:{port}")
            self.assertEqual(status, 1)
            self.assertIn(f"linepoold: cannot listen on 127.0.0.1 port {port}: Address already in "
                          "use\n", told)

    def cli(self, server, *arguments, **environment):
        done = subprocess.run(
            [str(harness.BIN / "linepool"), *arguments], capture_output=True, text=True,
            check=False, timeout=harness.PATIENCE_S,
            env=harness.clean_environment(LINEPOOL_URL=f"http://127.0.0.1:{server.port}",
                                          **environment))
        return done.returncode, done.stdout + done.stderr

    def test_the_command_line_finds_it(self):
        server = self.server()
        token = ["--admin-token-file", str(server.data_dir / "admin.token")]
        self.assertEqual(self.cli(server, "admin", "clock", "show", *token)[0], 0)
        lost = self.cli(server, "admin", "clock", "show", LINEPOOL_ADMIN_TOKEN=server.admin_token)
        self.assertNotEqual(lost[0], 0)
        self.assertIn("LINEPOOL_ADMIN_URL", lost[1])
        told = self.cli(server, "admin", "clock", "show", LINEPOOL_ADMIN_TOKEN=server.admin_token,
                        LINEPOOL_ADMIN_URL=f"http://127.0.0.1:{server.ports['admin']}")
        self.assertEqual(told[0], 0, told)
        # Without the setting it is where everything is, and no file says otherwise.
        self.assertEqual(server.stop(), 0)
        with harness.Server(server.data_dir) as plain:
            self.assertFalse((plain.data_dir / "admin.url").exists())
            self.assertEqual(self.cli(plain, "admin", "clock", "show", *token)[0], 0)
            self.assertEqual(plain.stop(), 0)

    def test_a_stop_closes_them_all(self):
        server = self.server()
        self.assertEqual(server.stop(signal.SIGTERM), 0)
        for address in ADDRESSES:
            with self.assertRaises(ConnectionRefusedError):
                socket.create_connection(("127.0.0.1", self.port_of(server, address)))

    def test_tls(self):
        key, certificate = make_certificate(self.top, "localhost")
        server = self.server("--set", "admin.listen=127.0.0.1:0", "--set",
                             "metrics.listen=0.0.0.0:0", "--set", f"server.tls_certificate="
                             f"{certificate}", "--set", f"server.tls_key={key}")
        # On the machine itself: without, and browsers are not told to use nothing else.
        plain = self.ask(server, "admin", "GET", "/admin/v1/me")
        self.assertEqual(plain.status, 200)
        self.assertNotIn("Strict-Transport-Security", plain.headers)
        trust = ssl.create_default_context(cafile=str(certificate))
        for address in ("main", "metrics"):
            with socket.create_connection(("127.0.0.1", self.port_of(server, address)),
                                          harness.PATIENCE_S) as connection, \
                    trust.wrap_socket(connection, server_hostname="localhost") as client:
                client.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
                answer = client.recv(4096)
                self.assertIn(b"HTTP/1.1 200", answer)
                self.assertIn(b"\r\nStrict-Transport-Security: ", answer)


if __name__ == "__main__":
    unittest.main()
