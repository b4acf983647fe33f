"""What the end-to-end tests share: real binaries, temporary data directories, plain HTTP."""

import contextlib
import http.client
import json
import os
import pathlib
import re
import select
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[3]
BIN = pathlib.Path(os.environ.get("LINEPOOL_BIN_DIR", ROOT / "build/release/bin"))
LINEPOOLD = str(BIN / "linepoold")

# Generous, because test machines are slow and shared; nothing waits for it to pass.
PATIENCE_S = 60


def clean_environment(**extra):
    """The environment without anybody's own Linepool settings. LINEPOOL_E2E_STORE_URL puts the data
    of a test's servers into PostgreSQL."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("LINEPOOL_")}
    if "LINEPOOL_E2E_STORE_URL" in os.environ:
        kept["LINEPOOL_STORE_URL"] = os.environ["LINEPOOL_E2E_STORE_URL"]
    kept.update(extra)
    return kept


def wait_until(condition, what, patience_s=PATIENCE_S, every_s=0.05):
    """Polls `condition` until it gives something true, which is returned."""
    end = time.monotonic() + patience_s
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited {patience_s} s in vain for {what}")
        time.sleep(every_s)


@contextlib.contextmanager
def temporary_directory():
    path = pathlib.Path(tempfile.mkdtemp(prefix="linepool-e2e-"))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def text(self):
        return self.body.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.body)

    def __repr__(self):
        return f"<{self.status} {self.body[:200]!r}>"


class Server:
    """A running linepoold. Its port is a free one, read from the line that it prints."""

    def __init__(self, data_dir, *arguments, sandbox=True, environment=None, preexec_fn=None,
                 listen="127.0.0.1:0"):
        self.data_dir = pathlib.Path(data_dir)
        self.arguments = [LINEPOOLD, "--listen", listen, "--data-dir", str(data_dir)]
        if sandbox:
            self.arguments.append("--sandbox")
        self.arguments += arguments
        self.environment = environment or clean_environment()
        self.preexec_fn = preexec_fn
        self.process = None
        self.port = None
        self.ports = {}  # of addresses with a setting of their own: "admin", "metrics", "smpp"
        self.log_path = self.data_dir.parent / (self.data_dir.name + ".log")

    def start(self, stderr=None):
        """With a descriptor for its log, which goes to a file otherwise."""
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(
                self.arguments, stdout=subprocess.PIPE, stderr=log if stderr is None else stderr,
                env=self.environment, preexec_fn=self.preexec_fn)
        ready, _, _ = select.select([self.process.stdout], [], [], PATIENCE_S)
        if not ready:
            self.process.kill()
        line = self.process.stdout.readline().decode()
        match = re.fullmatch(r"listening on https?://(?:127\.0\.0\.1|0\.0\.0\.0):(\d+)\n",
                             line)
        if not match:
            self.process.wait(PATIENCE_S)
            raise AssertionError(f"linepoold did not start: {line!r}\n{self.log()[-2000:]}")
        self.port = int(match.group(1))
        self.ports = dict(self.other_port(name) for name in ("admin", "metrics", "smpp")
                          if any(one.startswith(f"{name}.listen=") for one in self.arguments))
        return self

    def other_port(self, name):
        line = self.process.stdout.readline().decode()
        match = re.fullmatch(rf"{name} on (?:https?://)?\S+:(\d+)\n", line)
        assert match, f"linepoold printed {line!r}"
        return name, int(match.group(1))

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait(PATIENCE_S)
        if self.process and self.process.stdout:
            self.process.stdout.close()

    def log(self):
        return self.log_path.read_text(errors="replace") if self.log_path.exists() else ""

    def stop(self, with_signal=signal.SIGTERM):
        """Sends the signal; returns the exit status."""
        self.process.send_signal(with_signal)
        status = self.process.wait(PATIENCE_S)
        self.process.stdout.close()
        return status

    def kill(self):
        self.process.kill()
        self.process.wait(PATIENCE_S)
        self.process.stdout.close()

    # HTTP ---------------------------------------------------------------------------------

    def request(self, method, target, body=None, headers=None, timeout_s=PATIENCE_S, port=None):
        connection = http.client.HTTPConnection("127.0.0.1", port or self.port, timeout=timeout_s)
        try:
            connection.request(method, target, body=body, headers=headers or {})
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    def get(self, path, **parameters):
        query = urllib.parse.urlencode(parameters)
        return self.request("GET", path + ("?" + query if query else ""))

    def user(self, call, **parameters):
        """A call of the user API with the sandbox key, unless another is given."""
        parameters.setdefault("customer", self.key)
        return self.get(f"/user/api/{call}.php", **parameters)

    def admin(self, method, path, body=None, content_type="application/json"):
        headers = {"Authorization": "Bearer " + self.admin_token}
        if body is not None:
            headers["Content-Type"] = content_type
            body = (body if isinstance(body, str) else json.dumps(body)).encode()
        return self.request(method, "/admin/v1/" + path, body, headers,
                            port=self.ports.get("admin"))

    @property
    def key(self):
        return (self.data_dir / "sandbox.key").read_text()

    @property
    def admin_token(self):
        return (self.data_dir / "admin.token").read_text()

    # Short forms --------------------------------------------------------------------------

    def wait_for_sms(self, number, country, app, **parameters):
        def poll():
            answer = self.user("get_sms", number=number, country=country, app=app, **parameters)
            return None if answer.text == "You have not received any code yet." else answer
        return wait_until(poll, f"an SMS on {number}")

    def add_supplier(self, name):
        """A supplier of real lines; returns its token."""
        made = self.admin("POST", "suppliers", {"name": name, "kind": "http"})
        assert made.status == 201, made
        return made.json["token"]

    def import_lines(self, supplier, country, numbers):
        rows = ["number,country,supplier,owner,contract,use"]
        rows += [f"{n},{country},{supplier},Example Ltd,EX-1,own verification tests"
                 for n in numbers]
        done = self.admin("POST", "lines/import", "\n".join(rows) + "\n", "text/csv")
        assert done.status == 200, done
        return done.json

    def add_customer(self, name, dollars):
        """A customer with credit; returns id and key."""
        customer = self.admin("POST", "customers", {"name": name})
        assert customer.status == 201, customer
        number = customer.json["id"]
        topped = self.admin("POST", f"customers/{number}/topup", {"amount": dollars})
        assert topped.status == 200, topped
        key = self.admin("POST", f"customers/{number}/keys", {"label": "e2e"})
        assert key.status == 201, key
        return number, key.json["key"]
