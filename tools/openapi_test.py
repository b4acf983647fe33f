#!/usr/bin/python3
"""What openapi.py finds wrong with a document, and how names are written in the REST API.

Parameters and fields of requests are snake_case. Fields of answers are camelCase. Names that
clients know already are never changed: those that are not as the rule says stand here."""

import json
import pathlib
import re
import unittest

import yaml

import openapi

DOCUMENT = pathlib.Path(__file__).resolve().parent.parent / "src/api/rest/openapi.json"

SNAKE = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")
CAMEL = re.compile(r"[a-z][a-z0-9]*([A-Z][a-z0-9]+)*")

# Named as in the answers, from which it is copied.
KEPT_IN_REQUESTS = {"phoneNumber"}
# No new one: an answer's new field is camelCase.
KEPT_IN_ANSWERS = {
    "auto_renew", "balance_allows", "dial_code", "expires_in", "latency_ms", "max_price",
    "next_after", "next_at", "next_cursor", "next_place", "old_secret_until", "own_only",
    "parallel_leases", "period_days", "period_hours", "recomputed_balance", "recomputed_held",
    "rent_days", "spend_per_day",
    # Of a code, as `linepool code explain --json` names them.
    "expires_in_s", "rule_version"}
# What clients of the documented service read.
FIXED = {
    "Account": {"id", "balance"},
    "Operator": {"operator", "displayId", "price", "count", "label"},
    "Numbers": {"price", "available", "numbers", "countries"},
    "Order": {"id", "phoneNumber", "price", "status", "expires_in", "expiresAt", "operator",
              "currency", "createdAt", "otpCode", "message"},
    "Problem": {"message", "error"},
}


class Names:
    """The properties below a part of the document, with what it refers to."""

    def __init__(self, document):
        self.document = document
        self.found = set()
        self.seen = set()

    def collect(self, node):
        if isinstance(node, list):
            for one in node:
                self.collect(one)
        if not isinstance(node, dict):
            return
        reference = node.get("$ref")
        if isinstance(reference, str) and reference not in self.seen:
            self.seen.add(reference)
            target = self.document
            for step in reference.removeprefix("#/").split("/"):
                target = target[step]
            self.collect(target)
        properties = node.get("properties")
        if isinstance(properties, dict):
            self.found |= set(properties)
        for one in node.values():
            self.collect(one)


class Casing(unittest.TestCase):
    def setUp(self):
        self.document = json.loads(DOCUMENT.read_text(encoding="utf-8"))
        self.requests = Names(self.document)
        self.answers = Names(self.document)
        self.parameters = set()
        for path in self.document["paths"].values():
            for method, operation in path.items():
                if method == "parameters":
                    self.add_parameters(operation)
                    continue
                self.add_parameters(operation.get("parameters", []))
                self.requests.collect(operation.get("requestBody", {}))
                self.answers.collect(operation["responses"])

    def add_parameters(self, parameters):
        for one in parameters:
            if "$ref" in one:
                one = self.document["components"]["parameters"][one["$ref"].rpartition("/")[2]]
            if one["in"] != "header":
                self.parameters.add(one["name"])

    def test_there_is_something_to_judge(self):
        self.assertIn("number_type", self.requests.found)
        self.assertIn("createdAt", self.answers.found)
        self.assertIn("cursor", self.parameters)

    def test_requests_are_snake_case(self):
        wrong = {name for name in self.requests.found | self.parameters
                 if not SNAKE.fullmatch(name)}
        self.assertEqual(wrong, KEPT_IN_REQUESTS)

    def test_answers_are_camel_case(self):
        wrong = {name for name in self.answers.found if not CAMEL.fullmatch(name)}
        self.assertEqual(wrong, KEPT_IN_ANSWERS)

    def test_fixed_shapes_keep_their_names(self):
        schemas = self.document["components"]["schemas"]
        for name, fields in FIXED.items():
            with self.subTest(name):
                self.assertLessEqual(fields, set(schemas[name]["properties"]))


SOUND = """
tags: [{name: things}]
paths:
  /things/{id}:
    parameters: [{$ref: "#/components/parameters/id"}]
    get:
      operationId: getThing
      tags: [things]
      summary: One
      responses: {"200": {$ref: "#/components/responses/Thing"}}
components:
  parameters:
    id: {name: id, in: path}
  responses:
    Thing: {description: It., schema: {$ref: "#/components/schemas/Thing"}}
  schemas:
    Thing: {required: [id], properties: {id: {type: integer, description: "A, B"}}}
"""


class Faults(unittest.TestCase):
    def check(self, was, is_now, *expected):
        self.assertIn(was, SOUND)
        found = openapi.faults(yaml.safe_load(SOUND.replace(was, is_now)))
        self.assertEqual(len(found), len(expected), found)
        for sentence, words in zip(found, expected):
            self.assertIn(words, sentence)

    def test_a_sound_document_has_none(self):
        self.check("One", "Two")

    def test_half_a_text(self):
        self.check('"A, B"', "A, B", "'B' has no value")

    def test_references(self):
        self.check('schema: {$ref: "#/components/schemas/Thing"}',
                   'schema: {$ref: "#/components/schemas/Thong"}',
                   "Thong is not there", "schemas/Thing is not used")

    def test_operations(self):
        self.check("operationId: getThing", "x: y", "no operationId")
        self.check("tags: [things]", "tags: [thongs]", "unknown tag")
        self.check("summary: One", "summary: ''", "no summary")
        self.check("in: path", "in: query", "the parameters of the path are []")
        self.check("    get:", '    put: {operationId: getThing, tags: [things], summary: S, '
                   'responses: {"200": {description: S}}}\n    get:', "the name of another call")

    def test_required_members(self):
        self.check("required: [id]", "required: [id, at]", "['at'] is required and not described")


if __name__ == "__main__":
    unittest.main()
