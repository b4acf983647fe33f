// Makes vectors.json: requests as providers sign them, made with their own SDKs where there is one.
//
//   cd tests/signatures && npm install --no-save twilio@5 plivo@4 telnyx@1 jsonwebtoken@9
//   node make_vectors.cjs > vectors.json
"use strict";

const crypto = require("crypto");
const jsonwebtoken = require("jsonwebtoken");
const plivo = require("plivo");
const telnyx = require("telnyx");
const twilio = require("twilio");

const NOW = 1795603500; // 2026-11-25T10:45:00Z
const vectors = [];

function check(holds, what) {
  if (!holds) throw new Error("the SDK does not take " + what);
}

function add(scheme, about, parts) {
  vectors.push({
    scheme, about, method: "POST", url: "https://sms.example.org/supply/shelf/sms", headers: {},
    body: "", now: NOW, ...parts,
  });
}

const sha256 = (text) => crypto.createHash("sha256").update(text).digest("hex");
const hmac = (kind, key, text, form) => crypto.createHmac(kind, key).update(text).digest(form);
const FORM = { "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8" };
const JSON_BODY = { "Content-Type": "application/json" };
// Encodes as URLSearchParams does; a repeated name is an array.
function form(params) {
  const pairs = Object.entries(params).flatMap(([k, v]) => [].concat(v).map((one) => [k, one]));
  return new URLSearchParams(pairs).toString();
}

// Twilio
{
  const secret = "12345";
  const sms = {
    ToCountry: "MY", MessageSid: "SM00000000000000000000000000000001",
    AccountSid: "AC00000000000000000000000000000001", From: "+447700900001", To: "+60112869001",
    Body: "Your code is 123456 & ünï 😀 100%", NumMedia: "0", SmsStatus: "received", FromCity: "",
  };
  const urls = [
    ["form", "https://sms.example.org/supply/shelf/sms", (u) => u],
    ["form, query in the URL", "https://sms.example.org/supply/shelf/sms?x=1&y=%20z", (u) => u],
    ["signed with the usual port", "https://sms.example.org/supply/shelf/sms?x=1",
      (u) => u.replace("example.org/", "example.org:443/")],
    ["signed without the usual port", "https://sms.example.org:443/supply/shelf/sms",
      (u) => u.replace(":443/", "/")],
    ["another port is in the URL", "https://sms.example.org:8443/supply/shelf/sms", (u) => u],
  ];
  for (const [about, url, signed] of urls) {
    const signature = twilio.getExpectedTwilioSignature(secret, signed(url), sms);
    check(twilio.validateRequest(secret, signature, url, sms), about);
    add("twilio", about,
      { secret, url, headers: { ...FORM, "X-Twilio-Signature": signature }, body: form(sms) });
  }
  const twice = { ...sms, MediaUrl: ["https://b.example/2", "https://a.example/1", "https://b.example/2"] };
  const url = urls[0][1];
  add("twilio", "a name that is repeated", {
    secret, url, body: form(twice),
    headers: { ...FORM, "X-Twilio-Signature": twilio.getExpectedTwilioSignature(secret, url, twice) },
  });
  const get = url + "?" + form(sms);
  add("twilio", "GET: the query is signed with the URL", {
    secret, method: "GET", url: get,
    headers: { "X-Twilio-Signature": twilio.getExpectedTwilioSignature(secret, get, {}) },
  });
  const body = JSON.stringify(sms);
  const hashed = url + "?bodySHA256=" + sha256(body);
  const signature = twilio.getExpectedTwilioSignature(secret, hashed, {});
  check(twilio.validateRequestWithBody(secret, signature, hashed, body), "JSON");
  add("twilio", "JSON, named by its hash", {
    secret, url: hashed, headers: { ...JSON_BODY, "X-Twilio-Signature": signature }, body,
  });
}

// Vonage: the SDK encodes before it signs, which what Vonage sends does not. So this follows the
// form that the documentation gives.
{
  const secret = "my-signature-secret";
  const sms = {
    msisdn: "447700900001", to: "60112869001", messageId: "0A0000000123ABCD1",
    text: "Hello & code=123456 ü 😀", type: "text", keyword: "HELLO", "api-key": "abcd1234",
    "message-timestamp": "2026-11-25 10:44:58", timestamp: String(NOW - 2),
    nonce: "aaaaaaaa-bbbb-cccc-dddd-0123456789ab",
  };
  const base = Object.keys(sms).sort()
    .map((k) => "&" + k + "=" + sms[k].replace(/[&=]/g, "_")).join("");
  const sigs = [
    ["md5 hash", crypto.createHash("md5").update(base + secret).digest("hex")],
    ["HMAC-MD5", hmac("md5", secret, base, "hex")],
    ["HMAC-SHA1, upper case", hmac("sha1", secret, base, "hex").toUpperCase()],
    ["HMAC-SHA256", hmac("sha256", secret, base, "hex")],
    ["HMAC-SHA512", hmac("sha512", secret, base, "hex")],
  ];
  for (const [about, sig] of sigs) {
    add("vonage", about + ", form", { secret, headers: FORM, body: form({ ...sms, sig }) });
  }
  const sig = sigs[3][1];
  add("vonage", "GET", {
    secret, method: "GET",
    url: "https://sms.example.org/supply/shelf/sms?" + form({ sig, ...sms }),
  });
  add("vonage", "JSON", { secret, headers: JSON_BODY, body: JSON.stringify({ ...sms, sig }) });
}

// Vonage Messages
{
  const secret = "a-signature-secret-of-at-least-32-bits";
  const body = JSON.stringify({
    channel: "sms", message_uuid: "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab", to: "60112869001",
    from: "447700900001", timestamp: "2026-11-25T10:44:58Z", message_type: "text",
    text: "Your code is 123456", sms: { num_messages: "1" },
  });
  const claims = {
    iat: NOW - 1, jti: "c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5", iss: "Vonage", api_key: "abcd1234",
    payload_hash: sha256(body),
  };
  const token = jsonwebtoken.sign(claims, secret, { algorithm: "HS256" });
  add("vonage-messages", "JSON", {
    secret, headers: { ...JSON_BODY, Authorization: "Bearer " + token }, body,
  });
}

// Telnyx
{
  const seed = Buffer.alloc(32, 7);
  const key = crypto.createPrivateKey({
    key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]),
    format: "der", type: "pkcs8",
  });
  const secret = crypto.createPublicKey(key).export({ format: "der", type: "spki" })
    .subarray(-32).toString("base64");
  const body = JSON.stringify({
    data: {
      event_type: "message.received", id: "e1",
      payload: {
        id: "84cca175-9755-4859-b67f-4730d7f58aa3", text: "Your code is 123456 ü",
        from: { phone_number: "+447700900001" }, to: [{ phone_number: "+60112869001" }],
        received_at: "2026-11-25T10:44:58.000+00:00", type: "SMS",
      },
    }, meta: { attempt: 1 },
  });
  for (const [about, at, verdict] of [["JSON", NOW - 2], ["five minutes old", NOW - 300],
    ["too old", NOW - 301, "stale"], ["from the future", NOW + 301, "stale"]]) {
    const signature = crypto.sign(null, Buffer.from(at + "|" + body), key).toString("base64");
    telnyx.webhooks.signature.verifySignature(body, signature, String(at), secret, 0);
    add("telnyx", about, {
      secret, body, verdict,
      headers: { ...JSON_BODY, "telnyx-signature-ed25519": signature, "telnyx-timestamp": String(at) },
    });
  }
}

// Plivo
{
  const secret = "ZmFrZS1wbGl2by10b2tlbg";
  const nonce = "12345678901234567890";
  const sms = {
    From: "447700900001", To: "60112869001", Text: "Your code is 123456", Type: "sms",
    MessageUUID: "db3ce55a-7f1d-11e1-8ea7-1231380bc196", Units: "1", TotalRate: "0", Tags: ["b", "a"],
  };
  const at = "https://sms.example.org/supply/shelf/sms";
  const sorted = (params, equals, between) => Object.keys(params).sort()
    .flatMap((k) => [].concat(params[k]).sort().map((v) => k + equals + v)).join(between);
  for (const query of ["", "?b=2&a=1"]) {
    const base = at + "?" + (query ? "a=1&b=2." : "") + sorted(sms, "", "");
    const v3 = hmac("sha256", secret, base + "." + nonce, "base64");
    check(plivo.validateV3Signature("POST", at + query, nonce, secret, v3, { ...sms }), "V3");
    add("plivo", "V3 of a form" + (query && ", query in the URL"), {
      secret, url: at + query, body: form(sms),
      headers: {
        ...FORM, "X-Plivo-Signature-V3": "AAAA," + v3, "X-Plivo-Signature-V3-Nonce": nonce,
        "X-Plivo-Signature-V2": "AAAA", "X-Plivo-Signature-V2-Nonce": nonce,
      },
    });
  }
  const flat = { From: "447700900001", To: "60112869001", Text: "123456" };
  const get = hmac("sha256", secret, at + "?" + sorted(flat, "=", "&") + "." + nonce, "base64");
  check(plivo.validateV3Signature("GET", at, nonce, secret, get, { ...flat }), "V3 GET");
  add("plivo", "V3 of a GET", {
    secret, method: "GET", url: at + "?" + form(flat),
    headers: { "X-Plivo-Signature-V3": get, "X-Plivo-Signature-V3-Nonce": nonce },
  });
  const v2 = hmac("sha256", secret, at + nonce, "base64");
  check(plivo.validateSignature(at + "?x=1", nonce, v2, secret), "V2");
  for (const kind of ["V2", "Ma-V2"]) {
    add("plivo", kind, {
      secret, url: at + "?x=1", body: form(sms), covers_body: false, covers_query: false,
      headers: { ...FORM, ["X-Plivo-Signature-" + kind]: v2, "X-Plivo-Signature-V2-Nonce": nonce },
    });
  }
}

// Sinch, as in its documentation and its SDK
{
  const secret = "callback-secret";
  const nonce = "01JA3XWJQ5Q3Z7H6TC6K5ZGB8P";
  const body = JSON.stringify({
    type: "mo_text", id: "01XXXXX21XXXXX119Z8P1XXXXX", from: "447700900001", to: "60112869001",
    body: "Your code is 123456", operator_id: "35000", received_at: "2026-11-25T10:44:58.721Z",
  });
  const signature = hmac("sha256", secret, body + "." + nonce + "." + NOW, "base64");
  add("sinch", "JSON", {
    secret, body,
    headers: {
      ...JSON_BODY, "x-sinch-webhook-signature": signature,
      "x-sinch-webhook-signature-nonce": nonce,
      "x-sinch-webhook-signature-timestamp": String(NOW),
      "x-sinch-webhook-signature-algorithm": "HmacSHA256",
    },
  });
}

// Gateways for Android phones
{
  const secret = "abcdefgh";
  const body = JSON.stringify({
    deviceId: "d", event: "sms:received", id: "i1", webhookId: "w",
    payload: {
      messageId: "abc123", message: "Your code is 123456", sender: "+447700900001",
      recipient: "+60112869001", simNumber: 1, receivedAt: "2026-11-25T18:44:58.000+08:00",
    },
  });
  for (const [about, at, verdict] of [["JSON", NOW - 2], ["too old", NOW - 301, "stale"]]) {
    add("smsgate", about, {
      secret, body, verdict,
      headers: {
        ...JSON_BODY, "X-Signature": hmac("sha256", secret, body + at, "hex"),
        "X-Timestamp": String(at),
      },
    });
  }
}
{
  const secret = "a-secret-of-twenty-characters";
  const body = JSON.stringify({
    smsId: "s1", sender: "+447700900001", message: "Your code is 123456", deviceId: "phone-1",
    receivedAt: "2026-11-25T10:44:58.000Z", webhookEvent: "MESSAGE_RECEIVED",
  });
  add("textbee", "JSON", {
    secret, body, headers: { ...JSON_BODY, "X-Signature": hmac("sha256", secret, body, "hex") },
  });
}
{
  const secret = "httpsms-signing-key";
  const url = "https://sms.example.org/supply/shelf/sms";
  const body = JSON.stringify({
    specversion: "1.0", id: "e1", type: "message.phone.received",
    data: {
      message_id: "m1", owner: "+60112869001", contact: "+447700900001",
      content: "Your code is 123456", timestamp: "2026-11-25T10:44:58Z", sim: "SIM1",
    },
  });
  for (const [about, claims, verdict] of [
    ["JSON", {}],
    ["expired", { nbf: NOW - 1300, exp: NOW - 61 }, "stale"],
    ["not yet", { nbf: NOW + 61, exp: NOW + 600 }, "stale"],
    ["for another address", { aud: ["https://other.example.org/"] }, "wrong"],
    ["of another issuer", { iss: "api.example.org" }, "wrong"],
  ]) {
    const token = jsonwebtoken.sign({
      iss: "api.httpsms.com", sub: "user", aud: [url], nbf: NOW - 600, exp: NOW + 600, iat: NOW,
      ...claims,
    }, secret, { algorithm: "HS256" });
    add("httpsms", about, {
      secret, url, body, verdict, covers_body: false,
      headers: { ...JSON_BODY, Authorization: "Bearer " + token },
    });
  }
}

// Bird and MessageBird
{
  const secret = "bird-signing-key";
  const url = "https://sms.example.org/supply/shelf/sms?x=1";
  const body = JSON.stringify({ service: "channels", event: "sms.inbound", payload: { id: "m1" } });
  for (const [about, at, verdict] of [["JSON", NOW], ["too old", NOW - 301, "stale"]]) {
    const text = Buffer.concat([Buffer.from(at + "\n" + url + "\n"),
      crypto.createHash("sha256").update(body).digest()]);
    add("bird", about, {
      secret, url, body, verdict,
      headers: {
        ...JSON_BODY, "messagebird-signature": hmac("sha256", secret, text, "base64"),
        "messagebird-request-timestamp": String(at),
      },
    });
  }
  const sms = form({
    id: "m2", recipient: "60112869001", originator: "447700900001", body: "Your code is 123456",
    createdDatetime: "2026-11-25T10:44:58+00:00",
  });
  for (const [about, algorithm, claims, verdict] of [
    ["HS256", "HS256", {}], ["HS384", "HS384", {}], ["HS512", "HS512", {}],
    ["expired", "HS256", { nbf: NOW - 70, exp: NOW - 6 }, "stale"],
    ["of another issuer", "HS256", { iss: "Example" }, "wrong"],
  ]) {
    const token = jsonwebtoken.sign({
      iss: "MessageBird", nbf: NOW - 1, exp: NOW + 60, jti: "j1", url_hash: sha256(url),
      payload_hash: sha256(sms), ...claims,
    }, secret, { algorithm, noTimestamp: true });
    add("messagebird", about, {
      secret, url, body: sms, verdict, headers: { ...FORM, "MessageBird-Signature-JWT": token },
    });
  }
}

// None of these may hold.
{
  const secret = "httpsms-signing-key";
  const url = "https://sms.example.org/supply/shelf/sms";
  const claims = { iss: "api.httpsms.com", aud: [url], nbf: NOW - 600, exp: NOW + 600 };
  const part = (object) => Buffer.from(JSON.stringify(object)).toString("base64url");
  const unsigned = part({ alg: "none", typ: "JWT" }) + "." + part(claims) + ".";
  const stronger = jsonwebtoken.sign(claims, secret, { algorithm: "HS512", noTimestamp: true });
  const endless = jsonwebtoken.sign({ iss: claims.iss, aud: url }, secret, { noTimestamp: true });
  for (const [about, token] of [["alg none", unsigned], ["another algorithm", stronger],
    ["without an end", endless], ["no token", "abc"], ["two dots alone", ".."]]) {
    add("httpsms", about, {
      secret, url, body: "{}", verdict: "wrong", headers: { Authorization: "Bearer " + token },
    });
  }
}

console.log(JSON.stringify(vectors, null, 1));
