#!/usr/bin/python3
"""Providers that sign their requests, over real sockets: what each sends becomes an SMS, and what
it did not send leaves nothing but a count."""

import base64
import hashlib
import hmac
import json
import re
import subprocess
import time
import unittest
import urllib.parse

from sandbox_clock import clock
from support import harness

NUMBER = "60112869001"
PUBLIC = "https://sms.example.org"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
JSON = {"Content-Type": "application/json"}
TEXT = "G-412157 is your Google verification code. & = ü 😀"


def mac(kind, key, text):
    text = text.encode() if isinstance(text, str) else text
    return hmac.new(key.encode(), text, kind).digest()


def b64(data):
    return base64.b64encode(data).decode()


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def jwt(secret, claims):
    def part(data):
        return base64.urlsafe_b64encode(data).decode().rstrip("=")
    head = part(json.dumps({"alg": "HS256", "typ": "JWT"}).encode()) + "." + part(
        json.dumps(claims).encode())
    return head + "." + part(mac("sha256", secret, head))


class Call:
    """A request as a provider makes it, to the supplier of its name."""

    def __init__(self, supplier, method="POST", query="", headers=None, body=""):
        self.path = f"/supply/{supplier}/sms"
        self.method = method
        self.query = query
        self.headers = dict(headers or {})
        self.body = body

    @property
    def url(self):
        return PUBLIC + self.path + ("?" + self.query if self.query else "")


def twilio(secret, text, sms="SM1"):
    fields = {"MessageSid": sms, "AccountSid": "AC1", "From": "+447700900001", "To": "+" + NUMBER,
              "Body": text, "NumMedia": "0", "SmsStatus": "received", "FromCity": ""}
    call = Call("twilio", headers=FORM, body=urllib.parse.urlencode(fields))
    signed = call.url + "".join(k + fields[k] for k in sorted(fields))
    call.headers["X-Twilio-Signature"] = b64(mac("sha1", secret, signed))
    return call


def vonage(secret, text, sms="V1", get=False, more=None):
    fields = {"msisdn": "447700900001", "to": NUMBER, "messageId": sms, "text": text,
              "type": "unicode", "keyword": "G", "api-key": "abcd1234", "nonce": "n1",
              "message-timestamp": time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime()),
              "timestamp": str(int(time.time())), **(more or {})}
    signed = "".join(f"&{k}=" + re.sub("[&=]", "_", fields[k]) for k in sorted(fields))
    fields["sig"] = mac("sha256", secret, signed).hex()
    if get:
        return Call("vonage", "GET", query=urllib.parse.urlencode(fields))
    return Call("vonage", headers=JSON, body=json.dumps(fields))


def vonage_get(secret, text, sms="V1"):
    return vonage(secret, text, sms, get=True)


def vonage_messages(secret, text, sms="VM1"):
    body = json.dumps({"channel": "sms", "message_uuid": sms, "to": NUMBER, "from": "447700900001",
                       "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
                       "message_type": "text", "text": text})
    claims = {"iat": int(time.time()), "jti": "j", "iss": "Vonage", "payload_hash": sha256(body)}
    bearer = "Bearer " + jwt(secret, claims)
    return Call("vonage-messages", headers={**JSON, "Authorization": bearer}, body=body)


def plivo(secret, text, sms="P1"):
    fields = {"From": "447700900001", "To": NUMBER, "Text": text, "Type": "sms",
              "MessageUUID": sms}
    call = Call("plivo", headers=FORM, body=urllib.parse.urlencode(fields))
    signed = call.url + "?" + "".join(k + fields[k] for k in sorted(fields)) + ".1234"
    call.headers["X-Plivo-Signature-V3"] = b64(mac("sha256", secret, signed))
    call.headers["X-Plivo-Signature-V3-Nonce"] = "1234"
    return call


def sinch(secret, text, sms="S1"):
    body = json.dumps({"type": "mo_text", "id": sms, "from": "447700900001", "to": NUMBER,
                       "body": text, "received_at": "2026-11-25T10:44:58.721Z"})
    return Call("sinch", headers={
        **JSON, "x-sinch-webhook-signature": b64(mac("sha256", secret, body + ".n1.1700000000")),
        "x-sinch-webhook-signature-nonce": "n1",
        "x-sinch-webhook-signature-timestamp": "1700000000",
        "x-sinch-webhook-signature-algorithm": "HmacSHA256"}, body=body)


def smsgate(secret, text, sms="G1", age_s=0):
    body = json.dumps({"deviceId": "d", "event": "sms:received", "id": "i1", "webhookId": "w",
                       "payload": {"messageId": sms, "message": text, "sender": "+447700900001",
                                   "recipient": "+" + NUMBER, "simNumber": 1,
                                   "receivedAt": "2026-11-25T18:44:58.000+08:00"}})
    at = str(int(time.time()) - age_s)
    signature = mac("sha256", secret, body + at).hex()
    return Call("smsgate", headers={**JSON, "X-Timestamp": at, "X-Signature": signature},
                body=body)


def httpsms(secret, text, sms="H1"):
    call = Call("httpsms", headers=JSON, body=json.dumps({
        "type": "message.phone.received", "data": {
            "message_id": sms, "owner": "+" + NUMBER, "contact": "+447700900001", "content": text,
            "timestamp": "2026-11-25T10:44:58Z"}}))
    now = int(time.time())
    claims = {"iss": "api.httpsms.com", "aud": [call.url], "nbf": now - 600, "exp": now + 600}
    call.headers["Authorization"] = "Bearer " + jwt(secret, claims)
    return call


def textbee(secret, text, sms="T1"):
    body = json.dumps({"smsId": sms, "sender": "+447700900001", "message": text, "deviceId": "d1",
                       "recipient": "+" + NUMBER, "receivedAt": "2026-11-25T10:44:58." + sms,
                       "webhookEvent": "MESSAGE_RECEIVED"})
    return Call("textbee", headers={**JSON, "X-Signature": mac("sha256", secret, body).hex()},
                body=body)


def messagebird(secret, text, sms="M1"):
    call = Call("messagebird", headers=FORM, body=urllib.parse.urlencode({
        "id": sms, "recipient": NUMBER, "originator": "447700900001", "body": text}))
    now = int(time.time())
    call.headers["MessageBird-Signature-JWT"] = jwt(secret, {
        "iss": "MessageBird", "nbf": now, "exp": now + 60, "jti": "j",
        "url_hash": sha256(call.url), "payload_hash": sha256(call.body)})
    return call


class Telnyx:
    """Its private key, made by OpenSSL."""

    def __init__(self, folder):
        self.key = folder / "telnyx.pem"
        self.text = folder / "telnyx.text"
        subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", str(self.key)],
                       check=True, timeout=harness.PATIENCE_S, capture_output=True)
        done = subprocess.run(["openssl", "pkey", "-in", str(self.key), "-pubout", "-outform",
                               "DER"], check=True, timeout=harness.PATIENCE_S,
                              capture_output=True)
        self.secret = b64(done.stdout[-32:])

    def __call__(self, _, text, sms="X1"):
        body = json.dumps({"data": {"event_type": "message.received", "id": "e1", "payload": {
            "id": sms, "text": text, "from": {"phone_number": "+447700900001"},
            "to": [{"phone_number": "+" + NUMBER}]}}})
        at = str(int(time.time()))
        self.text.write_bytes((at + "|" + body).encode())
        done = subprocess.run(["openssl", "pkeyutl", "-sign", "-rawin", "-inkey", str(self.key),
                               "-in", str(self.text)], check=True, timeout=harness.PATIENCE_S,
                              capture_output=True)
        return Call("telnyx", body=body, headers={
            **JSON, "telnyx-timestamp": at, "telnyx-signature-ed25519": b64(done.stdout)})


ANSWERS = {"twilio": ("<Response/>", "text/xml"), "plivo": ("<Response/>", "text/xml"),
           "vonage": ("", None), "sinch": ("", None), "messagebird": ("OK", "text/plain")}


class Signed(unittest.TestCase):
    def setUp(self):
        folder = harness.temporary_directory()
        self.top = folder.__enter__()
        self.addCleanup(folder.__exit__, None, None, None)
        self.settings = ["--set", "sandbox.lines_per_country=0",
                         "--set", "limits.requests_per_second_per_address=0",
                         "--set", "limits.live_orders_per_customer=0",
                         "--set", "limits.numbers_per_minute_per_customer=0",
                         "--set", "server.public_url=" + PUBLIC, "--set", "log.format=json"]
        self.start()
        self.addCleanup(lambda: self.server.__exit__(None, None, None))

    def start(self):
        self.server = harness.Server(self.top / "data", *self.settings)
        self.server.__enter__()

    def linepool(self, *arguments, status=0):
        done = subprocess.run(
            [str(harness.BIN / "linepool"), "admin", *arguments], capture_output=True, text=True,
            check=False, timeout=harness.PATIENCE_S,
            env=harness.clean_environment(LINEPOOL_URL=f"http://127.0.0.1:{self.server.port}",
                                          LINEPOOL_ADMIN_TOKEN=self.server.admin_token))
        self.assertEqual(done.returncode, status, done.stderr)
        return done

    def secret_file(self, secret):
        file = self.top / "provider.secret"
        file.write_text(secret + "\n", encoding="utf-8")
        return str(file)

    def add(self, name, secret, *how):
        return self.linepool("supplier", "add", name, "--like", name, "--secret-file",
                             self.secret_file(secret), *how)

    def send(self, call):
        target = call.path + ("?" + call.query if call.query else "")
        return self.server.request(call.method, target, call.body or None,
                                   {**call.headers, "Host": "localhost"})

    def shown(self, name):
        rows = self.server.admin("GET", "suppliers?limit=100").json["suppliers"]
        return next(row for row in rows if row["name"] == name)

    def refusals(self, name):
        rows = re.findall(r'^linepool_supply_refusals_total\{reason="(\w+)",supplier="' + name +
                          r'"\} (\d+)', self.server.get("/metrics").text, re.MULTILINE)
        return {reason: int(count) for reason, count in rows if int(count)}

    def order(self, supplier):
        self.server.import_lines(supplier, "Malaysia", [NUMBER])
        answer = self.server.user("get_number", app="Google", country="Malaysia")
        self.assertEqual(answer.text, NUMBER)

    def newest(self):
        return self.server.wait_for_sms(NUMBER, "Malaysia", "Google").text

    def provider(self, name, make, secret="a-secret-of-thirty-two-characters"):
        secret = getattr(make, "secret", secret)
        self.add(name, secret)
        self.order(name)
        wrong = make(secret, "G-000001 was never sent.")
        wrong.body = wrong.body.replace("000001", "000002")
        wrong.query = wrong.query.replace("000001", "000002")
        if name != "httpsms":  # its signature does not cover the SMS
            self.assertEqual(self.send(wrong).status, 401, name)
        bare = make(secret, "G-000003 was never sent.")
        bare.headers = {k: v for k, v in bare.headers.items() if k == "Content-Type"}
        bare.query = re.sub("sig=[^&]*", "", bare.query)
        bare.body = bare.body.replace('"sig"', '"gis"')
        # An unsigned request of this one comes again, with a signature.
        status = 503 if name == "vonage-messages" else 401
        self.assertEqual(self.send(bare).status, status, name)
        if make is not httpsms and make is not textbee and make is not sinch:
            self.assertEqual(self.send(make("another-secret-of-the-same-kind", "G-1")).status,
                             200 if name == "telnyx" else 401, name)
        before = self.refusals(name)
        self.assertIn("unsigned", before)
        for _ in range(2):  # the second is the same SMS again
            answer = self.send(make(secret, TEXT, sms="A1"))
            self.assertEqual(answer.status, 200, name + answer.text)
        body, kind = ANSWERS.get(name, (None, None))
        if body is not None:
            self.assertEqual(answer.text, body)
        if kind is not None:
            self.assertIn(kind, answer.headers["Content-Type"])
        self.assertEqual(self.newest(), TEXT)
        row = self.shown(name)
        self.assertEqual(row["signature"]["scheme"], name)
        self.assertIn(row["last_refusal_reason"], ("unsigned", "signature"))
        self.assertTrue(row["last_refusal_detail"].endswith("."))
        return row

    def test_twilio(self):
        row = self.provider("twilio", twilio)
        self.assertEqual((row["taken"], row["binned"]), (2, 0))
        self.assertEqual(self.refusals("twilio"), {"signature": 2, "unsigned": 1})
        setup = "\n".join(row["setup"])
        self.assertIn(f"{PUBLIC}/supply/twilio/sms\n", setup)
        self.assertNotIn("token=", setup)
        # What it signs is the address that it calls: nobody can add to that.
        call = twilio("a-secret-of-thirty-two-characters", TEXT, "A2")
        call.query = "To=%2B60112869002"
        self.assertEqual(self.send(call).status, 401)

    def test_vonage(self):
        self.provider("vonage", vonage)
        # The query of a POST is not signed, so it counts for nothing.
        call = vonage("a-secret-of-thirty-two-characters", "G-555555", "A3")
        call.query = "to=60112869002&text=forged"
        self.assertEqual(self.send(call).status, 200)
        self.assertEqual(self.newest(), "G-555555")

    def test_vonage_get(self):
        self.provider("vonage", vonage_get)

    def test_vonage_messages(self):
        self.provider("vonage-messages", vonage_messages)

    def test_telnyx(self):
        self.provider("telnyx", Telnyx(self.top))

    def test_plivo(self):
        self.provider("plivo", plivo)

    def test_sinch(self):
        self.provider("sinch", sinch)

    def test_httpsms(self):
        self.provider("httpsms", httpsms)

    def test_textbee(self):
        self.provider("textbee", textbee)

    def test_messagebird(self):
        self.provider("messagebird", messagebird)

    def test_smsgate(self):
        secret = "a-secret-of-thirty-two-characters"
        self.provider("smsgate", smsgate)
        # A clock that is wrong may be put right: the phone is to try again.
        stale = smsgate(secret, "G-000004", "A4", age_s=400)
        answer = self.send(stale)
        self.assertEqual((answer.status, answer.headers["Retry-After"]), (503, "1"))
        self.assertEqual(self.refusals("smsgate")["stale"], 1)
        self.assertEqual(self.shown("smsgate")["last_refusal_reason"], "stale")

    def test_parts_of_vonage(self):
        secret = "a-secret-of-thirty-two-characters"
        self.add("vonage", secret)
        self.order("vonage")

        def part(number, text, reference="77", total=3):
            fields = {"concat": "true", "concat-ref": reference, "concat-total": str(total),
                      "concat-part": str(number)}
            answer = self.send(vonage(secret, text, f"V{reference}-{number}", more=fields))
            self.assertEqual((answer.status, answer.text), (200, ""))

        def parts():
            rows = re.findall(r'^linepool_(\w+)_total\{outcome="(\w+)"\} (\d+)',
                              self.server.get("/metrics").text, re.MULTILINE)
            return {outcome: int(count) for name, outcome, count in rows
                    if name in ("sms_parts", "long_sms") and int(count)}

        part(3, " and do not share it.")
        part(1, "Your Google verification")
        part(1, "Your Google verification")
        self.assertEqual(parts(), {"kept": 2, "duplicate": 1})
        self.assertEqual(self.shown("vonage")["received"], 0)
        steps = self.server.admin("GET", f"trace?number={NUMBER}").json["entries"]
        self.assertEqual(sorted(step["part"]["number"] for step in steps
                                if step["kind"] == "part"), [1, 3])
        self.server.kill()  # what was acknowledged is on disk
        self.start()
        part(2, " code is G-412157")
        whole = "Your Google verification code is G-412157 and do not share it."
        self.assertEqual(self.newest(), whole)
        part(2, " code is G-412157")
        self.assertEqual(parts(), {"kept": 1, "joined": 1, "duplicate": 1})
        row = self.shown("vonage")
        self.assertEqual((row["received"], row["taken"]), (1, 1))
        # One that never comes: what is here is delivered, sooner if it shows a code.
        part(1, "G-555001 is your Google code. Do not", "78")
        clock(self.server, "advance", "15s")
        harness.wait_until(lambda: self.newest() != whole, "the part that came")
        self.assertEqual(self.newest(), "G-555001 is your Google code. Do not … ")
        self.assertEqual(parts()["incomplete"], 1)

    def test_bandwidth_waits_for_a_challenge(self):
        token = self.linepool("supplier", "add", "bandwidth", "--like", "bandwidth").stdout.strip()
        self.order("bandwidth")
        call = Call("bandwidth", headers=JSON, body=json.dumps([{
            "type": "message-received", "time": "2026-11-25T10:44:58Z", "to": "+" + NUMBER,
            "message": {"id": "B1", "owner": "+" + NUMBER, "to": ["+" + NUMBER],
                        "from": "+447700900001", "text": TEXT, "direction": "in"}}]))
        first = self.send(call)
        self.assertEqual(first.status, 401)
        self.assertTrue(first.headers["WWW-Authenticate"].startswith("Basic realm="))
        call.headers["Authorization"] = "Basic " + b64(f"bandwidth:{token}".encode())
        self.assertEqual(self.send(call).status, 200)
        self.assertEqual(self.newest(), TEXT)

    def test_the_secret_is_nowhere(self):
        secret = "7f3a-never-to-be-found-9c1e"
        self.add("twilio", secret)
        self.assertEqual(self.send(twilio(secret, TEXT)).status, 200)
        self.server.stop()
        found = [str(file) for file in (self.top / "data").rglob("*")
                 if file.is_file() and secret.encode() in file.read_bytes()]
        self.assertEqual(found, [])
        # It is read again after a restart, by this install alone.
        self.start()
        self.assertEqual(self.send(twilio(secret, TEXT, "A2")).status, 200)
        self.server.stop()
        (self.top / "data/signing.secret").write_text("f" * 64 + "\n", encoding="utf-8")
        self.start()
        answer = self.send(twilio(secret, TEXT, "A3"))
        self.assertEqual(answer.status, 503)
        self.assertEqual(self.shown("twilio")["last_refusal_reason"], "unchecked")

    def test_settings(self):
        self.linepool("supplier", "add", "plain")
        done = self.linepool("supplier", "set", "plain", "--signature", "twilio", "--secret-file",
                             self.secret_file("abc"), status=1)
        self.assertIn("described", done.stderr)
        done = self.linepool("supplier", "set", "plain", "--like", "telnyx", "--secret-file",
                             self.secret_file("no-key"), status=1)
        self.assertIn("the public key", done.stderr)
        self.linepool("supplier", "set", "plain", "--like", "twilio", "--secret-file",
                      self.secret_file("abc"))
        self.assertEqual(self.shown("plain")["signature"],
                         {"scheme": "twilio", "address": None})
        self.linepool("supplier", "set", "plain", "--secret-file", self.secret_file("abd"),
                      "--address", "https://other.example.org/hook")
        self.assertIn("https://other.example.org/hook",
                      self.linepool("supplier", "show", "plain").stderr)
        self.linepool("supplier", "set", "plain", "--signature", "")
        self.assertIsNone(self.shown("plain")["signature"])
        # With a signature the token alone is worth nothing.
        token = self.add("twilio", "abc").stdout.strip()
        call = Call("twilio", "GET", query=f"token={token}&To={NUMBER}&Body=G-1")
        self.assertEqual(self.send(call).status, 401)


if __name__ == "__main__":
    unittest.main()
