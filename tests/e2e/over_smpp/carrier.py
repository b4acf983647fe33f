#!/usr/bin/python3
"""linepool-carrier against a real linepoold and real clients: what was acknowledged is there, with
every fault and through kill -9, and only what had no answer is there twice."""

import collections
import json
import re
import subprocess
import time
import unittest

import smpp as over_smpp
from support import carrier, harness

NOBODY = [f"49151123456{n:02}" for n in range(20)]  # no lines: into the bin
FAULTS_OF_THE_SESSION = {"drop": 0.01, "lost_response": 0.01, "unbind": 0.01, "pdu_length": 0.005,
                         "text_length": 0.05, "delay": 0.05, "delay_up_to": "300ms"}
SESSION = ("drop", "lost_response", "unbind", "pdu_length")


class OverCarrier(over_smpp.OverSmpp):
    def gateway(self, server, messages, *arguments, **options):
        return carrier.gateway(self.top, server.ports["smpp"], self.top / "data/sandbox.smpp",
                               messages, *arguments, **options)

    def rest(self, server, method, path, body=None):
        answer = server.request(method, "/api/v1/" + path, body and json.dumps(body).encode(),
                                {"X-API-Key": server.key, "Content-Type": "application/json"})
        self.assertIn(answer.status, (200, 201), answer)
        return answer.json

    def rent(self, server, count):
        """Ids and numbers."""
        made = [self.rest(server, "POST", "rentals", {"country": "MY", "service": "go"})
                for _ in range(count)]
        return {one["id"]: one["phoneNumber"].lstrip("+") for one in made}

    def readable(self, server, rentals):
        """All messages that the customer can read, by id."""
        found = {}
        for rental in rentals:
            more = ""
            while more is not None:
                page = self.rest(server, "GET", f"rentals/{rental}/messages?limit=1000{more}")
                found.update({str(m["id"]): m["text"] for m in page["messages"]})
                cursor = page.get("next_cursor")
                more = f"&cursor={cursor}" if cursor else None
        return found

    def binned(self, server):
        found, page = {}, {"next": 0}
        while page["next"] is not None:
            after = f"&after={page['next']}" if page["next"] else ""
            page = server.admin("GET", f"unmatched?limit=1000{after}").json
            found.update({str(m["id"]): m["text"] for m in page["messages"]})
        return found

    def compare(self, server, rentals, record):
        """Everything acknowledged is there; what is there twice had lost an answer before."""
        stored = {**self.readable(server, rentals), **self.binned(server)}
        acknowledged = [row["id"] for row in record if row["outcome"] == "acknowledged"]
        self.assertEqual(len(set(acknowledged)), len(acknowledged), "an id was given twice")
        self.assertEqual(set(acknowledged) - set(stored), set(), "acknowledged and not there")
        times = collections.Counter(re.search(r"m(\d+)\.", text).group(1)
                                    for text in stored.values())
        least, most = collections.Counter(), collections.Counter()
        for row in record:
            least[str(row["message"])] += row["outcome"] == "acknowledged"
            most[str(row["message"])] += row["outcome"] in ("acknowledged", "unanswered")
        self.assertEqual(set(times), set(most))
        for number, count in times.items():
            self.assertLessEqual(least[number], count, number)
            self.assertLessEqual(count, most[number], f"message {number} came too often")
        return sum(times.values()) - sum(least.values())  # by how many there are more


class AsGateway(OverCarrier):
    def messages(self, rentals, count, **more):
        return [{"to": [*rentals.values(), *NOBODY], "from": "Google", "count": count,
                 "text": "{code} is your Google code, m{n}.", **more}]

    def test_every_fault_of_the_session_and_nothing_is_lost(self):
        with self.server() as server:
            rentals = self.rent(server, 20)
            with self.gateway(server, self.messages(rentals, 2500), "--connections", "4",
                              "--window", "50", faults={**FAULTS_OF_THE_SESSION, "duplicate": 0.05}
                              ) as gateway:
                account = gateway.finish()
            self.assertTrue(account["complete"])
            for fault in (*SESSION, "text_length", "delay", "duplicate"):
                self.assertGreater(account["faults"][fault], 5, fault)
            self.assertEqual(account["acknowledged"], 2500 + account["faults"]["duplicate"])
            self.assertEqual(account["sent"], account["acknowledged"] + account["unanswered"])
            self.assertEqual(account["connections_lost"], 0, "each end was on purpose")
            more = self.compare(server, rentals, gateway.record())
            self.assertGreaterEqual(more, account["faults"]["lost_response"],
                                    "who never saw the answer sent again")
            ended = 'linepool_smpp_ended_total{reason="%s"}'
            self.assertGreaterEqual(self.metric(server, ended % "bad_length"),
                                    account["faults"]["pdu_length"])

    def test_kill_9_in_between(self):
        with self.server() as server:
            rentals = self.rent(server, 20)
            port = server.ports["smpp"]
            with self.gateway(server, self.messages(rentals, 2500), "--connections", "4",
                              "--window", "50", "--rate", "600", faults=FAULTS_OF_THE_SESSION
                              ) as gateway:
                for _ in range(3):
                    time.sleep(0.7)  # no matter what it is in the middle of
                    self.assertIsNone(gateway.process.poll(), "it was to be killed before the end")
                    server.kill()
                    server = self.server(smpp_port=port).start()
                    self.addCleanup(server.__exit__)
                account = gateway.finish()
            self.assertTrue(account["complete"])
            self.assertEqual(account["acknowledged"], 2500)
            self.assertGreater(account["connections_lost"], 0)
            self.compare(server, rentals, gateway.record())

    def test_texts_that_lie_are_kept_all_the_same(self):
        with self.server() as server:
            rentals = self.rent(server, 5)
            messages = [{"to": [*rentals.values(), *NOBODY], "from": "Google", "count": 40,
                         "coding": coding, "text": "{code} is your Google code, m{n}.",
                         "faults": ["wrong_charset"]}
                        for coding in ("gsm7", "latin1", "gsm7-turkish")]
            with self.gateway(server, messages) as gateway:
                account = gateway.finish()
            self.assertEqual(account["faults"]["wrong_charset"], 120)
            self.compare(server, rentals, gateway.record())

    def test_parts_in_every_way_and_out_of_order(self):
        """Whether they are joined or not, what each of them says is there."""
        text = "m{n}. " + "G-{code} is your Google verification code, and there is more of it. " * 4
        with self.server() as server:
            messages = [{"to": NOBODY, "from": "Google", "count": 50, "text": text + end,
                         "parts": parts, "coding": coding, "faults": {"shuffled_parts": 0.5}}
                        for parts in ("udh8", "udh16", "sar", "payload")
                        for coding, end in (("gsm7", ""), ("ucs2", "\U0001f600 da"))]
            with self.gateway(server, messages, "--window", "50") as gateway:
                account = gateway.finish()
            self.assertTrue(account["complete"])
            self.assertGreater(account["faults"]["shuffled_parts"], 50)
            stored = "\n".join(self.binned(server).values())
            record = gateway.record()
            self.assertEqual({row["parts"] for row in record}, {1, 2, 5})
            for row in record:
                self.assertIn(row["text"], stored, row)

    def test_cut_emoji_and_lost_parts_are_acknowledged_too(self):
        text = "m{n}. Your Google code is {code} \U0001f600 and never tell it to anybody"
        with self.server() as server:
            messages = [{"to": NOBODY, "from": "Google", "count": 50, "text": text,
                         "faults": faults}
                        for faults in (["cut_emoji"], ["cut_emoji", "lost_part"])]
            with self.gateway(server, messages) as gateway:
                account = gateway.finish()
            self.assertEqual((account["faults"]["cut_emoji"], account["faults"]["lost_part"]),
                             (100, 50))
            self.assertEqual((account["parts"], account["acknowledged"]), (150, 150))

    def test_what_a_busy_server_throttles_is_sent_again(self):
        with self.server("--set", "engine.queue=1") as server:
            with self.gateway(server, self.messages({}, 300), "--connections", "3", "--window",
                              "100") as gateway:
                account = gateway.finish()
            self.assertTrue(account["complete"])
            self.assertGreater(account["throttled"], 0)
            self.assertEqual(self.metric(server, "linepool_smpp_busy_total"), account["throttled"])
            self.assertEqual(self.compare(server, {}, gateway.record()), 0)

    def test_a_restart_in_order_doubles_nothing(self):
        with self.server() as server:
            port = server.ports["smpp"]
            with self.gateway(server, self.messages({}, 1500), "--connections", "2", "--rate",
                              "1000") as gateway:
                time.sleep(0.5)
                self.assertEqual(server.stop(), 0)
                with self.server(smpp_port=port) as again:
                    account = gateway.finish()
                    self.assertTrue(account["complete"])
                    self.assertEqual(account["unanswered"], 0, "it answers before it goes")
                    self.assertEqual(self.compare(again, {}, gateway.record()), 0)

    def test_a_wrong_password_and_an_interrupt(self):
        with self.server() as server:
            wrong = self.top / "wrong"
            wrong.write_text("wrong\n")
            with carrier.gateway(self.top, server.ports["smpp"], wrong,
                                 self.messages({}, 1)) as gateway:
                self.assertEqual(gateway.finish(6)["messages"], 0)
            with self.gateway(server, self.messages({}, 100_000), "--rate", "200") as gateway:
                harness.wait_until(lambda: self.metric(server, "linepool_smpp_messages_total") > 9,
                                   "the first messages")
                account = gateway.interrupt()
            self.assertEqual(account["sent"], account["acknowledged"])
            self.assertLess(account["messages"], 100_000)

    def test_the_same_seed_gives_the_same_plan(self):
        script = self.top / "s.jsonl"
        script.write_text(json.dumps({"to": "60112869001", "text": "{code}", "count": 50,
                                      "faults": {"drop": 0.3, "delay": 0.3}}) + "\n")
        def plan(seed):
            return subprocess.run([carrier.CARRIER, "--script", script, "--seed", seed,
                                   "--dry-run"], capture_output=True, check=True).stdout
        self.assertEqual(plan("1"), plan("1"))
        self.assertNotEqual(plan("1"), plan("2"))


NET_SMPP_RECEIVER = r"""
use strict; use warnings; use Net::SMPP; $| = 1;
my ($port, $id, $password, $count) = @ARGV;
my ($link, $answer) = Net::SMPP->new_transceiver('127.0.0.1', port => $port, system_id => $id,
                                                 password => $password);
die "no answer" unless defined $answer;
print "bound $answer->{status}\n";
exit 0 if $answer->{status};
if (!$count) {  # it reads one PDU, which must not be a message
  my $submitted = $link->submit_sm(source_addr => '1', destination_addr => '60112869001',
                                   short_message => 'hello');
  print "submitted $submitted->{status} $submitted->{message_id}\n";
  exit 0;
}
for (1 .. $count) {
  my $pdu = $link->read_pdu() or die "closed";
  die "not a deliver_sm: $pdu->{cmd}" unless $pdu->{cmd} == 5;
  print "got $pdu->{destination_addr} ", unpack('H*', $pdu->{short_message}), "\n";
  $link->deliver_sm_resp(seq => $pdu->{seq}, message_id => '', status => 0);
}
my $last = $link->read_pdu() or die "closed";
die "not an unbind: $last->{cmd}" unless $last->{cmd} == 6;
$link->unbind_resp(seq => $last->{seq}, status => 0);
print "unbound\n";
"""


@unittest.skipUnless(over_smpp.HAS_NET_SMPP, "the package libnet-smpp-perl is not installed")
class AsSmsc(OverCarrier):
    """Debian's Net::SMPP binds to it."""

    def smsc(self, messages, *arguments, **options):
        password = self.top / "pw"
        password.write_text("secret\n")
        return carrier.Carrier(self.top, messages, "--listen", "127.0.0.1:0", "--system-id", "esme",
                               "--password-file", str(password), *arguments, **options)

    def receive(self, port, count, password="secret"):
        done = subprocess.run(["perl", "-e", NET_SMPP_RECEIVER, str(port), "esme", password,
                               str(count)], capture_output=True, text=True, check=False,
                              timeout=harness.PATIENCE_S)
        return done.stdout.splitlines(), done

    def test_it_delivers_to_who_binds(self):
        messages = [{"to": "60112869001", "text": "m{n}", "count": 20, "faults": []},
                    {"to": "60112869002", "text": "Ваш код", "faults": []}]
        with self.smsc(messages) as smsc:
            lines, done = self.receive(smsc.port(), 21)
            self.assertEqual(done.returncode, 0, done)
            account = smsc.finish()
        self.assertEqual(lines[0], "bound 0")
        got = [f"got 60112869001 {f'm{n}'.encode().hex()}" for n in range(1, 21)]
        got.append(f"got 60112869002 {'Ваш код'.encode('utf-16-be').hex()}")
        self.assertEqual(lines[1:-1], got)
        self.assertEqual(lines[-1], "unbound")
        self.assertEqual(account["acknowledged"], 21)

    def test_it_answers_who_submits_or_throttles(self):
        with self.smsc([], "--stay") as smsc:
            lines, _ = self.receive(smsc.port(), 0)
            self.assertEqual(lines, ["bound 0", "submitted 0 c1"])
            self.assertEqual(smsc.interrupt()["received"], 1)
        with self.smsc([], "--stay", faults={"throttle": 1}) as smsc:
            lines, _ = self.receive(smsc.port(), 0)
            self.assertIn(lines[1].split()[1], ("20", "88"))
            self.assertEqual(smsc.interrupt()["faults"]["throttle"], 1)

    def test_a_wrong_password_is_refused(self):
        with self.smsc([{"to": "60112869001", "text": "x"}]) as smsc:
            lines, _ = self.receive(smsc.port(), 0, "wrong")
            self.assertEqual(lines, ["bound 14"])
            self.assertEqual(smsc.interrupt()["acknowledged"], 0)


if __name__ == "__main__":
    unittest.main()
