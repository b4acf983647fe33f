#!/usr/bin/env python3
"""How often codes of each score are right: the table in src/code/result/confidence.cc.

    tools/code_confidence.py LINEPOOL FILE.jsonl...

Runs `LINEPOOL code score --each --json` on labelled texts. Prints, for each step of scores, how
many codes were given and how many are right, made monotone; and then leaves out one kind of sender
(`source`) at a time: what the others foretell for it, and what is so.
"""

import collections
import json
import subprocess
import sys

STEPS = (50, 58, 66, 74, 80, 86, 94)


def step_of(score):
    return max((step for step in STEPS if score >= step), default=0)


def readings(linepool, path):
    """(source, step, right) of every one-time code that is given."""
    with open(path, encoding="utf-8") as file:
        sources = [json.loads(line).get("source", "") if line.strip() else "" for line in file]
    out = subprocess.run([linepool, "--json", "code", "score", path, "--each"], check=True,
                         capture_output=True, text=True).stdout
    for line in json.loads(out)["lines"]:
        if line["got"] is not None:
            yield sources[line["line"] - 1], step_of(line["score"]), line["outcome"] == "exact"


def monotone(counts):
    """Pools neighbouring steps until the share of right codes grows with the score."""
    pools = []
    for step in sorted(counts):
        given, right = counts[step]
        pools.append([[step], given, right])
        while len(pools) > 1 and pools[-2][2] * pools[-1][1] > pools[-1][2] * pools[-2][1]:
            steps, more, good = pools.pop()
            pools[-1] = [pools[-1][0] + steps, pools[-1][1] + more, pools[-1][2] + good]
    return {step: right / given for steps, given, right in pools for step in steps}


def counted(rows):
    counts = collections.defaultdict(lambda: [0, 0])
    for _, step, right in rows:
        counts[step][0] += 1
        counts[step][1] += right
    return counts


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    rows = [row for path in sys.argv[2:] for row in readings(sys.argv[1], path)]
    counts = counted(rows)
    shares = monotone(counts)
    print("from score  given  right  share  monotone")
    for step in sorted(counts):
        given, right = counts[step]
        print(f"{step:10}  {given:5}  {right:5}  {right / given:.3f}  {shares[step]:.3f}")
    print("\nleft out    given  foretold  right")
    for source in sorted({source for source, _, _ in rows if source}):
        others = monotone(counted(row for row in rows if row[0] != source))
        own = [row for row in rows if row[0] == source]
        foretold = sum(others.get(step, 0) for _, step, _ in own) / len(own)
        right = sum(right for _, _, right in own) / len(own)
        print(f"{source:10}  {len(own):5}  {foretold:.3f}     {right:.3f}")


if __name__ == "__main__":
    main()
