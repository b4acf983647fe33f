"""What single steps cost: Google Benchmark on the reads, and the store's own program."""

import json
import subprocess

from .report import Report
from .workshop import Workshop


def run(shop: Workshop, report: Report) -> None:
    """Nanoseconds of each step, and what the store does in durable batches."""
    for program in ("micro_reads", "micro_gate", "micro_sms"):
        done = subprocess.run(
            [shop.bin / program, "--benchmark_format=json",
             f"--benchmark_min_time={shop.seconds(0.5) / (5 if shop.quick else 1)}"],
            capture_output=True, text=True, check=True, timeout=shop.PROGRAM_WITHIN_S)
        for row in json.loads(done.stdout)["benchmarks"]:
            report.figure(row["name"], row["cpu_time"], row["time_unit"])
    # More leases than half of the lines, so that some expire.
    lines, leases = (1_000, 2_000) if shop.quick else (100_000, 100_000)
    for row in shop.program_lines("micro_store", shop.directory, lines, leases):
        if "work_us" in row:
            report.figure(f"store: {row['bench']}, work", row["work_us"], "us")
            report.figure(f"store: {row['bench']}, share of the commit", row["commit_us"], "us")
