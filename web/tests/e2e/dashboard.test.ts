// Buying numbers and reading codes as they come, against a sandbox.
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from "vitest";
import {
  clipboard,
  lease,
  leaseInSilence,
  openTab,
  register,
  send,
  server,
  withKey,
  type Customer,
} from "./customer";
import { openStage, type Stage } from "./support";

describe.skipIf(!server)("dashboard", () => {
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

  it("works by keyboard from the search to the copied code", async () => {
    const { page } = customer;
    await page.keyboard.press("/");
    await page.keyboard.type("telegr");
    await page.keyboard.press("Enter");
    await page.keyboard.type("malay");
    await page.locator("[role=option][aria-selected=true]:has-text('Malaysia')").waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".buy-price strong").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForSelector("[data-copy-code]:focus");
    await page.keyboard.press("Enter");
    const code = await page.locator(".code-large").innerText();
    await expect.poll(() => clipboard(page)).toBe(code);
    expect(await page.locator(".order h3").innerText()).toContain("Telegram");
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("c");
    await expect.poll(() => clipboard(page)).toBe(code);
  });

  it("copies the number with and without its country code", async () => {
    const { page } = customer;
    await lease(page);
    await page.getByRole("button", { name: "Copy the number with its country code" }).click();
    await expect.poll(() => clipboard(page)).toMatch(/^\+1\d{10}$/);
    const whole = await clipboard(page);
    await page.getByRole("button", { name: "Copy without the country code" }).click();
    await expect.poll(() => clipboard(page)).toBe(whole.slice(2));
  });

  it("shows the whole text as text, with the code marked, and asks for one more code", async () => {
    const { page, key } = customer;
    await lease(page);
    const { orders } = (await (await withKey(key, "/orders")).json()) as {
      orders: { phoneNumber: string }[];
    };
    await page.getByRole("button", { name: "One more code" }).click();
    await page.waitForSelector("text=Waiting for one more SMS");
    await send(orders[0]?.phoneNumber ?? "", "<b>Acme</b>: 987-654 is your code <img src=x>");
    await page.waitForSelector(".code-large:has-text('987')");
    await page.getByRole("button", { name: "2 SMS" }).click();
    const text = page.locator(".sms-text").first();
    await text.waitFor();
    expect(await text.innerText()).toContain("<b>Acme</b>: 987-654 is your code <img src=x>");
    expect(await text.locator("mark").innerText()).toMatch(/987-?654/);
    expect(await text.locator("b, img").count()).toBe(0);
    await page.getByRole("button", { name: "Done" }).click();
    await page.waitForSelector(".order-ended");
    await page.getByRole("button", { name: "Remove from the list" }).click();
    await page.waitForSelector("text=No number yet");
  });

  it("cannot cancel before the server allows it", async () => {
    const { page } = customer;
    await leaseInSilence(customer);
    const cancel = page.locator(".order button:has-text('Cancel in')");
    await cancel.waitFor();
    expect(await cancel.isDisabled()).toBe(true);
    expect(await cancel.innerText()).toMatch(/Cancel in [12]:\d\d/);
  });

  it("counts down by the server's clock, not by the browser's", async () => {
    const { page, context } = customer;
    await leaseInSilence(customer);
    await page.waitForSelector(".order");
    const other = await context.newPage();
    await other.addInitScript(() => {
      const now = Date.now;
      Date.now = () => now() + 7 * 3_600_000;
    });
    await other.goto(`${stage.url}/app/`);
    const left = await other.locator("[role=timer]").innerText();
    expect(left).toMatch(/^(20:00|19:\d\d)$/);
  });

  it("has one stream for all tabs, which another tab takes over", async () => {
    const { page, context } = customer;
    let streams = 0;
    context.on("request", (request) => {
      if (request.url().includes("/api/v1/events")) ++streams;
    });
    const second = await openTab(stage, context, "/app/");
    const third = await openTab(stage, context, "/app/");
    await second.waitForSelector(".live-live");
    await third.waitForSelector(".live-live");
    expect(streams).toBe(0);
    const code = await lease(page);
    for (const tab of [second, third]) {
      await tab.locator(`.code-large:text-is("${code}")`).waitFor();
    }
    await page.close();
    await expect.poll(() => streams).toBe(1);
    await lease(second);
    await third.locator(".order .code-large").nth(1).waitFor();
    expect(await third.locator(".order").count()).toBe(2);
  });

  it("says that it reconnects, and shows what came meanwhile, once", async () => {
    const { page, key } = customer;
    stage.cut(true);
    await page.waitForSelector("text=Reconnecting…");
    await fetch(`${server}/api/v1/orders`, {
      method: "POST",
      headers: { "X-API-Key": key, "Content-Type": "application/json" },
      body: JSON.stringify({ country: "MY", service: "go" }),
    });
    stage.cut(false);
    await page.waitForSelector(".live-live");
    await page.waitForSelector(".order .code-large");
    expect(await page.locator(".order").count()).toBe(1);
  });

  it("keeps favourites and what was used last, and no secret", async () => {
    const { page, key } = customer;
    await lease(page);
    await page.getByRole("button", { name: "Favourite" }).click();
    await page.reload();
    await page.waitForSelector(".chip[aria-pressed=true]");
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).toContain("favourites");
    expect(kept).not.toContain(key);
    expect(kept).not.toMatch(/\+\d{8}/);
  });

  it("rents a number", async () => {
    const { page } = customer;
    await page.getByRole("tab", { name: "Rent" }).click();
    await page.getByRole("radio", { name: "1 day" }).check();
    await page.click(".buy-button:visible");
    await page.waitForSelector("text=You have rented");
    await page.getByRole("link", { name: "Its SMS are on the page Rentals." }).click();
    await page.waitForSelector(".sms-list mark");
  });
});
