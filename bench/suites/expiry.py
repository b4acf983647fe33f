"""Expiry: 100,000 leases that fall due in one moment, while other customers poll."""

import threading
import time
from statistics import median

from .report import Against, Report
from .workshop import CUSTOMERS, BenchFailure, Linepoold, Workshop

LEASES = 100_000
LIFE_S = 30
WINDOW_S = 4
WITHIN_S = 10
RUNS = 5


def run(shop: Workshop, report: Report) -> None:
    """Runs of their own with short time slices and without, which older kernels do not know; the
    goal holds in every run."""
    for is_short in (True, False):
        ratios, took = [], []
        for number in range(shop.rounds(RUNS)):
            quiet, busy, ended = one_run(shop, f"pool-{is_short}-{number}", is_short)
            ratios.append((busy / quiet, busy, quiet))
            took.append(ended)
        slices = "short time slices" if is_short else "usual time slices"
        report.say(f"   {slices}: " + " ".join(f"{ratio:.2f}" for ratio, _, _ in ratios))
        ratio, busy, quiet = max(ratios)
        report.compare(f"p99 of polls while 100,000 leases end, {slices}, worst of "
                       f"{len(ratios)} runs", busy, "ms",
                       Against("while none does", quiet, at_most=2), ratio)
        report.figure(f"the same, median run's ratio, {slices}",
                      median(each for each, _, _ in ratios), "")
        report.figure(f"from due to ended, 100,000 leases, {slices}, worst run", max(took), "s",
                      at_most=WITHIN_S)


def one_run(shop: Workshop, name: str, is_short: bool) -> tuple[float, float, float]:
    """The p99 of the same polls while nothing falls due and while everything does, in ms; and the
    seconds from due to ended."""
    directory = shop.directory / name
    filled = shop.program("fill_pool", "--dir", directory, "--catalogue", shop.catalogue,
                          "--lines", 2 * LEASES, "--leases", LEASES, "--short-leases", LEASES,
                          "--short-life", LIFE_S, "--customers", CUSTOMERS)
    end = filled["short_end_ms"] / 1e3
    slices = {"server__short_time_slices": str(is_short).lower()}
    with shop.linepoold(directory, **slices) as server:
        shop.p99_of_polls(server, LEASES, WINDOW_S)  # warm
        quiet = shop.p99_of_polls(server, LEASES, WINDOW_S)
        if time.time() > end - 1:
            raise BenchFailure("the machine is too slow: the leases fell due too early")
        time.sleep(max(0.0, end - time.time()))
        ended: list[float] = []
        watcher = threading.Thread(target=watch, args=(server, end, ended))
        watcher.start()
        busy = shop.p99_of_polls(server, LEASES, WINDOW_S)
        watcher.join()
    return quiet, busy, ended[0]


def watch(server: Linepoold, end: float, ended: list[float]) -> None:
    """Notes when only the other leases are left."""
    while True:
        live = server.metric("linepool_live_leases")
        if live <= LEASES or time.time() > end + 60:
            ended.append(time.time() - end)
            return
        time.sleep(0.5)
