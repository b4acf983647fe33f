#!/usr/bin/python3
"""Whatever a key opened ends with it, within a second: streams, WebSockets, long polls of every
dialect, and tokens of orders; by revocation, by expiry, and by blocking the customer."""

import base64
import os
import socket
import threading
import time
import unittest

from support import harness

# The promise, and what a busy machine may add to it.
WITHIN_S = 1.0
SLACK_S = 4.0


class Held:
    """A request that stays open, in a thread of its own."""

    def __init__(self, server, target, headers):
        self.connection = socket.create_connection(("127.0.0.1", server.port))
        self.connection.settimeout(harness.PATIENCE_S)
        head = f"GET {target} HTTP/1.1\r\nHost: localhost\r\n"
        head += "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        self.connection.sendall(head.encode() + b"\r\n")
        self.received = b""
        self.ended_at = None
        self.thread = threading.Thread(target=self.read)
        self.thread.start()

    def read(self):
        while part := self.receive():
            self.received += part
            if self.is_whole():
                break
        self.ended_at = time.monotonic()

    def receive(self):
        try:
            return self.connection.recv(65536)
        except OSError:
            return b""

    # A long poll ends with its answer, a stream with its last chunk, a socket with its connection.
    def is_whole(self):
        head, found, body = self.received.partition(b"\r\n\r\n")
        for line in head.split(b"\r\n"):
            name, _, value = line.partition(b":")
            if found and name.lower() == b"content-length":
                return len(body) >= int(value)
            if found and name.lower() == b"transfer-encoding":
                return body.endswith(b"0\r\n\r\n")
        return False

    def status(self):
        return int(self.received.split(b" ", 2)[1])

    def close(self):
        self.connection.close()


class LostAccess(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = harness.temporary_directory()
        top = folder.__enter__()
        cls.addClassCleanup(folder.__exit__, None, None, None)
        cls.server = harness.Server(top / "data", "--set", "sandbox.lines_per_country=0",
                                    "--set", "limits.requests_per_second_per_key=0",
                                    "--set", "limits.requests_per_second_per_address=0")
        cls.server.start()
        cls.addClassCleanup(cls.server.__exit__)
        cls.feed = cls.server.add_supplier("feed")
        cls.server.import_lines("feed", "Malaysia", [f"6011900000{n:02}" for n in range(20)])
        cls.customers = 0

    def setUp(self):
        # Somebody with two keys, of which one is lost, and a live order.
        LostAccess.customers += 1
        self.customer, self.other = self.server.add_customer(f"c{self.customers}", "10.00")
        made = self.rest("POST", "keys", self.other, '{"label":"x","scopes":["read","lease"]}')
        self.key, self.key_id = made["key"], made["id"]
        order = self.rest("POST", "orders", self.key, '{"country":"MY","service":"go"}')
        self.order, self.number = order["id"], order["phoneNumber"].lstrip("+")
        self.make_tokens()

    def make_tokens(self):
        self.token = self.rest("POST", f"orders/{self.order}/token", self.key)["token"]
        self.stream_token = self.rest("POST", "account/stream-token", self.key)["token"]

    def rest(self, method, path, key, body=None):
        answer = self.server.request(method, "/api/v1/" + path, body, {"X-API-Key": key})
        self.assertIn(answer.status, (200, 201), answer)
        return answer.json

    def open_everything(self, key=None):
        """Name -> a request that is held open."""
        by_key = {"X-API-Key": key or self.key}
        sse = {"Accept": "text/event-stream"}
        socket_key = base64.b64encode(os.urandom(16)).decode()
        ws = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
              "Sec-WebSocket-Key": socket_key}
        newest = self.rest("GET", "events?limit=1000", self.other)["newest"]
        waits = f"number={self.number}&country=Malaysia&app=Google&wait=170"
        token = f"token={self.token}"
        asked = {
            "stream": ("/api/v1/events", {**sse, **by_key}),
            "stream by token": (f"/api/v1/events?{token}", sse),
            "stream by stream token": (f"/api/v1/events?token={self.stream_token}", sse),
            "socket": ("/ws", {**ws, **by_key}),
            "socket by stream token": (f"/ws?token={self.stream_token}", ws),
            "socket by token": (f"/ws?{token}", ws),
            "order": (f"/api/v1/orders/{self.order}?wait=170", by_key),
            "order by token": (f"/api/v1/orders/{self.order}?wait=170&{token}", {}),
            "events": (f"/api/v1/events?after={newest}&wait=170", by_key),
            "events by stream token":
                (f"/api/v1/events?after={newest}&wait=170&token={self.stream_token}", {}),
            "get_sms": (f"/user/api/get_sms.php?{waits}", by_key),
        }
        held = {name: Held(self.server, *request) for name, request in asked.items()}
        for one in held.values():
            self.addCleanup(one.close)
        # Streams have answered their heads; long polls wait by now.
        for name in (name for name in held if name.startswith(("stream", "socket"))):
            harness.wait_until(lambda one=held[name]: b"\r\n\r\n" in one.received, name)
        time.sleep(0.3)
        for name, one in held.items():
            self.assertTrue(one.thread.is_alive(), f"{name} does not wait: {one.received!r}")
        return held

    def check_all_end(self, held, since, statuses):
        for name, one in held.items():
            with self.subTest(name):
                one.thread.join(WITHIN_S + SLACK_S)
                self.assertFalse(one.thread.is_alive(), "it is still open")
                self.assertLess(one.ended_at - since, WITHIN_S + SLACK_S)
                if name in statuses:
                    self.assertEqual(one.status(), statuses[name], one.received)
        self.assertIn(b"\x03\xf0", held["socket"].received, "closed with 1008")

    def check_shows_nothing(self, held, code=b"555111"):
        for name, one in held.items():
            self.assertNotIn(code, one.received, name)

    def deliver(self, number, code):
        done = self.server.request(
            "POST", "/supply/feed/sms",
            f'{{"to":"{number}","from":"Google","text":"Your code is {code}"}}',
            {"Authorization": "Bearer " + self.feed, "Content-Type": "application/json"})
        self.assertEqual(done.status, 200, done)

    UNKNOWN = {"order": 401, "order by token": 401, "events": 401,
               "events by stream token": 401, "get_sms": 200}

    def test_revocation(self):
        held = self.open_everything()
        beside = self.open_everything(self.other)
        since = time.monotonic()
        revoked = self.server.admin("POST", f"keys/{self.key_id}/revoke")
        self.assertEqual(revoked.status, 200)
        self.deliver(self.number, 555111)
        self.check_all_end(held, since, self.UNKNOWN)
        self.check_shows_nothing(held)
        self.assertIn(b"Customer Not Found.", held["get_sms"].received)
        after = self.server.get(f"/api/v1/orders/{self.order}", token=self.token)
        self.assertEqual(after.status, 401)
        after = self.server.get("/api/v1/events", token=self.stream_token)
        self.assertEqual(after.status, 401)
        # The other key of the customer goes on.
        harness.wait_until(lambda: b"555111" in beside["stream"].received, "the other key's code")
        self.assertTrue(beside["stream"].thread.is_alive())

    def test_blocking(self):
        held = self.open_everything()
        since = time.monotonic()
        self.server.admin("POST", f"customers/{self.customer}/block")
        self.check_all_end(held, since, {"order": 200, "order by token": 403, "events": 403,
                                         "events by stream token": 403, "get_sms": 200})
        self.assertIn(b"You have not received any code yet.", held["get_sms"].received)
        self.deliver(self.number, 555111)
        self.check_shows_nothing(held)
        # What is paid for may still be read.
        again = self.server.request("GET", f"/api/v1/orders/{self.order}", None,
                                    {"X-API-Key": self.key})
        self.assertEqual(again.json["otpCode"], "555111")

    def test_expiry(self):
        made = self.rest("POST", "keys", self.other,
                         '{"label":"y","scopes":["read","lease"],"expires_in_s":4}')
        ends = time.monotonic() + 4
        self.key = made["key"]
        self.make_tokens()
        held = self.open_everything()
        self.assertLess(time.monotonic(), ends, "the machine is too slow for this test")
        self.check_all_end(held, max(ends, time.monotonic()), self.UNKNOWN)

    def test_rotation(self):
        held = self.open_everything()
        since = time.monotonic()
        self.server.admin("POST", f"keys/{self.key_id}/rotate", {"overlap_seconds": 1})
        # The rotation is an event, which a key that still works may see.
        statuses = {**self.UNKNOWN, "events": 200, "events by stream token": 200}
        self.check_all_end(held, since + 1, statuses)


if __name__ == "__main__":
    unittest.main()
