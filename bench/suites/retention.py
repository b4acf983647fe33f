"""Retention: ten million texts that have been kept long enough are erased while customers poll."""

from .report import Against, Report
from .workshop import BenchFailure, Workshop

MESSAGES = 10_000_000
LEASES = 100_000
LINES = LEASES + 20_480  # those of the past
WINDOW_S = 10
RUNS = 5
ERASED = "linepool_texts_erased_total"
KEPT = {"messages__keep_days": 3650, "rental__keep_readable_days": 1}
DUE = {"messages__keep_days": 1, "messages__bin_keep_days": 1, "rental__keep_readable_days": 1}


def run(shop: Workshop, report: Report) -> None:
    """The same polls on one pool, by a server that keeps all texts and one that erases them."""
    messages = MESSAGES // 100 if shop.quick else MESSAGES
    directory = shop.pool("pool", lines=LINES, leases=LEASES, past_messages=messages,
                          past_rest_days=2)
    window = int(shop.seconds(WINDOW_S))
    ratios, erased_a_second = [], []
    for _ in range(shop.rounds(RUNS)):
        with shop.linepoold(directory, **KEPT) as server:
            shop.p99_of_polls(server, LEASES, window)  # warm
            quiet = shop.p99_of_polls(server, LEASES, window)
            if server.metric(ERASED) != 0:
                raise BenchFailure("texts were erased that are kept")
        with shop.linepoold(directory, **DUE) as server:
            shop.p99_of_polls(server, LEASES, window)
            before = server.metric(ERASED)
            busy = shop.p99_of_polls(server, LEASES, window)
            during = server.metric(ERASED) - before
        if during == 0:
            raise BenchFailure("nothing was erased while the polls were measured")
        ratios.append((busy / quiet, busy, quiet))
        erased_a_second.append(during / window)
    report.say("   " + " ".join(f"{ratio:.2f}" for ratio, _, _ in ratios))
    ratio, busy, quiet = max(ratios)
    report.compare(f"p99 of polls while {messages:,} texts are erased, worst of {len(ratios)} runs",
                   busy, "ms", Against("while none is", quiet, at_most=2), ratio)
    report.figure("texts erased a second, slowest run", min(erased_a_second), "1/s")
