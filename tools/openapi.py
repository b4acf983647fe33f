#!/usr/bin/python3
"""openapi.py [--check]: makes the openapi.json files, which the server serves, of the documents in
docs/ that people write, and checks what a reader of those relies on. With --check it only says
whether each follows from its document."""

import json
import pathlib
import re
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOCUMENTS = {"docs/openapi.yaml": "src/api/rest/openapi.json",
             "docs/openapi-admin.yaml": "src/api/admin/openapi.json"}
METHODS = {"get", "put", "post", "delete", "patch", "head", "options"}


def nodes(node, place=""):
    """Every part of a document, with its place."""
    yield place, node
    items = node.items() if isinstance(node, dict) else \
        enumerate(node) if isinstance(node, list) else ()
    for name, one in items:
        yield from nodes(one, f"{place}/{name}")


def found(document, reference):
    """What a reference such as #/components/schemas/Order names, or None."""
    target = document
    for step in reference.removeprefix("#/").split("/"):
        target = target.get(step) if isinstance(target, dict) else None
    return target


def reference_faults(document):
    """References that lead nowhere, components that nobody refers to, and members without a
    value: those are the second half of a text with a comma and without quotes."""
    used = set()
    for place, node in nodes(document):
        if not isinstance(node, dict):
            continue
        for name, value in node.items():
            if value is None:
                yield f"{place}: {name!r} has no value; put a text with a comma in quotes"
        reference = node.get("$ref")
        if isinstance(reference, str):
            used.add(reference)
            if found(document, reference) is None:
                yield f"{place}: {reference} is not there"
    for kind in ("schemas", "responses", "parameters"):
        for name in document["components"][kind]:
            if f"#/components/{kind}/{name}" not in used:
                yield f"components/{kind}/{name} is not used"


def operation_faults(document):
    """Operations that lack what the reference shows, or whose parameters do not fit the path."""
    ids, tags = set(), {tag["name"] for tag in document["tags"]}
    for path, item in document["paths"].items():
        for method in item.keys() & METHODS:
            call, place = item[method], f"{method} {path}"
            for name in ("operationId", "summary", "tags", "responses"):
                if not call.get(name):
                    yield f"{place} has no {name}"
            if call.get("operationId") in ids:
                yield f"{place}: {call['operationId']} is the name of another call"
            ids.add(call.get("operationId"))
            if not set(call.get("tags", [])) <= tags:
                yield f"{place} has an unknown tag"
            given = [found(document, one["$ref"]) if "$ref" in one else one
                     for one in item.get("parameters", []) + call.get("parameters", [])]
            in_path = {one["name"] for one in given if one["in"] == "path"}
            if in_path != set(re.findall(r"{(\w+)}", path)):
                yield f"{place}: the parameters of the path are {sorted(in_path)}"


def schema_faults(document):
    """Members that are required and not described."""
    for place, node in nodes(document):
        if isinstance(node, dict) and isinstance(node.get("properties"), dict):
            unknown = set(node.get("required", [])) - set(node["properties"])
            if unknown:
                yield f"{place}: {sorted(unknown)} is required and not described"


def faults(document):
    """What is wrong with a document, sentence by sentence."""
    return [*reference_faults(document), *operation_faults(document), *schema_faults(document)]


def main():
    """Makes or checks the files."""
    only_checks = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not only_checks:
        print(__doc__, file=sys.stderr)
        return 2
    wrong = []
    for source, target in DOCUMENTS.items():
        document = yaml.safe_load((ROOT / source).read_text(encoding="utf-8"))
        wrong += [f"{source}: {fault}" for fault in faults(document)]
        text = json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
        made = ROOT / target
        if not only_checks:
            made.write_text(text, encoding="utf-8")
        elif not made.exists() or made.read_text(encoding="utf-8") != text:
            wrong.append(f"{target} is not made of {source}; run tools/openapi.py")
    for fault in wrong:
        print(fault, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
