// A browser with the built site and a fake sandbox, or the server at LINEPOOL_URL.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium as browserType, type Browser, type Page } from "playwright-core";
import { expect, vi } from "vitest";
import { FakeSandbox } from "../support/fake-sandbox.mjs";
import { chromium, chromiumArguments, serveSite } from "../support/site-server.mjs";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

export interface Stage {
  browser: Browser;
  sandbox: FakeSandbox;
  url: string;
  /** Breaks every connection; with true, calls of the API fail until it is called with false. */
  cut: (isOn: boolean) => void;
  close: () => Promise<void>;
}

export async function openStage(server?: string): Promise<Stage> {
  const sandbox = new FakeSandbox();
  const site = await serveSite(server ? { server } : { sandbox });
  const browser = await browserType.launch({
    executablePath: chromium,
    args: chromiumArguments,
  });
  const close = async (): Promise<void> => {
    await browser.close();
    await site.close();
  };
  return { browser, sandbox, url: site.url, cut: site.cut, close };
}

export interface View {
  width?: number;
  height?: number;
  dark?: boolean;
  scripts?: boolean;
}

/** A page on which a violation of the policy or an error of a script fails the test. */
export async function openPage(stage: Stage, path: string, view: View = {}): Promise<Page> {
  const context = await stage.browser.newContext({
    viewport: { width: view.width ?? 1280, height: view.height ?? 800 },
    colorScheme: view.dark ? "dark" : "light",
    reducedMotion: "reduce",
    javaScriptEnabled: view.scripts ?? true,
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) throw new Error(message.text());
  });
  await page.goto(stage.url + path);
  return page;
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** No violation of WCAG 2.2 AA that axe can find. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // Evaluated by the browser's debugger, to which the page's policy does not apply.
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (values) => {
    const axe = (globalThis as unknown as { axe: typeof import("axe-core") }).axe;
    const results = await axe.run(document, { runOnly: { type: "tag", values } });
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
    );
  }, tags);
  expect(violations, name).toEqual([]);
}

/** Nothing is wider than the window, once what a script places has followed a change of size. */
export async function expectFits(page: Page, name: string): Promise<void> {
  const excess = (): Promise<number> =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  const fits = async (): Promise<void> => expect(await excess(), name).toBeLessThanOrEqual(0);
  await vi.waitFor(fits, { timeout: 1000, interval: 50 });
}
