#!/usr/bin/python3
"""The alerting rules and the Grafana board: promtool accepts each expression, the rules fire when
they should, they name only series that the server serves, and a Prometheus that scrapes a server
answers every question of the board."""

import json
import pathlib
import re
import socket
import subprocess
import unittest
import urllib.parse
import urllib.request

import yaml

from support import harness

RULES = harness.ROOT / "config/prometheus/alerts.yaml"
BOARD = harness.ROOT / "config/grafana/linepool.json"
PAGE = harness.ROOT / "docs/metrics.md"
HERE = pathlib.Path(__file__).resolve().parent

# Labels that Prometheus adds, or a function in an expression.
ADDED = {"job", "instance", "le", "day"}


def alerting_rules():
    groups = yaml.safe_load(RULES.read_text(encoding="utf-8"))["groups"]
    return [rule for group in groups for rule in group["rules"]]


def board_expressions():
    board = json.loads(BOARD.read_text(encoding="utf-8"))
    for panel in board["panels"]:
        for target in panel.get("targets", []):
            yield panel["title"], target["expr"]
    for annotation in board["annotations"]["list"]:
        yield annotation["name"], annotation["expr"]


def filled_in(expression):
    """With what Grafana puts in place of its variables."""
    filled = (expression.replace("$__rate_interval", "1m").replace("$instance", ".*")
              .replace("$job", "linepool"))
    assert "$" not in filled, expression
    return filled


def promtool(*arguments):
    done = subprocess.run(["promtool", *map(str, arguments)], capture_output=True, text=True,
                          check=False)
    return done.returncode, done.stdout + done.stderr


class Rules(unittest.TestCase):
    def test_promtool_accepts_them(self):
        status, said = promtool("check", "rules", RULES)
        self.assertEqual(status, 0, said)
        self.assertIn(f"SUCCESS: {len(alerting_rules())} rules found", said)

    def test_they_fire_when_they_should(self):
        status, said = promtool("test", "rules", HERE / "alerts_test.yaml")
        self.assertEqual(status, 0, said)

    def test_every_alert_says_how_urgent_it_is_and_is_on_the_page(self):
        alerts = [rule for rule in alerting_rules() if "alert" in rule]
        page = PAGE.read_text(encoding="utf-8")
        listed = re.findall(r"^\| `(Linepool\w+)` \|", page, re.MULTILINE)
        self.assertEqual(listed, [rule["alert"] for rule in alerts])
        for rule in alerts:
            with self.subTest(rule["alert"]):
                self.assertIn(rule["labels"]["severity"], ("page", "ticket"))
                self.assertTrue(rule["annotations"]["summary"])


class Board(unittest.TestCase):
    def test_promtool_accepts_every_expression(self):
        rules = [{"record": f"board:{number}", "expr": filled_in(expression)}
                 for number, (_, expression) in enumerate(board_expressions())]
        self.assertGreater(len(rules), 25)
        with harness.temporary_directory() as top:
            (top / "board.yaml").write_text(
                yaml.safe_dump({"groups": [{"name": "board", "rules": rules}]}))
            status, said = promtool("check", "rules", top / "board.yaml")
        self.assertEqual(status, 0, said)
        self.assertIn(f"SUCCESS: {len(rules)} rules found", said)


class Watched(unittest.TestCase):
    """A server to which something has happened."""

    @classmethod
    def setUpClass(cls):
        folder = harness.temporary_directory()
        cls.top = folder.__enter__()
        cls.addClassCleanup(folder.__exit__, None, None, None)
        cls.server = harness.Server(cls.top / "data", "--set", "sandbox.lines_per_country=0")
        cls.server.start()
        cls.addClassCleanup(cls.server.stop)
        token = cls.server.add_supplier("carrier")
        paused = {"host": "127.0.0.1", "port": 2775, "system_id": "pool", "password": "x",
                  "paused": True}
        made = cls.server.admin("POST", "suppliers", {"name": "telco", "kind": "smpp-client",
                                                      "smpp": paused})
        assert made.status == 201, made
        cls.server.import_lines("carrier", "Malaysia", ["601128691234", "601128691235"])
        lease = cls.server.user("get_number", customer=cls.server.key, app="Google",
                                country="Malaysia")
        sms = {"from": "Google", "text": "G-123456 is your Google verification code."}
        cls.server.get("/supply/carrier/sms", token=token, to=lease.text, **sms)
        cls.server.get("/supply/carrier/sms", token="wrong", to=lease.text, **sms)

    def served(self):
        return self.server.get("/metrics").text

    def test_only_served_series_are_named(self):
        text = self.served()
        names = set(re.findall(r"^# TYPE (\w+) ", text, re.MULTILINE))
        for name in re.findall(r"^# TYPE (\w+) histogram", text, re.MULTILINE):
            names |= {name + end for end in ("_bucket", "_sum", "_count")}
        rules = alerting_rules()
        names |= {rule["record"] for rule in rules if "record" in rule} | {"up"}
        expressions = [rule["expr"] for rule in rules]
        expressions += [filled_in(expression) for _, expression in board_expressions()]
        found = 0
        for expression in expressions:
            series = re.findall(r"\b((?:linepool|process)_\w+|linepool(?::\w+)+|up)\b(\{[^}]*\})?",
                                re.sub(r'"linepool"', '""', expression))
            self.assertTrue(series, expression)
            for name, selector in series:
                found += 1
                self.assertIn(name, names, expression)
                for label, how, value in re.findall(r'(\w+)(=~|!=|=)"([^"]*)"', selector):
                    if label in ADDED:
                        continue
                    rows = re.findall(rf"^{name}\{{.*\b{label}=\"([^\"]*)\"", text, re.MULTILINE)
                    self.assertTrue(rows, (expression, label))
                    if how == "=":
                        self.assertIn(value, rows, expression)
                    if how == "=~":
                        self.assertTrue(set(value.split("|")) <= set(rows), expression)
        self.assertGreater(found, 60)

    def test_what_happened_is_counted(self):
        text = self.served()
        for row in ('linepool_supplier_lines{supplier="carrier"} 2',
                    'linepool_supplier_free_lines{supplier="carrier"} 1',
                    'linepool_country_free_lines{country="MY"} 1',
                    'linepool_order_outcomes_total{outcome="code",supplier="carrier"} 1',
                    'linepool_time_to_code_seconds_count{supplier="carrier"} 1',
                    'linepool_supply_refusals_total{reason="credential",supplier="carrier"} 1'):
            self.assertIn(row + "\n", text)
        [carrier] = [row for row in self.server.admin("GET", "suppliers").json["suppliers"]
                     if row["name"] == "carrier"]
        self.assertEqual({name: carrier[name] for name in ("received", "taken", "binned", "refused",
                                                           "lines", "free_lines")},
                         {"received": 2, "taken": 1, "binned": 0, "refused": 1, "lines": 2,
                          "free_lines": 1})
        for name, metric in (("last_sms_at", "last_sms"), ("last_refusal_at", "last_refusal")):
            self.assertRegex(carrier[name], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
            self.assertRegex(text, rf'(?m)^linepool_supplier_{metric}_timestamp_seconds'
                                   r'\{supplier="carrier"\} 1[0-9.e+]+$')

    def test_a_prometheus_answers_every_question(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = "127.0.0.1:%d" % free.getsockname()[1]
        (self.top / "prometheus.yml").write_text(yaml.safe_dump({
            "global": {"scrape_interval": "1s", "evaluation_interval": "1s"},
            "rule_files": [str(RULES)],
            "scrape_configs": [{"job_name": "linepool", "static_configs": [
                {"targets": [f"127.0.0.1:{self.server.port}"]}]}]}))
        with open(self.top / "prometheus.log", "wb") as log:
            prometheus = subprocess.Popen(
                ["prometheus", f"--config.file={self.top / 'prometheus.yml'}",
                 f"--storage.tsdb.path={self.top / 'series'}", f"--web.listen-address={address}"],
                stdout=log, stderr=log)
        self.addCleanup(prometheus.wait)
        self.addCleanup(prometheus.terminate)

        def ask(expression):
            query = urllib.parse.urlencode({"query": expression})
            try:
                with urllib.request.urlopen(f"http://{address}/api/v1/query?{query}") as answer:
                    return json.load(answer)["data"]["result"]
            except urllib.error.URLError as failure:
                if isinstance(failure, urllib.error.HTTPError) and failure.code == 400:
                    raise AssertionError(failure.read()) from failure
                return []

        harness.wait_until(lambda: ask('count_over_time(up{job="linepool"}[1m]) > 4'), "scrapes")
        empty = {title for title, expression in board_expressions()
                 if not ask(filled_in(expression))}
        self.assertLessEqual(empty, {"Starts"})  # the server was not started anew
        firing = {row["metric"]["alertname"] for row in ask('ALERTS{alertstate="firing"}')}
        self.assertFalse(firing)


if __name__ == "__main__":
    unittest.main()
