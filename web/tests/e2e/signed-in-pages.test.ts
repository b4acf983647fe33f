// Every signed-in page and its states: accessible in both themes, fits every width.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  lease,
  leaseInSilence,
  openContext,
  openTab,
  register,
  server,
  type Customer,
} from "./customer";
import { expectAccessible, expectFits, openStage, type Stage } from "./support";

const paths = ["", "rentals/", "history/", "usage/", "keys/", "webhooks/", "account/"].map(
  (name) => `/app/${name}`,
);
const widths = [360, 480, 768, 992, 1280, 1920];

async function expectGood(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.waitForFunction((expected) => innerWidth === expected, width);
    await expectFits(page, `${name} at ${width}`);
  }
  if (before) await page.setViewportSize(before);
}

describe.skipIf(!server)("signed-in pages", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(server);
  });
  afterAll(() => stage.close());

  it.each(["/login/", "/register/", "/login/#reset=abc", "/register/#invite=abc"])(
    "%s",
    async (path) => {
      for (const dark of [false, true]) {
        const context = await openContext(stage, { dark });
        const page = await openTab(stage, context, path);
        await page.waitForSelector(".sign-in");
        await expectGood(page, path);
        await context.close();
      }
    },
  );

  describe.each([false, true])("dark: %s", (dark) => {
    let customer: Customer;
    let page: Page;
    const view = dark ? { dark, width: 390, height: 844 } : { dark };
    beforeAll(async () => {
      customer = await register(stage, view);
      ({ page } = customer);
    });
    afterAll(() => customer.context.close());

    it("are good when they are empty", async () => {
      await expectGood(page, "new key");
      for (const path of paths.slice(1)) {
        await page.goto(stage.url + path);
        await page.waitForSelector(".empty-state, table, .sessions");
        await expectGood(page, `${path}, empty`);
      }
    });

    it("are good while numbers are bought", async () => {
      await page.goto(`${stage.url}/app/`);
      await page.waitForSelector(".live-live");
      await page.click("#buy-country");
      await page.waitForSelector(".option-note");
      await expectGood(page, "countries");
      await page.keyboard.press("Escape");
      await page.getByRole("tab", { name: "Rent" }).click();
      await expectGood(page, "rent");
      await page.click(".buy-button:visible");
      await page.waitForSelector("text=You have rented");
      await page.getByRole("tab", { name: "Temporary" }).click();
      await leaseInSilence(customer);
      await page.waitForSelector(".order-waiting");
      await expectGood(page, "waiting");
      await page.click(".buy-button:visible");
      await page.waitForSelector(".order .code-large");
      await page.getByRole("button", { name: "1 SMS" }).click();
      await page.waitForSelector(".sms-list");
      await page.locator(".alert-menu summary").click();
      await expectGood(page, "code");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Done" }).click();
      await page.waitForSelector(".order-ended");
      await expectGood(page, "done");
      await lease(page);
    });

    it("are good when something is on them", async () => {
      for (const path of paths.slice(1)) {
        await page.goto(stage.url + path);
        await page.waitForSelector(".order, .figures, table, .sessions, .empty-state");
        await expectGood(page, path);
        if (path === "/app/usage/") {
          await page.waitForSelector("canvas");
          await page.locator(".usage-panel summary").click();
          await expectGood(page, "usage, as a table");
        }
      }
    });

    it("have good dialogs", async () => {
      await page.goto(`${stage.url}/app/keys/`);
      await page.getByRole("button", { name: "Create a key" }).click();
      await expectGood(page, "create a key");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Revoke: default" }).click();
      await expectGood(page, "revoke a key");
      await page.keyboard.press("Escape");
      await page.goto(`${stage.url}/app/webhooks/`);
      await page.getByRole("button", { name: "Create a webhook" }).click();
      await expectGood(page, "create a webhook");
      await page.goto(`${stage.url}/app/account/`);
      await page.getByRole("button", { name: "Set up" }).click();
      await expectGood(page, "set up a second factor");
      await page.keyboard.press("Escape");
      await page.locator(".app-menu summary[aria-label='Account menu']").click();
      await expectGood(page, "menu");
    });

    it("say when the server does not answer", async () => {
      await page.route("**/api/v1/keys", (route) => route.abort());
      await page.goto(`${stage.url}/app/keys/`);
      await page.waitForSelector("text=The server does not answer.");
      await expectGood(page, "no answer");
      await page.unroute("**/api/v1/keys");
      await page.getByRole("button", { name: "Try again" }).click();
      await page.waitForSelector("td:has-text('default')");
      await page.evaluate(() => fetch("/api/web/logout", { method: "POST" }));
      await page.waitForSelector("dialog[open]");
      expect(await page.locator("dialog[open] h2").innerText()).toBe("Your session has ended");
      await expectGood(page, "session ended");
    });
  });

  it("the quick start makes itself a key, and runs with it", async () => {
    const customer = await register(stage);
    const page = await openTab(stage, customer.context, "/");
    await page.click("[data-make-key]");
    await page.waitForSelector("[data-made-key]:has-text('valid for a day')");
    expect(await page.inputValue("#api-key")).toMatch(/^[0-9a-f]{32}$/);
    await page.click('[data-mode="temporary"] [data-run="key"]');
    await page.waitForSelector('[data-mode="temporary"] .run-answer:has-text("100")');
    await expectGood(page, "/ signed in");
    await customer.context.close();
  });
});
