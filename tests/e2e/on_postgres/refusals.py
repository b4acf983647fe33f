#!/usr/bin/python3
"""A server that cannot use its PostgreSQL database says why in one sentence and exits with 1; what
belongs to a database file is refused in words; and no password reaches an output."""

import subprocess
import sys

from support import harness, postgres

SECRET = "s3cret-of-the-test"


def outcome(directory, url, *arguments, **environment):
    """The exit code and everything that linepoold says."""
    command = [harness.LINEPOOLD, "--listen", "127.0.0.1:0", "--data-dir", str(directory / "data"),
               *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=False,
                         timeout=harness.PATIENCE_S,
                         env=harness.clean_environment(LINEPOOL_STORE_URL=url, **environment))
    return ran.returncode, ran.stdout + ran.stderr


def refused(directory, url, *words, arguments=()):
    code, said = outcome(directory, url, *arguments)
    assert code == 1, f"{url}: exit code {code}\n{said}"
    for word in words:
        assert word in said, f"{url}: no {word!r} in\n{said}"
    assert SECRET not in said, said
    lines = [line for line in said.splitlines() if line.startswith("linepoold:")]
    assert len(lines) == 1, f"one sentence, not\n{said}"


def bad_urls(directory):
    refused(directory, f"postgresql://linepool:{SECRET}@[::1/linepool", "is not a PostgreSQL URL")
    refused(directory, f"postgresql://linepool:p@{SECRET}@host/linepool", "is not a PostgreSQL URL")
    refused(directory, f"postgresql://linepool:{SECRET}@127.0.0.1:1/linepool",
            "database linepool at 127.0.0.1:1", "Connection refused")


def bad_databases(directory, server):
    refused(directory, server.url("nothing"), 'database "nothing" does not exist')
    server.sql("CREATE ROLE guest LOGIN", "postgres", "postgres")
    refused(directory, server.url(user="guest"), "permission denied")
    server.sql("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0 OWNER linepool",
               "postgres", "postgres")
    refused(directory, server.url("latin"), "has the encoding LATIN1")
    server.sql("CREATE DATABASE other OWNER linepool", "postgres", "postgres")
    server.sql("CREATE TABLE customers (id int)", "other")
    refused(directory, server.url("other"), "tables that are not Linepool's")
    server.sql("CREATE DATABASE locked OWNER linepool", "postgres", "postgres")
    server.sql("ALTER DATABASE locked SET default_transaction_read_only = on", "postgres",
               "postgres")
    refused(directory, server.url("locked"), "read-only")


LOCK = "SELECT pg_advisory_lock(7810772114), pg_sleep(60)"


def used_by_an_older_one(directory, server):
    """A Linepool that elects nobody holds the database's lock."""
    server.sql("CREATE DATABASE used OWNER linepool", "postgres", "postgres")
    command = [postgres.PROGRAMS / "psql", "-X", "-q", "-h", server.directory, "-U", "linepool",
               "-d", "used", "-c", LOCK]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as older:
        held = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"
        harness.wait_until(lambda: server.sql(held, "used") == "1", "the lock")
        refused(directory, server.url("used"), "Another Linepool server is using the database",
                "pg_terminate_backend")
        older.kill()


def used_database(directory, server):
    environment = harness.clean_environment(LINEPOOL_STORE_URL=server.url())
    first = harness.Server(directory / "first", sandbox=False, environment=environment)
    first.start()
    refused(directory, server.url(), "another signing secret", "signing.secret")
    refused(directory / "sandbox", server.url(), "a sandbox does not stand by",
            arguments=("--sandbox",))
    assert first.stop() == 0
    first.start()  # with the secrets of before, and no database file beside them
    assert first.stop() == 0
    server.sql("UPDATE linepool_schema SET version = 99")
    refused(directory, server.url(), "schema version 99", "use the newer Linepool")
    server.sql("UPDATE linepool_schema SET version = 3")


def files(directory, server):
    refused(directory, server.url(), "pg_amcheck", arguments=("--check",))
    backup = directory / "no.backup"
    backup.write_bytes(b"")
    refused(directory, server.url(), "PostgreSQL's own tools", arguments=("--restore", str(backup)))


def main():
    if not postgres.is_installed():
        print(f"skipped: {postgres.MISSING}")
        return 0
    with harness.temporary_directory() as directory, postgres.server() as server:
        bad_urls(directory)
        bad_databases(directory, server)
        used_by_an_older_one(directory, server)
        used_database(directory, server)
        files(directory, server)
    print("ok")
    return 0


if __name__ == "__main__":
    sys.exit(main())
