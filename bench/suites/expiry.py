"""Expiry: 100,000 leases that fall due in one moment, while other customers poll."""

import threading
import time

from .report import Against, Report
from .workshop import CUSTOMERS, BenchFailure, Workshop, fetch

LEASES = 100_000
LIFE_S = 45
WINDOW_S = 4
WITHIN_S = 10


def run(shop: Workshop, report: Report) -> None:
    """The same polls twice: while nothing falls due, and while everything does."""
    directory = shop.directory / "pool"
    filled = shop.program("fill_pool", "--dir", directory, "--catalogue", shop.catalogue,
                          "--lines", 2 * LEASES, "--leases", LEASES, "--short-leases", LEASES,
                          "--short-life", LIFE_S, "--customers", CUSTOMERS)
    end = filled["short_end_ms"] / 1e3
    with shop.linepoold(directory) as server:
        polls(shop, server)  # warm
        quiet = polls(shop, server)
        if time.time() > end - 1:
            raise BenchFailure("the machine is too slow: the leases fell due too early")
        time.sleep(max(0.0, end - time.time()))
        ended: list[float] = []
        watcher = threading.Thread(target=watch, args=(server, end, ended))
        watcher.start()
        busy = polls(shop, server)
        watcher.join()
    report.compare("p99 of polls while 100,000 leases end", busy, "ms",
                   Against("while none does", quiet, at_most=2))
    report.figure("from due to ended, 100,000 leases", ended[0], "s", at_most=WITHIN_S)


def polls(shop: Workshop, server) -> float:
    """2,000 polls a second on a steady schedule, and one SMS; the p99 in ms."""
    result = shop.program("http_load", "latency", "--port", server.port, "--customers", CUSTOMERS,
                          "--leases", LEASES, "--sms-per-second", 1, "--polls-per-second", 2_000,
                          "--seconds", WINDOW_S)
    return result["background_p99_ms"]


def watch(server, end: float, ended: list[float]) -> None:
    """Notes when only the other leases are left."""
    while True:
        metrics = fetch(server.url + "/metrics")
        live = next(float(line.split()[1]) for line in metrics.splitlines()
                    if line.startswith("linepool_live_leases "))
        if live <= LEASES or time.time() > end + 60:
            ended.append(time.time() - end)
            return
        time.sleep(0.05)
