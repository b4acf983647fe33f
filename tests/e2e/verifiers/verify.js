// Reads {"secret", "headers", "body"} as lines of JSON and writes for each what three verifiers say
// of the body as it came and as a program writes it that has parsed it first.
"use strict";

const { createHmac, timingSafeEqual } = require("crypto");
const readline = require("readline");
const standard = require("standardwebhooks");
const svix = require("svix");

// The standard's own words: HMAC-SHA256 of "id.timestamp.body" under the secret's bytes.
class Plain {
  constructor(secret) {
    this.key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  }

  verify(body, headers) {
    const content = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
    const expected = createHmac("sha256", this.key).update(content).digest();
    for (const signature of headers["webhook-signature"].split(" ")) {
      const [version, value] = signature.split(",", 2);
      const given = Buffer.from(value, "base64");
      const isEqual = given.length === expected.length && timingSafeEqual(given, expected);
      if (version === "v1" && isEqual) return;
    }
    throw new Error("no signature fits");
  }
}

function says(verifier, body, headers) {
  try {
    verifier.verify(body, headers);
    return true;
  } catch (failure) {
    return String(failure.message);
  }
}

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const { secret, headers, body } = JSON.parse(line);
  const verdicts = {};
  const verifiers = {
    plain: new Plain(secret),
    standardwebhooks: new standard.Webhook(secret),
    svix: new svix.Webhook(secret),
  };
  for (const [name, verifier] of Object.entries(verifiers)) {
    verdicts[name] = {
      raw: says(verifier, body, headers),
      rewritten: says(verifier, JSON.stringify(JSON.parse(body)), headers),
      changed: says(verifier, body.replace("}", " }"), headers),
    };
  }
  process.stdout.write(JSON.stringify(verdicts) + "\n");
});
