"""SMS in: durable ReceiveMessage through the engine, and through HTTP."""

from statistics import median

from .report import Report
from .workshop import Workshop

LEASES = 400_000
CLIENTS = 256


def run(shop: Workshop, report: Report) -> None:
    """Every SMS is the first of its lease, so every one captures money, as long as leases last."""
    report.figure("one synced write of this disk", shop.sync_ms(), "ms")
    engine = [shop.program("engine_rate", "sms", "--dir", shop.directory / "engine", "--catalogue",
                           shop.catalogue, "--lines", LEASES, "--seconds", shop.seconds(5))
              for _ in range(shop.rounds(3))]
    report.figure("durable SMS a second through the engine, median",
                  median(r["per_second"] for r in engine), "1/s")
    report.figure("durable SMS a second through the engine, best",
                  max(r["per_second"] for r in engine), "1/s")
    edge = []
    sent = 0
    with shop.linepoold(shop.pool("pool", lines=LEASES, leases=LEASES)) as server:
        for _ in range(shop.rounds(3)):
            edge.append(shop.program(
                "http_load", "sms", "--port", server.port, "--leases", LEASES, "--clients", CLIENTS,
                "--seconds", shop.seconds(5), "--first-id", sent))
            sent += 10 * LEASES  # ids of one round never meet those of the next
    report.figure("durable SMS a second through HTTP, median",
                  median(r["per_second"] for r in edge), "1/s")
    report.figure("durable SMS a second through HTTP, best",
                  max(r["per_second"] for r in edge), "1/s")
    report.figure("SMS over HTTP p50, 256 clients", median(r["p50_ms"] for r in edge), "ms")
    report.figure("SMS over HTTP p99, 256 clients", median(r["p99_ms"] for r in edge), "ms")
