"""What the benchmarks share: programs of the build, pools of lines, servers that come and go."""

import json
import os
import select
import shutil
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

CUSTOMERS = 64
COUNTRY = "USA"
APP = "Google"
WAITING = "You have not received any code yet."
NO_LIMITS = {
    "catalogue.offer": "all",
    "limits.requests_per_second_per_key": 0,
    "limits.requests_per_second_per_customer": 0,
    "limits.numbers_per_minute_per_customer": 0,
    "limits.live_orders_per_customer": 0,
    "limits.cancels_per_hour_per_customer": 0,
    "limits.requests_per_second_per_address": 0,
    "limits.numbers_per_minute_per_key": 0,
    "limits.connections_per_address": 0,
    "server.header_timeout_ms": 0,  # connections are opened long before some of them are used
    "server.idle_timeout_ms": 0,
    "log.level": "warning",
}


class BenchFailure(Exception):
    """Something could not be measured; the text says why."""


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def on_core(core: int | None) -> list[str]:
    """The words before a command that keep it on one core."""
    return [] if core is None else ["taskset", "-c", str(core)]


def cpu_seconds(pid: int) -> float:
    """User and system time of all threads of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_bytes(pid: int) -> int:
    """Memory of a process that is in RAM now."""
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def fetch(url: str) -> str:
    """The body of a GET."""
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read().decode()


def source_of(build: Path) -> Path:
    """The tree that a build directory is of."""
    for line in (build / "CMakeCache.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("CMAKE_HOME_DIRECTORY:"):
            return Path(line.split("=", 1)[1])
    raise BenchFailure(f"{build} is no build directory")


def parse(name: str, output: str) -> list[dict]:
    """The JSON lines that a program printed: at least one."""
    try:
        lines = [json.loads(line) for line in output.splitlines()]
    except ValueError as fault:
        raise BenchFailure(f"{name} printed what is not JSON: {fault}") from fault
    if not lines:
        raise BenchFailure(f"{name} printed nothing")
    return lines


class Server:
    """A process that serves on a port, from start() or `with` until stop()."""

    STARTS_WITHIN_S = 120
    STOPS_WITHIN_S = 15

    def __init__(self, command: list[str], log: Path) -> None:
        self._command = command
        self._log = log
        self._process: subprocess.Popen | None = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_) -> None:
        self.stop()

    @property
    def pid(self) -> int:
        """The process that was started."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> float:
        """Starts, waits until it serves, and gives the seconds that took."""
        began = time.monotonic()
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE, stderr=log)
        try:
            self.wait_until_serving()
        except BaseException:
            self.stop()
            raise
        return time.monotonic() - began

    def wait_until_serving(self) -> None:
        """Returns when the server answers; BenchFailure when it does not in time."""
        raise NotImplementedError

    def stop(self) -> None:
        """Ends the process, by force when it does not end by itself."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(self.STOPS_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        self._process = None

    def failure(self, what: str) -> BenchFailure:
        """What to raise, with the end of the log."""
        tail = self._log.read_text(encoding="utf-8", errors="replace")[-500:]
        return BenchFailure(f"{self._command[0]} {what}: {tail}")


class Linepoold(Server):
    """linepoold on a data directory."""

    def __init__(self, program: Path, directory: Path, core: int | None, settings: dict) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        command = [*on_core(core), str(program), "--listen", f"127.0.0.1:{self.port}",
                   "--data-dir", str(directory)]
        for key, value in settings.items():
            command += ["--set", f"{key}={value}"]
        super().__init__(command, directory / "server.log")

    def wait_until_serving(self) -> None:
        assert self._process is not None and self._process.stdout is not None
        ready, _, _ = select.select([self._process.stdout], [], [], self.STARTS_WITHIN_S)
        line = self._process.stdout.readline().decode() if ready else ""
        if not line.startswith("listening on "):
            raise self.failure("did not start")

    def metric(self, name: str) -> float:
        """The value of a metric without labels."""
        for line in fetch(self.url + "/metrics").splitlines():
            if line.startswith(name + " "):
                return float(line.split()[1])
        raise self.failure(f"has no metric {name}")


class Nginx(Server):
    """nginx with one worker on a core that answers every request with one body."""

    CONFIG = """
daemon off;
worker_processes 1;
pid {directory}/nginx.pid;
error_log {directory}/nginx.log crit;
events {{ worker_connections 4096; multi_accept on; }}
http {{
  access_log off;
  server_tokens off;
  default_type text/plain;
  keepalive_requests 1000000000;
  keepalive_timeout 75s;
  client_body_temp_path {directory}/body;
  proxy_temp_path {directory}/proxy;
  fastcgi_temp_path {directory}/fastcgi;
  uwsgi_temp_path {directory}/uwsgi;
  scgi_temp_path {directory}/scgi;
  server {{
    listen 127.0.0.1:{port} backlog=4096;
    location / {{ return 200 "{body}"; }}
  }}
}}
"""

    def __init__(self, directory: Path, core: int | None, body: str) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._body = body
        config = directory / "nginx.conf"
        config.write_text(self.CONFIG.format(directory=directory, port=self.port, body=body),
                          encoding="utf-8")
        program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") or "nginx"
        super().__init__([*on_core(core), program, "-p", str(directory), "-c", str(config)],
                         directory / "nginx.err")

    @property
    def worker(self) -> int:
        """The process that serves."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text(encoding="ascii")
        return int(children.split()[0])

    def wait_until_serving(self) -> None:
        for _ in range(100):
            try:
                if fetch(self.url) == self._body:
                    return
            except OSError:
                time.sleep(0.05)
        raise self.failure("did not start")


class Workshop:
    """The build's programs and a directory of its own for one benchmark."""

    PROGRAM_WITHIN_S = 900

    def __init__(self, root: Path, build: Path, directory: Path, quick: bool,
                 before: Path | None = None) -> None:
        self.root = root
        self.bin = build / "bin"
        self.directory = directory
        self.quick = quick
        self.before = before
        self._reference = ""

    def as_of_before(self) -> "Workshop":
        """The same directory with the programs of the other build, and the catalogue they know."""
        assert self.before is not None
        return Workshop(source_of(self.before), self.before, self.directory, self.quick)

    def seconds(self, full: float) -> float:
        """The length of a round: shorter when it is only to be seen that things work."""
        return min(full, 1.0) if self.quick else full

    def rounds(self, full: int) -> int:
        """The number of rounds."""
        return min(full, 2) if self.quick else full

    def program(self, name: str, *arguments: object, core: int | None = None) -> dict:
        """Runs a program of the build and gives the JSON object that it printed last."""
        command = [*on_core(core), str(self.bin / name), *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, check=False,
                              timeout=self.PROGRAM_WITHIN_S)
        if done.returncode != 0 or done.stderr:
            raise BenchFailure(f"{name} failed: {done.stderr.strip()[-500:]}")
        return parse(name, done.stdout)[-1]

    def begin(self, name: str, *arguments: object) -> subprocess.Popen:
        """Starts a program of the build, to talk to it while it runs."""
        return self._begin([str(self.bin / name), *map(str, arguments)])

    def node(self, script: str, *arguments: object) -> subprocess.Popen:
        """Starts a script of web/tests/measure, which drives a real browser."""
        web = self.root / "web"
        return self._begin(["node", str(web / "tests" / "measure" / script),
                            *map(str, arguments)])

    @staticmethod
    def _begin(command: list[str]) -> subprocess.Popen:
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)

    def p99_of_polls(self, server: Linepoold, leases: int, seconds: int) -> float:
        """Of 2,000 polls a second on a steady schedule, beside one SMS; in ms."""
        result = self.program("http_load", "latency", "--port", server.port, "--customers",
                              CUSTOMERS, "--leases", leases, "--sms-per-second", 1,
                              "--polls-per-second", 2_000, "--seconds", seconds)
        return result["background_p99_ms"]

    def program_lines(self, name: str, *arguments: object) -> list[dict]:
        """The same for a program that prints several objects."""
        done = subprocess.run([str(self.bin / name), *map(str, arguments)], capture_output=True,
                              text=True, check=False, timeout=self.PROGRAM_WITHIN_S)
        if done.returncode != 0:
            raise BenchFailure(f"{name} failed: {done.stderr.strip()[-500:]}")
        return parse(name, done.stdout)

    @property
    def catalogue(self) -> Path:
        """The packaged catalogue."""
        return self.root / "config" / "catalogue"

    def pool(self, name: str, lines: int, leases: int = 0, customers: int = CUSTOMERS,
             rentals: int = 0, past_messages: int = 0, past_rest_days: int = 0,
             supplier: str = "http") -> Path:
        """A new data directory with that many lines and active leases, and one supplier."""
        directory = self.directory / name
        more = {"--rentals": rentals, "--past-messages": past_messages,
                "--past-rest-days": past_rest_days,
                "--supplier": supplier if supplier != "http" else ""}
        self.program("fill_pool", "--dir", directory, "--catalogue", self.catalogue,
                     "--lines", lines, "--leases", leases, "--customers", customers,
                     *(word for option in more.items() if option[1] for word in option))
        os.sync()  # what was written must not come to the disk while something is measured
        return directory

    def copy_pool(self, directory: Path, name: str) -> Path:
        """A second data directory with the same content; its server must not run yet."""
        copy = Path(shutil.copytree(directory, self.directory / name))
        os.sync()
        return copy

    def linepoold(self, directory: Path, core: int | None = None, **settings: object) -> Linepoold:
        """linepoold on a data directory; settings as section__key=value."""
        named = {key.replace("__", "."): value for key, value in settings.items()}
        known = {key: value for key, value in NO_LIMITS.items() if self.knows(key)}
        return Linepoold(self.bin / "linepoold", directory, core, {**known, **named})

    def knows(self, setting: str) -> bool:
        """Whether the build has that setting: the one of another commit may not."""
        if not self._reference:
            done = subprocess.run([self.bin / "linepoold", "--print-config-reference"],
                                  capture_output=True, text=True, check=True, timeout=60)
            self._reference = done.stdout
        return f"`{setting}`" in self._reference

    def nginx(self, core: int | None, body: str) -> Nginx:
        """nginx that answers this body."""
        directory = self.directory / "nginx"
        directory.mkdir()
        return Nginx(directory, core, body)

    def sync_ms(self) -> float:
        """How long the disk takes for one small synced write now, as the median of some."""
        took = []
        with (self.directory / "sync").open("wb", buffering=0) as file:
            file.write(bytes(1 << 20))
            os.fsync(file.fileno())
            for i in range(100):
                began = time.monotonic()
                os.pwrite(file.fileno(), bytes(4096), i % 256 * 4096)
                os.fdatasync(file.fileno())
                took.append(time.monotonic() - began)
        return sorted(took)[len(took) // 2] * 1e3
