// Rentals, history, keys and webhooks, against a sandbox.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from "vitest";
import { lease, register, server, withKey, type Customer } from "./customer";
import { openStage, type Stage } from "./support";

describe.skipIf(!server)("account pages", () => {
  let stage: Stage;
  let customer: Customer;
  const confirm = (): Promise<void> => customer.page.locator("dialog[open] [type=submit]").click();
  const go = (path: string): Promise<unknown> => customer.page.goto(stage.url + path);
  const secret = (): Promise<string> => customer.page.locator("dialog[open] .secret").innerText();

  beforeAll(async () => {
    stage = await openStage(server);
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    customer = await register(stage);
  });
  afterEach(() => customer.context.close());

  async function post(path: string, body: object): Promise<void> {
    const answer = await fetch(`${server}/api/v1${path}`, {
      method: "POST",
      headers: { "X-API-Key": customer.key, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(201);
  }

  it("creates, replaces and revokes keys", async () => {
    const { page } = customer;
    await go("/app/keys/");
    await page.getByRole("button", { name: "Create a key" }).click();
    await page.fill("#key-label", "CI");
    await page.fill("#key-spend", "20");
    await page.fill("#key-countries", "my");
    await confirm();
    const first = await secret();
    expect((await withKey(first)).status).toBe(200);
    await page.getByRole("button", { name: "I have stored it" }).click();
    await page.waitForSelector("td:has-text('$20.00 a day; countries: MY')");

    await page.getByRole("button", { name: "Replace: CI" }).click();
    await confirm();
    await expect.poll(secret).not.toBe(first);
    const second = await secret();
    expect((await withKey(first)).status).toBe(200);
    expect((await withKey(second)).status).toBe(200);
    await page.getByRole("button", { name: "Revoke the old key now" }).click();
    await page.waitForSelector("text=The old key is revoked.");
    expect((await withKey(first)).status).toBe(401);
    expect((await withKey(second)).status).toBe(200);
    await page.getByRole("button", { name: "I have stored it" }).click();

    await page.getByRole("button", { name: "Revoke: CI" }).click();
    await confirm();
    await page.waitForSelector("text=The key is revoked.");
    expect((await withKey(second)).status).toBe(401);
    expect(await page.locator("tbody tr").count()).toBe(1);
    await page.getByRole("switch").click();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(3);
  });

  it("renews a rental, switches its renewal, and shows its SMS", async () => {
    const { page } = customer;
    await go("/app/rentals/");
    await page.waitForSelector("text=No rented number");
    await post("/rentals", { country: "MY", service: "go", period_hours: 72 });
    const card = page.locator(".order");
    await card.waitFor();
    await page.waitForSelector("text=2 days left");
    await card.getByRole("button", { name: "Renew", exact: true }).click();
    await confirm();
    await page.waitForSelector("text=The rental is renewed.");
    await page.waitForSelector("text=5 days left");
    await card.getByRole("switch").click();
    await expect.poll(() => card.getByRole("switch").getAttribute("aria-checked")).toBe("true");
    await card.getByText("1 SMS").click();
    await page.waitForSelector(".sms-list mark");
    const { rentals } = (await (await withKey(customer.key, "/rentals")).json()) as {
      rentals: { periods: number; auto_renew: boolean }[];
    };
    expect(rentals).toMatchObject([{ periods: 2, auto_renew: true }]);
  });

  it("finds orders, shows the ledger, and exports what is found", async () => {
    const { page } = customer;
    const code = await lease(page);
    await post("/orders", { country: "MY", service: "tg", label: "ci" });
    await go("/app/history/");
    await expect.poll(() => page.locator("tbody tr").count()).toBe(2);
    await page.fill("#history-search", "telegram malaysia");
    await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
    await page.fill("#history-search", code);
    await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export as CSV" }).click();
    const file = await (await downloading).path();
    const lines = readFileSync(file, "utf8").trim().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(code);
    await page.fill("#history-search", "");
    await page.fill("#history-label", "ci");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
    await page.getByRole("tab", { name: "Money" }).click();
    await page.waitForSelector("td:has-text('Top-up')");
    await page.waitForSelector("td:has-text('Code')");
  });

  it("creates a webhook, tests it, shows its deliveries, and deletes it", async () => {
    const { page } = customer;
    await go("/app/webhooks/");
    await page.waitForSelector("text=webhook listen");
    await page.getByRole("button", { name: "Create a webhook" }).click();
    await page.fill("#webhook-url", "http://10.255.255.1/hook");
    await confirm();
    expect(await secret()).toMatch(/^whsec_/);
    await page.getByRole("button", { name: "I have stored it" }).click();
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.waitForSelector("text=Not delivered: private address: see webhooks.allow_targets.");
    await page.getByRole("button", { name: "Deliveries" }).click();
    await post("/orders", { country: "MY", service: "go" });
    await page.waitForSelector(".webhook td:has-text('private address')");
    await page.getByRole("button", { name: "New secret" }).click();
    expect(await secret()).toMatch(/^whsec_/);
    await page.getByRole("button", { name: "I have stored it" }).click();
    await page.getByRole("switch").click();
    await page.waitForSelector(".badge:has-text('Disabled')");
    await page.getByRole("button", { name: "Deliver again" }).click();
    await confirm();
    await page.waitForSelector("text=The events are being delivered again.");
    await page.getByRole("button", { name: "Delete" }).click();
    await confirm();
    await page.waitForSelector("text=No webhook");
  });
});
