#!/usr/bin/env python3
"""Runs the benchmarks: `run.py [--quick] [NAME...]`, all of them without a name.

Each starts what it needs on 127.0.0.1, measures both sides of its comparison in turn in one run,
and stops what it started. For every figure it prints a line for people on standard error and a JSON
object on standard output; the objects are also appended to build/bench-results.jsonl. The exit
status is 1 when a goal is missed, and 2 when something could not be measured.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from suites import (before, dashboards, expiry, history, latency, leases, micro, poll, push,
                    retention, scale, sms, smpp, trace, web)
from suites.report import Report
from suites.workshop import BenchFailure, Workshop

SUITES = {
    "poll": poll.run,
    "leases": leases.run,
    "sms": sms.run,
    "smpp": smpp.run,
    "scale": scale.run,
    "latency": latency.run,
    "history": history.run,
    "expiry": expiry.run,
    "push": push.run,
    "dashboards": dashboards.run,
    "trace": trace.run,
    "retention": retention.run,
    "web": web.run,
    "micro": micro.run,
}
BY_NAME_ONLY = {"before": before.run}  # needs a second build


def main() -> int:
    """Runs the suites that were named and gives the exit status."""
    root = Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description="Linepool's benchmarks.")
    parser.add_argument("names", nargs="*", metavar="NAME",
                        help=", ".join([*SUITES, *BY_NAME_ONLY]))
    parser.add_argument("--quick", action="store_true",
                        help="short rounds, to see that everything works; figures are rough")
    parser.add_argument("--build", type=Path, default=root / "build" / "bench",
                        help="build directory of the preset bench")
    parser.add_argument("--before", type=Path,
                        help="build directory of another commit, for the benchmark before")
    arguments = parser.parse_args()
    suites = {**SUITES, **BY_NAME_ONLY}
    unknown = [name for name in arguments.names if name not in suites]
    if unknown:
        parser.error(f"no such benchmark: {', '.join(unknown)}; there are: "
                     f"{', '.join(suites)}")
    report = Report(root, root / "build" / "bench-results.jsonl")
    work = arguments.build / "work"
    work.mkdir(parents=True, exist_ok=True)
    for name in arguments.names or SUITES:
        report.begin(name)
        with tempfile.TemporaryDirectory(dir=work, prefix=f"{name}-") as directory:
            shop = Workshop(root, arguments.build, Path(directory), arguments.quick,
                            arguments.before)
            try:
                suites[name](shop, report)
            except (BenchFailure, OSError, subprocess.SubprocessError) as failure:
                report.fail(str(failure))
    return report.exit_status()


if __name__ == "__main__":
    sys.exit(main())
