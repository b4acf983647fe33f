"""A PostgreSQL server of a test's own: in a temporary directory, without a network, and gone with
the test. PostgreSQL refuses to run as root; then it runs as nobody."""

import contextlib
import os
import pathlib
import subprocess

from support import harness

PROGRAMS = pathlib.Path("/usr/lib/postgresql/15/bin")
MISSING = "PostgreSQL 15 is not installed: apt-get install postgresql-15"


def is_installed():
    return (PROGRAMS / "postgres").exists()


def unprivileged(*command):
    start = ["setpriv", "--pdeathsig", "KILL"]
    if os.geteuid() == 0:
        start += ["--reuid", "nobody", "--regid", "nogroup", "--clear-groups"]
    return start + [str(word) for word in command]


class Postgres:
    def __init__(self, directory):
        self.directory = pathlib.Path(directory)
        self.process = None

    def url(self, database="linepool", user="linepool", **extra):
        more = "".join(f"&{name}={value}" for name, value in extra.items())
        return f"postgresql:///{database}?user={user}&host={self.directory}{more}"

    def start(self, *settings):
        data = self.directory / "data"
        arguments = ["-D", data, "-k", self.directory, "-c", "listen_addresses=",
                     "-c", "log_min_messages=fatal"]
        for setting in settings:
            arguments += ["-c", setting]
        self.process = subprocess.Popen(unprivileged(PROGRAMS / "postgres", *arguments),
                                        cwd="/", stderr=subprocess.DEVNULL)
        harness.wait_until(self.answers, "PostgreSQL")

    def answers(self):
        ready = subprocess.run([PROGRAMS / "pg_isready", "-q", "-h", self.directory], check=False)
        return ready.returncode == 0

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(harness.PATIENCE_S)
        self.process = None

    def sql(self, text, database="linepool", user="linepool"):
        """What psql prints, unaligned and without headings."""
        command = [PROGRAMS / "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1",
                   "-h", self.directory, "-U", user, "-d", database, "-c", text]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@contextlib.contextmanager
def server(*settings):
    """With an empty database "linepool", which its role "linepool" owns."""
    with harness.temporary_directory() as directory:
        os.chmod(directory, 0o755)
        if os.geteuid() == 0:
            subprocess.run(["chown", "nobody:nogroup", directory], check=True)
        initdb = [PROGRAMS / "initdb", "--no-sync", "-A", "trust", "-U", "postgres", "-E", "UTF8",
                  "--locale=C", "-D", directory / "data"]
        subprocess.run(unprivileged(*initdb), check=True, cwd="/", stdout=subprocess.DEVNULL)
        running = Postgres(directory)
        try:
            running.start(*settings)
            running.sql("CREATE ROLE linepool LOGIN", "postgres", "postgres")
            running.sql("CREATE DATABASE linepool OWNER linepool", "postgres", "postgres")
            yield running
        finally:
            if running.process:
                running.process.kill()
                running.process.wait(harness.PATIENCE_S)
