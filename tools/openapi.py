#!/usr/bin/python3
"""openapi.py [--check]: makes src/api/rest/openapi.json, which the server serves, of the
docs/openapi.yaml that people write. With --check it only says whether one follows from the
other."""

import json
import pathlib
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "docs" / "openapi.yaml"
TARGET = ROOT / "src" / "api" / "rest" / "openapi.json"


def main():
    document = yaml.safe_load(SOURCE.read_text(encoding="utf-8"))
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
    if sys.argv[1:] == ["--check"]:
        if TARGET.read_text(encoding="utf-8") == text:
            return 0
        print("openapi.json is not made of openapi.yaml; run tools/openapi.py", file=sys.stderr)
        return 1
    if sys.argv[1:]:
        print(__doc__, file=sys.stderr)
        return 2
    TARGET.write_text(text, encoding="utf-8")
    return 0


sys.exit(main())
