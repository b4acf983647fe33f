#!/usr/bin/env python3
"""House rules that no compiler checks: sizes, forbidden words, and faults to keep out.

Every tracked or new file of the checkout is read once (ignored files are not). The rules, each with
its reason, are the functions below; CONTRIBUTING.md has them as a table. There is no exception
list and no comment that switches a rule off.

Usage: tidy.py [ROOT]; prints `file:line: sentence`, exits 1 on findings.
"""

import ast
import os
import re
import subprocess
import sys
from bisect import bisect_right
from functools import cached_property
from pathlib import Path
from typing import Callable, Iterator, NamedTuple

MAX_FUNCTION_LINES = 70
MAX_FILE_LINES = 600
MAX_HEADER_LINES = 150
MAX_COLUMNS = 100
MAX_BEAST_UNITS = 3
MAX_FOLDER_FILES = 25

CODE_SUFFIXES = {".cc": "c++", ".h": "c++", ".py": "python", ".sh": "shell", ".cmake": "cmake",
                 ".ts": "web", ".css": "web", ".html": "web"}
TEXT_SUFFIXES = {".md", ".toml", ".json", ".yaml", ".yml", ".service", ".conf", ".sql", ".txt"}
# Bytes that a test compares or feeds: their white space and words are the data.
DATA_FOLDERS = ("tests/golden/", "tests/fuzz/corpus/")
SKIPPED_FOLDERS = {".git", "build", "data", "node_modules", "__pycache__"}

# Written in two halves so that this file passes its own rule.
OPEN_ENDS = re.compile(r"\b(" + "|".join(["TO" "DO", "FIX" "ME", "X" "XX"]) + r")\b")
OUTSIDE_PATHS = re.compile(r"\.\./sha" r"red\b|(?<![\w./-])/wo" r"rk/")
MACRO = re.compile(r"^[ \t]*#[ \t]*define[ \t]+(\w+)", re.MULTILINE)
MACRO_FAMILIES = re.compile(r"(CHECK|LOG|TEST)(_\w+)?$")
BEAST = re.compile(r"^[ \t]*#[ \t]*include[ \t]*<boost/beast", re.MULTILINE)
PROJECT_INCLUDE = re.compile(r"^[ \t]*#[ \t]*include[ \t]*\"([^\"]+)\"", re.MULTILINE)
MONEY_FILES = re.compile(r"src/domain/[^/]*(ledger|money|pric)[^/]*\.(h|cc)$")

# Comments and literals, of which only the line breaks are kept. A raw string ends at its delimiter.
NOT_CODE = re.compile(
    r"""//(?:[^\n\\]|\\.|\\\n)*            # line comment, with continued lines
      | /\*.*?\*/                          # block comment
      | \b(?:u8|[uUL])?R"(?P<d>[^()\\\s]{0,16})\(.*?\)(?P=d)"
      | "(?:[^"\\\n]|\\.)*"
      | (?<![0-9a-fA-F])'(?:[^'\\\n]|\\.)*'   # a ' after a digit separates digits
    """, re.DOTALL | re.VERBOSE)


class Finding(NamedTuple):
    path: str
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.sentence}"


class Source:
    """One file: its text, its kind and, for C++, its code without comments and literals."""

    def __init__(self, root: Path, path: str) -> None:
        self.path = path
        raw = (root / path).read_bytes()
        self.text = raw.decode("utf-8", errors="replace")
        self.is_text = b"\0" not in raw[:8192]
        self.kind = self._kind()
        self.is_data = path.startswith(DATA_FOLDERS)

    def _kind(self) -> str:
        name = Path(self.path).name
        suffix = Path(self.path).suffix
        if name == "CMakeLists.txt":
            return "cmake"
        if suffix in CODE_SUFFIXES:
            return CODE_SUFFIXES[suffix]
        if suffix in TEXT_SUFFIXES or name.startswith("."):
            return "text"
        first = self.text.split("\n", 1)[0]
        if first.startswith("#!"):
            return "python" if "python" in first else "shell"
        return "other"

    @property
    def is_code(self) -> bool:
        return self.kind in CODE_SUFFIXES.values()

    @property
    def is_cpp(self) -> bool:
        return self.kind == "c++"

    @cached_property
    def lines(self) -> list[str]:
        lines = self.text.split("\n")  # not splitlines(), which breaks at other characters too
        return lines if lines[-1] else lines[:-1]

    @cached_property
    def code(self) -> str:
        """The C++ text with every comment and literal blanked; offsets are those of `text`."""
        return NOT_CODE.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [0] + [m.end() for m in re.finditer("\n", self.text)]

    def line_of(self, offset: int) -> int:
        return bisect_right(self._starts, offset)

    def finding(self, line: int, sentence: str) -> Finding:
        return Finding(self.path, line, sentence)


# ---- every file -----------------------------------------------------------------------------

def check_words(source: Source) -> Iterator[Finding]:
    """The repository stands alone, and what is unfinished belongs into an issue."""
    for pattern, why in ((OPEN_ENDS, "{} belongs into an issue, not into the tree"),
                         (OUTSIDE_PATHS, "{} is outside the repository, which stands alone")):
        for match in pattern.finditer(source.text):
            yield source.finding(source.line_of(match.start()), why.format(match.group()))


def check_whitespace(source: Source) -> Iterator[Finding]:
    if not (source.is_code or source.kind == "text") or source.is_data:
        return
    for number, line in enumerate(source.lines, 1):
        if line != line.rstrip():
            yield source.finding(number, "trailing white space")
        if "\t" in line:
            yield source.finding(number, "a tab; indent with spaces, write \\t in a literal")
    if source.text and not source.text.endswith("\n"):
        yield source.finding(len(source.lines), "the file does not end with a newline")
    if source.text.endswith("\n\n"):
        yield source.finding(len(source.lines), "the file ends with an empty line")


def check_sizes(source: Source) -> Iterator[Finding]:
    if not source.is_code or source.is_data:
        return
    for number, line in enumerate(source.lines, 1):
        if len(line) > MAX_COLUMNS:
            yield source.finding(number, f"{len(line)} columns; the limit is {MAX_COLUMNS}")
    limit = MAX_HEADER_LINES if source.path.endswith(".h") else MAX_FILE_LINES
    if len(source.lines) > limit:
        what = "a header" if source.path.endswith(".h") else "a file"
        yield source.finding(limit + 1, f"{len(source.lines)} lines; the limit for {what} is "
                             f"{limit}: it wants another cut")


# ---- functions --------------------------------------------------------------------------------

TEMPLATE_HEAD = re.compile(r"\btemplate\s*<")
TRANSPARENT = re.compile(
    r"\bnamespace\b|\bextern\s*$|"
    r"\b(class|struct|union)\b(?:\s*alignas\s*\([^()]*\))?[^()]*$")
ENUM = re.compile(r"\benum\b[^()]*$")
MEMBER_INIT = re.compile(r"[,:]\s*[\w:<>, ]*[\w>]\s*$")
LAMBDA_END = re.compile(r"(?<![\w\])])\s*\[[^\[\]]*\]\s*(mutable\s*)?$")
BRACE = re.compile(r"[{};]")


def without_template_head(head: str) -> str:
    """Drops `template <…>`, whose `class T` is not a class."""
    while match := TEMPLATE_HEAD.search(head):
        depth, end = 1, match.end()
        while end < len(head) and depth:
            depth += {"<": 1, ">": -1}.get(head[end], 0)
            end += 1
        head = head[:match.start()] + head[end:]
    return head


def is_member_init(head: str) -> bool:
    """Whether a brace after `head` belongs to `f() : member_` and not to the body."""
    close = head.rfind(")")
    colon = re.search(r"\)[\w\s]*(?<!:):(?!:)", head)
    return colon is not None and close < len(head.rstrip()) - 1 and bool(MEMBER_INIT.search(head))


def matching_brace(code: str, start: int) -> int:
    """The offset of the `}` that closes the `{` at `start`; the end of the text without one."""
    depth = 0
    for match in re.compile(r"[{}]").finditer(code, start):
        depth += 1 if match.group() == "{" else -1
        if depth == 0:
            return match.start()
    return len(code)


def cpp_functions(code: str) -> Iterator[tuple[int, int]]:
    """(first offset, offset of the closing brace) of every function at namespace or class scope.

    A brace opens a scope to look into (namespace, class), a function (its head has parentheses or
    ends with a lambda's brackets), or something else, such as an enum or a table.
    """
    code = re.sub(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", lambda m: re.sub(r"[^\n]", " ", m.group()),
                  code, flags=re.MULTILINE)
    head_start = position = 0
    while match := BRACE.search(code, position):
        position = match.end()
        if match.group() != "{":
            head_start = position
            continue
        whole = code[head_start:match.start()]
        head = without_template_head(whole)
        if TRANSPARENT.search(head) and not ENUM.search(head):
            head_start = position
        elif is_member_init(head):
            position = matching_brace(code, match.start()) + 1
        else:
            end = matching_brace(code, match.start())
            if "(" in head or LAMBDA_END.search(head):
                yield head_start + len(whole) - len(whole.lstrip()), end
            position = end + 1
            after = code[position:position + 1]
            # `T table[] = {…};` and `T member{…};` go on to their semicolon; a body does not.
            head_start = position if ENUM.search(head) or after != ";" else head_start


def check_cpp_functions(source: Source) -> Iterator[Finding]:
    if not source.is_cpp:
        return
    for start, end in cpp_functions(source.code):
        first, last = source.line_of(start), source.line_of(end)
        if last - first + 1 > MAX_FUNCTION_LINES:
            yield source.finding(first, f"a function of {last - first + 1} lines; the limit is "
                                 f"{MAX_FUNCTION_LINES}")


def check_python_functions(source: Source) -> Iterator[Finding]:
    if source.kind != "python":
        return
    try:
        tree = ast.parse(source.text)
    except SyntaxError as error:
        yield source.finding(error.lineno or 1, f"does not parse: {error.msg}")
        return
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MAX_FUNCTION_LINES:
                yield source.finding(node.lineno, f"a function of {length} lines; the limit is "
                                     f"{MAX_FUNCTION_LINES}")


# ---- C++ ----------------------------------------------------------------------------------------

SWITCH = re.compile(r"\bswitch\s*\(")
LABEL = re.compile(r"\bcase\s+([\w:]+)\s*:(?!:)|\b(default)\s*:(?!:)|\bswitch\s*\(")
ENUMERATOR = re.compile(r"(^|::)k[A-Z]\w*$")


def check_switches(source: Source) -> Iterator[Finding]:
    """Without `default:` the compiler names the enumerator that a switch forgets."""
    if not source.is_cpp:
        return
    for match in SWITCH.finditer(source.code):
        body = source.code.find("{", match.end())
        if body < 0:
            continue
        end, position = matching_brace(source.code, body), body
        enumerators, default = False, None
        while (label := LABEL.search(source.code, position, end)) is not None:
            position = label.end()
            if label.group(1):
                enumerators = enumerators or bool(ENUMERATOR.search(label.group(1)))
            elif label.group(2):
                default = label.start()
            else:  # a switch inside: its labels are its own
                inner = source.code.find("{", label.end(), end)
                position = matching_brace(source.code, inner) if inner >= 0 else end
        if enumerators and default is not None:
            yield source.finding(source.line_of(default), "default: in a switch over an enum; "
                                 "name every enumerator")


def check_awaits(source: Source) -> Iterator[Finding]:
    """gcc 12.2 destroys an aggregate or a capturing lambda made inside co_await twice."""
    if not source.is_cpp:
        return
    for match in re.finditer(r"\bco_await\b", source.code):
        depth = 0
        for token in re.compile(r"[()\[\]{};,]").finditer(source.code, match.end()):
            character = token.group()
            if character in "{[":
                yield source.finding(source.line_of(token.start()), f"'{character}' inside a "
                                     "co_await expression: name the value first (gcc 12 destroys "
                                     "such a temporary twice)")
                break
            depth += {"(": 1, ")": -1}.get(character, 0)
            if depth < 0 or (depth == 0 and character in ";,"):
                break


def check_cpp_words(source: Source) -> Iterator[Finding]:
    if not source.is_cpp:
        return
    for match in MACRO.finditer(source.code):
        if not MACRO_FAMILIES.match(match.group(1)):
            yield source.finding(source.line_of(match.start(1)), f"macro {match.group(1)}; only "
                                 "the CHECK, LOG and TEST families may be macros")
    if source.path.endswith(".h") and not re.search(r"^#pragma once$", source.code, re.MULTILINE):
        yield source.finding(1, "a header without #pragma once")
    for match in re.finditer(r"\bstd::w?regex\b|#\s*include\s*<regex>", source.code):
        yield source.finding(source.line_of(match.start()), "std::regex is not linear in its "
                             "input; use RE2")
    if MONEY_FILES.search(source.path):
        for match in re.finditer(r"\b(double|float)\b", source.code):
            yield source.finding(source.line_of(match.start()), f"{match.group()} near money; "
                                 "amounts are integers")


# ---- the tree -----------------------------------------------------------------------------------

def check_beast(sources: list[Source]) -> Iterator[Finding]:
    """Beast costs half a minute per translation unit, headers of ours counted."""
    by_name: dict[str, Source] = {}
    for source in sources:
        if source.is_cpp:
            by_name[re.sub(r"^src/", "", source.path)] = source

    def sees(source: Source, seen: set[str]) -> bool:
        if BEAST.search(source.code):
            return True
        seen.add(source.path)
        nexts = (by_name.get(name) for name in PROJECT_INCLUDE.findall(source.text))
        return any(sees(n, seen) for n in nexts if n is not None and n.path not in seen)

    units = [s for s in sources if s.path.endswith(".cc") and sees(s, set())]
    for extra in units[MAX_BEAST_UNITS:]:
        others = ", ".join(unit.path for unit in units[:MAX_BEAST_UNITS])
        yield extra.finding(1, f"sees Boost.Beast, as {others} do; the limit is "
                            f"{MAX_BEAST_UNITS} translation units")


def check_folders(sources: list[Source]) -> Iterator[Finding]:
    """A room of more files says no longer what is in it. Tests stand beside what they test, and
    cases and data are read by their names."""
    rooms: dict[str, list[Source]] = {}
    for source in sources:
        top = source.path.split("/", 1)[0]
        counts = source.kind in ("c++", "python") and top in ("src", "tests")
        if counts and not source.path.endswith("_test.cc"):
            rooms.setdefault(source.path.rsplit("/", 1)[0], []).append(source)
    for room, files in sorted(rooms.items()):
        if len(files) > MAX_FOLDER_FILES:
            yield files[MAX_FOLDER_FILES].finding(1, f"{room} has {len(files)} files; the limit is "
                                                  f"{MAX_FOLDER_FILES}: it wants sub-rooms")


FILE_CHECKS: tuple[Callable[[Source], Iterator[Finding]], ...] = (
    check_words, check_whitespace, check_sizes, check_cpp_functions, check_python_functions,
    check_switches, check_awaits, check_cpp_words)


def tracked_files(root: Path) -> list[str]:
    """What git tracks or would add; outside a git checkout, everything that is not a product."""
    try:
        listing = subprocess.run(
            ["git", "-C", str(root), "ls-files", "-coz", "--exclude-standard", "--", "."],
            check=True, capture_output=True).stdout.decode("utf-8", errors="surrogateescape")
        names = [name for name in listing.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        names = []
        for folder, folders, files in os.walk(root):
            folders[:] = [f for f in folders if f not in SKIPPED_FOLDERS]
            names += [os.path.relpath(os.path.join(folder, f), root) for f in files]
    return sorted({name for name in names if (root / name).is_file()})


def check(root: Path) -> list[Finding]:
    sources = [s for s in (Source(root, name) for name in tracked_files(root)) if s.is_text]
    findings = [f for source in sources for rule in FILE_CHECKS for f in rule(source)]
    return sorted(findings + list(check_beast(sources)) + list(check_folders(sources)))


def main(arguments: list[str]) -> int:
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parent.parent
    findings = check(root)
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
