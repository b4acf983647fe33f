// The usage page, against a sandbox: what it counts, draws and says.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from "vitest";
import { leaseInSilence, register, server, watch, withKey, type Customer } from "./customer";
import { expectAccessible, openStage, type Stage } from "./support";

/** How many pixels of the chart have the colour of the legend's key. */
const painted = (page: Page, key: string): Promise<number> =>
  page.evaluate((selector) => {
    const element = document.querySelector(selector);
    const canvas = document.querySelector("canvas");
    const ink = canvas?.getContext("2d");
    if (!element || !canvas || !ink) return 0;
    const [r, g, b] = getComputedStyle(element).color.match(/\d+/g)?.map(Number) ?? [];
    const { data } = ink.getImageData(0, 0, canvas.width, canvas.height);
    let found = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === r && data[at + 1] === g && data[at + 2] === b) ++found;
    }
    return found;
  }, key);

describe.skipIf(!server)("usage", () => {
  let stage: Stage;
  let customer: Customer;

  beforeAll(async () => {
    stage = await openStage(server);
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    customer = await register(stage);
  });
  afterEach(() => customer.context.close());

  /** Leases a number and waits for its code. */
  async function codeFor(service: string): Promise<void> {
    const answer = await fetch(`${server}/api/v1/orders`, {
      method: "POST",
      headers: { "X-API-Key": customer.key, "Content-Type": "application/json" },
      body: JSON.stringify({ country: "MY", service }),
    });
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: number };
    const done = await withKey(customer.key, `/orders/${id}?wait=50`);
    expect(await done.json()).toMatchObject({ status: "completed" });
  }
  const figure = (name: string): Promise<string> =>
    customer.page.locator(`.figures > div:has(dt:text-is("${name}"))`).innerText();

  it("teaches while there is nothing, then counts by itself", async () => {
    const { page } = customer;
    await page.locator(".site-nav").getByRole("link", { name: "Usage" }).click();
    await page.waitForSelector("text=No orders in the last 24 hours");
    await page.getByRole("tab", { name: "7 days" }).click();
    await page.waitForSelector("text=No orders in the last 7 days");
    await page.waitForSelector(".empty-state >> text=Get a number");
    await codeFor("go");
    await page.waitForSelector(".figures");
    expect(await figure("Codes")).toMatch(/^Codes\s+1\s+of 1 order$/);
  });

  it("shows what the API says", async () => {
    const { page } = customer;
    await codeFor("go");
    await codeFor("go");
    await codeFor("tg");
    await leaseInSilence(customer);
    await page.goto(`${stage.url}/app/usage/`);
    await page.waitForSelector(".figures");
    expect(await figure("Codes")).toMatch(/^Codes\s+3\s+of 4 orders$/);
    expect(await figure("Success")).toMatch(
      /^Success\s+100%\s+of 3 decided orders. 1 still waits and counts as neither$/,
    );
    expect(await figure("Half within")).toMatch(/\d sec\s+from the order to its first SMS$/);

    const apps = page.locator("table:has(th:text-is('Success')) tbody tr");
    await expect.poll(() => apps.first().innerText()).toMatch(/^Google\s+100% of 2\s+3\s+2\s/);
    expect(await apps.nth(1).innerText()).toMatch(/^Telegram\s+100% of 1\s+1\s+1\s/);

    expect(await page.getByRole("img").getAttribute("aria-label")).toContain(
      "3 of 4 orders have a code",
    );
    expect(await painted(page, ".chart-key-codes")).toBeGreaterThan(100);
    expect(await painted(page, ".chart-key-orders")).toBeGreaterThan(30);
    const { codes, orders } = await inTable(page);
    expect(codes).toBe(3);
    expect(orders).toBe(4);

    const box = await page.locator(".u-over").boundingBox();
    if (!box) throw new Error("no chart");
    await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2);
    await expect.poll(() => page.locator(".chart-readout").innerText()).toMatch(/of \d orders?$/);

    await page.getByRole("tab", { name: "30 days" }).click();
    await page.waitForSelector("text=Codes by the day");
    expect((await inTable(page)).codes).toBe(3);
    expect(await painted(page, ".chart-key-codes")).toBeGreaterThan(100);
  });

  /** The sums of the table that says what the chart shows. */
  async function inTable(page: Page): Promise<{ orders: number; codes: number }> {
    const details = page.locator(".usage-panel details");
    if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
    const cells = await details.locator("tbody .cell-number").allInnerTexts();
    const sum = (rest: number): number =>
      cells.filter((_, at) => at % 2 === rest).reduce((all, each) => all + Number(each), 0);
    return { orders: sum(0), codes: sum(1) };
  }

  it("is drawn anew in the other theme", async () => {
    const { page } = customer;
    await codeFor("go");
    await page.goto(`${stage.url}/app/usage/`);
    await page.waitForSelector(".figures");
    const light = await page
      .locator(".chart-key-codes")
      .evaluate((key) => getComputedStyle(key).color);
    await page.click("[data-theme-switch]");
    const dark = await page
      .locator(".chart-key-codes")
      .evaluate((key) => getComputedStyle(key).color);
    expect(dark).not.toBe(light);
    await expect.poll(() => painted(page, ".chart-key-codes")).toBeGreaterThan(30);
  });

  it("begins its hours with those of the reader's time zone", async () => {
    await codeFor("go");
    const cookies = await customer.context.storageState();
    const context = await stage.browser.newContext({
      storageState: cookies,
      timezoneId: "Asia/Kolkata",
      reducedMotion: "reduce",
    });
    const page = watch(await context.newPage());
    const asked = page.waitForRequest(/api\/v1\/usage/);
    await page.goto(`${stage.url}/app/usage/`);
    const from = new URL((await asked).url()).searchParams.get("from") ?? "";
    expect(from).toMatch(/:30:00\.000Z$/);
    await page.locator(".usage-panel summary").click();
    expect(await page.locator(".usage-panel details time").innerText()).toMatch(/:00( [AP]M)?$/);
    await context.close();
  });

  it("says when it has not counted all, and waits for its turn", async () => {
    const { page } = customer;
    await codeFor("go");
    let refusals = 0;
    await page.route("**/api/v1/usage*", async (route) => {
      if (refusals++ === 0) {
        return route.fulfill({ status: 429, headers: { "Retry-After": "1" }, body: "{}" });
      }
      const answer = await route.fetch();
      const report = (await answer.json()) as object;
      return route.fulfill({ response: answer, json: { ...report, complete: false } });
    });
    await page.goto(`${stage.url}/app/usage/`);
    await page.waitForSelector("text=There are more orders than this page counts.");
    expect(refusals).toBe(2);
    await expectAccessible(page, "incomplete");
  });
});
