"""The pages of the web site in a real browser: how soon they show what matters, how long they
block, and what they weigh."""

from statistics import median

from .report import Report
from .workshop import BenchFailure, Workshop, parse

ROUNDS = 5
APPLICATION_KB = 120
DOCUMENT_KB = 60
BUDGET_KB = {"/": DOCUMENT_KB, "/docs/": DOCUMENT_KB, "/login/": APPLICATION_KB,
             "/app/": APPLICATION_KB, "/inbox/": APPLICATION_KB}
# What web.dev calls good.
MOST_LCP_MS = 2_500
MOST_BLOCKING_MS = 200


def run(shop: Workshop, report: Report) -> None:
    """First visits, each with an empty cache; the median of the rounds."""
    directory = shop.directory / "data"
    directory.mkdir()
    with shop.linepoold(directory, sandbox__enabled="true",
                        accounts__registration="open") as server:
        pages = shop.node("pages.mjs", server.url, shop.rounds(ROUNDS))
        out, errors = pages.communicate(timeout=Workshop.PROGRAM_WITHIN_S)
    if pages.returncode != 0 or errors:
        raise BenchFailure(f"the browser failed: {errors.strip()[-500:]}")
    visits = parse("the browser", out)
    for path, budget in BUDGET_KB.items():
        own = [visit for visit in visits if visit["path"] == path]

        def middle(name: str, of: list[dict] = own) -> float:
            return median(visit[name] for visit in of)

        report.figure(f"{path}: largest contentful paint", middle("lcp_ms"), "ms",
                      at_most=MOST_LCP_MS)
        report.figure(f"{path}: total blocking time", middle("blocking_ms"), "ms",
                      at_most=MOST_BLOCKING_MS)
        report.figure(f"{path}: bytes sent for the page", middle("bytes") / 1000, "kB",
                      at_most=budget)
