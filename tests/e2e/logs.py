#!/usr/bin/python3
"""The log tells what happened, with a request id, and never a key, a token or an SMS."""

import collections
import json
import os
import re
import socket
import time
import unittest

from support import harness

TEXT = "Kod rahsia anda ialah 770412"
ORDER = json.dumps({"app": "Google", "country": "USA"}).encode()
STATUS_LINE = re.compile(rb"HTTP/1\.1 (\d{3}) ")
REQUEST_ID = r"^[2-9a-z]{6}-[1-9][0-9]*$"


class Logs(unittest.TestCase):
    def drive(self, server):
        """Traffic of every kind; gives what must not be found in the log."""
        number, token = "60112869123", server.add_supplier("gateway")
        server.import_lines("gateway", "Malaysia", [number])
        customer, key = server.add_customer("quiet customer", "10.00")
        leased = server.user("get_number", customer=key, app="Grab", country="Malaysia").text
        self.assertEqual(leased, number)
        fields = {"to": number, "from": "Grab", "text": TEXT, "id": "m-1"}
        self.assertEqual(server.get("/supply/gateway/sms", token=token, **fields).text, "ok")
        headers = {"Authorization": "Bearer " + token, "Content-Type": "application/json"}
        body = json.dumps({**fields, "id": "m-2", "received_at": "soon"}).encode()
        self.assertEqual(server.request("POST", "/supply/gateway/sms", body, headers).status, 200)
        refused = server.request("POST", "/supply/gateway/sms", b"x" * (1024 * 1024 + 1), headers)
        self.assertEqual(refused.status, 413)
        self.assertEqual(server.user("get_sms", customer=key, number=number, country="Malaysia",
                                     app="Grab").text, TEXT)
        server.user("get_history", customer=key)
        server.user("get_balance", customer="f" * 32)
        server.get("/supply/gateway/sms", token="wrong-token-0123", **fields)
        for _ in range(300):  # beyond the limit of the key
            if server.user("get_balance", customer=key).status == 429:
                break
        rotated = server.admin("POST", f"customers/{customer}/keys", {"label": "second"})
        server.request("GET", "/admin/v1/customers?secret=in-the-query",
                       headers={"Authorization": "Bearer nonsense-token"})
        simulated = server.user("get_number", app="Google", country="USA").text
        sms = server.wait_for_sms(simulated, "USA", "Google").text
        server.get(f"/api/v1/orders/{number}")
        return [number, simulated, key, token, server.key, server.admin_token,
                rotated.json["key"], TEXT, "770412", sms, "f" * 32, "wrong-token-0123",
                "in-the-query", "nonsense-token"]

    def check(self, log_format):
        with harness.temporary_directory() as top:
            options = ["--set", "log.level=debug", "--set", "log.access=true",
                       "--set", f"log.format={log_format}", "--set", "sandbox.reply_after_ms=100",
                       "--set", "sandbox.lines_per_country=1"]
            with harness.Server(top / "data", *options) as server:
                # The one simulated line is taken, so the real one is next.
                server.user("get_number", app="Google", country="Malaysia")
                secrets = self.drive(server)
                self.assertEqual(server.stop(), 0)
                log = server.log()
        for secret in secrets:
            self.assertNotIn(secret, log)
        return log

    def test_json(self):
        rows = [json.loads(line) for line in self.check("json").splitlines()]
        requests = [row for row in rows if row["event"] == "request"]
        self.assertGreater(len(requests), 10)
        for row in requests:
            self.assertRegex(row["request"], REQUEST_ID)
            self.assertEqual(row["address"], "127.0.0.1")
            self.assertNotRegex(row["route"], r"[?]|[0-9]{5}")
        self.assertEqual(len({row["request"] for row in requests}), len(requests))
        statuses = {row["status"] for row in requests}
        self.assertLessEqual({200, 429, 401}, statuses)
        refusals = {(row["supplier"], row["reason"]) for row in rows
                    if row["event"] == "sms_refused"}
        self.assertEqual(refusals, {("gateway", "size"), ("gateway", "credential")})

    def test_text(self):
        log = self.check("text")
        self.assertIn(" request ", log)
        self.assertRegex(log, r"(?m)^\S+Z info +started ")

    def test_without_the_access_log_only_refused_and_failed_requests_are_there(self):
        with harness.temporary_directory() as top:
            options = ["--set", "log.format=json", "--set", "limits.requests_per_second_per_key=1"]
            with harness.Server(top / "data", *options) as server:
                answers = [server.user("get_balance").status for _ in range(30)]
                self.assertIn(429, answers)
                self.assertEqual(server.stop(), 0)
                rows = [json.loads(line) for line in server.log().splitlines()]
        requests = [row for row in rows if row["event"] == "request"]
        self.assertEqual({row["status"] for row in requests}, {429})


def flood(server, target, seconds=None, count=None):
    """Asks again and again for one target, for a time or a number of times; gives the number of
    answers by their status."""
    statuses = collections.Counter()
    pending = b""
    batch = 500
    asked = (f"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n" * batch).encode()
    end = time.monotonic() + (seconds or 0)
    with socket.create_connection(("127.0.0.1", server.port), harness.PATIENCE_S) as client:
        client.settimeout(harness.PATIENCE_S)
        sent = 0
        while sent < count if count else time.monotonic() < end:
            client.sendall(asked)
            sent += batch
            while statuses.total() < sent:
                part = client.recv(1 << 20)
                if not part:
                    raise AssertionError(f"closed after {statuses}")
                statuses.update(int(found[1]) for found in STATUS_LINE.finditer(pending + part))
                # An unfinished status line is shorter than a whole one.
                pending = (pending + part)[-(len(b"HTTP/1.1 200 ") - 1):]
    return statuses


class Floods(unittest.TestCase):
    """Nobody outside can fill the log, and a log that nobody reads stops nothing."""

    def test_refusals_are_a_few_lines_a_second_and_the_rest_is_counted(self):
        with harness.temporary_directory() as top:
            with harness.Server(top / "data", "--set", "log.format=json") as server:
                refused = flood(server, "/admin/v1/customers", seconds=5)
                missing = flood(server, "/nothing/" + "x" * 1000, count=2000)
                healthy = flood(server, "/healthz", count=2000)
                self.assertEqual(server.stop(), 0)
                log = server.log()
        self.assertEqual(set(refused), {401, 429})
        self.assertGreater(refused.total(), 5000)
        self.assertLess(len(log), 100_000)  # some kilobytes a second
        denied = collections.Counter()
        for row in map(json.loads, log.splitlines()):
            if row["event"] == "denied":
                denied[row["outcome"]] += 1
            if row["event"] == "suppressed" and row["of"] == "denied":
                self.assertIn(row["kind"], ("admin no_credential", "admin address_limit"))
                denied[row["kind"].split(" ")[1]] += row["lines"]
        self.assertEqual(denied, {"no_credential": refused[401], "address_limit": refused[429]})
        # No path is free of the address limit.
        self.assertIn(429, missing)
        self.assertIn(429, healthy)

    def test_an_unread_log_stops_nobody(self):
        with harness.temporary_directory() as top:
            reader, writer = os.pipe()
            self.addCleanup(os.close, reader)
            server = harness.Server(
                top / "data", "--set", "log.access=true",
                "--set", "limits.requests_per_second_per_address=0",
                "--set", "limits.requests_per_second_per_key=0")
            self.addCleanup(server.__exit__)
            server.start(stderr=writer)
            os.close(writer)
            self.assertEqual(flood(server, "/admin/v1/customers", count=100_000), {401: 100_000})
            polls = flood(server, f"/user/api/get_balance.php?customer={server.key}", count=1000)
            self.assertEqual(polls, {200: 1000})
            metrics = server.get("/metrics").text
            dropped = re.search(r"(?m)^linepool_log_dropped_total (\d+)", metrics)
            # The pipe and the queue hold a few thousand lines.
            self.assertGreater(int(dropped[1]), 80_000)
            self.assertEqual(server.stop(), 0)


class RequestIds(unittest.TestCase):
    """Every answer has a Request-Id, and whoever looks for it finds the line in the log."""

    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)

    def server(self, *options):
        server = harness.Server(
            self.top / "data", "--set", "log.level=debug", "--set", "log.access=true",
            "--set", "log.format=json", "--set", "server.header_timeout_ms=300", *options)
        self.addCleanup(server.__exit__)
        return server.start()

    def answers(self, server):
        """(what was asked, its status, its Request-Id) for every dialect and kind of refusal."""
        key = {"X-API-Key": server.key}
        json_key = {**key, "Content-Type": "application/json"}
        asked = [
            ("probe", "GET", "/healthz"), ("ready", "GET", "/readyz"),
            ("metrics", "GET", "/metrics"), ("site", "GET", "/"), ("page", "GET", "/docs/"),
            ("no such page", "GET", "/no/such/page"), ("head", "HEAD", "/healthz"),
            ("user", "GET", f"/user/api/get_balance.php?customer={server.key}"),
            ("user refused", "GET", "/user/api/get_balance.php"),
            ("handler", "GET", f"/stubs/handler_api.php?api_key={server.key}&action=getBalance"),
            ("handler refused", "GET", "/stubs/handler_api.php?api_key=1&action=getBalance"),
            ("rest", "GET", "/api/v1/account", None, key),
            ("rest, by the engine", "POST", "/api/v1/orders", ORDER, json_key),
            ("rest, a long poll", "GET", "/api/v1/events?wait=1&after=999", None, key),
            ("no key", "GET", "/api/v1/account"),
            ("no such order", "GET", "/api/v1/orders/999999", None, key),
            ("no body", "POST", "/api/v1/orders", b"{", json_key),
            ("method", "PATCH", "/api/v1/account", b"", key),
            ("preflight", "OPTIONS", "/api/v1/events"),
            ("admin", "GET", "/admin/v1/customers", None,
             {"Authorization": "Bearer " + server.admin_token}),
            ("admin refused", "GET", "/admin/v1/customers"),
            ("web", "GET", "/api/web/session"),
            ("supply refused", "POST", "/supply/nobody/sms", b"{}"),
        ]
        for what, method, target, *rest in asked:
            answer = server.request(method, target, *rest)
            yield what, answer.status, answer.headers.get_all("Request-Id", [])
        for _ in range(300):  # beyond the limit of the key
            answer = server.user("get_balance")
            if answer.status == 429:
                break
        self.assertEqual(answer.status, 429)
        yield "429", 429, answer.headers.get_all("Request-Id", [])
        for what, sent in self.raw(server).items():
            yield what, *self.exchange(server, sent)

    def raw(self, server):
        """What http.client does not send, or does not read to the end."""
        head = f" HTTP/1.1\r\nHost: localhost\r\nX-API-Key: {server.key}\r\n"
        return {
            "400": "GET /healthz HTTP/1.1\r\nbad header\r\n\r\n",
            "431": f"GET /healthz HTTP/1.1\r\nHost: h\r\nLong: {'x' * 100_000}\r\n\r\n",
            "408": "GET /healthz",
            "1.0": "GET /healthz HTTP/1.0\r\n\r\n",
            "stream": "GET /api/v1/events" + head + "Accept: text/event-stream\r\n\r\n",
            "socket": "GET /ws" + head + "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                      "Sec-WebSocket-Version: 13\r\n"
                      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
        }

    @staticmethod
    def exchange(server, sent):
        """The status and the ids in the head that answers these bytes."""
        with socket.create_connection(("127.0.0.1", server.port), harness.PATIENCE_S) as client:
            client.settimeout(harness.PATIENCE_S)
            client.sendall(sent.encode())
            head = b""
            while b"\r\n\r\n" not in head:
                part = client.recv(4096)
                if not part:
                    break
                head += part
        lines = head.partition(b"\r\n\r\n")[0].decode().split("\r\n")
        ids = [line[12:] for line in lines if line.startswith("Request-Id: ")]
        return int(lines[0].split(" ")[1]), ids

    def test_header_and_log_agree(self):
        server = self.server()
        seen = {}
        for what, status, ids in self.answers(server):
            with self.subTest(what):
                self.assertEqual(len(ids), 1, ids)
                self.assertRegex(ids[0], REQUEST_ID)
                self.assertNotIn(ids[0], seen)
                seen[ids[0]] = (what, status)
        statuses = {what: status for what, status in seen.values()}
        self.assertEqual([statuses[n] for n in ("400", "431", "408", "stream", "socket")],
                         [400, 431, 408, 200, 101])
        self.assertLessEqual({401, 404, 405, 429}, set(statuses.values()))
        self.assertEqual(len({of.split("-")[0] for of in seen}), 1, "one run has one prefix")
        self.assertEqual(server.stop(), 0)
        logged = {}
        for row in map(json.loads, server.log().splitlines()):
            if row["event"] in ("request", "unread_request"):
                logged[row["request"]] = row["status"]
        for one, (what, status) in seen.items():
            with self.subTest(what):
                self.assertEqual(logged.get(one), status)

    def test_a_restart_begins_other_ids(self):
        runs = set()
        for _ in range(2):
            server = self.server()
            runs.add(server.get("/healthz").headers["Request-Id"].split("-")[0])
            self.assertEqual(server.stop(), 0)
        self.assertEqual(len(runs), 2)

    def test_a_connection_too_many(self):
        server = self.server("--set", "limits.connections=1", "--set", "server.threads=1",
                             "--set", "limits.reserved_connections=0")
        with socket.create_connection(("127.0.0.1", server.port)) as first:
            first.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
            self.assertTrue(first.recv(4096).startswith(b"HTTP/1.1 200"))
            status, ids = self.exchange(server, "")
        self.assertEqual(status, 503)
        self.assertRegex(ids[0], REQUEST_ID)
        self.assertEqual(server.stop(), 0)
        self.assertIn(f'"unread_request","request":"{ids[0]}","status":503', server.log())


if __name__ == "__main__":
    unittest.main()
