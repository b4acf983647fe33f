"""SMS over SMPP: durable submit_sm of linepool-carrier on four connections, a hundred unanswered on
each, against one connection that waits for every answer, and against SMS over HTTP."""

import json
import signal
import time
import urllib.request
from pathlib import Path
from statistics import median
from typing import NamedTuple

from .report import Against, Report
from .workshop import BenchFailure, Linepoold, Workshop, free_port, parse

LEASES = 1_200_000
CLIENTS = 256  # over HTTP
CONNECTIONS, WINDOW = 4, 100
FIRST_LINE = 12_000_000_000
# Every SMS is the first of its lease: so many numbers for each round.
NUMBERS = 200_000


class Round(NamedTuple):
    """What each side of a round acknowledged in a second."""

    smpp: float
    one_by_one: float
    http: float


class Gateway:
    """linepool-carrier, bound to a server as its only supplier."""

    def __init__(self, shop: Workshop, server: Linepoold, smpp_port: int, directory: Path) -> None:
        self._shop = shop
        self._port = smpp_port
        self._password = shop.directory / "password"
        self._script = shop.directory / "script.jsonl"
        self._next = 0  # line
        token = (directory / "admin.token").read_text(encoding="ascii")
        asked = urllib.request.Request(f"{server.url}/admin/v1/suppliers/1/rotate", method="POST",
                                       headers={"Authorization": f"Bearer {token}"})
        with urllib.request.urlopen(asked, timeout=10) as answer:
            self._password.write_text(json.load(answer)["token"], encoding="ascii")

    def play(self, connections: int, window: int, seconds: float, numbers: int) -> float:
        """SMS a second; each number gets one."""
        lines = range(self._next, self._next + numbers)
        self._next += numbers
        message = {"to": [str(FIRST_LINE + line) for line in lines], "from": "Google",
                   "text": "G-{code} is your Google verification code.", "count": numbers}
        self._script.write_text(json.dumps(message) + "\n", encoding="ascii")
        process = self._shop.begin(
            "linepool-carrier", "--connect", f"127.0.0.1:{self._port}", "--system-id", "bench",
            "--password-file", self._password, "--script", self._script, "--connections",
            connections, "--window", window, "--json")
        assert process.stderr is not None
        if "bound as bench" not in process.stderr.readline():
            raise BenchFailure(f"linepool-carrier did not bind: {process.communicate()}")
        time.sleep(seconds)
        process.send_signal(signal.SIGINT)
        out, errors = process.communicate(timeout=60)
        account = parse("linepool-carrier", out)[-1]
        if account["refused"] or account["throttled"] or account["unanswered"]:
            raise BenchFailure(f"not every SMS was taken at once: {errors} {out[:500]}")
        return account["acknowledged"] / (account["took_ms"] / 1000)


def run(shop: Workshop, report: Report) -> None:
    """Rounds alternate between the three; SMPP and HTTP have equal pools and a server each."""
    report.figure("one synced write of this disk", shop.sync_ms(), "ms")
    leases = 4 * NUMBERS if shop.quick else LEASES
    over_smpp = shop.pool("smpp", lines=leases, leases=leases, supplier="smpp")
    over_http = shop.pool("http", lines=leases, leases=leases)
    smpp_port = free_port()
    seconds = shop.seconds(4)
    rounds = []
    with shop.linepoold(over_smpp, smpp__listen=f"127.0.0.1:{smpp_port}") as first, \
            shop.linepoold(over_http) as second:
        gateway = Gateway(shop, first, smpp_port, over_smpp)
        for number in range(shop.rounds(5)):
            rounds.append(Round(
                gateway.play(CONNECTIONS, WINDOW, seconds, NUMBERS),
                gateway.play(1, 1, seconds, NUMBERS // 10),
                shop.program("http_load", "sms", "--port", second.port, "--leases", leases,
                             "--clients", CLIENTS, "--seconds", seconds,
                             "--first-id", number * 10 * leases)["per_second"]))
    for number, one in enumerate(rounds, 1):
        report.say(f"   round {number}: SMPP {one.smpp:,.0f}/s, one by one "
                   f"{one.one_by_one:,.0f}/s, HTTP {one.http:,.0f}/s")
    what = f"durable submit_sm a second, {CONNECTIONS} connections, window {WINDOW}, median round"
    rate = median(one.smpp for one in rounds)
    report.compare(what, rate, "1/s",
                   Against("one connection, window 1", median(one.one_by_one for one in rounds),
                           at_least=8), median(one.smpp / one.one_by_one for one in rounds))
    report.compare(what, rate, "1/s",
                   Against(f"SMS over HTTP, {CLIENTS} clients", median(one.http for one in rounds),
                           at_least=0.9), median(one.smpp / one.http for one in rounds))
    report.figure("durable submit_sm a second, best round", max(one.smpp for one in rounds), "1/s")
