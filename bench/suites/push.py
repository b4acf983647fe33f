"""The ways out of the event log: thousands of long polls and the SMS that end them, the registry of
those who wait, orders by REST against get_number, and webhooks with a dead receiver beside."""

import http.client
import json
import socket
import socketserver
import threading
import time
from statistics import median

from .report import Against, Report
from .workshop import CUSTOMERS, Workshop

WAITERS = 10_000
MOST_WAITERS = 18_000  # what 20,000 descriptors of a process allow
ALL_WAITERS = 301_310
SMS_PER_SECOND = 1_000
LINES = 1_500_000
CLIENTS = 256
LEASES_OF_WEBHOOKS = 20_000


def run(shop: Workshop, report: Report) -> None:
    """Each part on a pool of its own."""
    report.figure("one synced write of this disk", shop.sync_ms(), "ms")
    long_polls(shop, report, WAITERS, "a")
    long_polls(shop, report, MOST_WAITERS, "b")
    registry(shop, report)
    orders(shop, report)
    webhooks(shop, report)


def long_polls(shop: Workshop, report: Report, waiters: int, name: str) -> None:
    """Opens them all, sends each its SMS, and looks at the server's memory in between."""
    pool = shop.pool(f"waiters-{name}", lines=waiters, leases=waiters)
    with shop.linepoold(pool, limits__connections=0,
                        limits__connections_per_address=0) as server:
        result = shop.program(
            "http_load", "waiters", "--port", server.port, "--server-pid", server.pid,
            "--customers", CUSTOMERS, "--waiters", waiters, "--sms-per-second", SMS_PER_SECOND)
    what = f"{waiters:,} long polls"
    report.figure(f"{what}: not woken", waiters - result["answered"], "waiters", at_most=0)
    report.figure(f"{what}: memory each, all in", result["bytes_per_waiter"] / 1024, "KiB",
                  at_most=6)
    report.figure(f"{what}: SMS sent to acknowledged, p50", result["commit_p50_ms"], "ms")
    report.figure(f"{what}: SMS acknowledged to the answer, p50", result["woken_p50_ms"], "ms",
                  at_most=2)
    report.figure(f"{what}: SMS acknowledged to the answer, p99", result["woken_p99_ms"], "ms",
                  at_most=10)
    report.figure(f"{what}: SMS sent to the answer, p50", result["total_p50_ms"], "ms")
    report.figure(f"{what}: SMS sent to the answer, p99", result["total_p99_ms"], "ms")


def registry(shop: Workshop, report: Report) -> None:
    """Without sockets, as many as a node is to hold."""
    result = shop.program("waits_registry", "--waiters", ALL_WAITERS)
    what = f"registry of {ALL_WAITERS:,}"
    report.figure(f"{what}: memory each", result["bytes_per_waiter"], "bytes")
    report.figure(f"{what}: to register one", result["add_us"], "us")
    report.figure(f"{what}: to wake one", result["wake_us"], "us")
    report.figure(f"{what}: to let one go", result["expire_us"], "us")


def orders(shop: Workshop, report: Report) -> None:
    """Rounds alternate between the two on one server."""
    rest, user = [], []
    with shop.linepoold(shop.pool("orders", lines=LINES)) as server:
        for _ in range(shop.rounds(3)):
            for load, results in (("orders", rest), ("leases", user)):
                results.append(shop.program(
                    "http_load", load, "--port", server.port, "--customers", CUSTOMERS,
                    "--clients", CLIENTS, "--seconds", shop.seconds(3))["per_second"])
    report.compare("durable orders a second by REST, 256 clients, median round", median(rest),
                   "1/s", Against("get_number", median(user), at_least=0.9))


class Receiver(socketserver.ThreadingTCPServer):
    """Answers 204 to everything on connections that stay open, and counts."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self):
        self.count = 0
        outer = self

        class Handler(socketserver.StreamRequestHandler):
            """One connection."""

            def handle(self):
                self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                while True:
                    length = 0
                    line = self.rfile.readline()
                    if not line:
                        return
                    while line not in (b"\r\n", b""):
                        if line.lower().startswith(b"content-length:"):
                            length = int(line.split(b":")[1])
                        line = self.rfile.readline()
                    self.rfile.read(length)
                    self.wfile.write(b"HTTP/1.1 204 No Content\r\n\r\n")
                    outer.count += 1

        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_address[1]}/"


def add_webhook(port: int, key: str, url: str) -> None:
    """For what is received from now on."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("POST", "/api/v1/webhooks",
                       json.dumps({"url": url, "events": ["message.received"]}),
                       {"X-API-Key": key})
    answer = connection.getresponse()
    assert answer.status == 201, answer.read()
    connection.close()


def webhooks(shop: Workshop, report: Report) -> None:
    """One fast receiver, and then the same with one beside it that never answers."""
    for name, with_dead in (("one fast receiver", False), ("a dead one beside it", True)):
        pool = shop.pool(f"hooks-{int(with_dead)}", lines=LEASES_OF_WEBHOOKS,
                         leases=LEASES_OF_WEBHOOKS, customers=1)
        with shop.linepoold(pool, webhooks__allow_targets="127.0.0.0/8") as server:
            receiver = Receiver()
            key = f"{1:032x}"  # of the first customer of every bench pool
            dead = socket.create_server(("127.0.0.1", 0))
            if with_dead:
                add_webhook(server.port, key, f"http://127.0.0.1:{dead.getsockname()[1]}/")
            add_webhook(server.port, key, receiver.url)
            began = time.monotonic()
            result = shop.program(
                "http_load", "sms", "--port", server.port, "--leases", LEASES_OF_WEBHOOKS,
                "--clients", 64, "--seconds", shop.seconds(2), "--warm-up", 0)
            wanted = result["right"]
            while receiver.count < wanted and time.monotonic() < began + 60:
                time.sleep(0.01)
            took = time.monotonic() - began
            report.figure(f"webhooks, {name}: delivered a second", receiver.count / took, "1/s")
            report.figure(f"webhooks, {name}: missing", max(0, wanted - receiver.count), "events",
                          at_most=0)
            receiver.shutdown()
            dead.close()
