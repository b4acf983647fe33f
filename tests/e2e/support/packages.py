"""The packages that ./dev package built, and programs taken from them."""

import os
import pathlib
import re
import subprocess

from support import harness

FOLDER = harness.ROOT / "build" / "package"


def version():
    """The version's one place."""
    text = (harness.ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
    return re.search(r"^project\(linepool VERSION (\S+) ", text, re.MULTILINE)[1]


def the_one(pattern):
    found = list(FOLDER.glob(pattern))
    assert len(found) == 1, f"{pattern}: {found}; ./dev package builds one"
    return found[0]


def check(*command, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True,
                          check=False, timeout=harness.PATIENCE_S * 2, **options)
    assert done.returncode == 0, f"{command}: {done.stdout}\n{done.stderr}"
    return done.stdout


def needed(program):
    """The shared libraries that a program names itself."""
    return set(re.findall(r"^ +NEEDED +(\S+)$", check("objdump", "-p", program), re.MULTILINE))


def resolved(program):
    """name -> path, of these and of all that they need in turn."""
    lines = check("ldd", program)
    assert "not found" not in lines, lines
    return dict(re.findall(r"^\s+(\S+) => (\S+) ", lines, re.MULTILINE))


def documented(begin):
    """The one command of docs/install.md that begins so, without sudo and remark."""
    text = (harness.ROOT / "docs" / "install.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = [re.split(r"\s+# ", line.removeprefix("sudo "))[0]
             for block in blocks for line in block.splitlines()]
    found = {line for line in lines if line.startswith(begin)}
    assert len(found) == 1, f"{begin}: {found}"
    return found.pop()


def container_steps():
    """instruction -> what packaging/Containerfile says after it; of several, the last."""
    text = (harness.ROOT / "packaging" / "Containerfile").read_text(encoding="utf-8")
    return dict(re.findall(r"^([A-Z]+) (.*)$", text.replace("\\\n", " "), re.MULTILINE))


class Serving:
    """linepoold by any command line, until the block ends."""

    def __init__(self, command, log, **options):
        self.command = [str(word) for word in command]
        self.log = pathlib.Path(log)
        self.options = options

    def __enter__(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=log,
                                            text=True, **self.options)
        line = self.process.stdout.readline()
        found = re.fullmatch(r"listening on http://(?:127\.0\.0\.1|0\.0\.0\.0):(\d+)\n", line)
        if not found:
            self.process.kill()
            self.process.communicate()
            raise AssertionError(f"{self.command} printed {line!r}\n{self.log.read_text()[-2000:]}")
        self.url = f"http://127.0.0.1:{found[1]}"
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.status = self.process.wait(harness.PATIENCE_S)
        finally:
            self.process.kill()
            self.process.stdout.close()


def first_code(command, url, key):
    """What the documents call the first code: one command."""
    arguments = [*command, "--url", url, "otp", "--app", "google", "--country", "malaysia"]
    environment = {**harness.clean_environment(), "LINEPOOL_KEY": key}
    return check(*arguments, env=environment).strip()


def mode_of(path):
    return os.lstat(path).st_mode & 0o7777
