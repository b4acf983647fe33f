#!/usr/bin/python3
"""Behind nginx as Debian ships it, with nothing but `proxy_pass`, and with what tutorials add:
REST, long polls, streams, WebSockets, and whose address the server counts, allows and logs."""

import base64
import http.client
import os
import re
import shutil
import socket
import struct
import subprocess
import threading
import time
import unittest
import zlib

from support import harness

PLAIN = """
daemon off; pid {top}/nginx.pid; error_log {top}/error.log;
events {{}}
http {{
  access_log {top}/access.log;
  client_body_temp_path {top}/b; proxy_temp_path {top}/p; fastcgi_temp_path {top}/f;
  uwsgi_temp_path {top}/u; scgi_temp_path {top}/s;
  server {{ listen 127.0.0.1:{plain}; location / {{ proxy_pass http://127.0.0.1:{server}; }} }}
  map $http_upgrade $connection_upgrade {{ default upgrade; '' close; }}
  server {{
    listen 127.0.0.1:{full};
    location / {{
      proxy_pass http://127.0.0.1:{server};
      proxy_http_version 1.1;
      proxy_set_header Host $host;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    }}
  }}
  server {{
    listen 127.0.0.1:{packing};
    gzip on; gzip_types *; gzip_proxied any; gzip_min_length 1;
    location / {{ proxy_pass http://127.0.0.1:{server}; }}
  }}
}}
"""
CLIENT = "203.0.113.9"
OTHER = "198.51.100.7"


class Nginx:
    def __init__(self, top, server_port):
        self.top = top
        self.plain = harness.free_port()
        self.full = harness.free_port()
        self.packing = harness.free_port()
        conf = top / "nginx.conf"
        conf.write_text(PLAIN.format(top=top, plain=self.plain, full=self.full,
                                     packing=self.packing, server=server_port))
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        self.process = subprocess.Popen([program, "-p", str(top), "-c", str(conf)],
                                        stderr=subprocess.DEVNULL)
        for port in (self.plain, self.full, self.packing):
            harness.wait_until(lambda port=port: self.answers(port), "nginx")

    def answers(self, port):
        with socket.socket() as s:
            return s.connect_ex(("127.0.0.1", port)) == 0

    def stop(self):
        self.process.terminate()
        self.process.wait(harness.PATIENCE_S)


class Through:
    """The server's requests, through the proxy."""

    def __init__(self, server, port):
        self.server = server
        self.port = port

    def request(self, method, target, body=None, headers=None):
        return harness.Server.request(self, method, target, body, headers)


class PackedStream:
    """Server-sent events for a client that takes gzip."""

    def __init__(self, port, key):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, harness.PATIENCE_S)
        self.connection.request("GET", "/api/v1/events", None, {
            "X-API-Key": key, "Accept": "text/event-stream", "Accept-Encoding": "gzip"})
        self.answer = self.connection.getresponse()
        packed = self.answer.getheader("Content-Encoding") == "gzip"
        self.unpack = zlib.decompressobj(31).decompress if packed else bytes
        self.text = b""

    def read_until(self, mark):
        """Drops everything up to `mark`."""
        end = time.monotonic() + harness.PATIENCE_S
        while mark not in self.text:
            assert time.monotonic() < end, f"waited in vain for {mark}"
            part = self.answer.read1(65536)
            assert part, "the stream has ended"
            self.text += self.unpack(part)
        self.text = self.text.split(mark, 1)[1]

    def close(self):
        self.connection.close()


class BehindNginx(unittest.TestCase):
    options = ("--set", "server.trusted_proxies=127.0.0.1", "--set", "log.access=true",
               "--set", "sandbox.reply_after_ms=1500",
               "--set", "limits.requests_per_second_per_address=20",
               "--set", "limits.requests_per_second_per_key=0")

    @classmethod
    def setUpClass(cls):
        folder = harness.temporary_directory()
        top = folder.__enter__()
        cls.addClassCleanup(folder.__exit__, None, None, None)
        os.chmod(top, 0o755)
        cls.server = harness.Server(top / "data", *cls.options)
        cls.server.start()
        cls.addClassCleanup(cls.server.__exit__)
        cls.nginx = Nginx(top, cls.server.port)
        cls.addClassCleanup(cls.nginx.stop)
        cls.plain = Through(cls.server, cls.nginx.plain)
        cls.full = Through(cls.server, cls.nginx.full)

    def rest(self, way, method, path, body=None, **headers):
        return way.request(method, "/api/v1/" + path, body,
                           {"X-API-Key": headers.pop("key", self.server.key), **headers})

    def order(self, way):
        made = self.rest(way, "POST", "orders", '{"country":"MY","service":"go"}',
                         **{"X-Forwarded-For": f"192.0.2.{os.getpid() % 200}"})
        self.assertEqual(made.status, 201, made)
        return made.json

    def test_the_main_job_and_its_long_polls(self):
        for way in (self.plain, self.full):
            made = self.order(way)
            newest = self.rest(way, "GET", "events?limit=1000").json["newest"]
            started = time.monotonic()
            answer = self.rest(way, "GET", f"orders/{made['id']}?wait=50")
            self.assertEqual(answer.json["status"], "active" if not answer.json["otpCode"]
                             else "completed", answer)
            self.assertTrue(answer.json["otpCode"], answer)
            self.assertLess(time.monotonic() - started, 30)
            number = made["phoneNumber"].lstrip("+")
            sms = way.request("GET", f"/user/api/get_sms.php?number={number}&country=Malaysia"
                              "&app=Google&wait=50", None, {"X-API-Key": self.server.key})
            self.assertIn(answer.json["otpCode"], sms.text)
            page = self.rest(way, "GET", f"events?after={newest}&wait=50")
            self.assertEqual(page.json["events"][0]["type"], "message.received")

    def test_a_wait_of_50_seconds_in_vain(self):
        newest = self.rest(self.plain, "GET", "events?limit=1").json["newest"]
        customer, key = self.server.add_customer("quiet", "1.00")
        newest = self.rest(self.plain, "GET", "events", key=key).json["newest"]
        started = time.monotonic()
        answer = self.rest(self.plain, "GET", f"events?after={newest}&wait=50", key=key)
        self.assertEqual(answer.status, 200, answer)
        self.assertEqual(answer.json["events"], [])
        self.assertGreater(time.monotonic() - started, 49)

    def test_a_stream_is_not_held_back(self):
        for way in (self.plain, self.full):
            with socket.create_connection(("127.0.0.1", way.port), harness.PATIENCE_S) as client:
                head = ("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n"
                        "Accept: text/event-stream\r\n"
                        f"X-API-Key: {self.server.key}\r\n\r\n")
                client.sendall(head.encode())
                client.settimeout(harness.PATIENCE_S)
                received = b""
                while b": ready" not in received:
                    received += client.recv(65536)
                self.assertIn(b"200 OK", received)
                started = time.monotonic()
                self.order(way)
                while b"event: lease." not in received:
                    received += client.recv(65536)
                self.assertLess(time.monotonic() - started, 5)
                while b"message.received" not in received:
                    received += client.recv(65536)

    def test_a_stream_that_is_packed_is_not_held_back(self):
        stream = PackedStream(self.nginx.packing, self.server.key)
        self.addCleanup(stream.close)
        self.assertEqual(stream.answer.getheader("Content-Encoding"), "gzip")
        stream.read_until(b": ready")
        started = time.monotonic()
        self.order(self.plain)
        stream.read_until(b"event: lease.made")
        self.assertLess(time.monotonic() - started, 5)
        stream.read_until(b"event: message.received")

    def test_a_silent_stream_outlives_the_proxys_patience(self):
        # nginx gives up a server that is silent for 60 s.
        _, key = self.server.add_customer("silent", "1.00")
        stream = PackedStream(self.nginx.plain, key)
        self.addCleanup(stream.close)
        stream.read_until(b": ready")
        started = last = time.monotonic()
        while time.monotonic() - started < 65:
            stream.read_until(b"\n\n")
            self.assertLess(time.monotonic() - last, 30 + 5)
            last = time.monotonic()
        made = self.rest(self.plain, "POST", "keys", '{"label":"late","scopes":["read"]}', key=key)
        self.assertEqual(made.status, 201, made)
        stream.read_until(b"event: key.created")

    def test_a_websocket(self):
        key = base64.b64encode(os.urandom(16)).decode()
        with socket.create_connection(("127.0.0.1", self.full.port), harness.PATIENCE_S) as client:
            client.settimeout(harness.PATIENCE_S)
            client.sendall("GET /ws HTTP/1.1\r\nHost: localhost\r\n"
                           f"Connection: Upgrade\r\nUpgrade: "
                           f"websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n"
                           f"X-API-Key: {self.server.key}\r\n\r\n".encode())
            received = b""
            while b"\r\n\r\n" not in received:
                received += client.recv(65536)
            self.assertIn(b" 101 ", received)
            self.order(self.full)
            while b"message.received" not in received:
                received += client.recv(65536)

    def statuses(self, way, count, client, key=None, headers=None):
        seen = []
        for _ in range(count):
            sent = {"X-API-Key": key or self.server.key, "X-Forwarded-For": client}
            seen.append(way.request("GET", "/api/v1/account", None, {**sent, **(headers or {})})
                        .status)
        return seen

    def test_each_client_has_its_own_limit(self):
        # nginx adds the address of its own peer, 127.0.0.1, which is trusted, to the client's word.
        seen = []
        threads = [threading.Thread(target=lambda: seen.extend(
            self.statuses(self.full, 50, CLIENT))) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertIn(429, seen)
        self.assertEqual(self.statuses(self.full, 1, OTHER), [200])

    def test_a_key_is_for_the_client_and_not_for_the_proxy(self):
        def key_for(address):
            made = self.rest(self.server, "POST", "keys",
                             f'{{"label":"a","scopes":["read"],"addresses":["{address}"]}}')
            self.assertEqual(made.status, 201, made)
            return made.json["key"]
        here, proxy = key_for("203.0.113.10"), key_for("127.0.0.1")
        self.assertEqual(self.statuses(self.full, 1, "203.0.113.10", here), [200])
        self.assertEqual(self.statuses(self.full, 1, "198.51.100.8", here), [403])
        self.assertEqual(self.statuses(self.full, 1, "198.51.100.8", proxy), [403])
        # What the client says of itself, further left, is nothing.
        self.assertEqual(self.statuses(self.full, 1, "203.0.113.10, 198.51.100.8", here), [403])

    def test_the_log_names_the_client(self):
        self.statuses(self.full, 1, "203.0.113.77")
        harness.wait_until(lambda: re.search(r"address=\"?203\.0\.113\.77", self.server.log()),
                           "the client's address in the log")

    def test_a_header_that_cannot_be_read_is_counted(self):
        def count():
            name = 'linepool_bad_client_addresses_total{source="header"} '
            text = self.server.get("/metrics").text
            return float(re.search(re.escape(name) + r"(\S+)", text).group(1))
        before = count()
        answer = self.server.request("GET", "/healthz", None, {"X-Forwarded-For": "nonsense"})
        self.assertEqual(answer.status, 200)
        self.assertEqual(count(), before + 1)

    def test_the_command_line_leaves_no_key_in_the_proxys_log(self):
        environment = harness.clean_environment(
            LINEPOOL_URL=f"http://127.0.0.1:{self.nginx.full}", LINEPOOL_KEY=self.server.key)
        about = ["--app", "google", "--country", "malaysia"]

        def run(*command):
            done = subprocess.run([str(harness.BIN / "linepool"), *command], env=environment,
                                  text=True, capture_output=True, timeout=harness.PATIENCE_S,
                                  check=False)
            self.assertEqual(done.returncode, 0, done)
            return done.stdout.strip()
        number = run("number", *about)
        run("sms", number, *about, "--wait", "30")
        for command in (["balance"], ["history"], ["countries"], ["events"], ["otp", *about],
                        ["rent", "list"], ["webhook", "list"]):
            run(*command)
        log = (self.nginx.top / "access.log").read_text()
        for call in ("/account", "get_number", "get_sms", "get_history", "load_rent", "events"):
            self.assertIn(call, log)
        self.assertNotIn(self.server.key, log)


class Patience(unittest.TestCase):
    def test_idle_connections_outlive_those_of_balancers(self):
        done = subprocess.run([harness.LINEPOOLD, "--print-config-reference"], text=True,
                              capture_output=True, timeout=harness.PATIENCE_S, check=True)
        row = re.search(r"`server\.idle_timeout_ms` \| `(\d+)` \| .* to (\d+)", done.stdout)
        default_ms, most_ms = map(int, row.groups())
        self.assertGreater(default_ms, 60_000, "AWS and nginx keep them for 60 s")
        self.assertGreater(most_ms, 600_000, "Google keeps them for 600 s")


class FromNobodyTrusted(unittest.TestCase):
    def test_headers_and_the_protocol_are_not_believed(self):
        with harness.temporary_directory() as top:
            with harness.Server(top / "data", "--set", "log.access=true",
                                "--set", "server.proxy_protocol=true") as server:
                server.request("GET", "/healthz", None, {"X-Forwarded-For": CLIENT})
                with socket.create_connection(("127.0.0.1", server.port)) as client:
                    client.sendall(f"PROXY TCP4 {CLIENT} 10.0.0.1 1 2\r\nGET /healthz HTTP/1.1\r\n"
                                   "Host: localhost\r\n\r\n".encode())
                    self.assertIn(b" 400 ", client.recv(65536))
                harness.wait_until(lambda: "healthz" in server.log(), "the request's line")
                self.assertNotIn(CLIENT, server.log())


class Impatient(unittest.TestCase):
    def test_a_wait_is_answered_early_as_it_is(self):
        with harness.temporary_directory() as top:
            with harness.Server(top / "data", "--set", "api.max_wait_s=1", "--set",
                                "sandbox.reply_after_ms=86400000") as server:
                key = {"X-API-Key": server.key}
                made = server.request("POST", "/api/v1/orders", '{"country":"MY","service":"go"}',
                                      key).json
                number = made["phoneNumber"].lstrip("+")
                newest = server.request("GET", "/api/v1/events", None, key).json["newest"]
                for target in (f"/api/v1/orders/{made['id']}?wait=50",
                               f"/api/v1/events?after={newest}&wait=50",
                               f"/user/api/get_sms.php?number={number}&country=Malaysia&app=Google"
                               "&wait=50"):
                    started = time.monotonic()
                    answer = server.request("GET", target, None, key)
                    self.assertEqual(answer.status, 200, answer)
                    self.assertTrue(0.9 < time.monotonic() - started < 20, target)
                self.assertEqual(answer.headers["Linepool-Wait"], "1")


class BehindTheProxyProtocol(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.server = harness.Server(
            top / "data", "--set", "server.trusted_proxies=127.0.0.1", "--set",
            "server.proxy_protocol=true", "--set", "log.access=true", "--set",
            "limits.connections_per_address=2")
        self.server.start()
        self.addCleanup(self.server.__exit__)

    def ask(self, header, pieces=1):
        with socket.create_connection(("127.0.0.1", self.server.port)) as client:
            client.settimeout(harness.PATIENCE_S)
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            size = max(1, len(header) // pieces)
            for begin in range(0, len(header), size):
                client.sendall(header[begin:begin + size])
                time.sleep(0.02)
            received = b""
            try:
                client.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n"
                               b"Connection: close\r\n\r\n")
                while part := client.recv(65536):
                    received += part
            except ConnectionResetError:
                pass
            return received

    def test_both_versions(self):
        signature = b"\r\n\r\n\0\r\nQUIT\n"
        second = signature + struct.pack("!BBH", 0x21, 0x11, 12) + \
            socket.inet_aton("203.0.113.12") + socket.inet_aton("10.0.0.1") + b"\0\1\0\2"
        first = b"PROXY TCP4 203.0.113.11 10.0.0.1 4711 443\r\n"
        for header in (first, second):
            for pieces in (1, 4, len(header)):
                self.assertIn(b"200 OK", self.ask(header, pieces))
        for address in ("203.0.113.11", "203.0.113.12"):
            harness.wait_until(lambda address=address: address in self.server.log(), address)

    def test_one_that_is_absent_or_faulty(self):
        self.assertIn(b"200 OK", self.ask(b""))
        self.assertEqual(self.ask(b"PROXY TCP4 nonsense\r\n"), b"")
        # Counters of connections are brought to the metrics a few times a second.
        metric = 'linepool_bad_client_addresses_total{source="proxy_protocol"} '

        def count():
            text = self.server.get("/metrics").text
            return float(text.split(metric)[1].split("\n")[0])
        # These two, and each question for the metrics.
        harness.wait_until(lambda: count() >= 2, "the count")

    def test_connections_of_a_proxy_are_not_one_clients(self):
        held = [socket.create_connection(("127.0.0.1", self.server.port)) for _ in range(5)]
        self.addCleanup(lambda: [one.close() for one in held])
        self.assertIn(b"200 OK", self.ask(b"PROXY TCP4 203.0.113.11 10.0.0.1 4711 443\r\n"))


if __name__ == "__main__":
    unittest.main()
