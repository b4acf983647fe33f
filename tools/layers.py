#!/usr/bin/env python3
"""Holds the source tree to the layer table of src/README.md.

The table says for each folder of src/ its level and which folders it may include. This program
fails on

  * a table that contradicts itself (a folder that includes its own level or a higher one),
  * a folder of src/ that the table does not name, or the other way round,
  * any #include of another folder that the table does not allow, tests beside the code included,
  * a CMake dependency that the table does not allow, and an include whose folder the module does
    not depend on, directly or through another module.

There is no exception list. Usage: layers.py [ROOT]; prints `file:line: sentence`, exits 1 on
findings and 2 when there is nothing to read.
"""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator, NamedTuple

SOURCE_SUFFIXES = {".cc", ".h"}
# The public header of the client library is included as <linepool/client.h> by whoever installed
# it; inside the tree it is the client's.
PUBLIC_PREFIX = "linepool"
PUBLIC_FOLDER = "client"

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
CMAKE_CALL = re.compile(r"^[ \t]*linepool_(module|program)\s*\(([^)]*)\)", re.MULTILINE)
CMAKE_KEYWORDS = {"DEPS", "TEST_DEPS", "SYSTEM"}


class Finding(NamedTuple):
    path: str
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.sentence}"


@dataclass
class Folder:
    """One row of the table."""

    name: str
    level: int
    allowed: set[str]
    everything: bool
    line: int
    depends: dict[str, int] = field(default_factory=dict)  # CMake DEPS: module -> line

    def may_include(self, other: str) -> bool:
        return other == self.name or self.everything or other in self.allowed


def read_table(path: Path, shown: str) -> tuple[dict[str, Folder], list[Finding]]:
    """The rows of the one table whose header begins with `folder` and `level`."""
    folders: dict[str, Folder] = {}
    findings: list[Finding] = []
    inside = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.lstrip().startswith("|"):
            inside = False
        elif cells[:2] == ["folder", "level"]:
            inside = True
        elif inside and not set(line) <= set("|-: "):
            if len(cells) < 3 or not cells[1].isdigit():
                findings.append(Finding(shown, number, "a row is: folder | level | may include"))
                continue
            name, names = cells[0].strip("`"), cells[2].split()
            if name in folders:
                findings.append(Finding(shown, number, f"folder {name} stands in the table twice"))
            folders[name] = Folder(name, int(cells[1]), set(names) - {"*"}, "*" in names, number)
    if not folders and not findings:
        findings.append(Finding(shown, 1, "no table `| folder | level | may include |` found"))
    return folders, findings


def check_table(folders: dict[str, Folder], src: Path, shown: str) -> Iterator[Finding]:
    """The table against itself and against the folders on the disk."""
    for row in folders.values():
        for name in sorted(row.allowed):
            other = folders.get(name)
            if other is None:
                yield Finding(shown, row.line, f"{row.name} may include {name}, which is no folder")
            elif other.level >= row.level:
                yield Finding(shown, row.line, f"{row.name} (level {row.level}) may not include "
                              f"{name} (level {other.level}): includes go down")
        if not (src / row.name).is_dir():
            yield Finding(shown, row.line, f"folder src/{row.name} does not exist")
    for entry in sorted(src.iterdir()):
        if entry.is_dir() and entry.name not in folders:
            yield Finding(shown, 1, f"folder src/{entry.name} is not in the table")


def read_cmake(row: Folder, folders: dict[str, Folder], path: Path, shown: str
               ) -> Iterator[Finding]:
    """Collects the folder's DEPS into the row, and judges each of them."""
    text = re.sub(r"#[^\n]*", "", path.read_text(encoding="utf-8"))
    for call in CMAKE_CALL.finditer(text):
        keyword = ""
        for word in re.finditer(r"\S+", call.group(2)):
            if word.group() in CMAKE_KEYWORDS:
                keyword = word.group()
            elif keyword in ("DEPS", "TEST_DEPS"):
                name = word.group()
                line = text.count("\n", 0, call.start(2) + word.start()) + 1
                if name not in folders:
                    yield Finding(shown, line, f"{row.name} depends on {name}, which is no folder")
                elif not row.may_include(name):
                    yield Finding(shown, line, f"{row.name} may not depend on {name}; "
                                  f"it may depend on: {allowed_words(row)}")
                elif name != row.name:
                    row.depends.setdefault(name, line)


def reachable(row: Folder, folders: dict[str, Folder]) -> set[str]:
    """Every folder that the row's module is linked with."""
    seen: set[str] = set()
    waiting = [row.name]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(folders[name].depends)
    return seen


def allowed_words(row: Folder) -> str:
    return "everything" if row.everything else " ".join(sorted(row.allowed)) or "nothing"


def check_file(path: Path, shown: str, row: Folder, folders: dict[str, Folder],
               linked: set[str] | None) -> Iterator[Finding]:
    """Every #include of one file. `linked` is None where the folder has no CMake module."""
    text = path.read_text(encoding="utf-8", errors="replace")
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        quoted, target = match.group(1) == '"', match.group(2)
        first = target.split("/", 1)[0]
        folder = PUBLIC_FOLDER if first == PUBLIC_PREFIX and "/" in target else first
        if folder not in folders or "/" not in target:
            if quoted:
                yield Finding(shown, number, f'"{target}" does not begin with a folder of src/: '
                              f'write #include "folder/file.h", or <…> for other libraries')
        elif not row.may_include(folder):
            yield Finding(shown, number, f"{row.name} (level {row.level}) may not include "
                          f"{folder} (level {folders[folder].level}); "
                          f"it may include: {allowed_words(row)}")
        elif linked is not None and folder not in linked:
            yield Finding(shown, number, f"{row.name} includes {folder} but its CMakeLists.txt "
                          f"does not reach it: add {folder} to DEPS")


def check(root: Path) -> list[Finding]:
    src = root / "src"
    readme = src / "README.md"
    shown = str(readme.relative_to(root))
    if not readme.is_file():
        return [Finding(shown, 1, "the file is missing")]
    folders, findings = read_table(readme, shown)
    findings.extend(check_table(folders, src, shown))
    for row in folders.values():
        cmake = src / row.name / "CMakeLists.txt"
        if cmake.is_file():
            findings.extend(read_cmake(row, folders, cmake, str(cmake.relative_to(root))))
    for row in folders.values():
        folder = src / row.name
        has_module = (folder / "CMakeLists.txt").is_file()
        linked = reachable(row, folders) if has_module else None
        for path in sorted(folder.rglob("*")):
            if path.suffix in SOURCE_SUFFIXES and path.is_file():
                findings.extend(
                    check_file(path, str(path.relative_to(root)), row, folders, linked))
    return findings


def main(arguments: list[str]) -> int:
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parent.parent
    if not (root / "src").is_dir():
        print(f"{root}: no src/ folder here", file=sys.stderr)
        return 2
    findings = check(root)
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
