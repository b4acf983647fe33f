"""One module a benchmark, each with run(workshop, report)."""
