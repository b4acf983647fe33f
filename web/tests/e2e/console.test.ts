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
    await page.locator("#name, #token").waitFor();
    if (await page.locator("#name").count()) {
      await page.getByRole("button", { name: "Use a token" }).click();
    }
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
    await page.getByText("The token is wrong or revoked.").waitFor();
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

  async function admin(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${server.url}/admin/v1/${path}`, {
      method,
      headers: { Authorization: `Bearer ${server.secret("admin.token")}` },
      body: body === undefined ? null : JSON.stringify(body),
    });
  }

  it("lets each operator in with a token of their own, to do what the role may", async () => {
    const made = await admin("POST", "operators", { name: "sue", role: "support" });
    const { id } = (await made.json()) as { id: number };
    const given = await admin("POST", `operators/${id}/tokens`, { name: "laptop" });
    const { token } = (await given.json()) as { token: string };
    const context = await openContext(stage);
    const page = await openTab(stage, context, "/console/#lines");
    await signIn(page, token);
    await page.getByText("sue · support").waitFor();
    await page.waitForSelector("tbody tr");
    expect(await page.getByRole("button", { name: /^Disable/ }).count()).toBe(0);
    expect(await page.locator("#lines-file").count()).toBe(0);
    // The role changes while the page is open: the next sign-in shows it.
    await admin("PATCH", `operators/${id}`, { role: "operator" });
    await page.getByRole("button", { name: "Sign out" }).click();
    await signIn(page, token);
    await page.getByText("sue · operator").waitFor();
    await page
      .getByRole("button", { name: /^Disable/ })
      .first()
      .waitFor();
    // A blocked operator is out at the next call, and told so.
    await admin("PATCH", `operators/${id}`, { state: "blocked" });
    await page
      .getByRole("button", { name: /^Disable/ })
      .first()
      .click();
    await page.getByText("You are signed out.").waitFor();
    await signIn(page, token);
    await page.getByText("The token is wrong or revoked.").waitFor();
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

  it("imports lines, finds them, and offers one no more", async () => {
    const head = "number,country,supplier,owner,contract,use\n";
    const rows = (supplier: string): string =>
      `+60 11-2869 1230,MY,${supplier},Example Telecom,2026-117,tests\n` +
      `+60 11-2869 1231,MY,simulated,Example Telecom,2026-117,tests\n`;
    const file = (text: string): { name: string; mimeType: string; buffer: Buffer } => ({
      name: "lines.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(head + text),
    });
    const context = await openContext(stage);
    const page = await openTab(stage, context, "/console/#lines");
    await signIn(page);
    await page.setInputFiles("#lines-file", file(rows("nobody")));
    await page.getByText("1 row is wrong; nothing was imported.").first().waitFor();
    const fault = page.locator(".panel tbody tr");
    expect(await fault.locator("td").first().innerText()).toBe("2");
    expect(await fault.innerText()).toContain("The supplier is unknown");
    await page.setInputFiles("#lines-file", file(rows("simulated")));
    await page.getByText("Imported 2 lines, updated 0 lines.").waitFor();
    // Dropped, it is the same file again.
    const dropped = await page.evaluateHandle(
      (text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], "lines.csv", { type: "text/csv" }));
        return data;
      },
      head + rows("simulated"),
    );
    await page.dispatchEvent(".drop", "drop", { dataTransfer: dropped });
    await page.getByText("Imported 0 lines, updated 2 lines.").waitFor();

    await page.fill("#number", "+60 11-2869 1231");
    await page.getByRole("button", { name: "Search" }).click();
    await expect.poll(() => page.locator("form + .stack tbody tr").count()).toBe(1);
    await page.getByRole("button", { name: "Disable 601128691231" }).click();
    await page.getByText("601128691231 is offline").waitFor();
    const known = await fetch(`${server.url}/admin/v1/lines?number=601128691231`, {
      headers: { Authorization: `Bearer ${server.secret("admin.token")}` },
    });
    expect(((await known.json()) as { lines: { state: string }[] }).lines[0]?.state).toBe(
      "offline",
    );
    await page.getByRole("button", { name: "Enable 601128691231" }).click();
    await page.getByText("601128691231 is online").waitFor();
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectFits(page, `lines at ${width}`);
    }
    await expectAccessible(page, "lines");
    await page.getByRole("link", { name: "601128691231", exact: true }).click();
    await verdict(page, "Nobody has had this");
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
    await page.getByRole("button", { name: "Use a token" }).click();
    await expectGood("sign-in with a token");
    await signIn(page);
    await page.waitForSelector("#trace");
    await expectGood("nothing looked for");
    await trace(page, `order ${id}`);
    await page.waitForSelector(".verdict");
    await expectGood("trace");
    await context.close();
  });
});
