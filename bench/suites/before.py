"""Against another build, such as that of the commit before: polls, leases, REST orders and SMS of
both in alternating rounds, so that both see the same machine. Nothing may get slower unnoticed."""

import itertools
import os
from collections.abc import Callable
from functools import partial
from statistics import median
from typing import Any

from . import poll
from .report import Against, Report
from .workshop import CUSTOMERS, BenchFailure, Linepoold, Workshop

LEAST = 0.95  # of the other build
CLIENTS = 256
POLLED = poll.LEASES
FREE = 4_000_000  # more than all rounds of leases and orders take
LEASES = 400_000


def run(shop: Workshop, report: Report) -> None:
    """Each side has pools of its own, filled by the other build, so that it can open them."""
    if shop.before is None:
        raise BenchFailure("needs --before: the build directory of the preset bench of the other "
                           "commit, with linepoold and fill_pool")
    if (os.cpu_count() or 1) < 2:
        raise BenchFailure("needs two cores: one for the server, one for wrk")
    report.figure("one synced write of this disk", shop.sync_ms(), "ms")
    polls(shop, report)
    loads(shop, report)
    sms(shop, report)


def pools(shop: Workshop, name: str, lines: int, leases: int = 0) -> tuple:
    """Two equal data directories."""
    theirs = shop.as_of_before().pool(f"{name}-before", lines=lines, leases=leases)
    return shop.copy_pool(theirs, name), theirs


def in_turn(count: int, ours: Linepoold, theirs: Linepoold,
            measure: Callable[[Linepoold], Any]) -> list[tuple]:
    """What `measure(server)` gives for both, in so many rounds; each begins with the other side."""
    rounds = []
    for number in range(count):
        sides = (ours, theirs) if number % 2 else (theirs, ours)
        took = {side: measure(side) for side in sides}
        rounds.append((took[ours], took[theirs]))
    return rounds


def compare(report: Report, metric: str, rounds: list[tuple[float, float]], unit: str) -> None:
    """The median of the rounds' ratios: each round has both sides, one right after the other. For a
    rate more is better, for a time less."""
    ours, theirs = (median(side) for side in zip(*rounds))
    ratio = median(our / their for our, their in rounds)
    report.say(f"   {metric}: " + " ".join(f"{our / their:.3f}" for our, their in rounds))
    # The ratio of the medians would mix rounds in which the machine did different things.
    goal = {"at_least": LEAST} if unit == "1/s" else {"at_most": round(1 / LEAST, 2)}
    report.compare(f"{metric}, median round", ours, unit, Against("before", theirs, **goal), ratio)


def polls(shop: Workshop, report: Report) -> None:
    """Waiting get_sms, one loop on one core; the CPU time tells what wrk's limit hides."""
    our_pool, their_pool = pools(shop, "polls", POLLED, POLLED)
    one_core = {"server__threads": 1}
    with shop.linepoold(our_pool, poll.SERVER_CORE, **one_core) as ours, \
            shop.as_of_before().linepoold(their_pool, poll.SERVER_CORE, **one_core) as theirs:
        rounds = in_turn(shop.rounds(9), ours, theirs,
                         lambda side: poll.one_round(side.url, side.pid, shop.seconds(3)))
    compare(report, "polls a second", [(our.per_second, their.per_second)
                                       for our, their in rounds], "1/s")
    compare(report, "server CPU a poll", [(our.cpu_us, their.cpu_us) for our, their in rounds],
            "us")


def loads(shop: Workshop, report: Report) -> None:
    """Durable get_number and POST /orders."""
    our_pool, their_pool = pools(shop, "leases", FREE)
    with shop.linepoold(our_pool) as ours, shop.as_of_before().linepoold(their_pool) as theirs:
        for load, metric in (("leases", "durable get_number a second, 256 clients"),
                             ("orders", "durable orders a second by REST, 256 clients")):
            rounds = in_turn(shop.rounds(11), ours, theirs, partial(rate, shop, load))
            compare(report, metric, rounds, "1/s")


def rate(shop: Workshop, load: str, side: Linepoold) -> float:
    """The requests a second of one run."""
    return shop.program("http_load", load, "--port", side.port, "--customers", CUSTOMERS,
                        "--clients", CLIENTS, "--seconds", shop.seconds(2))["per_second"]


def sms(shop: Workshop, report: Report) -> None:
    """Durable SMS through the supply edge, each the first of its lease while leases last."""
    our_pool, their_pool = pools(shop, "sms", LEASES, LEASES)
    first = itertools.count(step=10 * LEASES)  # ids of one run never meet those of the next
    with shop.linepoold(our_pool) as ours, shop.as_of_before().linepoold(their_pool) as theirs:
        rounds = in_turn(shop.rounds(11), ours, theirs, lambda side: shop.program(
            "http_load", "sms", "--port", side.port, "--leases", LEASES, "--clients", CLIENTS,
            "--seconds", shop.seconds(3), "--first-id", next(first))["per_second"])
    compare(report, "durable SMS a second through HTTP, 256 clients", rounds, "1/s")
