// The console against a server of the test's own: signing in, and what became of an order.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openContext, openTab } from "./customer";
import { linepoold, OwnServer } from "./own-server";
import { expectAccessible, expectFits, openStage, type Stage } from "./support";
import type { Page } from "playwright-core";

describe.skipIf(!linepoold)("the console", () => {
  let server: OwnServer;
  let stage: Stage;
  beforeAll(async () => {
    server = await OwnServer.begin();
    stage = await openStage(server.url);
  });
  afterAll(async () => {
    await stage.close();
    await OwnServer.endAll();
  });

  async function signIn(page: Page, token = server.secret("admin.token")): Promise<void> {
    await page.getByRole("button", { name: "Use the admin token" }).click();
    await page.fill("#token", token);
    await page.getByRole("button", { name: "Sign in" }).click();
  }

  async function trace(page: Page, typed: string): Promise<void> {
    await page.fill("#trace", typed);
    await page.keyboard.press("Enter");
  }

  const verdict = (page: Page, text: string): Promise<void> =>
    page.getByRole("heading", { level: 2, name: text }).waitFor();

  async function order(): Promise<{ id: number; phoneNumber: string }> {
    const answer = await fetch(`${server.url}/api/v1/orders`, {
      method: "POST",
      headers: { "X-API-Key": server.secret("sandbox.key"), "Content-Type": "application/json" },
      body: JSON.stringify({ country: "MY", service: "go", sandbox: { reply: "none" } }),
    });
    return (await answer.json()) as { id: number; phoneNumber: string };
  }

  async function send(to: string): Promise<number> {
    const answer = await fetch(`${server.url}/api/v1/sandbox/messages`, {
      method: "POST",
      body: JSON.stringify({ to, from: "Google", text: "G-482913 is your Google code." }),
    });
    expect(answer.ok).toBe(true);
    return ((await answer.json()) as { id: number }).id;
  }

  it("shows nothing to who has no token, and keeps none", async () => {
    const context = await openContext(stage);
    const page = await openTab(stage, context, "/console/");
    await signIn(page, "not-the-token-of-it");
    await page.getByText("The admin token is wrong.").waitFor();
    expect(await page.locator("#trace").count()).toBe(0);
    await page.fill("#token", server.secret("admin.token"));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForSelector("#trace");
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(
      server.secret("admin.token"),
    );
    expect(page.url()).not.toContain(server.secret("admin.token"));
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForSelector("#name");
    await page.reload();
    await page.waitForSelector("#name");
    await context.close();
  });

  it("tells a server without operators from a wrong password", async () => {
    const context = await openContext(stage);
    const page = await openTab(stage, context, "/console/");
    await page.fill("#name", "ana");
    await page.fill("#password", "correct horse battery");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("This server does not know operators by name.").waitFor();
    expect(await page.locator("#trace").count()).toBe(0);
    await context.close();
  });

  it("follows an order from silence to its code", async () => {
    const { id, phoneNumber } = await order();
    const context = await openContext(stage);
    // A link that a colleague sent is still there after signing in.
    const page = await openTab(stage, context, `/console/#trace/order/${id}`);
    await signIn(page);
    await verdict(page, `Order ${id} is waiting: nothing has come yet`);
    await send(phoneNumber);
    await page.getByRole("button", { name: "Load again" }).click();
    await verdict(page, `Order ${id} got its code`);
    expect(await page.locator(".time-line strong").allInnerTexts()).toEqual([
      "Ordered",
      "SMS",
      "Charged",
    ]);
    expect(await page.locator("main").innerText()).not.toContain("482913");
    // The number, as people write it.
    await trace(
      page,
      `${phoneNumber.slice(0, 3)} ${phoneNumber.slice(3, 6)}-${phoneNumber.slice(6)}`,
    );
    await page.waitForURL(`**/console/#trace/what/${encodeURIComponent(phoneNumber)}`);
    await verdict(page, `Order ${id} got its code`);
    await page.goBack();
    await page.waitForURL(`**/#trace/order/${id}`);
    await context.close();
  });

  it("names an SMS that nobody got, and what is not there", async () => {
    const sms = await send("+60554580009");
    const context = await openContext(stage);
    const page = await openTab(stage, context, "/console/");
    await signIn(page);
    await trace(page, `SMS ${sms}`);
    await page.getByText("There are SMS in the bin.").waitFor();
    await trace(page, "99999999");
    await page.getByText("Nothing here is called 99999999").waitFor();
    await page.getByRole("link", { name: "Look for SMS 99999999" }).click();
    await page.waitForURL("**/#trace/message/99999999");
    await context.close();
  });

  it.each([false, true])("is accessible and fits, dark: %s", async (dark) => {
    const { id } = await order();
    const context = await openContext(stage, { dark });
    const page = await openTab(stage, context, "/console/");
    const expectGood = async (name: string): Promise<void> => {
      await expectAccessible(page, name);
      for (const width of [360, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        await expectFits(page, `${name} at ${width}`);
      }
    };
    await page.waitForSelector("#name");
    await expectGood("sign-in");
    await signIn(page);
    await page.waitForSelector("#trace");
    await expectGood("nothing looked for");
    await trace(page, `order ${id}`);
    await page.waitForSelector(".verdict");
    await expectGood("trace");
    await page.goto(`${stage.url}/console/welcome/#secret`);
    await page.waitForSelector("#password");
    expect(page.url()).not.toContain("secret");
    await expectGood("welcome");
    await context.close();
  });
});
