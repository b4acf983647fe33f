// A customer with a browser of their own, against the sandbox at LINEPOOL_URL.
import { createHmac, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import type { Stage, View } from "./support";

export const server = process.env.LINEPOOL_URL;
export const password = "correct horse battery";
const patience = 30_000;

export interface Customer {
  context: BrowserContext;
  page: Page;
  email: string;
  /** The key that registration showed. */
  key: string;
}

/** Errors of scripts and violations of the policy fail the test, as in `openPage`. */
export function watch(page: Page): Page {
  page.setDefaultTimeout(patience);
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) throw new Error(message.text());
  });
  return page;
}

export async function openContext(stage: Stage, view: View = {}): Promise<BrowserContext> {
  return stage.browser.newContext({
    viewport: { width: view.width ?? 1280, height: view.height ?? 800 },
    colorScheme: view.dark ? "dark" : "light",
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
}

export async function openTab(stage: Stage, context: BrowserContext, path: string): Promise<Page> {
  const page = watch(await context.newPage());
  await page.goto(stage.url + path);
  return page;
}

export async function register(
  stage: Stage,
  view: View = {},
  prepare: (context: BrowserContext) => Promise<void> = async () => undefined,
): Promise<Customer> {
  const context = await openContext(stage, view);
  await prepare(context);
  const page = await openTab(stage, context, "/register/");
  const email = `${randomBytes(6).toString("hex")}@example.com`;
  await page.fill("#email", email);
  await page.fill("#password", password);
  await page.click("button[type=submit]");
  const key = await page.locator(".new-key .secret").innerText();
  await page.waitForSelector(".live-live");
  return { context, page, email, key };
}

/** Leases a number; the code comes by itself. */
export async function lease(page: Page): Promise<string> {
  const before = await page.locator(".order").count();
  await page.click(".buy-button:visible");
  await page.locator(".order").nth(before).waitFor();
  return page.locator(".order .code-large").first().innerText();
}

/** Leases a number to which the sandbox sends nothing, without the page; returns the number. */
export async function leaseInSilence({ key }: Customer, at = server): Promise<string> {
  const answer = await fetch(`${at}/api/v1/orders`, {
    method: "POST",
    headers: { "X-API-Key": key, "Content-Type": "application/json" },
    body: JSON.stringify({ country: "MY", service: "go", sandbox: { reply: "none" } }),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { phoneNumber: string }).phoneNumber;
}

/** An SMS to a simulated line. */
export async function send(to: string, text: string, at = server): Promise<void> {
  const answer = await fetch(`${at}/api/v1/sandbox/messages`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ to, text, from: "Acme" }),
  });
  expect(answer.status).toBe(201);
}

export const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** What the REST API says to somebody with a key. */
export async function withKey(key: string, path = "/account"): Promise<Response> {
  return fetch(`${server}/api/v1${path}`, { headers: { "X-API-Key": key } });
}

/** The newest mail to an address, once there is one; tests/e2e/web.py keeps them as files. */
export async function mailTo(address: string): Promise<string> {
  const file = join(process.env.LINEPOOL_MAIL ?? "", address);
  for (const end = Date.now() + patience; !existsSync(file) && Date.now() < end;) await pause(50);
  return readFileSync(file, "utf8");
}

/** The six digits that an authenticator app shows now. */
export function totp(secret: string, step = Math.floor(Date.now() / 30_000)): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret]
    .map((each) => letters.indexOf(each).toString(2).padStart(5, "0"))
    .join("");
  const bytes = (bits.match(/.{8}/g) ?? []).map((each) => parseInt(each, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", Buffer.from(bytes)).update(counter).digest();
  const at = (hash[19] ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
