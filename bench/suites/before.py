"""Against another build, such as that of the commit before: polls, leases, REST orders and SMS of
both in alternating rounds, so that both see the same machine. Nothing may get slower unnoticed."""

import os
from statistics import median

from . import poll
from .report import Against, Report
from .workshop import CUSTOMERS, BenchFailure, Workshop

LEAST = 0.95  # of the other build
CLIENTS = 256
POLLED = poll.LEASES
FREE = 2_000_000  # more than all rounds of leases and orders take
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
    rate, cpu = [], []
    with shop.linepoold(our_pool, poll.SERVER_CORE, **one_core) as ours, \
            shop.as_of_before().linepoold(their_pool, poll.SERVER_CORE, **one_core) as theirs:
        for number in range(shop.rounds(9)):
            sides = (ours, theirs) if number % 2 else (theirs, ours)
            took = {side: poll.one_round(side.url, side.pid, shop.seconds(3)) for side in sides}
            rate.append((took[ours].per_second, took[theirs].per_second))
            cpu.append((took[ours].cpu_us, took[theirs].cpu_us))
    compare(report, "polls a second", rate, "1/s")
    compare(report, "server CPU a poll", cpu, "us")


def loads(shop: Workshop, report: Report) -> None:
    """Durable get_number and POST /orders."""
    our_pool, their_pool = pools(shop, "leases", FREE)
    rates: dict[str, list] = {"leases": [], "orders": []}
    with shop.linepoold(our_pool) as ours, shop.as_of_before().linepoold(their_pool) as theirs:
        for number in range(shop.rounds(5)):
            sides = (ours, theirs) if number % 2 else (theirs, ours)
            for load, rounds in rates.items():
                took = {side: shop.program("http_load", load, "--port", side.port, "--customers",
                                           CUSTOMERS, "--clients", CLIENTS, "--seconds",
                                           shop.seconds(2))["per_second"] for side in sides}
                rounds.append((took[ours], took[theirs]))
    compare(report, "durable get_number a second, 256 clients", rates["leases"], "1/s")
    compare(report, "durable orders a second by REST, 256 clients", rates["orders"], "1/s")


def sms(shop: Workshop, report: Report) -> None:
    """Durable SMS through the supply edge, each the first of its lease while leases last."""
    our_pool, their_pool = pools(shop, "sms", LEASES, LEASES)
    rounds, first = [], 0
    with shop.linepoold(our_pool) as ours, shop.as_of_before().linepoold(their_pool) as theirs:
        for number in range(shop.rounds(5)):
            sides = (ours, theirs) if number % 2 else (theirs, ours)
            took = {side: shop.program("http_load", "sms", "--port", side.port, "--leases", LEASES,
                                       "--clients", CLIENTS, "--seconds", shop.seconds(3),
                                       "--first-id", first)["per_second"] for side in sides}
            rounds.append((took[ours], took[theirs]))
            first += 10 * LEASES  # ids of one round never meet those of the next
    compare(report, "durable SMS a second through HTTP, 256 clients", rounds, "1/s")
