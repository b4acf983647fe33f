#!/usr/bin/python3
"""The container file and the examples for CI, as far as a machine without containers can try them:
their syntax, their settings in a server's environment, and the script that the CI jobs run."""

import fnmatch
import re
import subprocess
import unittest

import yaml

from support import harness, packages

CI = harness.ROOT / "examples" / "ci"
PACKAGING = harness.ROOT / "packaging"


def settings(environment):
    """Those of a server, with a port and a directory of the test's own."""
    return {k: v for k, v in environment.items() if k.startswith("LINEPOOL_")}


def run_script(server, environment):
    return subprocess.run(
        [CI / "first-code.sh"], capture_output=True, text=True, check=False,
        timeout=harness.PATIENCE_S, env=harness.clean_environment(
            LINEPOOL_URL=f"http://127.0.0.1:{server.port}",
            LINEPOOL_ADMIN_TOKEN=environment["LINEPOOL_ADMIN_TOKEN"]))


class Ci(unittest.TestCase):
    def play(self, server_environment, job_environment, command):
        self.assertEqual(command, "./first-code.sh")
        for name in ("LINEPOOL_URL", "LINEPOOL_ADMIN_TOKEN"):
            self.assertIn(name, job_environment)
        environment = settings(server_environment)  # in GitLab with what the job alone needs
        with harness.temporary_directory() as top:
            with harness.Server(top / "data", sandbox=False,
                                environment=harness.clean_environment(**environment)) as server:
                done = run_script(server, job_environment)
                self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
                self.assertRegex(done.stdout, r"number: 60\d+\nmessage: Acme: 4821 is your code\n")
                wrong = run_script(server, {"LINEPOOL_ADMIN_TOKEN": "another-token-of-ci"})
                self.assertNotEqual(wrong.returncode, 0)

    def test_github_actions(self):
        job = yaml.safe_load((CI / "github-actions.yml").read_text())["jobs"]["first-code"]
        service = job["services"]["linepool"]
        self.assertEqual(service["ports"], ["8080:8080"])
        self.assertEqual(job["env"]["LINEPOOL_ADMIN_TOKEN"],
                         service["env"]["LINEPOOL_SERVER_ADMIN_TOKEN"])
        self.play(service["env"], job["env"], job["steps"][-1]["run"])

    def test_gitlab(self):
        job = yaml.safe_load((CI / "gitlab-ci.yml").read_text())["first-code"]
        self.assertEqual([service["alias"] for service in job["services"]], ["linepool"])
        # GitLab gives the variables to the service and to the job.
        self.play(job["variables"], job["variables"], *job["script"])


class Container(unittest.TestCase):
    def test_compose(self):
        text = (PACKAGING / "compose.yaml").read_text()
        compose = yaml.safe_load(text)
        service = compose["services"]["linepool"]
        folder = PACKAGING / service["build"]["context"]
        self.assertEqual(folder.resolve(), harness.ROOT / "build" / "package")
        self.assertEqual((folder / service["build"]["dockerfile"]).resolve(),
                         PACKAGING / "Containerfile")
        self.assertEqual(service["volumes"], ["data:/var/lib/linepool"])
        self.assertIn("data", compose["volumes"])

    def test_the_container_file_sets_what_the_server_knows(self):
        steps = packages.container_steps()
        for name in ("FROM", "COPY", "RUN", "USER", "VOLUME", "EXPOSE", "HEALTHCHECK",
                     "ENTRYPOINT"):
            self.assertIn(name, steps)
        package = re.match(r"(\S+) ", steps["COPY"])[1]
        self.assertTrue(fnmatch.fnmatch(f"linepool_{packages.version()}_amd64.deb", package))
        known = subprocess.run([harness.LINEPOOLD, "--print-config-reference"], check=True,
                               capture_output=True, text=True).stdout
        set_here = re.findall(r"(LINEPOOL_[A-Z_]+)=", steps["ENV"])
        self.assertEqual(len(set_here), 2)
        for name in set_here:
            self.assertIn(f"`{name}`", known)


if __name__ == "__main__":
    unittest.main()
