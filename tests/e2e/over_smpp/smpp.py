#!/usr/bin/python3
"""Gateways that bind to a sandbox over SMPP: Net::SMPP, Kannel, and bytes that nobody should send.
"""

import json
import pathlib
import re
import shutil
import subprocess
import unittest

from support import harness, smpp
import kannel

NET_SMPP = pathlib.Path(__file__).resolve().parents[1] / "gateways/net_smpp.pl"
HAS_NET_SMPP = subprocess.run(["perl", "-MNet::SMPP", "-e", "1"], stderr=subprocess.DEVNULL,
                              check=False).returncode == 0 if shutil.which("perl") else False
ALPHANUMERIC, INTERNATIONAL = 5, 1
TEXT = "G-412157 is your Google verification code."

KANNEL_ESME = """\
group = smsc
smsc = smpp
smsc-id = linepool
host = 127.0.0.1
port = {port}
transceiver-mode = true
smsc-username = sandbox
smsc-password = {password}
system-type = ""
reconnect-delay = 1
source-addr-ton = 5
dest-addr-ton = 1
"""
KANNEL_SENDER = "group = sendsms-user\nusername = local\npassword = local\nconcatenation = true\n"


class Gateway:
    """net_smpp.pl, bound."""

    def __init__(self, port, password, as_what="transceiver"):
        self.process = subprocess.Popen(
            ["perl", str(NET_SMPP), str(port), "sandbox", password, as_what],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.bound = self.answer()["bound"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(harness.PATIENCE_S)
        self.process.stdout.close()

    def answer(self):
        return json.loads(self.process.stdout.readline())

    def send(self, command, to=None, text=b"", coding=0, esm_class=0):
        sms = {"command": command, "from": "Google", "fromTon": ALPHANUMERIC, "to": to,
               "toTon": INTERNATIONAL, "dataCoding": coding, "esmClass": esm_class,
               "hex": text.hex()}
        self.process.stdin.write(json.dumps(sms) + "\n")
        self.process.stdin.flush()
        return self.answer()


class OverSmpp(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)

    def server(self, *settings, smpp_port=0, **options):
        quiet = "sandbox.reply_after_ms=86400000"  # nobody but the gateway writes
        return harness.Server(self.top / "data", "--set", quiet, "--set",
                              f"smpp.listen=127.0.0.1:{smpp_port}", *settings, **options)

    def password(self):
        return (self.top / "data/sandbox.smpp").read_text()

    def bound(self, server):
        """A peer of raw bytes, bound as the sandbox."""
        peer = smpp.Peer(server.ports["smpp"])
        self.addCleanup(peer.socket.close)
        self.assertEqual(peer.bind("sandbox", self.password()), smpp.OK)
        return peer

    def number(self, server, app="Google"):
        number = server.user("get_number", app=app, country="Malaysia").text
        self.assertRegex(number, r"^60\d+$")
        return number

    def metric(self, server, row):
        found = re.search(rf"(?m)^{re.escape(row)} (\d+)", server.get("/metrics").text)
        return int(found.group(1)) if found else 0

    def bin_texts(self, server):
        return [m["text"] for m in server.admin("GET", "unmatched").json["messages"]]


@unittest.skipUnless(HAS_NET_SMPP, "the package libnet-smpp-perl is not installed")
class NetSmpp(OverSmpp):
    def test_every_command_and_alphabet_reaches_its_order(self):
        cases = [("submit_sm", 0, TEXT.encode(), TEXT),
                 ("deliver_sm", 8, "Ваш код: 412157 \U0001f600".encode("utf-16-be"),
                  "Ваш код: 412157 \U0001f600"),
                 ("data_sm", 3, "C\u00f3digo Google: 412157".encode("latin-1"),
                  "C\u00f3digo Google: 412157"),
                 ("submit_sm", 0, b"\x02 \x1b\x65: your Google code is 412157",
                  "$ \u20ac: your Google code is 412157")]
        with self.server() as server, Gateway(server.ports["smpp"], self.password()) as gateway:
            self.assertEqual(gateway.bound, 0)
            self.assertEqual((self.top / "data/sandbox.smpp").stat().st_mode & 0o777, 0o600)
            for command, coding, sent, text in cases:
                with self.subTest(command=command, coding=coding):
                    number = self.number(server)
                    answer = gateway.send(command, number, sent, coding)
                    self.assertEqual(answer["status"], 0)
                    # What is answered is committed: no need to wait.
                    read = server.user("get_sms", number=number, country="Malaysia", app="Google")
                    self.assertEqual(read.text, text)
                    if command == "submit_sm":
                        self.assertRegex(answer["id"], r"^\d+$")
            codes = [row["code"] for row in server.user("get_history").json]
            self.assertEqual(codes, ["412157"] * len(cases))
            self.assertEqual(gateway.send("enquire_link")["status"], 0)
            self.assertEqual(gateway.send("unbind")["status"], 0)
            harness.wait_until(lambda: self.metric(
                server, 'linepool_smpp_ended_total{reason="unbound"}') == 1, "the end of the link")
            self.assertEqual(self.metric(server, "linepool_smpp_bound"), 0)

    def test_who_is_bound_to_receive_only_may_not_send(self):
        with self.server() as server:
            number = self.number(server)
            with Gateway(server.ports["smpp"], self.password(), "receiver") as gateway:
                self.assertEqual(gateway.bound, 0)
                self.assertEqual(gateway.send("submit_sm", number, b"G-1")["status"], 4)
            with Gateway(server.ports["smpp"], self.password(), "transmitter") as gateway:
                self.assertEqual(gateway.send("submit_sm", number, TEXT.encode())["status"], 0)
            self.assertEqual(server.user("get_sms", number=number, country="Malaysia",
                                         app="Google").text, TEXT)

    def test_a_number_that_is_no_line_goes_to_the_bin_and_a_receipt_nowhere(self):
        receipt = b"id:7 sub:001 dlvrd:001 submit date:2611281200 done date:2611281201 " \
                  b"stat:DELIVRD err:000 text:"
        with self.server() as server, Gateway(server.ports["smpp"], self.password()) as gateway:
            number = self.number(server)
            self.assertEqual(gateway.send("submit_sm", "4915112345678", b"For nobody")["status"], 0)
            self.assertEqual(gateway.send("deliver_sm", number, receipt, esm_class=4)["status"], 0)
            self.assertEqual(gateway.send("submit_sm", number, b"icon", coding=0xC8)["status"], 0)
            self.assertEqual(self.bin_texts(server), ["For nobody"])
            row = 'linepool_smpp_set_aside_total{purpose="%s"}'
            self.assertEqual(self.metric(server, row % "receipt"), 1)
            self.assertEqual(self.metric(server, row % "waiting"), 1)
            self.assertIn("not received any code", server.user(
                "get_sms", number=number, country="Malaysia", app="Google").text)
            [kept] = server.admin("GET", "bin").json["messages"]
            raw = server.admin("GET", f"bin/{kept['id']}").json["raw"]
            self.assertEqual(raw["content_type"], "application/x-smpp")
            # The bytes that came can be read again.
            again = server.admin("POST", f"bin/{kept['id']}/decode")
            self.assertEqual(again.status, 200, again)
            self.assertEqual(self.bin_texts(server), ["For nobody"])


@unittest.skipUnless(kannel.FAKESMSC.exists(), "the packages kannel and kannel-extras are missing")
class KannelBinds(OverSmpp):
    def kannel(self, port):
        folder = self.top / "kannel"
        folder.mkdir()
        group = KANNEL_ESME.format(port=port, password=self.password())
        gateway = kannel.Kannel(folder, KANNEL_SENDER, group)
        gateway.carrier = port  # where it finds a carrier, which is us
        return gateway

    def send(self, gateway, number, text):
        import urllib.parse
        import urllib.request
        query = urllib.parse.urlencode({"username": "local", "password": "local", "from": "Google",
                                        "to": number, "text": text})
        url = f"http://127.0.0.1:{gateway.sendsms}/cgi-bin/sendsms?{query}"

        def sent():
            try:
                with urllib.request.urlopen(url, timeout=harness.PATIENCE_S) as answer:
                    return answer.status == 202
            except OSError:
                return False
        harness.wait_until(sent, "Kannel's sendsms")

    def test_its_sms_arrive_also_those_that_it_kept_while_we_were_down(self):
        with self.server() as server:
            first, second = self.number(server), self.number(server)
            port = server.ports["smpp"]
            with self.kannel(port) as gateway:
                self.send(gateway, first, TEXT)
                try:
                    sms = server.wait_for_sms(first, "Malaysia", "Google")
                except AssertionError as waited:
                    raise AssertionError(f"{waited}\n{gateway.logs()}\n{server.log()}") from None
                self.assertEqual(sms.text, TEXT)
                self.assertEqual(server.stop(), 0)
                self.send(gateway, second, "Your Google code is 730114")
                with self.server(smpp_port=port) as again:
                    sms = again.wait_for_sms(second, "Malaysia", "Google")
                    self.assertEqual(sms.text, "Your Google code is 730114")
                    self.assertEqual(len(again.user("get_history").json), 2)
                    self.assertEqual(self.bin_texts(again), [])


class Bytes(OverSmpp):
    def test_many_at_once_are_all_answered_and_survive_kill_9(self):
        count = 2000
        with self.server() as server:
            peer = self.bound(server)
            peer.send(*(smpp.submit(n, "4915112345678", f"number {n}".encode())
                        for n in range(1, count + 1)))
            answers = [peer.receive() for _ in range(count)]
            self.assertEqual({answer[2] for answer in answers}, set(range(1, count + 1)))
            self.assertEqual({answer[1] for answer in answers}, {smpp.OK})
            ids = {answer[3] for answer in answers}
            self.assertEqual(len(ids), count)
            batches = self.metric(server, "linepool_batches_total")
            self.assertLess(batches, count, "they are committed together")
            server.kill()
        with self.server() as server:
            texts, page = [], {"next": 0}
            while page["next"] is not None:
                after = f"&after={page['next']}" if page["next"] else ""
                page = server.admin("GET", f"unmatched?limit=1000{after}").json
                texts += [m["text"] for m in page["messages"]]
            self.assertEqual(sorted(texts), sorted(f"number {n}" for n in range(1, count + 1)))

    def test_wrong_passwords_are_counted_and_then_not_even_looked_at(self):
        with self.server() as server:
            peers = [smpp.Peer(server.ports["smpp"]) for _ in range(10)]
            for peer in peers:
                peer.send(smpp.bind("sandbox", "wrong"))
            for peer in peers:
                self.assertEqual(peer.receive()[1], smpp.WRONG_PASSWORD)
                self.assertTrue(peer.is_closed())
                peer.socket.close()
            with smpp.Peer(server.ports["smpp"]) as peer:
                self.assertEqual(peer.bind("sandbox", self.password()), smpp.BIND_FAILED)
            self.assertNotIn("wrong", server.log())

    def test_an_unknown_name_gets_the_same_answer(self):
        with self.server() as server, smpp.Peer(server.ports["smpp"]) as peer:
            self.assertEqual(peer.bind("nobody", "wrong"), smpp.WRONG_PASSWORD)

    def test_who_never_binds_is_closed_and_who_floods_at_once(self):
        with self.server() as server:
            with smpp.Peer(server.ports["smpp"]) as silent, smpp.Peer(server.ports["smpp"]) as half:
                half.send(smpp.bind("sandbox", self.password())[:20])
                with smpp.Peer(server.ports["smpp"]) as flood:
                    flood.send(smpp.pdu(9, 1, b"x" * 60000))
                    self.assertTrue(flood.is_closed())
                self.assertTrue(silent.is_closed())
                self.assertTrue(half.is_closed())
            row = 'linepool_smpp_ended_total{reason="%s"}'
            harness.wait_until(lambda: self.metric(server, row % "not_bound") == 2, "their ends")
            self.assertEqual(self.metric(server, row % "flood"), 1)

    def test_too_many_connections_of_one_address_are_turned_away(self):
        with self.server("--set", "smpp.connections_per_address=2") as server:
            first, second = self.bound(server), self.bound(server)
            with smpp.Peer(server.ports["smpp"]) as third:
                self.assertTrue(third.is_closed())
            second.socket.close()
            harness.wait_until(lambda: self.metric(server, "linepool_smpp_connections") == 1,
                               "the end of the second")
            self.bound(server)
            first.send(smpp.pdu(smpp.ENQUIRE_LINK, 9))
            self.assertEqual(first.receive()[:3], (smpp.ENQUIRE_LINK | smpp.RESPONSE, 0, 9))

    def test_a_body_that_lies_costs_its_tail_and_a_header_that_lies_the_session(self):
        with self.server() as server:
            peer = self.bound(server)
            number = self.number(server)
            peer.send(smpp.submit(2, number, TEXT.encode(), length=200))
            self.assertEqual(peer.receive()[:3], (smpp.SUBMIT_SM | smpp.RESPONSE, smpp.OK, 2))
            self.assertEqual(server.user("get_sms", number=number, country="Malaysia",
                                         app="Google").text, TEXT)
            self.assertEqual(self.metric(server, "linepool_smpp_damaged_total"), 1)
            peer.send(smpp.pdu(0x7777, 3))
            self.assertEqual(peer.receive()[:3], (smpp.GENERIC_NACK, 3, 3))
            peer.send(smpp.pdu(smpp.ENQUIRE_LINK, 4, length=0x7FFFFFFF))
            self.assertEqual(peer.receive()[:3], (smpp.GENERIC_NACK, smpp.BAD_LENGTH, 4))
            self.assertTrue(peer.is_closed())

    def test_a_busy_engine_asks_to_send_again_and_nothing_is_lost(self):
        count = 300
        with self.server("--set", "engine.queue=1") as server:
            peer = self.bound(server)
            open_now = set(range(1, count + 1))
            refused = 0
            while open_now:
                peer.send(*(smpp.submit(n, "4915112345678", f"number {n}".encode())
                            for n in sorted(open_now)))
                for _ in range(len(open_now)):
                    _, status, sequence, _ = peer.receive()
                    if status == smpp.OK:
                        open_now.discard(sequence)
                    else:
                        self.assertEqual(status, smpp.THROTTLED)
                        refused += 1
            self.assertGreater(refused, 0)
            self.assertEqual(self.metric(server, "linepool_smpp_busy_total"), refused)
            self.assertEqual(len(server.admin("GET", "unmatched?limit=1000").json["messages"]),
                             count)

    def test_the_end_of_the_server_says_unbind_after_all_answers(self):
        count = 500
        with self.server() as server:
            peer = self.bound(server)
            peer.send(*(smpp.submit(n, "4915112345678", b"x") for n in range(1, count + 1)))
            self.assertIsNotNone(peer.receive())
            server.process.terminate()
            answered = 1
            while True:
                pdu = peer.receive()
                if pdu is None:
                    break
                if pdu[0] == smpp.UNBIND:
                    peer.send(smpp.pdu(smpp.UNBIND | smpp.RESPONSE, pdu[2]))
                elif pdu[0] == smpp.SUBMIT_SM | smpp.RESPONSE and pdu[1] == smpp.OK:
                    answered += 1
            self.assertEqual(answered, count)
            self.assertEqual(server.process.wait(harness.PATIENCE_S), 0)

    def test_a_port_that_is_taken_does_not_stop_a_sandbox(self):
        with self.server() as first:
            port = first.ports["smpp"]
            second = harness.Server(self.top / "other", environment=harness.clean_environment(
                LINEPOOL_SMPP_LISTEN=f"127.0.0.1:{port}"))
            with second:
                self.assertEqual(second.get("/healthz").status, 200)
                harness.wait_until(lambda: "smpp_not_listening" in second.log(), "the log line")



class Suppliers(OverSmpp):
    """Without a sandbox: suppliers of kind smpp."""

    def real_server(self):
        return self.server("--set", "catalogue.offer=all", sandbox=False)

    def add(self, server, name):
        made = server.admin("POST", "suppliers", {"name": name, "kind": "smpp"})
        self.assertEqual(made.status, 201, made)
        self.assertRegex(made.json["token"], r"^[2-9a-z]{8}$")
        return made.json["id"], made.json["token"]

    def status_of_bind(self, server, name, password):
        with smpp.Peer(server.ports["smpp"]) as peer:
            return peer.bind(name, password)

    def test_a_supplier_binds_delivers_and_is_counted_until_its_password_is_replaced(self):
        with self.real_server() as server:
            number, password = self.add(server, "carrier")
            server.import_lines("carrier", "Malaysia", ["60112869001"])
            _, key = server.add_customer("acme", "10.00")
            asked = {"app": "Google", "country": "Malaysia", "customer": key}
            leased = server.get("/user/api/get_number.php", **asked)
            self.assertEqual(leased.text, "60112869001")
            with smpp.Peer(server.ports["smpp"]) as peer:
                self.assertEqual(peer.bind("carrier", password), smpp.OK)
                peer.send(smpp.submit(2, "60112869001", TEXT.encode()))
                self.assertEqual(peer.receive()[1], smpp.OK)
                read = server.get("/user/api/get_sms.php", number="60112869001", **asked)
                self.assertEqual(read.text, TEXT)
                [row] = server.admin("GET", "suppliers").json["suppliers"]
                self.assertEqual((row["kind"], row["received"], row["taken"]), ("smpp", 1, 1))
                rotated = server.admin("POST", f"suppliers/{number}/rotate").json
                self.assertNotEqual(rotated["token"], password)
                self.assertTrue(peer.is_closed())
            self.assertEqual(self.status_of_bind(server, "carrier", password),
                             smpp.WRONG_PASSWORD)
            self.assertEqual(self.status_of_bind(server, "carrier", rotated["token"]), smpp.OK)
            actions = [entry["action"] for entry in server.admin("GET", "audit").json["entries"]]
            self.assertIn("POST suppliers/{id}/rotate", actions)
            self.assertNotIn(password, server.log())

    def test_the_command_line_prints_a_password_once(self):
        with self.real_server() as server:
            done = subprocess.run(
                [str(harness.BIN / "linepool"), "--url", f"http://127.0.0.1:{server.port}",
                 "admin", "supplier", "add", "carrier",
                 "--kind", "smpp"],
                env=harness.clean_environment(LINEPOOL_ADMIN_TOKEN=server.admin_token),
                capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done)
            self.assertIn("the password of supplier 1, carrier", done.stderr)
            self.assertEqual(self.status_of_bind(server, "carrier", done.stdout.strip()), smpp.OK)

    def test_a_suppliers_line_is_not_anothers(self):
        with self.real_server() as server:
            self.add(server, "first")
            _, password = self.add(server, "second")
            server.import_lines("first", "Malaysia", ["60112869001"])
            with smpp.Peer(server.ports["smpp"]) as peer:
                self.assertEqual(peer.bind("second", password), smpp.OK)
                peer.send(smpp.submit(2, "60112869001", TEXT.encode()))
                self.assertEqual(peer.receive()[1], smpp.OK)
            [binned] = server.admin("GET", "bin").json["messages"]
            self.assertEqual((binned["supplier"], binned["reason"]), ("second", "no_line"))

    def test_a_password_is_for_smpp_and_a_token_is_not(self):
        with self.real_server() as server:
            _, password = self.add(server, "carrier")
            token = server.add_supplier("web")
            self.assertEqual(self.status_of_bind(server, "web", token[:8]), smpp.WRONG_PASSWORD)
            over_http = server.request("POST", "/supply/carrier/sms", b"{}",
                                       {"Authorization": f"Bearer {password}"})
            self.assertEqual(over_http.status, 401)
            long = server.admin("POST", "suppliers", {"name": "a" * 16, "kind": "smpp"})
            self.assertEqual(long.status, 400, long)

    def test_a_port_that_is_taken_stops_a_server(self):
        with self.real_server() as first:
            second = harness.Server(self.top / "other", "--set",
                                    f"smpp.listen=127.0.0.1:{first.ports['smpp']}", sandbox=False)
            self.addCleanup(second.__exit__, None, None, None)
            with self.assertRaisesRegex(AssertionError, "cannot listen"):
                second.start()

    def test_another_alphabet_for_data_coding_0(self):
        with self.server("--set", "smpp.default_alphabet=latin1") as server:
            with smpp.Peer(server.ports["smpp"]) as peer:
                self.assertEqual(peer.bind("sandbox", self.password()), smpp.OK)
                peer.send(smpp.submit(2, "4915112345678", "C\u00f3digo @ 412157".encode("latin-1")))
                self.assertEqual(peer.receive()[1], smpp.OK)
            self.assertEqual(self.bin_texts(server), ["C\u00f3digo @ 412157"])


if __name__ == "__main__":
    unittest.main()
