"""Open dashboards: a thousand streams of events and what pages read after each, and some of them in
a real browser, in which the time until the code is in the page is taken."""

import subprocess

from .report import Report
from .workshop import BenchFailure, Workshop, parse

DASHBOARDS = 1_000
LEASES_EACH = 5
SMS_PER_SECOND = 1_000
SPARE_LINES = 1_000
PAGES = 3
SMS_PER_SECOND_TO_PAGES = 9
SECONDS = 60
MARGIN_S = 8  # by which the load outlasts what is measured in the browser
MOST_KIB = 20
MOST_MS = 100


def run(shop: Workshop, report: Report) -> None:
    """The load and the browser at the same time, on one server."""
    report.figure("one synced write of this disk", shop.sync_ms(), "ms")
    leases = DASHBOARDS * LEASES_EACH
    pool = shop.pool("dashboards", lines=leases + SPARE_LINES, leases=leases, customers=DASHBOARDS)
    seconds = shop.seconds(SECONDS)
    with shop.linepoold(pool, accounts__registration="open", accounts__credit_dollars=1000,
                        limits__connections=0) as server:
        pages = shop.node("dashboards.mjs", server.url, PAGES, LEASES_EACH,
                          SMS_PER_SECOND_TO_PAGES, seconds)
        load = None
        try:
            expect(pages, "ready")
            load = shop.begin(
                "http_load", "dashboards", "--port", server.port, "--server-pid", server.pid,
                "--dashboards", DASHBOARDS, "--leases", leases,
                "--sms-per-second", SMS_PER_SECOND, "--seconds", seconds + MARGIN_S)
            expect(load, "open")
            assert pages.stdin is not None
            pages.stdin.write("\n")
            pages.stdin.flush()
            seen = last_words(pages, "the browser")
            if load.poll() is not None:
                last_words(load, "http_load")
                raise BenchFailure("the load ended before the browser")
            result = last_words(load, "http_load")
        finally:
            for process in (pages, load):
                if process is not None and process.poll() is None:
                    process.kill()
                    process.wait()
    tell(report, seen, result)


def expect(process: subprocess.Popen, word: str) -> None:
    """Waits for a line that says how far a program is."""
    assert process.stdout is not None
    line = process.stdout.readline().strip()
    if line != word:
        raise BenchFailure(f"{word!r} was expected: {line}{process.communicate()[1][-500:]}")


def last_words(process: subprocess.Popen, name: str) -> dict:
    """The result of a program that ends."""
    out, errors = process.communicate(timeout=Workshop.PROGRAM_WITHIN_S)
    if process.returncode != 0 or errors:
        raise BenchFailure(f"{name} failed: {errors.strip()[-500:]}")
    return parse(name, out)[-1]


def tell(report: Report, seen: dict, result: dict) -> None:
    """The figures of both."""
    what = f"{DASHBOARDS:,} dashboards, {SMS_PER_SECOND:,} SMS/s"
    report.figure(f"{what}: memory each", result["bytes_per_dashboard"] / 1024, "KiB",
                  at_most=MOST_KIB)
    report.figure(f"{what}: SMS a second, as sent", result["sms"] / result["seconds"], "1/s",
                  at_least=0.95 * SMS_PER_SECOND)
    for name, key in (("SMS sent to accepted", "commit"),
                      ("SMS accepted to its event received", "event"),
                      ("SMS accepted to the order read with its code", "read")):
        for q in ("p50", "p99"):
            report.figure(f"{what}: {name}, {q}", result[f"{key}_{q}_ms"], "ms")
    browser = f"{PAGES} of them in Chromium"
    report.figure(f"{browser}: codes not shown", seen["missing"], "codes", at_most=0)
    report.figure(f"{browser}: SMS accepted to code visible, p50", seen["visible_p50_ms"], "ms")
    report.figure(f"{browser}: SMS accepted to code visible, p99", seen["visible_p99_ms"], "ms",
                  at_most=MOST_MS)
    report.figure(f"{browser}: SMS sent to code visible, p50", seen["sent_p50_ms"], "ms")
    report.figure(f"{browser}: SMS sent to code visible, p99", seen["sent_p99_ms"], "ms")
