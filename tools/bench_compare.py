#!/usr/bin/env python3
"""Compares two runs of the benchmarks: bench_compare.py BEFORE AFTER [--file FILE] [--limit 10].

BEFORE and AFTER are files of JSON lines as `./dev bench` writes them, or commits whose lines stand
in FILE (build/bench-results.jsonl). A line names what was measured in "bench" and "metric", and has
a "value" with its "unit"; compared with something in the same run, it has a "ratio" too, which says
more than the value where the machine was not quiet. Several lines of one measurement are
repetitions; their median counts.

Prints a row for each number and exits 1 when one became worse by more than the limit in per cent.
A number that neither its unit nor its goal makes good or bad is shown and not judged.
"""

import argparse
import json
import statistics
import sys
from pathlib import Path
from typing import NamedTuple

DEFAULT_FILE = Path(__file__).resolve().parent.parent / "build" / "bench-results.jsonl"
LESS_IS_BETTER = {"ns", "us", "µs", "ms", "s", "bytes", "B", "KiB", "MiB", "MB"}


class Key(NamedTuple):
    """One number of one measurement; `better` is 1 for more, -1 for less, 0 for neither."""

    name: str
    unit: str
    better: int


Results = dict[Key, float]


def direction(unit: str, goal: str) -> int:
    """What the goal says, or else the unit: per second is good, time and memory are not."""
    if goal:
        return 1 if goal.startswith("at least") else -1
    if unit.endswith("/s"):
        return 1
    return -1 if unit.split(" ")[0].split("/")[0] in LESS_IS_BETTER else 0


def numbers_of(record: dict) -> list[tuple[Key, float]]:
    """The value and, when there is one, the ratio, to which the goal then belongs."""
    name = f"{record['bench']}: {record['metric']}"
    unit, goal, ratio = str(record.get("unit") or ""), record.get("goal") or "", record.get("ratio")
    by_unit = direction(unit, "")
    if ratio is None:
        return [(Key(name, unit, direction(unit, goal)), float(record["value"]))]
    against = f"x {record.get('against') or 'the other side'}"
    return [(Key(name, unit, by_unit), float(record["value"])),
            (Key(name, against, direction(unit, goal)), float(ratio))]


def read(place: str, file: Path) -> Results:
    """The medians of a file, or of the lines of `file` that were measured at a commit."""
    source = Path(place) if Path(place).is_file() else file
    found: dict[Key, list[float]] = {}
    for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
        try:
            record = json.loads(line)
            if source == file and not str(record.get("commit", "")).startswith(place):
                continue
            for key, value in numbers_of(record):
                found.setdefault(key, []).append(value)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"{source}:{number}: no result of a benchmark") from error
    if not found:
        raise ValueError(f"{place}: no such file, and no result of such a commit in {file}")
    return {key: statistics.median(values) for key, values in found.items()}


def worse_by_percent(key: Key, before: float | None, after: float | None) -> float:
    """How much worse it became; negative for better, 0 where nothing can be said."""
    if not before or after is None:
        return 0.0
    return (before - after) * key.better / abs(before) * 100


def show(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("before", metavar="BEFORE")
    parser.add_argument("after", metavar="AFTER")
    parser.add_argument("--file", type=Path, default=DEFAULT_FILE, help="where commits are found")
    parser.add_argument("--limit", type=float, default=10.0, metavar="PERCENT",
                        help="how much worse a number may be (default: 10)")
    options = parser.parse_args(arguments)
    try:
        before = read(options.before, options.file)
        after = read(options.after, options.file)
    except (OSError, ValueError) as error:
        print(f"bench_compare: {error}", file=sys.stderr)
        return 2
    keys = list(before) + [key for key in after if key not in before]
    width = max(len(f"{key.name}  {key.unit}") for key in keys)
    worse = 0
    for key in keys:
        old, new = before.get(key), after.get(key)
        is_worse = worse_by_percent(key, old, new) > options.limit
        worse += is_worse
        change = f"{new / old:.2f}x" if old and new is not None else "-"
        print(f"{key.name + '  ' + key.unit:<{width}}  {show(old):>12}  {show(new):>12}  "
              f"{change:>7}{'  WORSE' if is_worse else ''}")
    if worse:
        print(f"{worse} of {len(keys)} numbers are more than {options.limit:g} % worse")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
