"""linepool-carrier as a process: its account, and what became of each part."""

import json
import re
import signal
import subprocess

from support import harness

CARRIER = str(harness.BIN / "linepool-carrier")


class Carrier:
    """Plays `messages`, a list of dictionaries, and `faults`, for all of them."""

    def __init__(self, folder, messages, *arguments, faults=None, text=None):
        self.folder = folder
        self.script = folder / "script"
        self.record_path = folder / "record.jsonl"
        if text is None:
            rows = ([{"faults": faults}] if faults else []) + messages
            text = "".join(json.dumps(row) + "\n" for row in rows)
        self.script.write_text(text, encoding="utf-8")
        self.process = subprocess.Popen(
            [CARRIER, "--script", str(self.script), "--record", str(self.record_path), "--json",
             *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=harness.clean_environment(), text=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()

    def port(self):
        """Where it listens."""
        line = self.process.stderr.readline()
        match = re.fullmatch(r"linepool-carrier: listening on 127\.0\.0\.1:(\d+)\n", line)
        assert match, f"linepool-carrier said {line!r}"
        return int(match.group(1))

    def finish(self, code=0):
        """Waits for its end; returns the account."""
        out, err = self.process.communicate(timeout=4 * harness.PATIENCE_S)
        assert self.process.returncode == code, f"exit {self.process.returncode}: {err}\n{out}"
        return json.loads(out)

    def interrupt(self, code=130):
        self.process.send_signal(signal.SIGINT)
        return self.finish(code)

    def record(self):
        with open(self.record_path, encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]


def gateway(folder, port, password_file, messages, *arguments, **options):
    """As gateway of a sandbox."""
    return Carrier(folder, messages, "--connect", f"127.0.0.1:{port}", "--system-id", "sandbox",
                   "--password-file", str(password_file), *arguments, **options)
