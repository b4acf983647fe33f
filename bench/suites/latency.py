"""Latency: from an SMS that was acknowledged, or was sent, to the poll that answers it, while other
customers poll and other SMS come in."""

from .report import Report
from .workshop import CUSTOMERS, Workshop

LEASES = 100_000
SMS_PER_SECOND = 200
POLLS_PER_SECOND = 2_000

FIGURES = {
    "after_2xx": "SMS committed to visible in get_sms",
    "poller": "SMS sent to answered to a customer who polls all the time",
    "commit": "SMS sent to acknowledged",
}


def run(shop: Workshop, report: Report) -> None:
    """One run on a steady schedule, whatever the answers do."""
    report.figure("one synced write of this disk", shop.sync_ms(), "ms")
    with shop.linepoold(shop.pool("pool", lines=LEASES, leases=LEASES)) as server:
        result = shop.program(
            "http_load", "latency", "--port", server.port, "--customers", CUSTOMERS,
            "--leases", LEASES, "--sms-per-second", SMS_PER_SECOND,
            "--polls-per-second", POLLS_PER_SECOND, "--seconds", shop.seconds(20))
    report.say(f"   {result['sms']:,} SMS, {result['background_polls']:,} other polls in "
               f"{result['seconds']} s")
    report.figure("polls after the 2xx that did not answer the SMS yet", result["misses"], "polls",
                  at_most=0)
    for key, name in FIGURES.items():
        for quantile in ("p50", "p99"):
            report.figure(f"{name}, {quantile}", result[f"{key}_{quantile}_ms"], "ms")
