"""Polls: waiting get_sms with 100,000 active leases on one core, against nginx's `return 200` of
the same body with one worker on that core; 64 keep-alive connections of wrk on the other core."""

import os
import re
import subprocess
from pathlib import Path
from statistics import median
from typing import NamedTuple

from .report import Against, Report
from .workshop import (APP, COUNTRY, CUSTOMERS, WAITING, BenchFailure, Workshop, cpu_seconds,
                       fetch, on_core)

LEASES = 100_000
CONNECTIONS = 64
LEAST = 0.9  # of nginx
SERVER_CORE, WRK_CORE = 0, 1
SCRIPT = Path(__file__).with_name("poll.lua")


class Round(NamedTuple):
    """What one round of wrk gave."""

    per_second: float
    cpu_us: float  # of the server, per request

    @property
    def busy(self) -> float:
        """The share of its core that the server used."""
        return self.per_second * self.cpu_us / 1e6


def run(shop: Workshop, report: Report) -> None:
    """Alternating rounds, so that both sides see the same machine."""
    if (os.cpu_count() or 1) < 2:
        raise BenchFailure("needs two cores: one for the server, one for wrk")
    directory = shop.pool("pool", lines=LEASES, leases=LEASES)
    ours, theirs = [], []
    with shop.linepoold(directory, SERVER_CORE, server__threads=1) as linepoold, \
            shop.nginx(SERVER_CORE, WAITING) as nginx:
        probe = f"/user/api/get_sms.php?customer={1:032x}&number=12000000000" \
                f"&country={COUNTRY}&app={APP}"
        for server in (linepoold, nginx):
            if fetch(server.url + probe) != WAITING:
                raise BenchFailure(f"{server.url} does not answer as it should")
        for _ in range(shop.rounds(7)):
            theirs.append(one_round(nginx.url, nginx.worker, shop.seconds(5)))
            ours.append(one_round(linepoold.url, linepoold.pid, shop.seconds(5)))
    for number, (our, their) in enumerate(zip(ours, theirs), 1):
        report.say(f"   round {number}: "
                   f"linepoold {our.per_second:,.0f}/s, {our.cpu_us:.2f} us CPU, "
                   f"core {our.busy:.0%} busy; nginx {their.per_second:,.0f}/s, "
                   f"{their.cpu_us:.2f} us CPU, core {their.busy:.0%} busy")
    report.compare("polls a second, median round", median(r.per_second for r in ours), "1/s",
                   Against("nginx return 200", median(r.per_second for r in theirs),
                           at_least=LEAST))
    report.compare("polls a second, best round", max(r.per_second for r in ours), "1/s",
                   Against("nginx return 200", max(r.per_second for r in theirs)))
    # Where wrk is the one that is out of breath, only the CPU time tells the servers apart.
    report.compare("server CPU a poll, median round", median(r.cpu_us for r in ours), "us",
                   Against("nginx return 200", median(r.cpu_us for r in theirs),
                           at_most=round(1 / LEAST, 2)))
    report.figure("server core busy, median round", median(r.busy for r in ours) * 100, "%")


def one_round(url: str, pid: int, seconds: float) -> Round:
    """wrk for some seconds on one server."""
    command = [*on_core(WRK_CORE), "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{max(1, round(seconds))}s",
               "-s", str(SCRIPT), url, "--", str(LEASES), str(CUSTOMERS), COUNTRY, APP]
    before = cpu_seconds(pid)
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=seconds + 60)
    cpu = cpu_seconds(pid) - before
    rate = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
    count = re.search(r"(\d+) requests in", done.stdout)
    if not rate or not count or "Non-2xx" in done.stdout or "Socket errors" in done.stdout:
        raise BenchFailure(f"wrk saw errors: {done.stdout}")
    return Round(float(rate.group(1)), cpu / int(count.group(1)) * 1e6)
