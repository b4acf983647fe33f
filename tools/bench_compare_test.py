#!/usr/bin/env python3
"""Tests of bench_compare.py."""

import contextlib
import io
import json
import tempfile
import unittest
from pathlib import Path

import bench_compare


def result(metric: str, value: float, unit: str, **more: object) -> dict:
    return {"bench": "b", "metric": metric, "value": value, "unit": unit, "against": None,
            "ratio": None, "goal": None, "commit": "aaa", **more}


class BenchCompareTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def write(self, name: str, *records: dict) -> str:
        path = self.root / name
        path.write_text("".join(json.dumps(record) + "\n" for record in records))
        return str(path)

    def run_main(self, *arguments: str) -> tuple[int, str]:
        output = io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            status = bench_compare.main(list(arguments))
        return status, output.getvalue()

    def test_a_rate_that_falls_is_worse(self) -> None:
        before = self.write("a", result("polls", 1000, "1/s"))
        after = self.write("b", result("polls", 880, "1/s"))
        status, output = self.run_main(before, after)
        self.assertEqual(status, 1)
        self.assertIn("0.88x  WORSE", output)
        self.assertEqual(self.run_main(before, after, "--limit", "15")[0], 0)
        self.assertEqual(self.run_main(after, before)[0], 0)

    def test_time_and_memory_that_grow_are_worse_and_plain_counts_are_not_judged(self) -> None:
        before = self.write("a", result("p99", 2, "ms"), result("view", 300, "bytes/lease"),
                            result("leases", 1, ""))
        after = self.write("b", result("p99", 2.5, "ms"), result("view", 400, "bytes/lease"),
                           result("leases", 9, ""))
        status, output = self.run_main(before, after)
        self.assertEqual(status, 1)
        self.assertIn("2 of 3 numbers", output)
        self.assertEqual(self.run_main(after, before)[0], 0)

    def test_the_ratio_is_judged_by_its_goal(self) -> None:
        before = self.write("a", result("scale", 10, "us", against="1,000 lines", ratio=1.0,
                                        goal="at most 1.5"))
        after = self.write("b", result("scale", 10, "us", against="1,000 lines", ratio=1.4,
                                       goal="at most 1.5"))
        status, output = self.run_main(before, after)
        self.assertEqual(status, 1)
        self.assertIn("x 1,000 lines", output)
        self.assertIn("1 of 2 numbers", output)

    def test_repetitions_count_by_their_median(self) -> None:
        before = self.write("a", result("run", 10, "ms"))
        after = self.write("b", result("run", 9, "ms"), result("run", 500, "ms"),
                           result("run", 10.5, "ms"))
        status, output = self.run_main(before, after)
        self.assertEqual(status, 0, output)
        self.assertIn("10.5", output)

    def test_commits_are_found_in_one_file(self) -> None:
        file = self.write("all", result("run", 10, "ms", commit="abc123"),
                          result("run", 20, "ms", commit="def456+"))
        self.assertEqual(self.run_main("abc", "def456", "--file", file)[0], 1)
        status, output = self.run_main("abc", "999", "--file", file)
        self.assertEqual(status, 2)
        self.assertIn("999: no such file, and no result of such a commit", output)

    def test_what_only_one_side_has_is_shown_and_not_judged(self) -> None:
        before = self.write("a", result("old", 1, "ms"))
        after = self.write("b", result("new", 1, "ms"))
        status, output = self.run_main(before, after)
        self.assertEqual(status, 0)
        self.assertEqual(len(output.splitlines()), 2)

    def test_bad_input_is_named(self) -> None:
        good = self.write("a", result("run", 1, "ms"))
        bad = self.root / "bad"
        for content in ("nonsense", "[1]", '{"bench": "x"}'):
            bad.write_text(json.dumps(result("run", 1, "ms")) + "\n" + content + "\n")
            status, output = self.run_main(good, str(bad))
            self.assertEqual(status, 2)
            self.assertIn("bad:2: no result of a benchmark", output)


if __name__ == "__main__":
    unittest.main()
