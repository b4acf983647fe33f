// How fast pages are in a real browser, on the sandbox at a URL: what the browser itself says of
// the first visit, and the bytes of the site's own files as they were sent.
//
//   node pages.mjs URL ROUNDS
//
// Prints one JSON line for each page and round. The processor is not slowed down.
import { randomBytes } from "node:crypto";
import { chromium as browserType } from "playwright-core";
import { chromium, chromiumArguments } from "../support/site-server.mjs";

const [url, rounds] = process.argv.slice(2);
const settleMs = 2000;
const pages = ["/", "/docs/", "/login/", "/app/", "/inbox/"];

/** Reads what the browser observes, from the beginning of each page. */
function observe() {
  const seen = { lcp: 0, fcp: 0, tasks: [] };
  Object.assign(globalThis, { seenByBrowser: seen });
  const each = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  each("largest-contentful-paint", ({ startTime }) => (seen.lcp = startTime));
  each("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.fcp = startTime;
  });
  each("longtask", ({ startTime, duration }) => seen.tasks.push({ startTime, duration }));
}

/** The bytes that come for the site's own files; the answers of the APIs are not among them. */
async function countBytes(context, page) {
  const network = await context.newCDPSession(page);
  const files = new Map();
  let bytes = 0;
  network.on("Network.responseReceived", ({ requestId, response }) => {
    if (!new URL(response.url).pathname.startsWith("/api/")) files.set(requestId, response.url);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (files.has(requestId)) bytes += encodedDataLength;
  });
  await network.send("Network.enable");
  return () => bytes;
}

async function visit(browser, path, session) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  if (session) await context.addCookies(session);
  const page = await context.newPage();
  await page.addInitScript(observe);
  const bytes = await countBytes(context, page);
  await page.goto(url + path, { waitUntil: "load" });
  await page.waitForTimeout(settleMs);
  if (!page.url().endsWith(path)) throw new Error(`${path} led to ${page.url()}`);
  const { lcp, fcp, tasks } = await page.evaluate(() => globalThis.seenByBrowser);
  // As it is defined: what tasks last beyond 50 ms, from the first paint on.
  const blocking = tasks
    .filter(({ startTime, duration }) => startTime + duration > fcp)
    .reduce((sum, { duration }) => sum + duration - 50, 0);
  await context.close();
  return { path, lcp_ms: lcp, fcp_ms: fcp, blocking_ms: blocking, bytes: bytes() };
}

async function register(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/register/`);
  await page.evaluate(
    async (email) =>
      fetch("/api/web/register", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ email, password: "correct horse battery" }),
      }),
    `${randomBytes(6).toString("hex")}@example.com`,
  );
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

const browser = await browserType.launch({ executablePath: chromium, args: chromiumArguments });
const session = await register(browser);
for (let round = 0; round < Number(rounds); ++round) {
  for (const path of pages) {
    const signedIn = path.startsWith("/app") ? session : null;
    console.log(JSON.stringify(await visit(browser, path, signedIn)));
  }
}
await browser.close();
