#!/usr/bin/python3
"""Every way out of the event log, on real sockets: long poll, server-sent events, WebSocket and
webhooks, over a restart of the server."""

import base64
import hashlib
import hmac
import http.server
import json
import os
import re
import shutil
import socket
import threading
import time
import unittest

from support import harness

# A simulated line answers after this, so that a wait has begun before.
SLOW = ("--set", "sandbox.reply_after_ms=1500")
NEVER = ("--set", "sandbox.reply_after_ms=86400000")
LOCAL = ("--set", "webhooks.allow_targets=127.0.0.0/8")


def rest(server, method, path, body=None, key=None, **headers):
    sent = {"X-API-Key": key or server.key, **headers}
    if body is not None:
        sent["Content-Type"] = "application/json"
        body = json.dumps(body).encode()
    return server.request(method, "/api/v1" + path, body, sent)


def order(server, country="MY", service="go"):
    made = rest(server, "POST", "/orders", {"country": country, "service": service})
    assert made.status == 201, made
    return made.json


def raw(server, target, headers=""):
    """A connection that has sent a GET and has read nothing yet."""
    client = socket.create_connection(("127.0.0.1", server.port), harness.PATIENCE_S)
    client.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\nX-API-Key: {server.key}\r\n"
                   f"{headers}\r\n".encode())
    return client


def gauge(server, name):
    """The value of a metric without labels."""
    return float(re.search(rf"^{name} (\S+)$", server.get("/metrics").text, re.MULTILINE)[1])


class Stream:
    """A client of server-sent events, as plain as can be."""

    def __init__(self, server, query="", **headers):
        self.socket = socket.create_connection(("127.0.0.1", server.port), harness.PATIENCE_S)
        self.socket.settimeout(harness.PATIENCE_S)
        lines = [f"GET /api/v1/events{query} HTTP/1.1", "Host: localhost",
                 f"X-API-Key: {server.key}",
                 "Accept: text/event-stream", *(f"{n}: {v}" for n, v in headers.items())]
        self.socket.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        self.buffer = b""
        self.head = self.until(b"\r\n\r\n").decode()
        self.text = b""
        self.last_id = None
        self.ended = False

    def until(self, mark):
        while mark not in self.buffer:
            got = self.socket.recv(65536)
            if not got:
                raise EOFError
            self.buffer += got
        part, self.buffer = self.buffer.split(mark, 1)
        return part

    def chunk(self):
        size = int(self.until(b"\r\n"), 16)
        while len(self.buffer) < size + 2:
            self.buffer += self.socket.recv(65536)
        data, self.buffer = self.buffer[:size], self.buffer[size + 2:]
        self.ended = size == 0
        return data

    def block(self):
        """The fields of the next block. Its id is kept, as a browser does, event or not."""
        while b"\n\n" not in self.text:
            self.text += self.chunk()
            if self.ended:
                raise EOFError
        block, self.text = self.text.split(b"\n\n", 1)
        fields = dict(line.split(": ", 1) for line in block.decode().split("\n")
                      if not line.startswith(":"))
        self.last_id = fields.get("id", self.last_id)
        return fields

    def event(self):
        """The next event as (place, type, data)."""
        while True:
            fields = self.block()
            if "data" in fields:
                data = json.loads(fields["data"])
                assert data["place"] == fields["id"], fields
                return fields["id"], fields["event"], data

    def close(self):
        self.socket.close()


class Receiver(http.server.ThreadingHTTPServer):
    """A webhook receiver that answers what it is told to and keeps what it gets."""

    def __init__(self, status=204):
        self.status = status
        self.deliveries = []
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.deliveries.append((dict(self.headers.items()), body))
                self.send_response(outer.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/hook"

    def wait_for(self, count):
        return harness.wait_until(
            lambda: self.deliveries if len(self.deliveries) >= count else None,
            f"{count} deliveries")


def signature(secret, headers, body):
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


class Push(unittest.TestCase):
    def setUp(self):
        self.directory = self.enterContext(harness.temporary_directory())

    def server(self, *arguments, **options):
        return self.enterContext(harness.Server(self.directory / "data", *arguments, **options))

    def test_a_long_poll_is_answered_by_the_sms(self):
        server = self.server(*SLOW)
        made = order(server)
        answer = rest(server, "GET", f"/orders/{made['id']}?wait=60")
        self.assertEqual(answer.json["status"], "completed")
        self.assertTrue(answer.json["otpCode"])
        number = server.user("get_number", app="Google", country="Malaysia").text
        answer = server.user("get_sms", app="Google", country="Malaysia", number=number, wait=60)
        self.assertIn("Google", answer.text)
        self.assertEqual(answer.headers["Linepool-Wait"], "60")

    def test_who_waits_is_answered_when_the_server_stops(self):
        server = self.server(*NEVER)
        made = order(server)
        answers = []
        waiting = threading.Thread(
            target=lambda: answers.append(rest(server, "GET", f"/orders/{made['id']}?wait=120")))
        waiting.start()
        counted = 'linepool_rest_requests_total{call="GET orders/{id}"} 1'
        harness.wait_until(lambda: counted in server.get("/metrics").text, "the wait")
        # Later than it, and answered: so its look has been taken.
        rest(server, "GET", "/account")
        self.assertEqual(server.stop(), 0)
        waiting.join(harness.PATIENCE_S)
        self.assertEqual(answers[0].json["status"], "active")

    def test_a_client_that_goes_leaves_nothing_behind(self):
        # AddressSanitizer keeps what was freed, which would be measured in its place.
        environment = harness.clean_environment(
            ASAN_OPTIONS="quarantine_size_mb=0:thread_local_quarantine_size_kb=0")
        server = self.server("--set", "limits.requests_per_second_per_key=0",
                             "--set", "limits.requests_per_second_per_address=0", *NEVER,
                             environment=environment)
        made = order(server)

        def looked_again():
            taken = gauge(server, "process_cpu_seconds_total")
            harness.wait_until(lambda: gauge(server, "process_cpu_seconds_total") > taken,
                               "the next look at the process")

        def counts():
            return [gauge(server, "linepool_long_polls"), gauge(server, "linepool_event_streams"),
                    gauge(server, "linepool_http_connections")]

        def files():
            return gauge(server, "process_open_fds")

        before = counts()
        harness.wait_until(lambda: files() > 0, "the first look at the process")
        files_before = files()
        resident = []
        for _ in range(8):
            clients = [raw(server, f"/api/v1/orders/{made['id']}?wait=180") for _ in range(100)]
            clients += [raw(server, "/api/v1/events", "Accept: text/event-stream\r\n")
                        for _ in range(100)]
            harness.wait_until(lambda: counts()[:2] == [100, 100], "100 waits and 100 streams")
            for client in clients:
                client.close()
            harness.wait_until(lambda: counts() == before, f"{before} again")
            harness.wait_until(lambda: files() <= files_before, f"{files_before} files again")
            looked_again()
            resident.append(gauge(server, "process_resident_memory_bytes"))
        # The first rounds fill pools and caches; 600 more clients leave less than 1 KiB each.
        self.assertLess(resident[-1] - resident[1], 600 * 1024, resident)
        self.assertEqual(rest(server, "GET", "/account").status, 200)

    def test_a_customer_has_so_many_streams_at_once(self):
        server = self.server("--set", "limits.streams_per_customer=2", *NEVER)
        first, second = Stream(server), Stream(server)
        refused = raw(server, "/api/v1/events", "Accept: text/event-stream\r\n")
        answer = refused.recv(65536)
        self.assertIn(b" 429 ", answer.split(b"\r\n")[0], answer)
        self.assertIn(b"Retry-After: 5", answer)
        first.close()
        harness.wait_until(lambda: gauge(server, "linepool_event_streams") == 1, "one stream")
        Stream(server).close()
        second.close()
        self.assertIn('linepool_rate_limited_total{limit="streams"} 1', server.get("/metrics").text)

    def test_a_stream_goes_on_after_a_restart(self):
        server = self.server("--set", "sandbox.reply_after_ms=300")
        stream = Stream(server, "?after=0")
        self.assertIn("text/event-stream", stream.head)
        self.assertIn("chunked", stream.head)
        order(server)
        seen = [stream.event()]
        while seen[-1][1] != "message.received":
            seen.append(stream.event())
        self.assertEqual(server.stop(), 0)
        with self.assertRaises((EOFError, ConnectionError)):
            while True:
                seen.append(stream.event())
        server.start()
        stream.close()
        order(server)
        stream = Stream(server, **{"Last-Event-ID": seen[-1][0]})
        while True:
            seen.append(stream.event())
            if seen[-1][1] == "message.received":
                break
        self.assertEqual([data["id"] for _, _, data in seen], list(range(1, len(seen) + 1)))
        self.assertEqual([t for _, t, _ in seen].count("message.received"), 2)
        # What the page says is what the stream said.
        page = rest(server, "GET", "/events?limit=1000").json["events"]
        self.assertEqual([data for _, _, data in seen], page[:len(seen)])
        stream.close()

    def test_a_stream_says_where_it_begins(self):
        """So that a client that is cut off before its first event knows where to continue."""
        server = self.server(*NEVER)
        stream = Stream(server)
        stream.block()
        begun = stream.last_id
        stream.close()
        page = rest(server, "GET", "/events?limit=1000").json
        self.assertEqual(begun, page["next_place"])
        order(server)
        stream = Stream(server, **{"Last-Event-ID": begun})
        self.assertEqual(stream.event()[1], "lease.made")
        stream.close()

    def test_where_a_client_stopped_wins_over_where_it_began(self):
        # An EventSource comes back with the address that it was made with.
        server = self.server(*NEVER)
        for _ in range(3):
            order(server)
        log, newest = rest(server, "GET", "/events").json["next_place"].split("-")
        self.assertGreater(int(newest), 3)
        for place in (f"{log}-{int(newest) - 1}", str(int(newest) - 1)):
            stream = Stream(server, "?after=1", **{"Last-Event-ID": place})
            self.assertEqual(stream.event()[2]["id"], int(newest))
            stream.close()

    def test_a_restored_database_is_another_log(self):
        server = self.server(*NEVER)
        order(server)
        stream = Stream(server, "?after=0")
        seen = [stream.event()]
        while seen[-1][1] != "lease.made":
            seen.append(stream.event())
        stream.close()
        self.assertEqual(server.stop(), 0)
        shutil.copytree(server.data_dir, self.directory / "restored")
        with harness.Server(self.directory / "restored", *NEVER) as restored:
            stream = Stream(restored, **{"Last-Event-ID": seen[-1][0]})
            place, kind, data = stream.event()
            self.assertEqual((kind, data["oldest"], data["newest"]), ("gap", 1, len(seen)))
            again = [stream.event() for _ in seen]
            self.assertEqual([d["id"] for _, _, d in again], [d["id"] for _, _, d in seen])
            self.assertNotEqual(again[-1][0], seen[-1][0])
            stream.close()
            # Whoever breaks off right after the gap has its place in the new log.
            stream = Stream(restored, **{"Last-Event-ID": place})
            self.assertEqual(stream.event(), again[0])
            stream.close()
            page = rest(restored, "GET", f"/events?after={seen[-1][0]}").json["events"]
            self.assertEqual([row["type"] for row in page], ["gap", *(t for _, t, _ in again)])

    def test_a_place_ahead_is_waited_for_and_then_refused(self):
        server = self.server(*NEVER)
        newest = rest(server, "GET", "/events").json["next_place"]
        log, number = newest.split("-")
        ahead = f"{log}-{int(number) + 1}"
        since = time.monotonic()
        answer = rest(server, "GET", "/events", Accept="text/event-stream",
                      **{"Last-Event-ID": ahead})
        self.assertEqual((answer.status, answer.headers["Retry-After"]), (503, "1"))
        self.assertEqual(answer.json["code"], "busy")
        self.assertGreater(time.monotonic() - since, 0.5)
        self.assertEqual(rest(server, "GET", f"/events?after={ahead}").status, 503)
        # It appears in time: the stream begins behind it.
        later = threading.Timer(0.2, order, (server,))
        later.start()
        stream = Stream(server, **{"Last-Event-ID": ahead})
        later.join()
        self.assertTrue(stream.head.startswith("HTTP/1.1 200 "), stream.head)
        made = order(server)
        _, kind, data = stream.event()
        self.assertEqual((kind, data["id"], data["data"]["order"]),
                         ("lease.made", int(number) + 2, made["id"]))
        stream.close()

    def test_a_slow_reader_is_cut_off_and_comes_back(self):
        server = self.server(*NEVER)
        stream = Stream(server)
        stream.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        _, key = server.add_customer("other", "5.00")
        self.assertEqual(rest(server, "GET", "/account", key=key).status, 200)
        made = order(server)
        self.assertEqual(stream.event()[1], "lease.made")
        self.assertEqual(rest(server, "GET", f"/orders/{made['id']}").status, 200)
        stream.close()

    def test_a_websocket_shows_the_same_events(self):
        server = self.server("--set", "sandbox.reply_after_ms=300")
        client = socket.create_connection(("127.0.0.1", server.port), harness.PATIENCE_S)
        client.settimeout(harness.PATIENCE_S)
        nonce = base64.b64encode(os.urandom(16)).decode()
        client.sendall(f"GET /ws?after=0&types=message.received HTTP/1.1\r\nHost: localhost\r\n"
                       f"X-API-Key: {server.key}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                       f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {nonce}\r\n\r\n".encode())
        reader = client.makefile("rb")
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += reader.read(1)
        self.assertTrue(head.startswith(b"HTTP/1.1 101 "), head)
        digest = hashlib.sha1((nonce + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest()
        self.assertIn(base64.b64encode(digest), head)
        order(server)

        def frame():
            first, size = reader.read(2)
            if size == 126:
                size = int.from_bytes(reader.read(2), "big")
            return first, reader.read(size)

        first, payload = frame()
        self.assertEqual(first, 0x81)
        event = json.loads(payload)
        self.assertEqual(event["type"], "message.received")
        client.sendall(b"\x89\x82\x00\x00\x00\x00hi")  # a ping, masked with zeros
        self.assertEqual(frame(), (0x8A, b"hi"))
        client.sendall(b"\x88\x80\x00\x00\x00\x00")
        self.assertEqual(frame()[0], 0x88)
        client.close()

    def test_webhooks_are_signed_and_come_after_a_restart_too(self):
        server = self.server("--set", "sandbox.reply_after_ms=300", *LOCAL)
        receiver = Receiver()
        hook = rest(server, "POST", "/webhooks",
                    {"url": receiver.url, "events": ["lease.made", "message.received"]}).json
        order(server)
        for headers, body in receiver.wait_for(2):
            headers = {name.lower(): value for name, value in headers.items()}
            self.assertEqual(headers["webhook-signature"], signature(hook["secret"], headers, body))
            event = json.loads(body)
            self.assertTrue(headers["webhook-id"].endswith(f"_{event['id']}"))
        self.assertEqual([json.loads(b)["type"] for _, b in receiver.deliveries],
                         ["lease.made", "message.received"])
        attempts = harness.wait_until(
            lambda: rest(server, "GET", f"/webhooks/{hook['id']}/attempts").json["attempts"],
            "attempts")
        self.assertEqual(attempts[0]["status"], 204)
        # While the receiver refuses, what it should get is kept over a restart.
        receiver.status = 503
        order(server)
        receiver.wait_for(3)
        harness.wait_until(lambda: any(
            a["status"] == 503
            for a in rest(server, "GET", f"/webhooks/{hook['id']}/attempts").json["attempts"]),
            "a failed attempt")
        self.assertEqual(server.stop(), 0)
        receiver.status = 204
        server.start()
        codes = harness.wait_until(
            lambda: {d[0]["webhook-id"] for d in receiver.deliveries[3:]
                     if json.loads(d[1])["type"] == "message.received"}, "the second code")
        self.assertEqual(len(codes), 1)
        receiver.shutdown()

    def test_a_test_call_says_what_became_of_it(self):
        server = self.server(*NEVER, "--set", "webhooks.allow_targets=")
        receiver = Receiver()
        hook = rest(server, "POST", "/webhooks", {"url": receiver.url}).json
        tried = rest(server, "POST", f"/webhooks/{hook['id']}/test").json
        self.assertEqual(tried, {"delivered": False, "status": None,
                                 "latency_ms": tried["latency_ms"], "error": "forbidden_address",
                                 "reason": "private address: see webhooks.allow_targets"})
        self.assertEqual(receiver.deliveries, [])
        server.stop()
        server = self.server(*NEVER, *LOCAL)
        tried = rest(server, "POST", f"/webhooks/{hook['id']}/test").json
        self.assertTrue(tried["delivered"], tried)
        types = [json.loads(body)["type"] for _, body in receiver.deliveries]
        self.assertIn("webhook.test", types)
        receiver.shutdown()

    def test_an_idempotency_key_outlives_a_restart(self):
        server = self.server(*NEVER)
        body = {"country": "MY", "service": "go"}
        first = rest(server, "POST", "/orders", body, **{"Idempotency-Key": "once"})
        server.kill()
        server.start()
        again = rest(server, "POST", "/orders", body, **{"Idempotency-Key": "once"})
        self.assertEqual((again.status, again.body), (first.status, first.body))
        self.assertEqual(again.headers["Idempotency-Replayed"], "true")
        self.assertEqual(len(rest(server, "GET", "/orders").json["orders"]), 1)


if __name__ == "__main__":
    unittest.main()
