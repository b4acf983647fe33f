#!/usr/bin/python3
"""The test of kill9.py with the data in PostgreSQL: linepoold is killed in the middle of its load,
and whatever was acknowledged is there afterwards."""

import os
import subprocess
import sys

from support import harness, postgres

KILLS = os.environ.get("LINEPOOL_KILLS", "20")


def main():
    if not postgres.is_installed():
        print(f"skipped: {postgres.MISSING}")
        return 0
    with postgres.server() as server:
        environment = dict(os.environ, LINEPOOL_E2E_STORE_URL=server.url(), LINEPOOL_KILLS=KILLS)
        test = harness.ROOT / "tests/e2e/kill9.py"
        code = subprocess.run([sys.executable, test], env=environment, check=False).returncode
        if code != 0:
            return code
        batches, holes = server.sql(
            "SELECT count(*), max(n) - min(n) + 1 - count(*) FROM batches").split("|")
        leases = server.sql("SELECT count(*) FROM leases")
    assert int(batches) > 0 and int(holes) == 0, f"{batches} batches, {holes} missing"
    assert int(leases) > 0, "the leases are in PostgreSQL"
    print(f"ok: {leases} leases in {batches} batches without a hole")
    return 0


if __name__ == "__main__":
    sys.exit(main())
