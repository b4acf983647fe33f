"""Follows a customer's stream of events over every death of the server: each event comes once, in
order, without a gap, and stays what it was."""

import json
import socket
import time

from kills.wire import Client, Lost, Steps


class Follower(Steps):
    def __init__(self, port, key):
        super().__init__()
        self.port = port
        self.key = key
        self.place = None  # of the newest event
        self.events = []   # (number, type, text or phone number)
        self.connections = 0

    def step(self):
        try:
            self.follow()
        except OSError as broken:
            raise Lost from broken

    def follow(self):
        with socket.create_connection(("127.0.0.1", self.port), 20) as stream:
            stream.settimeout(1)
            begin = f"Last-Event-ID: {self.place}\r\n" if self.place else ""
            after = "" if self.place else "?after=0"
            stream.sendall(f"GET /api/v1/events{after} HTTP/1.0\r\nHost: localhost\r\n{begin}"
                           f"X-API-Key: {self.key}\r\nAccept: text/event-stream\r\n\r\n".encode())
            # HTTP/1.0: the stream has no chunks, and ends with the connection.
            head, rest = self.read_until(stream, b"", b"\r\n\r\n")
            if head.split(b" ")[1] != b"200":
                assert head.split(b" ")[1] == b"503", head
                raise ConnectionError
            self.connections += 1
            while not self.ending:
                block, rest = self.read_until(stream, rest, b"\n\n")
                self.take(block.decode())

    def read_until(self, stream, held, mark):
        while mark not in held:
            if self.ending:
                raise ConnectionError
            try:
                part = stream.recv(65536)
            except TimeoutError:
                continue
            if not part:
                raise ConnectionError
            held += part
        block, _, rest = held.partition(mark)
        return block, rest

    def take(self, block):
        fields = dict(line.split(": ", 1) for line in block.split("\n")
                      if ": " in line and not line.startswith(":"))
        if "data" not in fields:
            return
        event = json.loads(fields["data"])
        assert event["type"] != "gap", f"a gap after {self.place}: {event}"
        number = int(event["place"].rpartition("-")[2])
        expected = self.events[-1][0] + 1 if self.events else 1
        assert number == expected, f"event {number} came after {expected - 1}"
        self.events.append(brief(event))
        self.place = fields["id"]

    # While nobody works ---------------------------------------------------------------------------

    def check(self, texts, numbers):
        """The acknowledged texts and leased numbers are events, each once; and what was streamed is
        what the pages show."""
        pages = self.read_pages()
        end = time.monotonic() + 60
        while len(self.events) < len(pages) and time.monotonic() < end and not self.failure:
            time.sleep(0.05)
        if self.failure:
            raise self.failure
        assert self.events == pages, first_difference(self.events, pages)
        received = [what for _, kind, what in pages if kind == "message.received"]
        assert len(received) == len(set(received)), "an SMS is two events"
        missing = set(texts) - set(received)
        assert not missing, f"{len(missing)} SMS are no event, such as {sorted(missing)[:3]}"
        made = [what for _, kind, what in pages if kind in ("lease.made", "rental.made")]
        missing = set(numbers) - set(made)
        assert not missing, f"{len(missing)} leases are no event, such as {sorted(missing)[:3]}"

    def read_pages(self):
        client, rows, after = Client(self.port), [], 0
        try:
            while True:
                try:
                    status, _, page = client.rest("GET", f"events?limit=1000&after={after}",
                                                  self.key)
                except Lost:
                    time.sleep(0.05)
                    continue
                assert status == 200, page
                rows += [brief(event) for event in page["events"]]
                if page["next_after"] == page["newest"]:
                    return rows
                after = page["next_after"]
        finally:
            client.close()


def brief(event):
    data = event["data"]
    what = data["message"]["text"] if "message" in data else data.get("phoneNumber", "").lstrip("+")
    return int(event["place"].rpartition("-")[2]), event["type"], what


def first_difference(streamed, pages):
    for one, other in zip(streamed, pages):
        if one != other:
            return f"streamed {one}, but the log has {other}"
    return f"{len(streamed)} events were streamed, and the log has {len(pages)}"
