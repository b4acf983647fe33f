#!/usr/bin/python3
"""The packages of ./dev package: what is in them, and that a first code comes from what they
install, the .deb in a bare root where this machine permits one, the tarball in a directory."""

import gzip
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import tarfile
import time
import unittest

from support import bare_root, harness, packages

# What the portable programs take from the system, and what the tarball brings along.
SYSTEM = {"libc.so.6", "libm.so.6", "libstdc++.so.6", "libgcc_s.so.1", "ld-linux-x86-64.so.2",
          "libcrypto.so.3", "libssl.so.3", "libcurl.so.4", "libpq.so.5", "libsqlite3.so.0",
          "libz.so.1"}
DATABASES = {"libpq.so.5", "libsqlite3.so.0"}  # what only linepoold needs
BROUGHT = {"libprometheus-cpp-core.so.1.0", "liboath.so.0"}
CODE = r"\A[0-9A-Za-z-]{4,12}\Z"
PROGRAMS = ("linepool", "linepoold", "linepool-carrier", "linepool-deliver")
VERSION = packages.version()


def exec_start(unit):
    return re.search(r"^ExecStart=(.*)$", unit, re.MULTILINE)[1].split()


class Versions(unittest.TestCase):
    def test_all_agree(self):
        self.assertRegex(VERSION, r"\A\d+\.\d+\.\d+\Z")
        for program in PROGRAMS:
            shown = packages.check(harness.BIN / program, "--version")
            self.assertEqual(shown, f"{program} {VERSION}\n")
        for name in ("linepool", "linepool-dev"):
            package = packages.the_one(f"{name}_*.deb")
            self.assertEqual(package.name, f"{name}_{VERSION}_amd64.deb")
            self.assertEqual(packages.check("dpkg-deb", "-f", package, "Version"), VERSION + "\n")
        self.assertEqual(packages.the_one("*.tar.gz").name,
                         f"linepool-{VERSION}-linux-amd64.tar.gz")
        log = (harness.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
        newest = re.search(r"^## (?:Unreleased: )?(\S+)", log, re.MULTILINE)[1]
        self.assertEqual(newest, VERSION)


class Deb(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.package = packages.the_one("linepool_*.deb")
        self.tree = self.top / "tree"
        packages.check("dpkg-deb", "-x", self.package, self.tree)

    def test_files_and_modes(self):
        listed = packages.check("dpkg-deb", "-c", self.package)
        modes = {}
        for line in listed.splitlines():
            mode, owner, _, _, _, name = line.split(maxsplit=5)
            self.assertEqual(owner, "root/root", line)
            modes[name.removeprefix(".")] = mode
        for name in PROGRAMS:
            self.assertEqual(modes[f"/usr/bin/{name}"], "-rwxr-xr-x")
        # The settings: not for everybody. All others: for everybody to read, for root to write.
        self.assertEqual(modes.pop("/etc/linepool/linepool.toml"), "-rw-r-----")
        self.assertEqual({mode for mode in modes.values()},
                         {"drwxr-xr-x", "-rwxr-xr-x", "-rw-r--r--"})
        for name in ("lib/systemd/system/linepool.service", "share/doc/linepool/copyright",
                     "share/doc/linepool/changelog.gz", "share/doc/linepool/NEWS.md.gz",
                     "share/doc/linepool/examples/alerts.yaml",
                     "share/doc/linepool/examples/linepool.json",
                     "share/doc/linepool/examples/linepool-deliver.service",
                     "share/bash-completion/completions/linepool",
                     "share/zsh/vendor-completions/_linepool",
                     "share/fish/vendor_completions.d/linepool.fish"):
            self.assertIn(f"/usr/{name}", modes)
        self.assertFalse([name for name in modes if name.startswith("/usr/local")])
        with tarfile.open(packages.the_one("*.tar.gz")) as packed:
            pages = {"/usr" + found[0] for name in packed.getnames()
                     if (found := re.search(r"/share/man/.*\.\d$", name))}
        self.assertEqual({name for name in modes if re.search(r"/share/man/.*[^/]$", name)
                          and not modes[name].startswith("d")}, {f"{page}.gz" for page in pages})
        changelog = gzip.decompress(
            (self.tree / "usr/share/doc/linepool/changelog.gz").read_bytes())
        self.assertTrue(changelog.startswith(f"linepool ({VERSION}) ".encode()), changelog[:60])

    def test_settings_are_a_conffile_and_those_of_the_repository(self):
        packages.check("dpkg-deb", "-e", self.package, self.top / "control")
        self.assertEqual((self.top / "control/conffiles").read_text(),
                         "/etc/linepool/linepool.toml\n")
        self.assertEqual((self.tree / "etc/linepool/linepool.toml").read_bytes(),
                         (harness.ROOT / "config/linepool.toml").read_bytes())

    def test_programs_are_stripped_and_their_libraries_are_dependencies(self):
        depends = packages.check("dpkg-deb", "-f", self.package, "Depends")
        for program in PROGRAMS:
            path = self.tree / "usr/bin" / program
            self.assertIn("\nno symbols\n", packages.check("objdump", "-t", path))
            self.assertNotIn("RUNPATH", packages.check("objdump", "-p", path))
        for package in ("adduser", "libc6 (>=", "libcurl4", "libssl3", "libsqlite3-0", "libre2-9",
                        "libprometheus-cpp-core1.0", "liboath0", "libargon2-1"):
            self.assertIn(package, depends)

    def test_the_unit_is_valid(self):
        unit = (self.tree / "usr/lib/systemd/system/linepool.service").read_text()
        self.assertEqual(exec_start(unit)[0], "/usr/bin/linepoold")
        if not shutil.which("systemd-analyze"):
            self.skipTest("no systemd-analyze here")
        # It looks for the program on this machine, where it is not installed.
        tried = self.top / "linepool.service"
        tried.write_text(unit.replace("/usr/bin/linepoold", str(self.tree / "usr/bin/linepoold")))
        done = subprocess.run(["systemd-analyze", "verify", "--man=no", str(tried)],
                              capture_output=True, text=True, check=False)
        ours = [line for line in done.stderr.splitlines() if "linepool" in line]
        self.assertEqual((done.returncode, ours), (0, []), done.stderr)

    def test_a_first_code_without_installation(self):
        begin = time.monotonic()
        command = [self.tree / "usr/bin/linepoold", "--sandbox", "--listen", "127.0.0.1:0",
                   "--data-dir", self.top / "data"]
        with packages.Serving(command, self.top / "log", env=harness.clean_environment()) as server:
            code = packages.first_code([self.tree / "usr/bin/linepool"], server.url,
                                       (self.top / "data/sandbox.key").read_text())
        self.assertRegex(code, CODE)
        self.assertEqual(server.status, 0)
        self.assertLess(time.monotonic() - begin, 60)

    def test_shells_load_the_completions(self):
        share = self.tree / "usr/share"
        asked = {"bash": f"source {share}/bash-completion/completions/linepool; "
                         "complete -p linepool",
                 "zsh": f"fpath=({share}/zsh/vendor-completions $fpath); autoload -U compinit; "
                        "compinit -u -D; print $_comps[linepool]; compadd() { print -l -- $@; }; "
                        "words=(linepool ot); CURRENT=2; _linepool",
                 "fish": f"source {share}/fish/vendor_completions.d/linepool.fish; "
                         "complete -C 'linepool ot'"}
        for shell, script in asked.items():
            with self.subTest(shell):
                if not shutil.which(shell):
                    self.skipTest(f"no {shell} here")
                flag = {"bash": "--norc", "zsh": "-f", "fish": "--no-config"}[shell]
                shown = packages.check(shell, flag, "-c", script,
                                       env=harness.clean_environment(HOME=str(self.top)))
                self.assertIn("_linepool" if shell == "bash" else "otp", shown)


class InBareRoot(unittest.TestCase):
    """The server in a root that has nothing but what the documents say it needs."""

    def make_root(self, depends):
        reason = bare_root.why_not()
        if reason:
            self.skipTest(f"no bare root here, {reason}; only extracted packages were tried")
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.top.chmod(0o755)  # the server's user has to pass
        self.addCleanup(folder.__exit__, None, None, None)
        self.root = bare_root.BareRoot(self.top / "root", depends)
        self.settings = self.root.path / "etc/linepool/linepool.toml"
        self.data = self.root.path / "var/lib/linepool"

    def listen_anywhere(self):
        """Another server may have the port of the settings."""
        text = self.settings.read_text()
        self.settings.write_text(text.replace('# listen = "127.0.0.1:8080"',
                                              'listen = "127.0.0.1:0"'))

    def serve(self, unit):
        """As the unit says it: its ExecStart, its user, its StateDirectory."""
        text = (self.root.path / unit).read_text()
        user = re.search(r"^User=(.*)$", text, re.MULTILINE)[1]
        folder = re.search(r"^StateDirectory=(.*)$", text, re.MULTILINE)[1]
        command = [word.replace("${STATE_DIRECTORY}", f"/var/lib/{folder}")
                   for word in exec_start(text)]
        return packages.Serving(self.root.command(*command, user=f"{user}:{user}"),
                                self.top / "log")

    def linepool(self, *arguments):
        key = (self.data / "sandbox.key").read_text()
        return self.root.check(f"LINEPOOL_KEY={key}", "linepool", *arguments)

    def code(self, server):
        return self.linepool("--url", server.url, "otp", "--app", "google",
                             "--country", "malaysia").strip()


class Installed(InBareRoot):
    """dpkg, the maintainer scripts and the server."""

    UNIT = "usr/lib/systemd/system/linepool.service"

    def setUp(self):
        self.package = packages.the_one("linepool_*.deb")
        self.make_root(packages.check("dpkg-deb", "-f", self.package, "Depends").strip())

    def install(self, package, *options):
        shutil.copy(package, self.root.path / "tmp/package.deb")
        self.root.check("dpkg", *options, "-i", "/tmp/package.deb")
        self.root.check("dpkg", "--configure", "--pending")  # triggers, as apt does
        self.assertEqual(self.root.check("dpkg", "--audit"), "")

    def ids(self):
        return tuple(int(self.root.check("id", flag, "linepool")) for flag in ("-u", "-g"))

    def next_package(self):
        """The same with a higher version and other settings, to upgrade to."""
        tree = self.top / "next"
        packages.check("dpkg-deb", "-R", self.package, tree)
        control = tree / "DEBIAN/control"
        control.write_text(control.read_text().replace(f"Version: {VERSION}",
                                                       f"Version: {VERSION}+next"))
        settings = tree / "etc/linepool/linepool.toml"
        settings.write_text(settings.read_text() + "\n# A setting of the next version.\n")
        package = self.top / "next.deb"
        packages.check("dpkg-deb", "--root-owner-group", "-Znone", "-b", tree, package)
        return package

    def assert_mode(self, path, mode, owner):
        found = os.stat(path)
        self.assertEqual((oct(packages.mode_of(path)), found.st_uid, found.st_gid),
                         (oct(mode), *owner), path)

    def test_the_life_of_an_installation(self):
        self.install(self.package)
        user, group = self.ids()
        self.assertLess(user, 1000, "a system user")
        self.assertIn("nologin", self.root.check("getent", "passwd", "linepool"))
        self.assert_mode(self.settings, 0o640, (0, group))
        self.assert_mode(self.data, 0o750, (user, group))
        self.assertEqual(list(self.data.iterdir()), [], "nothing runs before it is told to")
        with self.subTest("a server of real lines starts with the settings as they come"):
            self.listen_anywhere()
            with self.serve(self.UNIT) as server:
                shown = packages.check("curl", "-sS", server.url + "/readyz")
                self.assertIn("ready", shown, shown)
                self.assertFalse((self.data / "sandbox.key").exists())
            self.assertEqual(server.status, 0)
            shutil.rmtree(self.data)
            self.root.check("install", "-d", "-o", "linepool", "-g", "linepool", "-m", "750",
                            "/var/lib/linepool")
        self.root.check("sh", "-c", packages.documented("sed "))
        edited = self.settings.read_text()
        with self.serve(self.UNIT) as server:
            self.assertRegex(self.code(server), CODE)
        self.assertEqual(server.status, 0)
        for name in ("linepool.db", "admin.token", "sandbox.key"):
            self.assert_mode(self.data / name, 0o600, (user, group))
        key = (self.data / "sandbox.key").read_text()
        self.data.chmod(0o700)  # as an administrator may

        for package in (self.package, self.next_package()):
            self.install(package, "--force-confdef", "--force-confold")
            self.assertEqual(self.settings.read_text(), edited)
            self.assert_mode(self.settings, 0o640, (0, group))
            self.assert_mode(self.data, 0o700, (user, group))
            self.assertEqual((self.data / "sandbox.key").read_text(), key)
            self.assertEqual(self.ids(), (user, group))
        with self.serve(self.UNIT) as server:
            self.assertRegex(self.code(server), CODE)
            done = self.linepool("--url", server.url, "--json", "history")
            self.assertEqual(done.count('"Google"'), 2, "the order of before the upgrade is there")

        self.assertEqual(packages.documented("apt remove"), "apt remove linepool")
        self.root.check("dpkg", "-r", "linepool")
        self.assertFalse((self.root.path / "usr/bin/linepoold").exists())
        self.assertEqual(self.settings.read_text(), edited)
        self.assertTrue((self.data / "linepool.db").exists())
        shown = self.root.check("dpkg", "-P", "linepool")
        self.assertIn("/var/lib/linepool holds balances and messages and stays", shown)
        self.assertFalse(self.settings.exists())
        self.assertTrue((self.data / "linepool.db").exists())
        self.assertEqual(self.ids(), (user, group))
        self.install(self.package)
        self.assertEqual((self.data / "sandbox.key").read_text(), key)
        self.root.check("dpkg", "-P", "linepool")
        self.root.check("sh", "-c", packages.documented("rm -r /var/lib"))
        self.root.check("sh", "-c", packages.documented("deluser"))
        self.assertNotEqual(self.root.run("id", "linepool").returncode, 0)

    def test_as_the_container_file_runs_it(self):
        self.install(self.package)
        steps = packages.container_steps()
        environment = shlex.split(steps["ENV"].replace(":8080", ":0"))
        command = self.root.command(*environment, *json.loads(steps["ENTRYPOINT"]), "--sandbox",
                                    user=f'{steps["USER"]}:{steps["USER"]}')
        with packages.Serving(command, self.top / "log") as server:
            self.assertRegex(self.code(server), CODE)
        self.assertEqual(server.status, 0)

    def test_purging_leaves_nothing_where_nothing_was(self):
        self.install(self.package)
        shown = self.root.check("dpkg", "-P", "linepool")
        self.assertNotIn("holds balances", shown)
        self.assertFalse(self.data.exists())
        self.assertFalse((self.root.path / "etc/linepool").exists())


class Unpacked(InBareRoot):
    """The tarball, by the commands of docs/install.md."""

    def test_it_runs_as_the_documents_say(self):
        libraries = packages.documented("apt install libcurl4").split()[2:]
        self.make_root(", ".join(libraries + ["libstdc++6"]))  # which apt itself needs
        archive = packages.the_one("*.tar.gz")
        shutil.copy(archive, self.root.path / "tmp")
        unpack = packages.documented("tar ").replace("0.1.0", VERSION)
        self.root.check("sh", "-c", f"cd /tmp && {unpack}")
        for program in PROGRAMS:
            self.assertEqual(self.root.check(program, "--version"), f"{program} {VERSION}\n")
        if not shutil.which("systemd-sysusers"):
            self.skipTest("no systemd-sysusers here, so there is no user for the service")
        self.assertEqual(packages.documented("systemd-sysusers"), "systemd-sysusers")
        packages.check("systemd-sysusers", f"--root={self.root.path}")
        self.root.check("sh", "-c", packages.documented("install -D"))
        self.listen_anywhere()
        self.root.check("sh", "-c", packages.documented("sed "))
        self.root.check("install", "-d", "-o", "linepool", "/var/lib/linepool")  # systemd does
        with self.serve("usr/local/lib/systemd/system/linepool.service") as server:
            self.assertRegex(self.code(server), CODE)
        self.assertEqual(server.status, 0)


class Tarball(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        archive = packages.the_one("*.tar.gz")
        with tarfile.open(archive) as packed:
            packed.extractall(self.top)
        self.tree, = self.top.iterdir()

    def test_it_has_what_it_should(self):
        self.assertEqual(self.tree.name, f"linepool-{VERSION}-linux-amd64")
        names = {str(path.relative_to(self.tree))
                 for path in self.tree.rglob("*") if path.is_file()}
        for name in ("bin/linepool", "bin/linepoold", "bin/linepool-carrier",
                     "bin/linepool-deliver",
                     "lib/systemd/system/linepool.service", "lib/sysusers.d/linepool.conf",
                     "share/linepool/linepool.toml",
                     "share/doc/linepool/LICENSE", "share/doc/linepool/third-party/liboath-dev",
                     "share/bash-completion/completions/linepool",
                     "share/zsh/site-functions/_linepool",
                     "share/fish/vendor_completions.d/linepool.fish"):
            self.assertIn(name, names)
        self.assertFalse([name for name in names if name.startswith(("etc", "usr", "include"))])
        unit = (self.tree / "lib/systemd/system/linepool.service").read_text()
        self.assertEqual(exec_start(unit)[0], "/usr/local/bin/linepoold")

    def test_which_shared_libraries_it_needs(self):
        wanted = {"linepoold": SYSTEM | BROUGHT, "linepool": SYSTEM - DATABASES,
                  "linepool-carrier": SYSTEM - DATABASES - {"libcurl.so.4"},
                  "linepool-deliver": SYSTEM - DATABASES}
        for program, allowed in wanted.items():
            path = self.tree / "bin" / program
            named = packages.needed(path)
            self.assertEqual(named - allowed, set(), program)
            where = packages.resolved(path)
            for library in named & BROUGHT:
                self.assertEqual(pathlib.Path(where[library]).resolve().parent,
                                 (self.tree / "lib/linepool").resolve())
            if program == "linepoold":
                self.assertEqual(named - {"ld-linux-x86-64.so.2", "libm.so.6", "libgcc_s.so.1"},
                                 allowed - {"ld-linux-x86-64.so.2", "libm.so.6", "libgcc_s.so.1"})
        brought = {path.name for path in (self.tree / "lib/linepool").iterdir()}
        self.assertEqual(brought, BROUGHT)
        for library in brought:
            self.assertLessEqual(packages.needed(self.tree / "lib/linepool" / library), SYSTEM)

    def test_a_first_code_from_anywhere(self):
        moved = self.top / "opt" / "here"
        moved.parent.mkdir()
        self.tree.rename(moved)
        alone = self.top / "linepool"  # the command line needs nothing beside it
        shutil.copy(moved / "bin/linepool", alone)
        for program in PROGRAMS:
            self.assertEqual(packages.check(moved / "bin" / program, "--version"),
                             f"{program} {VERSION}\n")
        command = [moved / "bin/linepoold", "--sandbox",
                   "--config", moved / "share/linepool/linepool.toml", "--listen", "127.0.0.1:0",
                   "--data-dir", self.top / "data"]
        with packages.Serving(command, self.top / "log", env=harness.clean_environment()) as server:
            code = packages.first_code([alone], server.url,
                                       (self.top / "data/sandbox.key").read_text())
            # The web site and the metrics, which use what is linked anew.
            self.assertIn("<html", packages.check("curl", "-sS", server.url + "/"))
            self.assertIn("linepool_commands_total",
                          packages.check("curl", "-sS", server.url + "/metrics"))
        self.assertRegex(code, CODE)
        self.assertEqual(server.status, 0)


class Dev(unittest.TestCase):
    def test_files_of_the_client_library(self):
        listed = packages.check("dpkg-deb", "-c", packages.the_one("linepool-dev_*.deb"))
        for name in ("include/linepool/client.h", "lib/liblinepool.a",
                     "lib/cmake/linepool/linepool-config.cmake",
                     "share/doc/linepool-dev/copyright"):
            self.assertIn(f" ./usr/{name}\n", listed)
        self.assertNotIn("/bin/", listed)


if __name__ == "__main__":
    unittest.main()
