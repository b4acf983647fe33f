#!/usr/bin/python3
"""Gateways with field names of their own, over real sockets: what the command line prints for them,
and what becomes of the requests that they send."""

import base64
import json
import re
import subprocess
import unittest
import urllib.parse

from support import harness

NUMBER = "60112869001"


class Mapped(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.server = harness.Server(self.top / "data", "--set", "sandbox.lines_per_country=0",
                                     "--set", "limits.live_orders_per_customer=0")
        self.server.__enter__()
        self.addCleanup(self.server.__exit__, None, None, None)

    def linepool(self, *arguments, status=0):
        done = subprocess.run(
            [str(harness.BIN / "linepool"), "admin", *arguments], capture_output=True, text=True,
            check=False, timeout=harness.PATIENCE_S,
            env=harness.clean_environment(LINEPOOL_URL=f"http://127.0.0.1:{self.server.port}",
                                          LINEPOOL_ADMIN_TOKEN=self.server.admin_token))
        if status is not None:
            self.assertEqual(done.returncode, status, done.stderr)
        return done

    def add(self, name, *how):
        """Adds a supplier with a line; the token, and what to enter at the gateway."""
        done = self.linepool("supplier", "add", name, *how)
        return done.stdout.strip(), done.stderr

    def order(self):
        answer = self.server.user("get_number", app="Google", country="Malaysia")
        self.assertEqual(answer.text, NUMBER)

    def newest(self):
        return self.server.wait_for_sms(NUMBER, "Malaysia", "Google").text

    def in_bin(self):
        return self.server.admin("GET", "bin").json["messages"]

    def test_jasmin(self):
        token, setup = self.add("jasmin", "--like", "jasmin")
        url = f"http://127.0.0.1:{self.server.port}/supply/jasmin/sms?token={token}"
        self.assertIn("url " + url, setup)
        self.server.import_lines("jasmin", "Malaysia", [NUMBER])
        self.order()
        target = url.split(str(self.server.port), 1)[1]

        def throw(**fields):
            body = urllib.parse.urlencode({"from": "Google", "to": NUMBER, "priority": 0,
                                           "origin-connector": "up", **fields})
            return self.server.request("POST", target, body, {
                "Content-Type": "application/x-www-form-urlencoded"})

        first = {"id": "j1", "coding": 0, "content": b"G-412157 caf\x05 \x00",
                 "binary": "472d34313231353720636166052000"}
        for _ in range(2):
            answer = throw(**first)
            self.assertEqual((answer.status, answer.text), (200, "ACK/Jasmin"))
        self.assertEqual(self.newest(), "G-412157 café @")
        answer = throw(id="j2", coding=8, content="?", binary="041a043e0434002000340031")
        self.assertEqual((answer.status, answer.text), (200, "ACK/Jasmin"))
        messages = self.server.admin("GET", "suppliers").json["suppliers"]
        row = next(each for each in messages if each["name"] == "jasmin")
        self.assertEqual((row["received"], row["taken"], row["binned"]), (3, 3, 0))
        # What was thrown in another form is kept, and Jasmin does not throw it again.
        answer = self.server.request("POST", target, "a=b")
        self.assertEqual((answer.status, answer.text), (200, "ACK/Jasmin"))
        self.assertEqual(len(self.in_bin()), 1)

    def test_a_batch_of_smsgate(self):
        devices = self.top / "devices.json"
        devices.write_text(json.dumps({"like": "smsgate", "devices": {"d7/2": NUMBER}}))
        token, setup = self.add("shelf", "--map", str(devices))
        self.assertIn("/supply/shelf/sms?token=" + token, setup)
        self.server.import_lines("shelf", "Malaysia", [NUMBER])
        self.order()
        now = self.server.admin("GET", "clock").json["now"]

        def hand_over(event, payload):
            return self.server.request("POST", "/supply/shelf/sms", json.dumps({
                "id": "e", "webhookId": "w", "deviceId": "d7", "event": event,
                "payload": payload}), {"Authorization": "Bearer " + token})

        def sms(number, text, **more):
            return {"messageId": str(number), "message": text, "sender": "Google",
                    "receivedAt": now, "simNumber": 2, **more}

        batch = {"messages": [sms(1, "Google G-111111"), {"messageId": "2", "sender": "Google"},
                              None, sms(3, "Google G-333333", simNumber=3),
                              sms(4, "Google G-444444", recipient="+" + NUMBER)]}
        answer = hand_over("sms:batch:received", batch)
        self.assertEqual(answer.status, 200, answer.text)
        results = answer.json["messages"]
        self.assertEqual([each["lease"] is not None for each in results],
                         [True, False, False, False, True])
        self.assertEqual(self.newest(), "Google G-444444")
        waiting = self.in_bin()
        self.assertEqual(len(waiting), 3)
        self.assertIn("Google G-333333", [each["text"] for each in waiting])
        # All of it again: what has an id is known.
        again = hand_over("sms:batch:received", batch).json["messages"]
        self.assertEqual([each["duplicate"] for each in again],
                         [True, False, False, True, True])
        self.assertEqual([each["id"] for each in again if each["duplicate"]],
                         [results[i]["id"] for i in (0, 3, 4)])
        # The third slot gets its row, and the SMS is read again.
        devices.write_text(json.dumps(
            {"like": "smsgate", "devices": {"d7/2": NUMBER, "d7/3": NUMBER}}))
        self.linepool("supplier", "set", "shelf", "--map", str(devices))
        self.linepool("bin", "decode", str(results[3]["id"]))
        self.assertEqual(self.newest(), "Google G-333333")
        # Other events are answered and stored nowhere.
        before = self.server.admin("GET", "suppliers").json["suppliers"][-1]["received"]
        self.assertEqual(hand_over("sms:sent", {"messageId": "9"}).status, 200)
        self.assertEqual(
            self.server.admin("GET", "suppliers").json["suppliers"][-1]["received"], before)

    def test_the_example_of_the_document(self):
        page = (harness.ROOT / "docs/gateways.md").read_text()
        _, description, request = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
        path = self.top / "gateway.json"
        path.write_text(description)
        token, _ = self.add("gate", "--map", str(path))
        answer = self.server.request("POST", "/supply/gate/sms", request, {
            "Authorization": "Bearer " + token})
        self.assertEqual((answer.status, answer.text), (200, "OK"))
        (message,) = self.in_bin()
        self.assertEqual((message["to"], message["from"], message["text"]),
                         ("60112869001", "Acme", "Code 417293"))
        shown = self.linepool("supplier", "show", "gate").stdout
        self.assertLessEqual(max(map(len, shown.splitlines())), 80)
        stored = re.search(r"^map: (\{.*?^\})$", shown, re.DOTALL | re.MULTILINE).group(1)
        self.assertEqual(json.loads(stored), json.loads(description))

    def test_nothing_is_refused_for_its_content(self):
        token, _ = self.add("shelf", "--like", "smsgate")

        def hand_over(body, proof=token):
            return self.server.request("POST", "/supply/shelf/sms", body, {
                "Authorization": "Bearer " + proof, "Content-Type": "application/json"}).status

        bodies = [
            b"\xff\xfe\x00{",
            b'{"event": "sms:received", "payload": {"message": "\xe9\x80"}}',
            b"[" * 10_000,
            b'{"payload": {"messages": [[[]], {"message": ' + b"9" * 900 + b"}]}}",
            b'{"payload": 7}',
            b"nothing like it",
            b"x" * 1_000_000]
        for number, body in enumerate(bodies):
            self.assertEqual(hand_over(body), 200, body[:40])
            self.assertGreater(len(self.in_bin()), number, body[:40])
        before = len(self.in_bin())
        self.assertEqual(hand_over(bodies[1], proof="0" * 32), 401)
        self.assertEqual(hand_over(b"x" * 1_100_000), 413)
        self.assertEqual(len(self.in_bin()), before)

    def test_what_is_tried_is_what_becomes_of_the_request_itself(self):
        names = ["africastalking", "bandwidth", "infobip", "jasmin", "messagebird", "nowsms",
                 "plivo", "sinch", "smsgate", "telnyx", "twilio", "vonage", "vonage-messages"]
        for place, name in enumerate(names):
            token, _ = self.add(name, "--like", name)
            number = str(int(NUMBER) + place)
            self.server.import_lines(name, "Malaysia", [number])
            secret = self.top / (name + ".token")
            secret.write_text(token + "\n")
            seen = self.linepool("supplier", "test", name, "--text", "código " + name, "--json",
                                 "--token-file", str(secret))
            self.assertNotIn(token, seen.stdout)
            trial = json.loads(seen.stdout)
            self.assertTrue(trial["works"], trial)
            self.assertEqual(trial["proof"]["state"], "holds", name)
            self.assertEqual(self.in_bin()[place:], [], "nothing is stored")
            sent = trial["request"]
            target = sent["url"].split(str(self.server.port), 1)[1].replace("TOKEN", token)
            headers = dict(line.split(": ", 1) for line in sent["headers"])
            if "Authorization" in headers:
                pair = base64.b64encode(f"{name}:{token}".encode()).decode()
                headers["Authorization"] = "Basic " + pair
            body = sent["body"].encode() or None
            answer = self.server.request(sent["method"], target, body, headers)
            self.assertEqual(answer.status, trial["answer"]["status"], name)
            if "lease" not in answer.text:
                self.assertEqual(answer.text, trial["answer"]["body"], name)
            stored = self.in_bin()[place]
            self.assertEqual((stored["to"], stored["from"], stored["text"], stored["reason"]),
                             (number, "Linepool", "código " + name, trial["sms"][0]["bin"]), name)
        # What was recorded as it came is read again, and what it was is said.
        recorded = self.top / "request.txt"
        recorded.write_text(f"POST /supply/twilio/sms?token={token} HTTP/1.1\r\n"
                            "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
                            "SmsStatus=received&To=%2B60112869010&From=Bank&Body=417293")
        seen = self.linepool("supplier", "test", "twilio", "--file", str(recorded), status=1).stdout
        self.assertRegex(seen, r"token +The token is not that of this supplier")
        self.assertRegex(seen, r"text +417293\n")
        self.assertRegex(seen, r"answer +401, ")
        self.assertNotIn(token, seen)

    def test_a_file_that_describes_nothing(self):
        path = self.top / "map.json"
        for text, says in [
                ('{\n  "text": "t",\n}', "map.json is not valid JSON; see line 3"),
                ("", "map.json is not valid JSON"),
                ('["text"]', "map.json must hold a JSON object"),
                ("{}", "must say where the text is"),
                ('{"text": "t"}', "which line got the SMS: to, or device"),
                ('{"to": "t", "text": 7}', "text must be a string of 1 to 128 bytes"),
                ('{"to": "t", "text": "/a~b"}', "~ is written ~0"),
                ('{"to": "t", "text": {"path": "/a"}}', "path; the known ones are: at, encoding"),
                ('{"to": "t", "text": "t", "batch": "items"}', "batch must be a JSON pointer"),
                ('{"to": "t", "txt": "t"}', "txt; the known ones are: like, to")]:
            path.write_text(text)
            failed = self.linepool("supplier", "add", "gate", "--map", str(path), status=None)
            self.assertIn(says, failed.stderr, text)
            self.assertIn(failed.returncode, (1, 2), text)
            self.assertEqual(failed.stdout, "", "no token was made")

    def test_settings(self):
        self.add("gate", "--like", "textbee")
        shown = self.linepool("supplier", "show", "gate").stdout
        self.assertIn("kind: textbee\n", shown)
        self.assertIn('map: {"like":"textbee"}\n', shown)
        broken = self.top / "map.json"
        broken.write_text('{"text": "t", "to": "r", "txt": "u"}')
        failed = self.linepool("supplier", "set", "gate", "--map", str(broken), status=1)
        self.assertIn("txt; the known ones are: like, to", failed.stderr)
        # A map that says nothing is not the same as none.
        broken.write_text("{}")
        self.linepool("supplier", "set", "gate", "--map", str(broken), status=1)
        failed = self.linepool("supplier", "add", "box", "--like", "kannel", status=2)
        self.assertIn("--kind kannel", failed.stderr)
        self.linepool("supplier", "set", "gate", "--like", "")
        self.assertIn("kind: http\n", self.linepool("supplier", "show", "gate").stdout)
        failed = self.linepool("supplier", "add", "more", "--like", "nobody", status=1)
        self.assertIn("jasmin", failed.stderr)


if __name__ == "__main__":
    unittest.main()
