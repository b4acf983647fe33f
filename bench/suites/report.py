"""What was measured, for people and as JSON lines, always with both sides of a comparison."""

import json
import platform
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path


@dataclass(frozen=True)
class Against:
    """The other side of a comparison, measured in the same run."""

    name: str
    value: float
    # By how much the first side is to be better or worse: at least or at most.
    at_least: float | None = None
    at_most: float | None = None


def processor() -> str:
    """The model and number of this machine's processors."""
    model, count = platform.processor() or "unknown", 0
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            model, count = line.split(":", 1)[1].strip(), count + 1
    return f"{count} x {model}"


def commit(root: Path) -> str:
    """The commit that is checked out, with a mark when files differ from it."""
    def git(*words: str) -> str:
        done = subprocess.run(["git", "-C", root, *words], capture_output=True, text=True,
                              check=False, timeout=30)
        return done.stdout.strip()
    return git("rev-parse", "--short", "HEAD") + ("+" if git("status", "--porcelain") else "")


class Report:
    """Takes the figures of all suites."""

    def __init__(self, root: Path, file: Path) -> None:
        self._file = file
        self._facts = {"commit": commit(root), "cpu": processor(),
                       "kernel": platform.release()}
        self._bench = ""
        self._missed = 0
        self._failed = 0

    def begin(self, bench: str) -> None:
        """The figures that follow are of this benchmark."""
        self._bench = bench
        self.say(f"== {bench}")

    def say(self, text: str) -> None:
        """Words for people."""
        print(text, file=sys.stderr, flush=True)

    def fail(self, why: str) -> None:
        """The benchmark ended without all of its figures."""
        self._failed += 1
        self.say(f"   FAILED: {why}")

    def figure(self, metric: str, value: float, unit: str, at_most: float | None = None,
               at_least: float | None = None) -> None:
        """A figure that stands alone, with its goal if it has one."""
        self._take(metric, value, unit, None, value, at_least, at_most)

    def compare(self, metric: str, value: float, unit: str, against: Against,
                ratio: float | None = None) -> None:
        """A figure and its ratio to the other side's, if it is not the median of many ratios."""
        if ratio is None:
            ratio = value / against.value if against.value else 0.0
        self._take(metric, value, unit, against, ratio, against.at_least, against.at_most)

    def exit_status(self) -> int:
        """2 when something failed, 1 when a goal was missed, otherwise 0."""
        return 2 if self._failed else 1 if self._missed else 0

    def _take(self, metric: str, value: float, unit: str, against: Against | None, judged: float,
              at_least: float | None, at_most: float | None) -> None:
        goal, verdict = "", ""
        if at_least is not None or at_most is not None:
            goal = f"at least {at_least:g}" if at_least is not None else f"at most {at_most:g}"
            reached = judged >= at_least if at_least is not None else judged <= at_most
            verdict = "PASS" if reached else "FAIL"
            self._missed += not reached
        row = {"bench": self._bench, "metric": metric, "value": round(value, 4), "unit": unit,
               "against": against.name if against else None,
               "against_value": round(against.value, 4) if against else None,
               "ratio": round(judged, 4) if against else None,
               "goal": goal or None, "verdict": verdict or None, **self._facts,
               "date": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")}
        line = json.dumps(row)
        print(line, flush=True)
        with self._file.open("a", encoding="utf-8") as out:
            out.write(line + "\n")
        words = f"   {metric}: {value:,.4g} {unit}" if value < 1000 else \
            f"   {metric}: {value:,.0f} {unit}"
        if against:
            words += f"; {against.name}: {against.value:,.6g}; ratio {judged:.3g}"
        if goal:
            words += f" (goal {goal}) {verdict}"
        self.say(words)
