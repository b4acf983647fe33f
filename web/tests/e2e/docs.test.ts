// The documentation's scripts: search, copy, tabs, boxes, run, theme, links to the sandbox.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, openPage, openStage, type Stage } from "./support";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe("search", () => {
  it("opens a section by keyboard alone", async () => {
    const page = await openPage(stage, "/docs/");
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("/");
    await page.keyboard.type("idempotency");
    await page.waitForSelector(".search-results li");
    await page.keyboard.press("ArrowDown");
    await expectAccessible(page, "search results");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/docs\/[\w-]+\/#/);
  });

  it("says when there is nothing", async () => {
    const page = await openPage(stage, "/docs/");
    await page.fill("#search", "xyzzy");
    await page.waitForSelector("text=Nothing found");
  });
});

describe("start page", () => {
  it("copies the code with what the boxes say, and keeps the key to itself", async () => {
    const page = await openPage(stage, "/");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.fill("#api-key", "0123456789abcdef0123456789abcdef");
    await page.fill("#base-url", "https://pool.example.com/");
    await page.locator('[data-step="key"] [data-copy]:visible').first().click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(
      "curl -H 'X-API-Key: 0123456789abcdef0123456789abcdef' \\\n" +
        "  'https://pool.example.com/user/api/get_balance.php'",
    );
    const stored = await page.evaluate(() =>
      JSON.stringify({ ...localStorage, ...sessionStorage }),
    );
    expect(stored + page.url()).not.toContain("0123456789abcdef");
    await page.reload();
    expect(await page.inputValue("#api-key")).toBe("");
  });

  it("changes the language of all steps, by arrow keys too", async () => {
    const page = await openPage(stage, "/");
    await page.click("#temporary-key-python");
    expect(await page.locator("#temporary-code-python-panel").isVisible()).toBe(true);
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator("#temporary-code-js-panel").isVisible()).toBe(true);
    await page.reload();
    expect(await page.locator("#temporary-code-js-panel").isVisible()).toBe(true);
  });

  it("runs the four steps", async () => {
    const page = await openPage(stage, "/");
    const answer = (step: string) => page.locator(`[data-step="${step}"]:visible [data-answer]`);
    const run = (step: string) => page.click(`[data-mode="temporary"] [data-run="${step}"]`);
    await run("key");
    expect(await answer("key").innerText()).toContain("Enter an API key");
    await page.fill("#api-key", "0123456789abcdef0123456789abcdef");
    await run("key");
    await expect.poll(() => answer("key").innerText()).toContain("1000.00");
    await run("lists");
    await expect.poll(() => answer("lists").innerText()).toContain("0.42");
    await run("number");
    await expect.poll(() => answer("number").innerText()).toContain("60554580000");
    await run("code");
    await expect.poll(() => answer("code").innerText()).toContain("G-412157");
    await expectAccessible(page, "answers");
    expect(page.url()).not.toContain("0123456789abcdef");
  });

  it("opens the call that a link leads to", async () => {
    const page = await openPage(stage, "/#get_smsphp");
    await page.locator("#get_smsphp .details-body").waitFor({ state: "visible" });
  });

  it("links to the inbox only where there is a sandbox", async () => {
    const page = await openPage(stage, "/");
    await page.waitForSelector('.hero a[href="/inbox/"]');
    stage.sandbox.isSandbox = false;
    await page.reload();
    await page.waitForTimeout(300);
    expect(await page.locator('a[href="/inbox/"]:visible').count()).toBe(0);
    stage.sandbox.isSandbox = true;
  });
});

describe("theme", () => {
  it("is the system's until it is chosen, and is kept", async () => {
    const page = await openPage(stage, "/docs/", { dark: true });
    const scheme = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(await scheme()).toBe("light dark");
    await page.click("[data-theme-switch]");
    expect(await scheme()).toBe("light");
    await page.reload();
    expect(await scheme()).toBe("light");
  });
});
