"""Two linepoold on one PostgreSQL database, of which one serves and the other stands by."""

import http.client
import re
import select
import shutil
import subprocess

from support import harness


class Node(harness.Server):
    """It serves or stands by, and says which."""

    def start(self, stderr=None):
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(self.arguments, stdout=subprocess.PIPE, stderr=log,
                                            env=self.environment)
        assert select.select([self.process.stdout], [], [], harness.PATIENCE_S)[0], "no greeting"
        line = self.process.stdout.readline().decode()
        match = re.fullmatch(r"(listening|standing by) on http://127\.0\.0\.1:(\d+)\n", line)
        assert match, f"linepoold printed {line!r}\n{self.log()[-2000:]}"
        self.began_as = match.group(1)
        self.port = int(match.group(2))
        return self

    def probe(self, path, timeout_s=1):
        try:
            return self.request("GET", path, timeout_s=timeout_s).status
        except (OSError, http.client.HTTPException):
            return 0

    def leads(self):
        return self.probe("/leader") == 200


class Cluster:
    """Two nodes, of which the first leads."""

    def __init__(self, top, database, options=()):
        self.database = database
        environment = harness.clean_environment(LINEPOOL_STORE_URL=database.url())
        self.nodes = [Node(top / name, *options, "--set", f"node.id={name}", sandbox=False,
                           environment=environment) for name in ("a", "b")]
        first, second = self.nodes
        first.start()
        assert first.began_as == "listening"
        refuse_other_secret(second)
        for name in ("signing.secret", "admin.token"):
            shutil.copy(first.data_dir / name, second.data_dir / name)
        second.start()
        assert second.began_as == "standing by"
        for node in self.nodes:
            node.arguments[node.arguments.index("--listen") + 1] = f"127.0.0.1:{node.port}"

    def leader(self):
        return harness.wait_until(lambda: next((n for n in self.nodes if n.leads()), None),
                                  "a leader", every_s=0.01)

    def other(self, node):
        return self.nodes[1 - self.nodes.index(node)]

    def restart(self, node):
        node.process.stdout.close()
        node.start()
        assert node.began_as == "standing by", node.began_as

    def logs(self):
        return "\n".join(f"log of {node.data_dir.name}:\n{node.log()[-3000:]}"
                         for node in self.nodes)

    def kill(self):
        for node in self.nodes:
            if node.process and node.process.poll() is None:
                node.process.kill()
                node.process.wait(harness.PATIENCE_S)


def refuse_other_secret(node):
    """A node that could not take over says so at once."""
    ran = subprocess.run(node.arguments, capture_output=True, text=True, check=False,
                         env=node.environment, timeout=harness.PATIENCE_S)
    assert ran.returncode == 1 and "another signing secret" in ran.stderr, ran
