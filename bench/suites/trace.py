"""The operator's trace of an order, a line, a customer and an SMS, in ten million SMS."""

import http.client
import json
import random
import time

from .report import Report
from .workshop import BenchFailure, Workshop

MESSAGES = 10_000_000
MESSAGES_PER_ORDER = 4
RARE_ORDERS = 20_000
LINES = 20_000
CUSTOMERS = 1_000
AT_MOST_MS = 20


def run(shop: Workshop, report: Report) -> None:
    """Asks for things picked at random, so that most of the pages are met for the first time."""
    messages = MESSAGES // 100 if shop.quick else MESSAGES
    orders = messages // MESSAGES_PER_ORDER
    directory = shop.pool("pool", lines=LINES, leases=1_000, customers=CUSTOMERS,
                          past_messages=messages)
    draw = random.Random(1)
    asked = {
        "an order": lambda: f"order={draw.randint(1, orders)}",
        "an SMS": lambda: f"message={draw.randint(1, messages)}",
        "a line": lambda: f"number={12_000_000_000 + draw.randrange(LINES)}",
        "a customer": lambda: f"customer={draw.randint(1, CUSTOMERS)}",
        "an order without an SMS": lambda: f"order={orders_made(orders) + draw.randint(1, 1_000)}",
        "an order of a rare app":
            lambda: f"order={RARE_ORDERS * draw.randint(1, orders // RARE_ORDERS)}",
    }
    if shop.quick:
        del asked["an order of a rare app"]
    with shop.linepoold(directory) as server:
        token = (directory / "admin.token").read_text(encoding="ascii").strip()
        desk = Desk(server.port, token)
        for what, query in asked.items():
            times = sorted(desk.ms(query()) for _ in range(shop.rounds(300)))
            metric = f"trace of {what} in {messages:,} SMS"
            report.figure(metric + ", p50", times[len(times) // 2], "ms")
            report.figure(metric + ", p99", times[len(times) * 99 // 100], "ms",
                          at_most=AT_MOST_MS)


def orders_made(orders: int) -> int:
    """The pool makes its past orders in batches of 1024."""
    return (orders + 1023) // 1024 * 1024


class Desk:
    """One connection of an operator."""

    def __init__(self, port: int, token: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._token = token

    def ms(self, query: str) -> float:
        """How long the answer took."""
        began = time.monotonic()
        self._connection.request("GET", "/admin/v1/trace?" + query,
                                 headers={"Authorization": f"Bearer {self._token}"})
        answer = self._connection.getresponse()
        body = answer.read()
        took = (time.monotonic() - began) * 1e3
        if answer.status != 200 or not json.loads(body)["entries"]:
            raise BenchFailure(f"the trace of {query} gave {answer.status}")
        return took
