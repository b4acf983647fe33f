"""History and rentals: pages of a million leases at any depth; 10,000 rentals of one customer."""

import http.client
import json
import time
from statistics import median

from .report import Against, Report
from .workshop import BenchFailure, Workshop

LEASES = 1_000_000
RENTALS = 10_000
PAGE = 100
KEY = f"{1:032x}"


def run(shop: Workshop, report: Report) -> None:
    """One customer has it all."""
    leases = LEASES // 10 if shop.quick else LEASES
    directory = shop.pool("pool", lines=leases + RENTALS, leases=leases, customers=1,
                          rentals=RENTALS)
    with shop.linepoold(directory) as server:
        reader = Reader(server.port, shop.rounds(50))
        newest = reader.ms(f"get_history.php?customer={KEY}&limit={PAGE}", PAGE)
        deepest = reader.ms(f"get_history.php?customer={KEY}&limit={PAGE}&before_id={PAGE + 1}",
                            PAGE)
        report.compare(f"{PAGE} rows of get_history at the depth of {leases:,}", deepest, "ms",
                       Against("the newest", newest, at_most=2))
        ids = [row["id"] for row in reader.rows(f"load_rent.php?customer={KEY}")]
        if len(ids) != RENTALS:
            raise BenchFailure(f"load_rent gave {len(ids)} rentals")
        newest = reader.ms(f"load_rent.php?customer={KEY}&limit={PAGE}", PAGE)
        deepest = reader.ms(f"load_rent.php?customer={KEY}&limit={PAGE}&before_id={ids[-PAGE - 1]}",
                            PAGE)
        report.compare(f"{PAGE} rows of load_rent at the depth of {RENTALS:,}", deepest, "ms",
                       Against("the newest", newest, at_most=2))
        report.figure(f"load_rent, all {RENTALS:,} rentals",
                      reader.ms(f"load_rent.php?customer={KEY}", RENTALS), "ms")


class Reader:
    """One connection that asks and takes the time."""

    def __init__(self, port: int, repeats: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._repeats = max(repeats, 5)

    def rows(self, call: str) -> list:
        """What the call answers."""
        return json.loads(self._ask(call)[1])

    def ms(self, call: str, rows: int) -> float:
        """The median time of the call, which must give that many rows."""
        if len(self.rows(call)) != rows:
            raise BenchFailure(f"{call} did not give {rows} rows")
        return median(self._ask(call)[0] for _ in range(self._repeats))

    def _ask(self, call: str) -> tuple[float, bytes]:
        began = time.monotonic()
        self._connection.request("GET", "/user/api/" + call)
        body = self._connection.getresponse().read()
        return (time.monotonic() - began) * 1e3, body
