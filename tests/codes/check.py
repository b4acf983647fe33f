#!/usr/bin/env python3
"""Checks the texts with labels of this folder; README.md says what the lines mean.

Usage: check.py [--table]; prints `file:line: sentence` and exits 1 on findings. With --table it
prints how many texts there are by language, sender and type.
"""

import json
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Iterator

HERE = Path(__file__).resolve().parent
WITH_CODE = ("login", "payment", "signup", "recovery")
WITH_VALUE = ("pickup", "promo", "password")
TYPES = (*WITH_CODE, *WITH_VALUE, "other")
SOURCES = ("app", "bank", "chat", "delivery", "game", "health", "mail", "media", "office", "school",
           "shop", "social", "spam", "taxi", "telco", "travel", "utility", "wallet", "work")
# The second author sorted texts by what is hard about them.
SOURCES_BY_AUTHOR = {
    1: SOURCES,
    2: ("account", "appointment", "ascii", "bank", "chat", "code_first", "delivery", "glued",
        "government", "grouped", "hard_negative", "letters", "lottery", "native_digits", "news",
        "no_word", "old_and_new", "payment", "plain", "promo", "rtl", "telco", "ticket",
        "two_numbers", "webotp", "wifi"),
    3: SOURCES,
    4: SOURCES,
    5: SOURCES,
}
KEYS = ["text", "lang", "source", "author", "code", "type", "value", "also_right"]
NEEDED = ["text", "lang", "source", "code", "type"]

MIN_TEXTS = 3000
MIN_LANGUAGES = 60
MIN_PER_LANGUAGE = 25
MIN_SHARE_WITHOUT_CODE = 0.4
MAX_FOLDER_FILES = 25
MAX_TEXT_CHARS = 1000  # more than any SMS of six parts
MIN_WORDING_CHARS = 25  # a shorter text has hardly a wording of its own

SEPARATOR = r"[\s.\-\u2010\u2011\u2013]"  # inside a grouped code


def ascii_digits(text: str) -> str:
    return "".join(
        str(unicodedata.decimal(c)) if unicodedata.category(c) == "Nd" else c for c in text)


def bare(text: str) -> str:
    """The text with ASCII digits and without what may stand inside a grouped code."""
    return re.sub(SEPARATOR, "", unicodedata.normalize("NFKC", ascii_digits(text)))


def wording(text: str) -> str:
    """The text without its numbers, to tell whether two texts say the same."""
    return re.sub(r"\d+", "0", ascii_digits(text)).casefold()


def held_out_wordings() -> set[str]:
    """The wordings that are kept for measuring, if any are; none of them is to be tuned on."""
    return {wording(json.loads(raw)["text"])
            for path in HERE.glob("held_out/*/*.jsonl")
            for raw in path.read_text(encoding="utf-8").split("\n")[:-1]}


def stands_alone(text: str, code: str) -> bool:
    """Whether the code is in the text and is not a piece of a longer number."""
    pieces = [re.escape(c) for c in bare(code)]
    pattern = r"(?<!\d)" + (SEPARATOR + "{0,3}").join(pieces) + r"(?!\d)"
    return re.search(pattern, ascii_digits(text)) is not None


def label_faults(line: dict) -> Iterator[str]:
    """What is wrong with the labels of one line, apart from where the code stands."""
    kind = line.get("type")
    if kind not in TYPES:
        yield f"type {kind!r} is not one of {', '.join(TYPES)}"
    author = line.get("author", 1)
    sources = SOURCES_BY_AUTHOR.get(author, ())
    if line.get("source") not in sources:
        yield f"source {line.get('source')!r} of author {author} is not one of {', '.join(sources)}"
    if (line.get("code") is not None) != (kind in WITH_CODE):
        yield f"a text of type {kind} has " + ("a code" if kind in WITH_CODE else "no code")
    if author != 2 and ("value" in line) != (kind in WITH_VALUE):
        yield f"a text of type {kind} has " + ("a value" if kind in WITH_VALUE else "no value")


def faults(line: dict, language: str) -> Iterator[str]:
    """What is wrong with one line."""
    if [key for key in KEYS if key in line] != list(line) or not line.keys() >= set(NEEDED):
        yield (f"the keys are {', '.join(KEYS)} in this order, of which "
               f"{', '.join(NEEDED)} are always there")
        return
    if line["lang"] != language:
        yield f"lang is {line['lang']}, the file is {language}.jsonl"
    text = line["text"]
    if not text.strip() or len(text) > MAX_TEXT_CHARS:
        yield f"a text has 1 to {MAX_TEXT_CHARS} characters"
    yield from label_faults(line)
    wanted = line["code"] if line["code"] is not None else line.get("value")
    if wanted is not None and not stands_alone(text, wanted):
        yield f"{wanted!r} is not in the text as a word of its own"
    for other in line.get("also_right", []):
        if bare(wanted or "") not in bare(other):
            yield f"{other!r} is not another way to write {wanted!r}"


def read(path: Path, seen: dict[str, str],
         held_out: set[str]) -> Iterator[tuple[int, dict | None, list[str]]]:
    """Each line of a file with its faults; texts seen before or held out are faults too."""
    for number, raw in enumerate(path.read_text(encoding="utf-8").split("\n")[:-1], 1):
        try:
            line = json.loads(raw)
        except ValueError as error:
            yield number, None, [f"not JSON: {error}"]
            continue
        found = list(faults(line, path.stem))
        place = f"{path.name}:{number}"
        first = seen.setdefault(line.get("text", ""), place)
        if first != place:
            found.append(f"the same text as {first}")
        text = line.get("text", "")
        if len(text) >= MIN_WORDING_CHARS and wording(text) in held_out:
            found.append("the wording of a held-out text")
        yield number, line, found


def totals(lines: list[dict], folders: Counter) -> Iterator[str]:
    """What is wrong with the corpus as a whole."""
    languages = Counter(line["lang"] for line in lines)
    without = sum(line["code"] is None for line in lines)
    if len(lines) < MIN_TEXTS:
        yield f"{len(lines)} texts, at least {MIN_TEXTS} are wanted"
    if len(languages) < MIN_LANGUAGES:
        yield f"{len(languages)} languages, at least {MIN_LANGUAGES} are wanted"
    for language, count in sorted(languages.items()):
        if count < MIN_PER_LANGUAGE:
            yield f"{count} texts in {language}, at least {MIN_PER_LANGUAGE} are wanted"
    if without < MIN_SHARE_WITHOUT_CODE * len(lines):
        yield f"{without} of {len(lines)} texts have no code, 40 % are wanted"
    for folder, count in folders.items():
        if count > MAX_FOLDER_FILES:
            yield f"{count} files in {folder}, at most {MAX_FOLDER_FILES} are allowed"


def of(line: dict, key: str) -> str:
    """The value of a key, as the table tells it: the sources of each author apart."""
    if key == "source":
        return f"{line[key]}/{line.get('author', 1)}"
    return str(line.get(key, 1))


def print_table(lines: list[dict]) -> None:
    for key in ("lang", "source", "author", "type"):
        print(f"\n{key:<16} texts  without a code")
        counts = Counter(of(line, key) for line in lines)
        without = Counter(of(line, key) for line in lines if line["code"] is None)
        for name, count in counts.most_common():
            print(f"{name:<16} {count:>5}  {without[name]:>5}")
    print(f"\n{'all':<16} {len(lines):>5}  {sum(line['code'] is None for line in lines):>5}")


def main(arguments: list[str]) -> int:
    lines: list[dict] = []
    folders: Counter = Counter()
    seen: dict[str, str] = {}
    held_out = held_out_wordings()
    bad = 0
    for path in sorted(HERE.glob("*/*.jsonl")):
        folders[path.parent.name] += 1
        for number, line, found in read(path, seen, held_out):
            bad += len(found)
            for sentence in found:
                print(f"tests/codes/{path.parent.name}/{path.name}:{number}: {sentence}")
            if line is not None and not found:
                lines.append(line)
    for sentence in totals(lines, folders):
        bad += 1
        print(f"tests/codes: {sentence}")
    if "--table" in arguments:
        print_table(lines)
    print(f"codes: {len(lines)} texts in {len({line['lang'] for line in lines})} languages, "
          + ("all fine" if bad == 0 else f"{bad} findings"))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
