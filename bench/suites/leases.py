"""Leases: durable get_number through HTTP from 256 clients, against the same server with one
command a transaction; and the rate by itself."""

from statistics import median

from .report import Against, Report
from .workshop import CUSTOMERS, Workshop

LINES = 1_500_000
CLIENTS = 256
BATCH = 1024


def run(shop: Workshop, report: Report) -> None:
    """Both servers run on equal pools; rounds alternate between them."""
    grouped_pool = shop.pool("grouped", lines=LINES)
    single_pool = shop.copy_pool(grouped_pool, "single")
    report.figure("one synced write of this disk", shop.sync_ms(), "ms")
    grouped, single = [], []
    with shop.linepoold(grouped_pool, engine__batch=BATCH, server__threads=1) as many, \
            shop.linepoold(single_pool, engine__batch=1, server__threads=1) as one:
        for _ in range(shop.rounds(5)):
            for server, results in ((many, grouped), (one, single)):
                results.append(shop.program(
                    "http_load", "leases", "--port", server.port, "--customers", CUSTOMERS,
                    "--clients", CLIENTS, "--seconds", shop.seconds(5)))
    for number, (group, alone) in enumerate(zip(grouped, single), 1):
        report.say(f"   round {number}: batches {group['per_second']:,}/s, "
                   f"p50 {group['p50_ms']} ms, p99 {group['p99_ms']} ms; "
                   f"batch size 1 {alone['per_second']:,}/s")
    report.compare("durable get_number a second, 256 clients, median round",
                   median(r["per_second"] for r in grouped), "1/s",
                   Against("batch size 1", median(r["per_second"] for r in single), at_least=8))
    report.figure("durable get_number a second, best round", max(r["per_second"] for r in grouped),
                  "1/s")
    report.figure("get_number p50, 256 clients", median(r["p50_ms"] for r in grouped), "ms")
    report.figure("get_number p99, 256 clients", median(r["p99_ms"] for r in grouped), "ms")
