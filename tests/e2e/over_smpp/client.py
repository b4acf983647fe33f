#!/usr/bin/python3
"""Linepool binds to carriers: linepool-carrier and node-smpp as SMSCs, and one byte by byte. What a
carrier got an answer to is there, whoever dies in between."""

import collections
import re
import shutil
import signal
import socket
import ssl
import subprocess
import unittest

from support import carrier, harness, smpp
import kannel_smpp

NUMBER = "60112869001"
NOBODY = [f"49151123456{n:02}" for n in range(20)]  # no lines: into the bin
PASSWORD = "pa55word"
UNBIND, DELIVER_SM, BIND_RECEIVER = 6, 5, 1


class Binding(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.password = self.top / "password"
        self.password.write_text(PASSWORD + "\n")

    def start(self):
        server = harness.Server(self.top / "data", "--set", "sandbox.lines_per_country=0", "--set",
                                "limits.live_orders_per_customer=0", "--set",
                                "smpp.listen=127.0.0.1:0").start()
        self.addCleanup(server.__exit__)
        return server

    def linepool(self, server, *arguments, status=0, stdin=None):
        done = subprocess.run(
            [str(harness.BIN / "linepool"), "admin", *arguments], capture_output=True, text=True,
            check=False, timeout=harness.PATIENCE_S, input=stdin,
            env=harness.clean_environment(LINEPOOL_URL=f"http://127.0.0.1:{server.port}",
                                          LINEPOOL_ADMIN_TOKEN=server.admin_token))
        self.assertEqual(done.returncode, status, done.stderr)
        return done

    def add(self, server, port, *options, name="carrier", file=None):
        self.linepool(server, "supplier", "add", name, "--smpp", f"127.0.0.1:{port}",
                      "--system-id", "pool", "--password-file", str(file or self.password),
                      *options)

    def supplier(self, server, name="carrier"):
        rows = server.admin("GET", "suppliers").json["suppliers"]
        return next(row for row in rows if row["name"] == name)

    def wait_for(self, server, what, condition, name="carrier"):
        def poll():
            now = self.supplier(server, name)["smpp"]
            return now if condition(now) else None
        return harness.wait_until(poll, what)

    def wait_up(self, server, binds=1, name="carrier"):
        return self.wait_for(server, "binds", lambda now: now["binds_up"] == binds, name)

    def smsc(self, messages, *arguments, port=0, folder=None, password=None, **options):
        folder = folder or self.top
        file = folder / "smsc.password"
        file.write_text((password or PASSWORD) + "\n")
        return carrier.Carrier(folder, messages, "--listen", f"127.0.0.1:{port}", "--system-id",
                               "pool", "--password-file", str(file), *arguments, **options)

    def to_nobody(self, count, **more):
        return {"to": NOBODY, "from": "Google", "count": count,
                "text": "{code} is your Google code, m{n}.", **more}

    def binned(self, server):
        found, page = [], {"next": 0}
        while page["next"] is not None:
            after = f"&after={page['next']}" if page["next"] else ""
            page = server.admin("GET", f"unmatched?limit=1000{after}").json
            found += [m["text"] for m in page["messages"]]
        return found

    def numbers(self, server):
        """How often each message is there."""
        return collections.Counter(int(re.search(r"m(\d+)\.", text).group(1))
                                   for text in self.binned(server))

    def acknowledged(self, record):
        return {row["message"] for row in record if row["outcome"] == "acknowledged"}

    def unanswered(self, record):
        return collections.Counter(row["message"] for row in record
                                   if row["outcome"] == "unanswered")

    def metric(self, server, row):
        found = re.search(rf"(?m)^{re.escape(row)} (\d+)", server.get("/metrics").text)
        return int(found.group(1)) if found else None

    def order(self, server, number=NUMBER):
        server.import_lines("carrier", "Malaysia", [number])
        answer = server.user("get_number", app="Google", country="Malaysia")
        self.assertEqual(answer.text, number)


class WithCarrier(Binding):
    def test_from_the_carriers_account_to_the_code(self):
        server = self.start()
        messages = [{"to": NUMBER, "from": "Google", "text": "G-412157 is your Google code."}]
        with self.smsc([], "--stay") as smsc:
            port = smsc.port()
            self.add(server, port)
            self.order(server)
            now = self.wait_up(server)
            self.assertEqual((now["state"], now["last_error"]), ("up", None))
            smsc.interrupt()
        self.wait_for(server, "the end of it", lambda now: now["binds_up"] == 0)
        with self.smsc(messages, port=port) as smsc:
            account = smsc.finish()
        self.assertEqual((account["acknowledged"], account["refused"]), (1, 0))
        answer = server.user("get_sms", number=NUMBER, country="Malaysia", app="Google")
        self.assertEqual(answer.text, "G-412157 is your Google code.")
        row = self.supplier(server)
        self.assertEqual((row["received"], row["taken"], row["smpp"]["messages"]), (1, 1, 1))
        shown = self.linepool(server, "supplier", "show", "carrier").stdout
        self.assertIn("kind: smpp-client\n", shown)
        self.assertNotIn(PASSWORD, shown)
        wanted = 'linepool_smpp_client_binds_wanted{supplier="carrier"}'
        self.assertEqual(self.metric(server, wanted), 1)
        self.assertEqual(self.metric(
            server, 'linepool_smpp_client_attempts_total{outcome="bound",supplier="carrier"}'), 2)

    def test_the_password_is_nowhere(self):
        server = self.start()
        with self.smsc([], "--stay") as smsc:
            self.add(server, smsc.port())
            self.wait_up(server)
            self.linepool(server, "supplier", "set", "carrier", "--password-file", "-", "--binds",
                          "2", stdin=PASSWORD + "\r\n")
            self.wait_up(server, 2)
            smsc.interrupt()
        for shown in (server.admin("GET", "suppliers"), server.admin("GET", "audit")):
            self.assertEqual(shown.status, 200)
            self.assertNotIn(PASSWORD, shown.text)
        self.assertIn("(hidden)", server.admin("GET", "audit").text)
        self.assertEqual(server.stop(), 0)
        self.assertIn("smsc_bound", server.log())
        self.assertNotIn(PASSWORD, server.log())
        for file in (self.top / "data").glob("*.db*"):
            self.assertNotIn(PASSWORD.encode(), file.read_bytes(), file)

    def test_a_carrier_that_dies_is_called_again_and_nothing_is_lost(self):
        server = self.start()
        first, second = self.top / "first", self.top / "second"
        first.mkdir()
        second.mkdir()
        with self.smsc([self.to_nobody(2000)], "--rate", "500", folder=first) as smsc:
            port = smsc.port()
            self.add(server, port, "--binds", "2")
            harness.wait_until(lambda: self.supplier(server)["received"] > 200, "the first SMS")
            smsc.process.send_signal(signal.SIGKILL)
            smsc.process.wait()
            before = smsc.record()
        self.wait_for(server, "words", lambda now: now["binds_up"] == 0 and now["last_error"])
        # Another run of it has the same messages.
        with self.smsc([self.to_nobody(2000)], port=port, folder=second) as smsc:
            account = smsc.finish()
        self.assertEqual(account["acknowledged"], 2000)
        there = self.numbers(server)
        self.assertEqual(set(there), set(range(1, 2001)))
        for number in self.acknowledged(before):
            self.assertEqual(there[number], 2, "each run was acknowledged")

    def test_kill_9_of_the_server(self):
        server = self.start()
        with self.smsc([self.to_nobody(3000)], "--rate", "500", "--window", "50") as smsc:
            self.add(server, smsc.port(), "--binds", "4")
            for _ in range(3):
                harness.wait_until(lambda: (self.supplier(server)["received"] or 0) > 100,
                                   "some SMS")
                self.assertIsNone(smsc.process.poll(), "it was to be killed before the end")
                server.kill()
                server = self.start()
            account = smsc.finish()
            record = smsc.record()
        self.assertEqual(account["acknowledged"], 3000)
        there = self.numbers(server)
        self.assertEqual(self.acknowledged(record) - set(there), set(), "acknowledged, not there")
        again = self.unanswered(record)
        for number, count in there.items():
            self.assertLessEqual(count, 1 + again[number], number)

    def test_a_wrong_password_in_words(self):
        server = self.start()
        with self.smsc([], "--stay", password="another") as smsc:
            port = smsc.port()
            self.add(server, port)
            now = self.wait_for(server, "a refusal", lambda now: now["last_error"])
            self.assertEqual((now["state"], now["binds_up"]), ("down", 0))
            self.assertEqual(now["last_error"], "bind refused: wrong password (0x0E)")
            self.assertGreater(now["next_try_in_s"], 20, "it is not tried again at once")
            listed = self.linepool(server, "supplier", "list").stdout
            self.assertRegex(listed, r"down, 0 of 1: bind refused: wrong password \(0x0E\); "
                                     r"next try in \d+ s")
            shown = self.linepool(server, "supplier", "show", "carrier").stdout
            self.assertIn("bind refused: wrong password (0x0E)", shown)
            # With the right one it is tried at once.
            right = self.top / "right"
            right.write_text("another")
            self.linepool(server, "supplier", "set", "carrier", "--password-file", str(right))
            self.wait_up(server)
            account = smsc.interrupt()
        self.assertEqual(account["binds"], 1)

    def test_pause_resume_and_another_address_disturb_nobody_else(self):
        server = self.start()
        folders = [self.top / name for name in ("a", "b", "c")]
        for folder in folders:
            folder.mkdir()
        with self.smsc([], "--stay", folder=folders[0]) as a, \
                self.smsc([], "--stay", folder=folders[1]) as b, \
                self.smsc([], "--stay", folder=folders[2]) as c:
            ports = [each.port() for each in (a, b, c)]
            self.add(server, ports[0])
            self.add(server, ports[1], name="other")
            self.wait_up(server)
            self.wait_up(server, name="other")
            self.linepool(server, "supplier", "pause", "carrier")
            now = self.wait_up(server, 0)
            self.assertEqual((now["state"], now["last_error"]), ("paused", None))
            self.linepool(server, "supplier", "resume", "carrier")
            self.wait_up(server)
            self.linepool(server, "supplier", "set", "carrier", "--smpp", f"127.0.0.1:{ports[2]}")
            harness.wait_until(lambda: self.supplier(server)["smpp"]["port"] == ports[2] and
                               self.supplier(server)["smpp"]["binds_up"] == 1, "the other address")
            # What is no part of the account ends no session.
            self.linepool(server, "supplier", "set", "carrier", "--default-country", "MY")
            accounts = [each.interrupt() for each in (a, b, c)]
        self.assertEqual([each["binds"] for each in accounts], [2, 1, 1])
        self.assertEqual([each["connections_lost"] for each in accounts], [0, 0, 0])

    def test_it_goes_on_after_a_restart_and_says_good_bye(self):
        server = self.start()
        with self.smsc([self.to_nobody(2000)], "--rate", "600") as smsc:
            self.add(server, smsc.port())
            harness.wait_until(lambda: self.supplier(server)["received"] > 100, "some SMS")
            self.assertEqual(server.stop(), 0)
            server = self.start()
            account = smsc.finish()
            record = smsc.record()
        self.assertEqual(account["acknowledged"], 2000)
        self.assertEqual(account["connections_lost"], 0)
        # It answers what it has taken before it goes: the carrier sends again only what was not.
        self.assertEqual(self.numbers(server), collections.Counter(range(1, 2001)))
        self.assertEqual(self.acknowledged(record), set(range(1, 2001)))

    def test_a_long_sms_is_joined(self):
        server = self.start()
        text = "G-412157 is your Google code. " + "And there is more of it to say. " * 8
        messages = [{"to": NUMBER, "from": "Google", "text": text, "parts": parts,
                     "faults": ["shuffled_parts"]} for parts in ("udh8", "sar")]
        port = harness.free_port()
        self.add(server, port)
        self.order(server)
        with self.smsc(messages, port=port) as smsc:
            account = smsc.finish()
        self.assertEqual(account["acknowledged"], account["parts"])
        found = server.admin("GET", "suppliers").json
        self.assertEqual(self.supplier(server)["taken"], 2, found)
        answer = server.user("get_sms", number=NUMBER, country="Malaysia", app="Google")
        self.assertEqual(answer.text, text)


class OneSmsc:
    """An SMSC byte by byte, for one connection at a time."""

    def __init__(self):
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.listening.settimeout(harness.PATIENCE_S)
        self.port = self.listening.getsockname()[1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.listening.close()

    def accept(self):
        peer = smpp.Peer.__new__(smpp.Peer)
        peer.socket = self.listening.accept()[0]
        peer.socket.settimeout(harness.PATIENCE_S)
        peer.unread = b""
        return peer


class ByteByByte(Binding):
    def answer_bind(self, peer, status, wanted):
        command, _, sequence, body = peer.receive()
        self.assertEqual(command, wanted)
        self.assertTrue(body.startswith(b"pool\0" + PASSWORD.encode() + b"\0"), body)
        peer.send(smpp.pdu(command | smpp.RESPONSE, sequence, b"" if status else b"smsc\0", status))

    def test_who_knows_no_transceivers_gets_a_receiver(self):
        server = self.start()
        with OneSmsc() as smsc:
            self.add(server, smsc.port)
            with smsc.accept() as first:
                self.answer_bind(first, 3, smpp.BIND_TRANSCEIVER)
                self.assertIsNone(first.receive())
            with smsc.accept() as second:
                self.answer_bind(second, 0, BIND_RECEIVER)
                second.send(smpp.pdu(DELIVER_SM, 9, smpp.text_body(NOBODY[0], b"hello")))
                command, status, sequence, body = second.receive()
                self.assertEqual((command, status, sequence, body),
                                 (DELIVER_SM | smpp.RESPONSE, 0, 9, b"\0"))
                self.assertEqual(self.binned(server), ["hello"])
                # Receipts are acknowledged and go nowhere.
                receipt = smpp.text_body(NOBODY[0], b"id:1 stat:DELIVRD", esm_class=4)
                second.send(smpp.pdu(DELIVER_SM, 10, receipt))
                self.assertEqual(second.receive()[:3], (DELIVER_SM | smpp.RESPONSE, 0, 10))
                self.assertEqual(self.binned(server), ["hello"])
                second.send(smpp.pdu(UNBIND, 11))
                self.assertEqual(second.receive()[:3], (UNBIND | smpp.RESPONSE, 0, 11))

    def test_tls_is_verified(self):
        key, certificate = self.top / "key.pem", self.top / "certificate.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                        "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=smsc",
                        "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out",
                        str(certificate)], check=True, stderr=subprocess.DEVNULL)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        server = self.start()
        with OneSmsc() as smsc:
            self.add(server, smsc.port, "--tls", "on")
            with smsc.accept() as peer:
                with self.assertRaises(ssl.SSLError):
                    context.wrap_socket(peer.socket, server_side=True).recv(1)
            now = self.wait_for(server, "a refusal", lambda now: now["last_error"])
            self.assertIn("no TLS with the SMSC: self-signed certificate", now["last_error"])
            self.linepool(server, "supplier", "set", "carrier", "--ca-file", str(certificate))
            with smsc.accept() as peer:
                peer.socket = context.wrap_socket(peer.socket, server_side=True)
                self.answer_bind(peer, 0, smpp.BIND_TRANSCEIVER)
                peer.send(smpp.pdu(DELIVER_SM, 9, smpp.text_body(NOBODY[0], b"sealed")))
                self.assertEqual(peer.receive()[:3], (DELIVER_SM | smpp.RESPONSE, 0, 9))
            self.assertEqual(self.binned(server), ["sealed"])
            self.linepool(server, "supplier", "set", "carrier", "--ca-file", "/nowhere.pem")
            self.wait_for(server, "a sentence",
                          lambda now: now["last_error"] == "cannot use CA file /nowhere.pem")


@unittest.skipUnless(shutil.which("npm"), "npm is not installed")
class NodeSmpp(Binding):
    def test_every_alphabet_reaches_its_number(self):
        server = self.start()
        port = harness.free_port()
        with kannel_smpp.Carrier(self.top / "smsc", port) as smsc:
            self.add(server, port)
            self.assertEqual(smsc.next_line(), {"bound": "bind_transceiver", "system_id": "pool"})
            texts = {}
            for name, (coding, text, expected) in kannel_smpp.CASES.items():
                smsc.send(name, NOBODY[0], coding, text)
                texts[name] = expected
            for name in kannel_smpp.CASES:
                self.assertEqual(smsc.next_line(), {"name": name, "status": 0})
            for found, (name, expected) in zip(self.binned(server), texts.items()):
                self.assertIn(found, expected, name)


class Refused(Binding):
    def test_what_is_wrong_is_said(self):
        server = self.start()

        def refusal(**changes):
            smsc = {"host": "smsc.example", "port": 2775, "system_id": "pool", "password": "x",
                    **changes}
            smsc = {key: value for key, value in smsc.items() if value is not None}
            answer = server.admin("POST", "suppliers",
                                  {"name": "c", "kind": "smpp-client", "smpp": smsc})
            self.assertEqual(answer.status, 400, answer)
            return answer.json["detail"]

        for name in ("host", "port", "system_id", "password"):
            self.assertIn("with host, port, system_id and password", refusal(**{name: None}))
        self.assertIn("at most 8", refusal(password="nine char"))
        self.assertIn("host must be", refusal(host="a b"))
        self.assertIn("from 1 to 8", refusal(binds=9))
        self.assertIn("absolute path", refusal(ca_file="ca.pem"))
        self.assertIn("transceiver or receiver", refusal(bind="transmitter"))
        self.assertIn("default_alphabet", refusal(default_alphabet="klingon"))
        self.assertNotEqual(refusal(colour="red"), "")
        self.add(server, harness.free_port())
        gone = server.admin("POST", f"suppliers/{self.supplier(server)['id']}/rotate")
        self.assertEqual(gone.status, 409, gone)
        self.linepool(server, "supplier", "add", "plain")
        self.linepool(server, "supplier", "pause", "plain", status=1)


if __name__ == "__main__":
    unittest.main()
