// Operators at the console with a password and an authenticator app, against a server of the test's
// own: from the invitation to the block.
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { openContext, openTab } from "./customer";
import { linepoold, OwnServer } from "./own-server";
import { expectAccessible, expectFits, openStage, type Stage } from "./support";

const password = "correct horse battery";

/** RFC 6238, of the time step that many steps from now. */
function oneTimePassword(secret: string, later = 0): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((each) => alphabet.indexOf(each).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const mac = createHmac("sha1", Buffer.from(bytes.map((each) => parseInt(each, 2))))
    .update(counter)
    .digest();
  const value = mac.readUInt32BE((mac[19] ?? 0) & 15) & 0x7fffffff;
  return String(value % 1_000_000).padStart(6, "0");
}

describe.skipIf(!linepoold)("operators at the console", () => {
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

  async function admin(method: string, path: string, body: unknown = {}): Promise<unknown> {
    const answer = await fetch(`${server.url}/admin/v1/${path}`, {
      method,
      headers: { Authorization: `Bearer ${server.secret("admin.token")}` },
      body: method === "GET" ? null : JSON.stringify(body),
    });
    expect(answer.ok, path).toBe(true);
    return answer.json();
  }

  /** A new operator, and the address of the invitation. */
  async function invite(name: string, role: string): Promise<{ id: number; path: string }> {
    const { id } = (await admin("POST", "operators", { name, role })) as { id: number };
    const { path } = (await admin("POST", `operators/${id}/invite`)) as { path: string };
    return { id, path };
  }

  const button = (page: Page, name: string): Promise<void> =>
    page.getByRole("button", { name, exact: true }).click();

  /** Chooses a password and sets up the app; returns its secret and the recovery codes. */
  async function accept(page: Page): Promise<{ secret: string; codes: string[] }> {
    await page.fill("#new-password", password);
    await button(page, "Next");
    const secret = await page.locator(".secret").innerText();
    await page.fill("#code", oneTimePassword(secret));
    await button(page, "Sign in");
    await page.locator(".recovery li").first().waitFor();
    const codes = await page.locator(".recovery li").allInnerTexts();
    await button(page, "I have stored them");
    return { secret, codes };
  }

  async function signIn(page: Page, name: string, code: string, typed = password): Promise<void> {
    await page.fill("#name", name);
    await page.fill("#password", typed);
    await page.fill("#code", code);
    await button(page, "Sign in");
  }

  it("leads from the invitation to a session that a reload keeps", async () => {
    const { id, path } = await invite("ana", "support");
    const context = await openContext(stage);
    const page = await openTab(stage, context, path);
    await page.getByRole("heading", { name: "Welcome, ana" }).waitFor();
    expect(page.url()).not.toContain("invite");
    await page.fill("#new-password", "short");
    await button(page, "Next");
    await page.getByText("Use at least 10 characters.").waitFor();
    await page.fill("#new-password", password);
    await button(page, "Next");
    const secret = await page.locator(".secret").innerText();
    await page.getByRole("img", { name: "QR code of the secret" }).waitFor();
    await page.fill("#code", "000000");
    await button(page, "Sign in");
    await page.getByText("The code is wrong.").waitFor();
    await page.fill("#code", oneTimePassword(secret));
    await button(page, "Sign in");
    await page.locator(".recovery li").first().waitFor();
    expect(await page.locator(".recovery li").count()).toBe(10);
    const [recovery = ""] = await page.locator(".recovery li").allInnerTexts();
    await button(page, "I have stored them");
    await page.waitForSelector("#trace");
    await page.getByRole("link", { name: "Your account: ana · support" }).waitFor();

    await page.reload();
    await page.waitForSelector("#trace");
    // Nothing that a script could read, and the link is spent.
    expect(await page.evaluate(() => document.cookie)).toBe("");
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(
      secret,
    );
    const second = await openTab(stage, context, path);
    await second.getByText("This invitation was used before or is too old.").waitFor();
    await button(second, "To the console");
    await second.waitForSelector("#trace"); // this browser is signed in
    await second.close();

    // The session outlives the server.
    await server.stop("SIGKILL");
    await server.start();
    await page.reload();
    await page.waitForSelector("#trace");

    await button(page, "Sign out");
    await page.waitForSelector("#name");
    await page.reload();
    await signIn(page, "ana", oneTimePassword(secret, 1), "wrong horse battery");
    await page.getByText("The name, the password or the code is wrong.").waitFor();
    expect(await page.inputValue("#code")).toBe("");
    await signIn(page, "ana", oneTimePassword(secret, 1));
    await page.waitForSelector("#trace");

    // The role changes while the page is open.
    await page.getByRole("link", { name: "Lines", exact: true }).click();
    await page.waitForSelector("tbody tr");
    expect(await page.getByRole("button", { name: /^Disable/ }).count()).toBe(0);
    await admin("PATCH", `operators/${id}`, { role: "operator" });
    await page.reload();
    const disable = page.getByRole("button", { name: /^Disable/ }).first();
    await disable.click();
    await page.getByText(/is offline/).waitFor();
    const log = (await admin("GET", "audit?limit=1000")) as {
      entries: { actor: string; action: string }[];
    };
    expect(log.entries.filter(({ actor }) => actor === "ana").map(({ action }) => action)).toEqual([
      "POST console/invitation/accept",
      "POST console/sign-out",
      "POST console/sign-in",
      "POST console/sign-in",
      "POST lines/{number}/disable",
    ]);

    // A block ends it at the next call.
    await admin("PATCH", `operators/${id}`, { state: "blocked" });
    await disable.click();
    await page.getByText("You are signed out.").waitFor();
    await signIn(page, "ana", recovery);
    await page.getByText("The name, the password or the code is wrong.").waitFor();
    await context.close();
  });

  it("shows the account: a new password, and where else one is signed in", async () => {
    const { path } = await invite("ben", "owner");
    const context = await openContext(stage);
    const page = await openTab(stage, context, path);
    const { codes } = await accept(page);
    const elsewhere = await openContext(stage);
    const other = await openTab(stage, elsewhere, "/console/");
    await signIn(other, "ben", codes[0] ?? "");
    await other.waitForSelector("#trace");

    await page.getByRole("link", { name: "Your account: ben · owner" }).click();
    await expect.poll(() => page.locator(".sessions > li").count()).toBe(2);
    await page.getByRole("button", { name: /^End the session/ }).click();
    await expect.poll(() => page.locator(".sessions > li").count()).toBe(1);
    await other.fill("#trace", "1");
    await other.keyboard.press("Enter");
    await other.getByText("You are signed out.").waitFor();

    await page.fill("#current-password", "wrong horse battery");
    await page.fill("#new-password", "battery staple");
    await button(page, "Change the password");
    await page.getByText("This is not your current password.").waitFor();
    await page.fill("#current-password", password);
    await page.fill("#new-password", "battery staple");
    await button(page, "Change the password");
    await page.getByText("The password is changed.").waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Your account" }).waitFor();
    await signIn(other, "ben", codes[1] ?? "", "battery staple");
    await other.waitForSelector("#trace");
    await elsewhere.close();
    await context.close();
  });

  it("moves to another phone: the old app works until the new one has shown a code", async () => {
    const { path } = await invite("cleo", "operator");
    const context = await openContext(stage);
    const page = await openTab(stage, context, path);
    const { secret, codes } = await accept(page);
    const elsewhere = await openContext(stage);
    const other = await openTab(stage, elsewhere, "/console/");
    await signIn(other, "cleo", codes[0] ?? "");
    await other.waitForSelector("#trace");

    await page.getByRole("link", { name: "Your account: cleo · operator" }).click();
    const begin = async (code: string, typed = password): Promise<void> => {
      await page.fill("#phone-password", typed);
      await page.fill("#phone-code", code);
      await button(page, "Next");
    };
    await button(page, "Set up another app");
    await begin(codes[1] ?? "", "wrong horse battery");
    await page.getByText("The password or the code is wrong.").waitFor();
    expect(await page.inputValue("#phone-code")).toBe("");
    await begin(codes[1] ?? "");
    await page.getByRole("img", { name: "QR code of the secret" }).waitFor();
    // Given up: the recovery code is spent, the old app works, and nothing secret stays behind.
    const given = await page.locator(".secret").innerText();
    await button(page, "Cancel");
    expect(await page.content()).not.toContain(given);
    await button(page, "Set up another app");
    await begin(oneTimePassword(secret, 1));
    await page.getByRole("img", { name: "QR code of the secret" }).waitFor();
    const fresh = await page.locator(".secret").innerText();
    expect([given, secret]).not.toContain(fresh);
    await page.fill("#new-code", oneTimePassword(secret));
    await button(page, "Replace the old app");
    await page.getByText("The code is wrong.").waitFor();
    await page.fill("#new-code", oneTimePassword(fresh));
    await button(page, "Replace the old app");
    await page.locator(".recovery li").first().waitFor();
    expect(await page.locator(".recovery li").count()).toBe(10);
    const [recovery = ""] = await page.locator(".recovery li").allInnerTexts();
    expect(codes).not.toContain(recovery);
    await button(page, "I have stored them");
    await page.getByText("10 recovery codes are left.").waitFor();
    await expect.poll(() => page.locator(".sessions > li").count()).toBe(1);

    await other.fill("#trace", "1");
    await other.keyboard.press("Enter");
    await other.getByText("You are signed out.").waitFor();
    await signIn(other, "cleo", codes[2] ?? "");
    await other.getByText("The name, the password or the code is wrong.").waitFor();
    await signIn(other, "cleo", oneTimePassword(fresh, 1));
    await other.waitForSelector("#trace");
    await page.reload();
    await page.getByRole("heading", { name: "Your account" }).waitFor();
    await elsewhere.close();
    await context.close();
  });

  it.each([false, true])("is accessible and fits, dark: %s", async (dark) => {
    const { path } = await invite(dark ? "dora" : "lisa", "auditor");
    const context = await openContext(stage, { dark });
    const page = await openTab(stage, context, path);
    const shots = process.env.SHOTS;
    const expectGood = async (name: string): Promise<void> => {
      await expectAccessible(page, name);
      for (const width of [360, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        await expectFits(page, `${name} at ${width}`);
        const file = `${shots}/${name}-${width}-${dark ? "dark" : "light"}.png`;
        if (shots) await page.screenshot({ path: file, fullPage: true });
      }
    };
    await page.waitForSelector("#new-password");
    await expectGood("invitation");
    await page.fill("#new-password", password);
    await button(page, "Next");
    await page.getByRole("img", { name: "QR code of the secret" }).waitFor();
    await expectGood("authenticator-app");
    await page.fill("#code", oneTimePassword(await page.locator(".secret").innerText()));
    await button(page, "Sign in");
    await page.waitForSelector(".recovery");
    await expectGood("recovery-codes");
    await button(page, "I have stored them");
    await page.waitForSelector("#trace");
    await page.getByRole("link", { name: /^Your account/ }).click();
    await page.waitForSelector(".sessions");
    await expectGood("account");
    await button(page, "Set up another app");
    await expectGood("another-app");
    await button(page, "Cancel");
    await button(page, "Sign out");
    await page.waitForSelector("#name");
    await expectGood("sign-in");
    const spent = await openTab(stage, context, path);
    await spent.getByText("This invitation was used before").waitFor();
    await expectAccessible(spent, "spent");
    await context.close();
  });
});
