// The inbox in a browser.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { fill } from "../support/fake-sandbox.mjs";
import { expectAccessible, expectFits, openPage, openStage, type Stage } from "./support";

let stage: Stage;
let page: Page;

beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const open = async (count: number, view = {}): Promise<void> => {
  fill(stage.sandbox, count);
  page = await openPage(stage, "/inbox/", view);
  if (count > 0) await page.waitForSelector("[role=option]");
};

describe("inbox", () => {
  it("teaches when it is empty, and shows the first SMS as it comes", async () => {
    await open(0);
    await page.waitForSelector("text=No SMS yet");
    expect(await page.locator("pre").innerText()).toContain("get_number.php");
    await expectAccessible(page, "empty");
    stage.sandbox.add({ from: "Telegram", text: "Telegram code: 41215" });
    await page.waitForSelector("text=Telegram code: 41215");
    expect(await page.locator("[aria-live=polite]").innerText()).toBe(
      "New SMS from Telegram, code 41215",
    );
  });

  it("keeps what is read in place while SMS arrive", async () => {
    await open(120);
    const scroller = page.locator(".inbox-scroller");
    await scroller.evaluate((element) => (element.scrollTop = 900));
    await page.locator("[role=option]").nth(14).click();
    const row = page.locator("[aria-selected=true][role=option]");
    const before = await row.boundingBox();
    const id = await row.getAttribute("id");
    for (const text of ["1111", "2222", "3333"]) stage.sandbox.add({ text });
    await page.waitForSelector("text=3 new SMS");
    await page.waitForTimeout(200);
    expect(await row.getAttribute("id")).toBe(id);
    expect(Math.abs(((await row.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
    await page.click("text=3 new SMS");
    await page.waitForSelector("[role=option]:has-text('3333')");
  });

  it("works by keyboard alone", async () => {
    await open(30);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("k");
    expect(await page.locator("[aria-selected=true][role=option]").getAttribute("id")).toBe(
      "row-29",
    );
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    await page.keyboard.press("/");
    await page.keyboard.type("telegram");
    await expect.poll(() => page.locator("[role=option]").count()).toBe(6);
    await expectAccessible(page, "search");
  });

  it("shows text, code, request and events", async () => {
    await open(5);
    await page.locator("[role=option]").last().click();
    expect(await page.locator(".sms-text mark").innerText()).toBe("412157");
    await expectAccessible(page, "text");
    for (const [name, content] of [
      ["Code", "412157"],
      ["Raw", "POST /supply/sandbox/sms"],
      ["Events", "message.received"],
    ]) {
      await page.getByRole("tab", { name: name ?? "" }).click();
      await expect
        .poll(() => page.locator(".detail .tab-panel:visible").innerText())
        .toContain(content);
      await expectAccessible(page, name ?? "");
      await expectFits(page, name ?? "");
    }
  });

  it("pages through very many, with few rows in the document", async () => {
    await open(3000);
    const scroller = page.locator(".inbox-scroller");
    const foot = page.locator(".inbox-list-foot");
    const toTheEnd = (): Promise<number> =>
      scroller.evaluate((element) => (element.scrollTop = element.scrollHeight));
    const patience = { timeout: 45_000, interval: 50 };
    await expect
      .poll(async () => {
        await toTheEnd();
        return foot.innerText();
      }, patience)
      .toBe("3,000 loaded");
    await expect
      .poll(async () => {
        await toTheEnd();
        return page.locator("[role=option]").last().getAttribute("id");
      }, patience)
      .toBe("row-1");
    expect(await page.locator("[role=option]").count()).toBeLessThan(60);
  });

  it("sends an SMS", async () => {
    await open(2);
    await page.getByRole("button", { name: "Send SMS" }).click();
    await expectAccessible(page, "send dialog");
    await page.fill("#send-to", "abc");
    await page.locator("dialog").getByRole("button", { name: "Send SMS" }).click();
    await page.waitForSelector("text=Field to must be a phone number.");
    await expectAccessible(page, "send dialog with an error");
    await page.fill("#send-to", "+60554580007");
    await page.fill("#send-text", "Your code is 998877");
    await page.keyboard.press("Tab");
    await page.locator("dialog").getByRole("button", { name: "Send SMS" }).click();
    await page.waitForSelector("text=The SMS is delivered.");
    expect(await page.locator(".sms-text").innerText()).toBe("Your code is 998877");
  });

  it("clears after asking", async () => {
    await open(2);
    await page.getByRole("button", { name: "Clear" }).click();
    await expectAccessible(page, "clear dialog");
    await page.getByRole("button", { name: "Clear the inbox" }).click();
    await page.waitForSelector("text=No SMS yet");
  });

  it("reconnects", async () => {
    await open(2);
    stage.sandbox.isOffline = true;
    stage.sandbox.wakeAll();
    await page.waitForSelector("text=Reconnecting…");
    await expectAccessible(page, "reconnecting");
    fill(stage.sandbox, 1);
    stage.sandbox.isOffline = false;
    await page.waitForSelector(".live-live", { timeout: 10_000 });
    expect(await page.locator("[role=option]").count()).toBe(3);
  });

  it("asks for a key and keeps it in memory", async () => {
    stage.sandbox.key = "0123456789abcdef";
    fill(stage.sandbox, 2);
    page = await openPage(stage, "/inbox/");
    await page.waitForSelector("text=This inbox needs an API key");
    await expectAccessible(page, "key");
    await page.fill("#inbox-key", "0123456789abcdef");
    await page.keyboard.press("Enter");
    await page.waitForSelector("[role=option]");
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept + page.url()).not.toContain("0123456789abcdef");
  });

  it("says that there is no sandbox", async () => {
    stage.sandbox.isSandbox = false;
    page = await openPage(stage, "/inbox/");
    await page.waitForSelector("text=This server has no sandbox");
    await expectAccessible(page, "absent");
  });

  it("takes the whole window for a message in a narrow one", async () => {
    await open(30, { width: 360, height: 740 });
    await page.locator("[role=option]").first().click();
    expect(await page.locator(".inbox-list").isVisible()).toBe(false);
    await expectFits(page, "detail");
    await page.goBack();
    expect(await page.locator(".inbox-list").isVisible()).toBe(true);
  });
});

describe("hostile SMS", () => {
  const hostile = [
    "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script> 123456",
    "\u202E654321 edoc ruoy\u202C \u2066x\u2069",
    "\u001b[31mred\u001b[0m \u0007 \u0000 1234",
    `${"A".repeat(8 * 1024 - 7)} 123456`,
    "{{constructor.constructor('return 1')()}} ${7*7} 4711",
    "\u0301".repeat(400),
  ];

  it.each(hostile)("%# is shown as text", async (text) => {
    stage.sandbox.add({ from: text.slice(0, 64), text, raw: text });
    page = await openPage(stage, "/inbox/", { width: 360 });
    await page.locator("[role=option]").first().click();
    await page.waitForSelector(".sms-text");
    expect(await page.title()).toBe("Sandbox inbox · Linepool");
    expect(await page.locator(".sms-text").locator("img, script").count()).toBe(0);
    const shown = (await page.locator(".sms-text").textContent()) ?? "";
    for (const character of ["\u0000", "\u0007", "\u001b", "\u202e", "\u2066"]) {
      expect(shown).not.toContain(character);
    }
    if (text.includes("<img")) expect(shown).toBe(text);
    await expectFits(page, "hostile text");
    await page.getByRole("tab", { name: "Raw" }).click();
    const raw = page.locator(".detail pre");
    await raw.waitFor();
    expect(await raw.textContent()).toBe(shown);
    await expectAccessible(page, "hostile text");
  });
});
