"""Scale: a lease in a large pool and in a small one, the start with a large pool, and the memory of
an active lease."""

from statistics import median

from .report import Against, Report
from .workshop import Workshop, resident_bytes

SMALL, LARGE = 1_000, 1_000_000
ACTIVE = 200_000
BYTES_PER_LEASE = 400


def run(shop: Workshop, report: Report) -> None:
    """Three parts that need nothing of each other."""
    lease_cost(shop, report)
    start(shop, report)
    view_memory(shop, report)


def lease_cost(shop: Workshop, report: Report) -> None:
    """The same batches on both pools in turn."""
    small, large = shop.program_lines(
        "lease_scale", "--dir", shop.directory / "scale", "--catalogue", shop.catalogue, "--small",
        SMALL, "--large", LARGE, "--rounds", 10 if shop.quick else 150)
    for quantile in ("p50", "p90"):
        goal = 1.5 if quantile == "p50" else None
        report.compare(f"get_number with {LARGE:,} lines, {quantile} of batches",
                       large[f"us_per_lease_{quantile}"], "us",
                       Against(f"with {SMALL:,} lines", small[f"us_per_lease_{quantile}"],
                               at_most=goal))


def start(shop: Workshop, report: Report) -> None:
    """From the start of the process until it says that it serves, the first one left out."""
    directory = shop.pool("pool", lines=LARGE, leases=ACTIVE)
    took, resident = [], 0
    for _ in range(1 + shop.rounds(5)):
        server = shop.linepoold(directory)
        took.append(server.start())
        resident = resident_bytes(server.pid)
        server.stop()
    report.figure(f"start with {LARGE:,} lines and {ACTIVE:,} active leases", median(took[1:]), "s")
    report.figure("memory of the process after that start", resident / 2**20, "MiB")


def view_memory(shop: Workshop, report: Report) -> None:
    """The heap of the live view alone."""
    result = shop.program("view_memory", "--dir", shop.directory / "view", "--catalogue",
                          shop.catalogue, "--leases", ACTIVE)
    report.figure("live view per waiting lease", result["bytes_per_waiting_lease"], "bytes",
                  at_most=BYTES_PER_LEASE)
    report.figure("live view per lease with an SMS of 46 bytes",
                  result["bytes_per_received_lease"], "bytes", at_most=BYTES_PER_LEASE)
