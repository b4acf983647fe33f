"""A bare Debian in a directory, to install a package into: the essential packages of this machine
and what the package depends on, and nothing else. Made of the machine's own files, so it needs no
network; whatever a package forgets to depend on is missing there."""

import os
import pathlib
import re
import shutil
import stat
import subprocess

DPKG = pathlib.Path("/var/lib/dpkg")
NOT_NEEDED = ("/usr/share/doc/", "/usr/share/man/", "/usr/share/info/", "/usr/share/locale/")
DEVICES = {"null": (1, 3), "zero": (1, 5), "random": (1, 8), "urandom": (1, 9), "tty": (5, 0)}
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


def why_not():
    """Why this machine does not permit such a root; None if it does."""
    if os.geteuid() != 0:
        return "only root may chroot"
    for program in ("chroot", "dpkg", "mount", "tar", "unshare"):
        if not shutil.which(program):
            return f"{program} is missing"
    tried = ["unshare", "--mount", "sh", "-c", "mount -t proc proc /proc && exec chroot / true"]
    done = subprocess.run(tried, capture_output=True, text=True, check=False)
    return done.stderr.strip() or None


def installed_packages():
    """name -> the paragraph of dpkg's status."""
    packages = {}
    for paragraph in (DPKG / "status").read_text(encoding="utf-8").split("\n\n"):
        if re.search(r"^Status: install ok installed$", paragraph, re.MULTILINE):
            packages[field(paragraph, "Package")] = paragraph.strip("\n")
    return packages


def field(paragraph, name):
    found = re.search(rf"^{name}: (.*(?:\n .*)*)", paragraph, re.MULTILINE)
    return found[1] if found else ""


def closure(packages, wanted):
    """The names of `wanted`, a value of Depends, of the essential packages, and of all that these
    depend on."""
    providers = {}
    for name, paragraph in packages.items():
        for provided in re.findall(r"[a-z0-9][a-z0-9+.-]+", re.sub(
                r"\(.*?\)", "", field(paragraph, "Provides"))):
            providers.setdefault(provided, name)
    chosen = set()
    waiting = [wanted] + [name for name, paragraph in packages.items()
                          if field(paragraph, "Essential") == "yes"]
    while waiting:
        for alternatives in filter(None, re.split(r",\s*", waiting.pop())):
            names = [re.split(r"[\s:(]", one.strip())[0] for one in alternatives.split("|")]
            found = [name if name in packages else providers.get(name) for name in names]
            name = next(filter(None, found), None)
            if name is None:
                raise LookupError(f"this machine has none of {alternatives}")
            if name not in chosen:
                chosen.add(name)
                waiting += [field(packages[name], "Depends"), field(packages[name], "Pre-Depends")]
    return chosen


class BareRoot:
    def __init__(self, path, depends):
        self.path = pathlib.Path(path)
        packages = installed_packages()
        names = closure(packages, depends)
        self.path.mkdir(mode=0o755)
        self.path.chmod(0o755)
        lists = [one for name in names for one in self.info_of(name) if one.suffix == ".list"]
        files = [line for one in lists for line in one.read_text(encoding="utf-8").splitlines()]
        self.copy(files)
        self.make_database(names, packages)
        self.make_etc()
        for name, (major, minor) in DEVICES.items():
            device = self.path / "dev" / name
            os.mknod(device, 0o666 | stat.S_IFCHR, os.makedev(major, minor))
            device.chmod(0o666)
        self.check("ldconfig")

    @staticmethod
    def info_of(name):
        return [*(DPKG / "info").glob(f"{name}.*"), *(DPKG / "info").glob(f"{name}:*.*")]

    def copy(self, files):
        parents = {}
        names = []
        for file in files:
            folder, name = os.path.split(file)
            if folder not in parents:  # /bin/sh is /usr/bin/sh
                parents[folder] = os.path.realpath(folder)
            real = os.path.join(parents[folder], name)
            if os.path.lexists(real) and not real.startswith(NOT_NEEDED):
                names.append(real.lstrip("/") or ".")
        for link in ("bin", "sbin", "lib", "lib64"):
            (self.path / "usr" / link).mkdir(parents=True, exist_ok=True)
            (self.path / link).symlink_to(f"usr/{link}")
        packed = subprocess.Popen(
            ["tar", "-C", "/", "--no-recursion", "--null", "-T", "-", "-cf", "-"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        unpacked = subprocess.Popen(
            ["tar", "-C", str(self.path), "-xpf", "-", "--keep-directory-symlink"],
            stdin=packed.stdout)
        packed.stdout.close()
        packed.stdin.write("\0".join(names).encode())
        packed.stdin.close()
        assert packed.wait() == 0 and unpacked.wait() == 0, "tar failed"

    def make_database(self, names, packages):
        database = self.path / DPKG.relative_to("/")
        for folder in ("info", "updates", "triggers", "alternatives"):
            (database / folder).mkdir(parents=True, exist_ok=True)
        for name in names:
            for file in self.info_of(name):
                shutil.copy2(file, database / "info")
        shutil.copy2(DPKG / "info" / "format", database / "info")
        (database / "status").write_text("\n\n".join(packages[n] for n in sorted(names)) + "\n\n")
        (database / "available").touch()

    def make_etc(self):
        """What maintainer scripts make on a real machine."""
        for name in ("passwd", "group"):
            master = self.path / f"usr/share/base-passwd/{name}.master"
            shutil.copy(master, self.path / "etc" / name)
        for file in pathlib.Path("/etc/pam.d").glob("common-*"):
            shutil.copy(file, self.path / "etc/pam.d")
        (self.path / "etc/shadow").touch(mode=0o640)
        (self.path / "usr/local").mkdir(parents=True)
        for folder in ("tmp", "var/tmp"):
            (self.path / folder).mkdir(parents=True, exist_ok=True)
            (self.path / folder).chmod(0o1777)

    def command(self, *command, user=None):
        """With a /proc that ends with the command: $ORIGIN of a program is read there."""
        who = [f"--userspec={user}"] if user else []
        mount = 'mount -t proc proc "$0/proc" && exec chroot "$@"'
        return ["unshare", "--mount", "sh", "-c", mount, str(self.path),
                *who, str(self.path), "/usr/bin/env", "-i", f"PATH={PATH}",
                "LANG=C.UTF-8", "DEBIAN_FRONTEND=noninteractive", *command]

    def run(self, *command, user=None):
        return subprocess.run(self.command(*command, user=user), capture_output=True, text=True,
                              check=False, timeout=120, stdin=subprocess.DEVNULL)

    def check(self, *command, user=None):
        done = self.run(*command, user=user)
        assert done.returncode == 0, f"{command}: {done.stdout}\n{done.stderr}"
        return done.stdout
