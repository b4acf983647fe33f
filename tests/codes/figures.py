#!/usr/bin/env python3
"""Holds the figures of the code extractor on the labelled texts: `figures.py LINEPOOL` runs
`LINEPOOL code score` on the tuning texts and on those held out, and exits 1 if one of them is worse
than written here. Who changes the rules for the better raises the bar."""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
HELD_OUT = HERE / "held_out"
LEAST = {"tuning": {"exact": 95.7, "type": 90.0}, "held out": {"exact": 94.2, "type": 89.4}}
MOST = {"tuning": {"wrong": 0.2, "false": 3.1}, "held out": {"wrong": 0.5, "false": 3.5}}


def score(linepool: str, files: list[Path]) -> dict:
    """What the command says of all lines of these files together."""
    lines = b"".join(file.read_bytes() for file in files)
    done = subprocess.run([linepool, "code", "score", "-", "--json"], input=lines,
                          capture_output=True, check=True, timeout=300)
    return json.loads(done.stdout)["total"]


def main() -> int:
    """Says what is worse than it may be."""
    files = sorted(HERE.rglob("*.jsonl"))
    parts = {"tuning": [file for file in files if HELD_OUT not in file.parents],
             "held out": [file for file in files if HELD_OUT in file.parents]}
    problems = []
    for name, of_part in parts.items():
        total = score(sys.argv[1], of_part)
        print(f"{name}: {total}")
        problems += [f"{name}: {figure} is {total[figure]}, less than {least}"
                     for figure, least in LEAST[name].items() if total[figure] < least]
        problems += [f"{name}: {figure} is {total[figure]}, more than {most}"
                     for figure, most in MOST[name].items() if total[figure] > most]
    print("\n".join(problems) or "no figure is worse than it was")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
