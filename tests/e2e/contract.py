#!/usr/bin/python3
"""The contract for scripts: files, modes, printed lines, settings, signals, exit codes."""

import json
import signal
import socket
import ssl
import stat
import subprocess
import time
import unittest

from support import harness

NO_LIMITS = ["--set", "limits.requests_per_second_per_key=0",
             "--set", "limits.requests_per_second_per_address=0"]


def run(*arguments, environment=None):
    return subprocess.run([harness.LINEPOOLD, *arguments], capture_output=True, text=True,
                          timeout=harness.PATIENCE_S, check=False,
                          env=environment or harness.clean_environment())


def mode_of(path):
    return stat.S_IMODE(path.stat().st_mode)


class SandboxContract(unittest.TestCase):
    def test_files_modes_and_the_printed_line(self):
        with harness.temporary_directory() as top:
            data = top / "data"
            with harness.Server(data) as server:  # start() matches the line as a whole
                self.assertEqual(mode_of(data / "sandbox.key"), 0o600)
                self.assertEqual(mode_of(data / "admin.token"), 0o600)
                self.assertEqual(mode_of(data), 0o700)
                self.assertEqual(mode_of(data / "linepool.db"), 0o600)
                self.assertRegex(server.key, r"\A[0-9a-f]{32}\Z")
                self.assertEqual(server.user("get_balance").json, {"balance": "1000.00"})
                self.assertEqual(server.get("/healthz").status, 200)
                self.assertEqual(server.get("/readyz").status, 200)
                metrics = server.get("/metrics")
                self.assertIn("linepool_commands_total", metrics.text)
                self.assertEqual(server.stop(), 0)

    def test_a_second_start_keeps_everything(self):
        with harness.temporary_directory() as top:
            data = top / "data"
            with harness.Server(data) as server:
                key, token = server.key, server.admin_token
                number = server.user("get_number", country="USA", app="Google").text
                self.assertRegex(number, r"\A[0-9]{7,15}\Z")
                self.assertEqual(server.stop(), 0)
            with harness.Server(data) as server:
                self.assertEqual(server.key, key)
                self.assertEqual(server.admin_token, token)
                history = server.user("get_history").json
                self.assertEqual([row["number"] for row in history], [number])
                keys = server.admin("GET", "customers/1/keys").json["keys"]
                self.assertEqual(len(keys), 1)
                customers = server.admin("GET", "customers").json["customers"]
                self.assertEqual([c["name"] for c in customers], ["sandbox"])
                # The lease of before the restart still gets its simulated SMS.
                sms = server.wait_for_sms(number, "USA", "Google")
                self.assertEqual(sms.status, 200)
                self.assertTrue(server.admin("GET", "ledger/verify").json["ok"])
                self.assertEqual(server.stop(), 0)

    def test_the_last_use_of_a_key_outlives_kill_9(self):
        with harness.temporary_directory() as top:
            def keys(server):
                answer = server.request("GET", "/api/v1/keys", None, {"X-API-Key": server.key})
                self.assertEqual(answer.status, 200, answer)
                return {key["label"]: key["lastUsedAt"] for key in answer.json["keys"]}

            with harness.Server(top / "data") as server:
                made = server.request("POST", "/api/v1/keys",
                                      json.dumps({"label": "idle", "scopes": ["read"]}),
                                      {"X-API-Key": server.key})
                self.assertIsNone(made.json["lastUsedAt"])
                own, = set(keys(server)) - {"idle"}
                used = harness.wait_until(lambda: keys(server)[own], "the use is noted")
                self.assertIsNone(keys(server)["idle"])
                server.kill()
            with harness.Server(top / "data") as server:
                self.assertEqual(keys(server), {own: used, "idle": None})

    def test_set_overrides_any_setting(self):
        with harness.temporary_directory() as top:
            with harness.Server(top / "data", "--set", "sandbox.reply_after_ms=0",
                                "--set", "sandbox.credit_dollars=7",
                                "--set", "limits.requests_per_second_per_key=1",
                                "--set", "server.threads=1") as server:
                self.assertEqual(server.user("get_balance").json, {"balance": "7.00"})
                answers = [server.user("get_balance") for _ in range(20)]
                limited = [a for a in answers if a.status == 429]
                self.assertTrue(limited)
                self.assertGreaterEqual(int(limited[0].headers["Retry-After"]), 1)

    def test_zero_is_no_limit(self):
        with harness.temporary_directory() as top:
            with harness.Server(top / "data", *NO_LIMITS,
                                "--set", "limits.numbers_per_minute_per_key=0",
                                "--set", "limits.connections=0",
                                "--set", "limits.connections_per_address=0") as server:
                statuses = {server.user("get_balance").status for _ in range(300)}
                self.assertEqual(statuses, {200})

    def test_every_country_with_a_dial_code_has_lines(self):
        with harness.temporary_directory() as top:
            with harness.Server(top / "data", *NO_LIMITS) as server:
                countries = server.get("/user/api/load_countries.php").json
                self.assertGreater(len(countries), 240)
                names = {c["full_name"]: c["id"] for c in countries}
                for name in ("USA", "UK", "Malaysia", "Nigeria", "Indonesia", "Canada"):
                    self.assertIn(name, names)
                    lines = server.admin("GET", f"lines?country={name}&limit=1000").json["lines"]
                    self.assertEqual(len(lines), 40, name)
                apps = server.get("/user/api/load_apps.php", country_id=names["USA"]).json
                self.assertGreater(len(apps), 300)


class Signals(unittest.TestCase):
    def test_term_and_int_end_within_ten_seconds_with_status_0(self):
        for which in (signal.SIGTERM, signal.SIGINT):
            with harness.temporary_directory() as top, harness.Server(top / "data") as server:
                # A connection that stays open must not hold the server up.
                with socket.create_connection(("127.0.0.1", server.port)) as idle:
                    idle.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    idle.recv(4096)
                    begin = time.monotonic()
                    self.assertEqual(server.stop(which), 0)
                    self.assertLess(time.monotonic() - begin, 10)

    def test_term_finishes_a_request_in_flight(self):
        with harness.temporary_directory() as top, harness.Server(top / "data") as server:
            with socket.create_connection(("127.0.0.1", server.port)) as client:
                body = f"customer={server.key}&country=USA&app=Google".encode()
                head = (f"POST /user/api/get_number.php HTTP/1.1\r\nHost: localhost\r\n"
                        f"Content-Type: application/x-www-form-urlencoded\r\n"
                        f"Content-Length: {len(body)}\r\n\r\n").encode()
                client.sendall(head + body[:10])
                # The server has taken the request up once it reports the connection.
                harness.wait_until(
                    lambda: "linepool_http" in server.get("/metrics").text, "metrics")
                server.process.send_signal(signal.SIGTERM)
                harness.wait_until(lambda: "stopping" in server.log(), "the stop to begin")
                client.sendall(body[10:])
                client.settimeout(harness.PATIENCE_S)
                answer = b""
                while part := client.recv(4096):
                    answer += part
                self.assertTrue(answer.startswith(b"HTTP/1.1 200"), answer)
                self.assertRegex(answer, rb"\r\n\r\n[0-9]{7,15}\Z")
            self.assertEqual(server.process.wait(harness.PATIENCE_S), 0)

    def test_hup_reloads_a_good_catalogue_and_keeps_the_old_one_on_a_bad_one(self):
        with harness.temporary_directory() as top, harness.Server(top / "data") as server:
            apps = server.data_dir / "catalogue" / "apps.toml"
            packaged = apps.read_text()
            apps.write_text(packaged + '\n[[app]]\nid = 999001\nname = "Brandnew"\n'
                            'code = "brandnew"\ncategory = "other"\nprice = {a = "1.25"}\n')
            server.process.send_signal(signal.SIGHUP)
            harness.wait_until(lambda: "catalogue_reloaded" in server.log(), "the reload")
            rates = server.user("get_rates", country="USA", app="Brandnew").json
            self.assertEqual(rates, [{"app": "Brandnew", "rate": "1.25", "code": "brandnew"}])

            apps.write_text(packaged + '\n[[app]]\nid = "none"\n')
            server.process.send_signal(signal.SIGHUP)
            harness.wait_until(lambda: "catalogue_reload_failed" in server.log(), "the refusal")
            self.assertRegex(server.log(), r"apps\.toml:\d+: ")
            rates = server.user("get_rates", country="USA", app="Brandnew").json
            self.assertEqual(rates, [{"app": "Brandnew", "rate": "1.25", "code": "brandnew"}])
            self.assertEqual(server.stop(), 0)

            # A start is no reload: there is no old catalogue to keep.
            refused = run("--sandbox", "--listen", "127.0.0.1:0", "--data-dir",
                          str(server.data_dir))
            self.assertEqual(refused.returncode, 78)
            self.assertRegex(refused.stderr, r"The catalogue cannot be used: .*apps\.toml:\d+: ")


class Start(unittest.TestCase):
    def refused(self, *arguments, code=78, environment=None):
        done = run(*arguments, environment=environment)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual(done.stdout, "")
        lines = done.stderr.strip().split("\n")
        self.assertEqual(len(lines), 1, done.stderr)
        self.assertTrue(lines[0].startswith("linepoold: "), lines[0])
        return lines[0].removeprefix("linepoold: ")

    def test_an_unknown_key_in_the_file(self):
        with harness.temporary_directory() as top:
            path = top / "linepool.toml"
            path.write_text("[server]\n\nlisen = \"127.0.0.1:1\"\n")
            sentence = self.refused("--config", str(path))
            self.assertTrue(sentence.startswith(
                f"{path}:3: server.lisen is not a known key; the keys of server are listen, "))

    def test_a_value_out_of_bounds(self):
        with harness.temporary_directory() as top:
            path = top / "linepool.toml"
            path.write_text("[engine]\nbatch = 0\n")
            self.assertEqual(self.refused("--config", str(path)),
                             f"{path}:2: engine.batch must be a whole number from 1 to 4096, "
                             'not "0".')
        self.assertEqual(self.refused("--set", "engine.batch=5000"),
                         "--set engine.batch: engine.batch must be a whole number from 1 to 4096, "
                         'not "5000".')
        environment = harness.clean_environment(LINEPOOL_LOG_FORMAT="xml")
        self.assertEqual(self.refused(environment=environment),
                         'LINEPOOL_LOG_FORMAT in the environment: log.format must be text or '
                         'json, not "xml".')

    def test_a_secret_in_the_open(self):
        sentence = self.refused("--set", "server.admin_token=0123456789abcdef")
        self.assertIn("LINEPOOL_SERVER_ADMIN_TOKEN", sentence)
        self.assertNotIn("0123456789abcdef", sentence)

    def test_a_file_that_is_not_there(self):
        self.assertIn("Cannot read /nowhere/linepool.toml",
                      self.refused("--config", "/nowhere/linepool.toml"))

    def test_an_address_that_is_taken(self):
        with harness.temporary_directory() as top, harness.Server(top / "a") as server:
            done = run("--sandbox", "--data-dir", str(top / "b"), "--listen",
                       f"127.0.0.1:{server.port}")
            self.assertEqual(done.returncode, 1)
            self.assertIn(str(server.port), done.stderr)

    def test_a_data_directory_that_is_in_use(self):
        with harness.temporary_directory() as top, harness.Server(top / "data") as server:
            done = run("--sandbox", "--data-dir", str(server.data_dir), "--listen", "127.0.0.1:0")
            self.assertEqual(done.returncode, 1)
            self.assertRegex(done.stderr, r"linepoold: .+\n")
            self.assertEqual(server.user("get_balance").status, 200)

    def test_a_data_directory_that_cannot_be_made(self):
        self.assertIn("/dev/null/data",
                      self.refused("--sandbox", "--data-dir", "/dev/null/data", code=1))

    def test_tls_files_that_are_of_no_use(self):
        with harness.temporary_directory() as top:
            bad = top / "bad.pem"
            bad.write_text("no certificate")
            done = run("--sandbox", "--data-dir", str(top / "data"), "--listen", "127.0.0.1:0",
                       "--set", f"server.tls_certificate={bad}", "--set", f"server.tls_key={bad}")
            self.assertEqual(done.returncode, 1)
            self.assertIn("bad.pem", done.stderr)

    def test_tls(self):
        with harness.temporary_directory() as top:
            key, certificate = top / "key.pem", top / "certificate.pem"
            subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days",
                            "2", "-subj", "/CN=localhost", "-addext",
                            "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out",
                            str(certificate)], check=True, capture_output=True)
            with harness.Server(top / "data", "--set", f"server.tls_certificate={certificate}",
                                "--set", f"server.tls_key={key}") as server:
                trust = ssl.create_default_context(cafile=str(certificate))
                with socket.create_connection(("127.0.0.1", server.port)) as plain, \
                        trust.wrap_socket(plain, server_hostname="127.0.0.1") as client:
                    client.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n"
                                   b"Connection: close\r\n\r\n")
                    answer = b""
                    while part := client.recv(4096):
                        answer += part
                self.assertTrue(answer.startswith(b"HTTP/1.1 200"), answer)
                self.assertTrue(answer.endswith(b"\r\n\r\nok"), answer)
                self.assertEqual(server.stop(), 0)

    def test_a_configured_server_offers_what_its_operator_enables_and_has_no_sandbox(self):
        with harness.temporary_directory() as top:
            path = top / "linepool.toml"
            path.write_text(f"[server]\ndata_dir = \"{top}/data\"\n[log]\nformat = \"json\"\n")
            server = harness.Server(top / "data", "--config", str(path), sandbox=False)
            with server:
                self.assertFalse((top / "data" / "sandbox.key").exists())
                self.assertEqual(mode_of(top / "data" / "admin.token"), 0o600)
                hint = "no app is enabled yet: linepool admin app enable NAME"
                harness.wait_until(lambda: hint in server.log(), "the hint")
                alert, = server.admin("GET", "overview").json["alerts"]
                self.assertEqual(alert["code"], "nothing_offered")
                self.assertEqual(server.get("/user/api/load_countries.php").json, [])
                self.assertEqual(server.get("/user/api/load_apps.php", country_id=58).json, [])
                enabled = server.admin("PATCH", "catalogue/apps/google", {"enabled": True})
                self.assertEqual(enabled.json["offered"], True)
                apps = server.get("/user/api/load_apps.php", country_id=58).json
                self.assertEqual([app["full_name"] for app in apps], ["Google"])
                self.assertEqual(server.admin("GET", "overview").json["alerts"], [])
                self.assertEqual(server.admin("GET", "customers").json["customers"], [])
                self.assertEqual(server.stop(), 0)
                events = [json.loads(line)["event"] for line in server.log().splitlines()]
                self.assertIn("started", events)
                self.assertEqual(events[-1], "stopped")

    def test_the_admin_token_may_come_from_the_environment(self):
        token = "from-the-environment-0123456789"
        with harness.temporary_directory() as top:
            environment = harness.clean_environment(LINEPOOL_SERVER_ADMIN_TOKEN=token)
            with harness.Server(top / "data", environment=environment) as server:
                self.assertEqual(server.admin_token, token)
                self.assertEqual(server.admin("GET", "customers").status, 200)
                self.assertNotIn(token, server.log())


class Prints(unittest.TestCase):
    def test_version(self):
        self.assertRegex(run("--version").stdout, r"\Alinepoold \d+\.\d+\.\d+\n\Z")

    def test_the_reference_is_the_documentation(self):
        self.assertEqual(run("--print-config-reference").stdout,
                         (harness.ROOT / "docs" / "configuration.md").read_text())
        self.assertEqual(run("--print-config-example").stdout,
                         (harness.ROOT / "config" / "linepool.toml").read_text())

    def test_help(self):
        done = run("--help")
        self.assertEqual(done.returncode, 0)
        for option in ("--config", "--sandbox", "--listen", "--data-dir", "--set", "--version"):
            self.assertIn(option, done.stdout)
        self.assertEqual(run("--nonsense").returncode, 78)


if __name__ == "__main__":
    unittest.main()
