// Registration, sessions and the second factor, against a sandbox.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  lease,
  mailTo,
  openContext,
  openTab,
  password,
  register,
  server,
  totp,
  withKey,
} from "./customer";
import { openStage, type Stage } from "./support";

describe.skipIf(!server)("signing in", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(server);
  });
  afterAll(() => stage.close());

  it("leads a stranger from the start page to a copied code in five clicks", async () => {
    const context = await openContext(stage);
    const page = await openTab(stage, context, "/");
    await page.locator("header").getByRole("link", { name: "Register" }).click();
    await page.fill("#email", `stranger-${Date.now()}@example.com`);
    await page.fill("#password", password);
    await page.getByRole("button", { name: "Create account" }).click();
    await page.getByRole("button", { name: "Get a number" }).click();
    const copy = page.locator("[data-copy-code]");
    await copy.click();
    const code = await page.locator(".code-large").innerText();
    expect(code).toMatch(/^[\w-]{4,}$/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    expect(new URL(page.url()).pathname).toBe("/app/");
    // The key works, and is gone after a reload.
    const key = await page.locator(".new-key .secret").innerText();
    expect((await withKey(key)).status).toBe(200);
    await page.reload();
    await page.waitForSelector(".order");
    expect(await page.locator(".new-key").count()).toBe(0);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toContain(key);
    await context.close();
  });

  it("signs out and in, and comes back to the page that was asked for", async () => {
    const { context, page, email } = await register(stage);
    const second = await openTab(stage, context, "/app/rentals/");
    await second.waitForSelector(".empty-state");
    await page.locator(".app-menu summary[aria-label='Account menu']").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${stage.url}/`);
    await second.waitForURL(`${stage.url}/login/`);
    await page.locator("header").getByRole("link", { name: "Sign in" }).waitFor();
    await page.goto(`${stage.url}/app/keys/`);
    await page.waitForURL(/\/login\/#next=/);
    await page.fill("#email", email);
    await page.fill("#password", "not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForSelector("text=The e-mail address or the password is wrong.");
    await page.fill("#password", password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(`${stage.url}/app/keys/`);
    await page.waitForSelector("td:has-text('default')");
    for (const path of ["/login/", "/register/", "/login/#next=//evil.example/app/"]) {
      await page.goto(stage.url + path);
      await page.waitForURL(`${stage.url}/app/`);
    }
    await context.close();
  });

  it("refuses a short password before it asks the server, and says what is wrong", async () => {
    const context = await openContext(stage);
    const page = await openTab(stage, context, "/register/");
    await page.fill("#email", "short@example.com");
    await page.fill("#password", "short");
    await page.getByRole("button", { name: "Create account" }).click();
    await page.waitForSelector("text=Use at least 10 characters.");
    expect(await page.locator("#password").getAttribute("aria-invalid")).toBe("true");
    await context.close();
  });

  it("shows two customers nothing of each other", async () => {
    const [a, b] = [await register(stage), await register(stage)];
    const code = await lease(a.page);
    await b.page.waitForTimeout(500);
    expect(await b.page.locator(".order").count()).toBe(0);
    expect(await b.page.locator("body").innerText()).not.toContain(code);
    for (const path of ["/app/history/", "/app/rentals/", "/app/webhooks/"]) {
      await b.page.goto(stage.url + path);
      await b.page.waitForSelector(".empty-state");
    }
    const { orders } = (await (await withKey(a.key, "/orders")).json()) as {
      orders: { id: number }[];
    };
    const status = await b.page.evaluate(
      async (id) => (await fetch(`/api/v1/orders/${id}`)).status,
      orders[0]?.id,
    );
    expect(status).toBe(404);
    await a.context.close();
    await b.context.close();
  });

  it("lists sessions and ends them; the page asks for the password and goes on", async () => {
    const a = await register(stage);
    const other = await openContext(stage);
    const page = await openTab(stage, other, "/login/#next=/app/account/");
    await page.fill("#email", a.email);
    await page.fill("#password", password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForSelector(".sessions li >> nth=1");
    await page.getByRole("button", { name: "End all others" }).click();
    await page.waitForSelector("text=Every other session is ended.");
    expect(await page.locator(".sessions li").count()).toBe(1);
    await a.page.waitForSelector("text=Your session has ended");
    await a.page.fill("#again-password", password);
    await a.page.locator("dialog[open] [type=submit]").click();
    await a.page.waitForSelector("dialog[open]", { state: "detached" });
    await a.page.waitForSelector(".live-live");
    await a.context.close();
    await other.close();
  });

  it("buys nothing twice when the session ends in the middle of a purchase", async () => {
    const a = await register(stage);
    const other = await openContext(stage);
    const page = await openTab(stage, other, "/login/#next=/app/account/");
    await page.fill("#email", a.email);
    await page.fill("#password", password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForSelector(".sessions li >> nth=1");
    // The first attempt is carried out, but its answer is lost; then the session ends.
    let isFirst = true;
    const keys: string[] = [];
    await a.page.route("**/api/v1/orders", async (route) => {
      const request = route.request();
      if (request.method() !== "POST") return route.continue();
      keys.push(request.headers()["idempotency-key"] ?? "");
      if (!isFirst) return route.continue();
      isFirst = false;
      await route.fetch();
      await route.abort();
    });
    await a.page.click(".buy-button:visible");
    await a.page.waitForSelector(".buy .alert-danger");
    await page.getByRole("button", { name: "End all others" }).click();
    await page.waitForSelector("text=Every other session is ended.");
    await a.page.waitForSelector("text=Your session has ended");
    await a.page.fill("#again-password", password);
    await a.page.locator("dialog[open] [type=submit]").click();
    await a.page.waitForSelector("dialog[open]", { state: "detached" });
    await a.page.click(".buy-button:visible");
    await a.page.waitForSelector(".order .code-large");
    expect(new Set(keys).size).toBe(1);
    expect(keys.length).toBeGreaterThan(1);
    const { orders } = (await (await withKey(a.key, "/orders")).json()) as { orders: unknown[] };
    expect(orders).toHaveLength(1);
    expect(await a.page.locator(".order").count()).toBe(1);
    await a.context.close();
    await other.close();
  });

  it("repeats a purchase by itself when the session had ended before it", async () => {
    const { context, page, key } = await register(stage);
    await page.evaluate(() => fetch("/api/web/logout", { method: "POST" }));
    await page.waitForSelector("text=Your session has ended");
    // The click that came just before the dialog.
    await page.evaluate(() =>
      document.querySelector<HTMLButtonElement>("[data-active] .buy-button")?.click(),
    );
    await page.fill("#again-password", password);
    await page.locator("dialog[open] [type=submit]").click();
    await page.waitForSelector(".order .code-large");
    const { orders } = (await (await withKey(key, "/orders")).json()) as { orders: unknown[] };
    expect(orders).toHaveLength(1);
    await context.close();
  });

  it("changes the password", async () => {
    const { context, page, email } = await register(stage);
    await page.goto(`${stage.url}/app/account/`);
    await page.fill("#current-password", "not the password");
    await page.fill("#new-password", "another good password");
    await page.getByRole("button", { name: "Change the password" }).click();
    await page.waitForSelector("text=This is not your current password.");
    await page.fill("#current-password", password);
    await page.getByRole("button", { name: "Change the password" }).click();
    await page.waitForSelector("text=The password is changed.");
    const other = await openTab(stage, await openContext(stage), "/login/");
    await other.fill("#email", email);
    await other.fill("#password", "another good password");
    await other.getByRole("button", { name: "Sign in" }).click();
    await other.waitForURL(`${stage.url}/app/`);
    await other.context().close();
    await context.close();
  });

  it("mails a link for a new password, and says the same to who has no account", async () => {
    const { context, page, email } = await register(stage);
    const other = await openTab(stage, await openContext(stage), "/login/");
    const said: string[] = [];
    for (const address of ["nobody@example.com", email]) {
      await other.goto(`${stage.url}/login/`);
      await other.getByRole("button", { name: "Password forgotten?" }).click();
      await other.fill("#email", address);
      await other.getByRole("button", { name: "Send the link" }).click();
      said.push(await other.locator(".alert").innerText());
    }
    expect(said[0]).toContain("If there is an account");
    expect(said[1]).toBe(said[0]);
    const [, link] = /(\/login\/#reset=\S+)/.exec(await mailTo(email)) ?? [];
    await other.goto(stage.url + link);
    await other.fill("#password", "another good password");
    await other.getByRole("button", { name: "Set the password" }).click();
    await other.waitForURL(`${stage.url}/app/`);
    await page.waitForSelector("text=Your session has ended");
    await other.context().close();
    await context.close();
  });

  it("sets up a second factor, asks for it, and takes a recovery code", async () => {
    const { context, page, email } = await register(stage);
    await page.goto(`${stage.url}/app/account/`);
    await page.getByRole("button", { name: "Set up" }).click();
    await page.fill("#factor-password", password);
    await page.locator("dialog[open] [type=submit]").click();
    await page.waitForSelector(".qr path");
    const secret = await page.locator("dialog[open] .secret").innerText();
    await page.fill("#factor-code", totp(secret));
    await page.locator("dialog[open] [type=submit]").click();
    await page.waitForSelector(".recovery");
    const codes = await page.locator(".recovery code").allInnerTexts();
    expect(codes).toHaveLength(10);
    await page.getByRole("button", { name: "I have stored them" }).click();
    await page.waitForSelector("text=10 recovery codes are left.");

    const other = await openTab(stage, await openContext(stage), "/login/");
    await other.fill("#email", email);
    await other.fill("#password", password);
    await other.getByRole("button", { name: "Sign in" }).click();
    await other.fill("#code", "000000");
    await other.getByRole("button", { name: "Sign in" }).click();
    await other.waitForSelector("text=The code is wrong");
    await other.fill("#code", codes[0] ?? "");
    await other.getByRole("button", { name: "Sign in" }).click();
    await other.waitForURL(`${stage.url}/app/`);
    await other.context().close();

    await page.getByRole("button", { name: "Turn off" }).click();
    await page.fill("#factor-password", password);
    await page.locator("dialog[open] [type=submit]").click();
    await page.waitForSelector("text=The second factor is off.");
    await context.close();
  });
});
