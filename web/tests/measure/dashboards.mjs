// Dashboards in a real browser on a server with a pool of bench/fill_pool: from the supplier's
// accepted SMS to the code in the page. Both sides read the clock of the same machine.
//
//   node dashboards.mjs URL PAGES LEASES SMS_PER_SECOND SECONDS
//
// Prints "ready", waits for a line on standard input, and prints one JSON line.
import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { once } from "node:events";
import { chromium as browserType } from "playwright-core";
import { chromium, chromiumArguments } from "../support/site-server.mjs";

const [url, ...numbers] = process.argv.slice(2);
const [pages, leases, smsPerSecond, seconds] = numbers.map(Number);
const supplier = { path: "/supply/bench/sms", token: "bench-supplier-token" };
const firstCode = 100_000;
const patienceMs = 10_000;
const agent = new Agent({ keepAlive: true });

function post(path, headers, body) {
  return new Promise((resolve, reject) => {
    const call = request(new URL(path, url), {
      agent,
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json" },
    });
    call.on("error", reject);
    call.on("response", (answer) => {
      const at = Date.now();
      let text = "";
      answer.on("data", (part) => (text += part));
      answer.on("end", () => {
        if (answer.statusCode >= 300) reject(new Error(`${path}: ${answer.statusCode} ${text}`));
        else resolve({ at, body: JSON.parse(text) });
      });
    });
    call.end(JSON.stringify(body));
  });
}

/** A registered customer on the dashboard, with as many numbers that wait. */
async function openDashboard(browser) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}/register/`);
  const email = `${randomBytes(6).toString("hex")}@example.com`;
  const key = await page.evaluate(async (address) => {
    const answer = await fetch("/api/web/register", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ email: address, password: "correct horse battery" }),
    });
    return (await answer.json()).key;
  }, email);
  const numbers = [];
  while (numbers.length < leases) {
    const order = { country: "US", service: "go" };
    numbers.push((await post("/api/v1/orders", { "X-API-Key": key }, order)).body.phoneNumber);
  }
  await page.goto(`${url}/app/`);
  await page.waitForSelector(".live-live");
  await page
    .locator(".order")
    .nth(leases - 1)
    .waitFor();
  await page.evaluate(() => {
    const seen = {};
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      const now = Date.now();
      for (const { textContent } of document.querySelectorAll(".code-large")) {
        seen[textContent] ??= now;
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return { page, numbers };
}

async function sendAll(dashboards) {
  const sent = [];
  const begin = performance.now();
  for (let i = 0; i < smsPerSecond * seconds; ++i) {
    const due = begin + (i * 1000) / smsPerSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const { numbers: own } = dashboards[i % pages];
    const code = String(firstCode + i);
    const postedAt = Date.now();
    const headers = { Authorization: `Bearer ${supplier.token}` };
    const sms = {
      to: own[Math.floor(i / pages) % leases],
      from: "Google",
      text: `G-${code} is your Google verification code.`,
      id: `page-${code}`,
    };
    const accepted = post(supplier.path, headers, sms).then(({ at }) => at);
    sent.push({ dashboard: dashboards[i % pages], code, postedAt, accepted });
  }
  return sent;
}

const quantile = (values, q) => values.sort((a, b) => a - b)[Math.floor(q * (values.length - 1))];

const browser = await browserType.launch({
  executablePath: chromium,
  args: chromiumArguments,
});
const dashboards = [];
while (dashboards.length < pages) dashboards.push(await openDashboard(browser));
console.log("ready");
await once(process.stdin, "data");
process.stdin.destroy();
const sent = await sendAll(dashboards);
const seenBy = new Map();
for (const each of dashboards) {
  const codes = sent.filter(({ dashboard }) => dashboard === each).map(({ code }) => code);
  const areSeen = (all) => all.every((code) => code in globalThis.seen);
  // What is not seen by then is missing.
  await each.page.waitForFunction(areSeen, codes, { timeout: patienceMs }).catch(() => undefined);
  seenBy.set(each, await each.page.evaluate(() => globalThis.seen));
}
const afterAccepted = [];
const afterPosted = [];
let missing = 0;
for (const { dashboard, code, postedAt, accepted } of sent) {
  const seenAt = seenBy.get(dashboard)[code];
  if (seenAt === undefined) ++missing;
  else {
    afterAccepted.push(Math.max(0, seenAt - (await accepted)));
    afterPosted.push(seenAt - postedAt);
  }
}
console.log(
  JSON.stringify({
    sms: sent.length,
    missing,
    visible_p50_ms: quantile(afterAccepted, 0.5),
    visible_p99_ms: quantile(afterAccepted, 0.99),
    sent_p50_ms: quantile(afterPosted, 0.5),
    sent_p99_ms: quantile(afterPosted, 0.99),
  }),
);
await browser.close();
agent.destroy();
