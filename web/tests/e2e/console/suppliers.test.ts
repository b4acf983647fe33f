// Suppliers in the console: how they do, their settings and their tokens.
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { linepoold } from "../own-server";
import { buttons, expectGood, Staff } from "./staff";

describe.skipIf(!linepoold)("suppliers in the console", () => {
  let staff: Staff;
  beforeAll(async () => {
    staff = await Staff.begin();
  });
  afterEach(() => staff.leave());
  afterAll(() => staff.end());

  async function deliver(name: string, token: string): Promise<number> {
    const answer = await fetch(`${staff.server.url}/supply/${name}/sms`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}` },
      body: JSON.stringify({ to: "60123456789", from: "Shop", text: "hello" }),
    });
    return answer.status;
  }

  it("are created with a token that is shown once, and replaced after a question", async () => {
    const page = await staff.open("operator", "suppliers");
    await page.getByRole("link", { name: "simulated" }).waitFor();
    await page.getByRole("button", { name: "Create a supplier" }).click();
    await page.fill("#supplier-name", "Not So");
    await page.keyboard.press("Enter");
    await page.getByText("Enter a name of a-z, 0-9, _ and -.").waitFor();
    await page.fill("#supplier-name", "carrier");
    await page.fill("#supplier-country", "my");
    await page.fill("#supplier-cost", "1000.5");
    await page.keyboard.press("Enter");
    await page.getByText("The cost is from 0 to 1000").waitFor();
    await page.fill("#supplier-cost", "0.0125");
    await page.keyboard.press("Enter");
    const first = await page.locator(".secret").innerText();
    expect(await page.getByRole("dialog").innerText()).toContain("/supply/carrier/sms");
    await page.getByRole("button", { name: "Done" }).click();
    expect(await deliver("carrier", first)).toBe(200);
    await page.getByRole("link", { name: "carrier" }).click();
    await expect.poll(() => page.inputValue("#set-cost")).toBe("0.0125");
    await page.getByRole("button", { name: "Replace the token" }).click();
    await page.getByRole("button", { name: "Replace it" }).click();
    const second = await page.locator(".secret").innerText();
    await page.getByRole("button", { name: "Done" }).click();
    expect([await deliver("carrier", first), await deliver("carrier", second)]).toEqual([401, 200]);
    expect(await page.locator("main").innerText()).not.toContain(second);
  });

  it("show their counters as SMS come", async () => {
    const { id, token } = await staff.call<{ id: number; token: string }>("POST", "suppliers", {
      name: "busy",
      kind: "kannel",
    });
    const page = await staff.open("support", `suppliers/${id}`);
    const figure = (name: string): Promise<string> =>
      page.locator(".figures > div", { hasText: name }).locator(".figure").innerText();
    await expect.poll(() => figure("Received")).toBe("0");
    await deliver("busy", token);
    await deliver("busy", "wrong-token");
    // Without a reload.
    await expect.poll(() => figure("Received"), { timeout: 20_000 }).toBe("2");
    expect([await figure("Into the bin"), await figure("Refused")]).toEqual(["1", "1"]);
  });

  it("have settings that are checked and kept", async () => {
    const { id } = await staff.call<{ id: number }>("POST", "suppliers", {
      name: "settings",
      kind: "http",
    });
    const page = await staff.open("operator", `suppliers/${id}`);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Nothing has changed.").waitFor();
    await page.fill("#set-zone", "Mars/Base");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("must be the name of a time zone").waitFor();
    await page.fill("#set-zone", "Asia/Kuala_Lumpur");
    await page.fill("#set-country", "my");
    await page.fill("#set-status", "204");
    await page.fill("#set-cost", "free");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The cost is from 0 to 1000").waitFor();
    await page.fill("#set-cost", "0.02");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The settings are saved").waitFor();
    const { suppliers } = await staff.call<{ suppliers: Record<string, unknown>[] }>(
      "GET",
      "suppliers",
    );
    expect(suppliers.find((each) => each.id === id)).toMatchObject({
      default_country: "MY",
      time_zone: "Asia/Kuala_Lumpur",
      answer_status: 204,
      answer_body: null,
      cost_per_sms: "0.02",
    });
  });

  it("show each role what it may do", async () => {
    const { id } = await staff.call<{ id: number }>("POST", "suppliers", {
      name: "seen",
      kind: "http",
    });
    const seen: Record<string, string[]> = {};
    for (const role of ["operator", "support", "auditor"] as const) {
      const page = await staff.open(role, `suppliers/${id}`);
      await page.getByRole("heading", { level: 1, name: "seen" }).waitFor();
      seen[role] = (await buttons(page)).filter((name) => name.length > 0);
    }
    expect(seen).toEqual({ operator: ["Replace the token", "Save"], support: [], auditor: [] });
  });

  it.each([false, true])("are accessible and fit, dark: %s", async (dark) => {
    const page = await staff.open("owner", "suppliers", { dark });
    await page.getByRole("link", { name: "simulated" }).waitFor();
    await expectGood(page, "suppliers");
    await page.getByRole("link", { name: "simulated" }).click();
    await page.getByRole("heading", { level: 1, name: "simulated" }).waitFor();
    await expectGood(page, "a supplier");
  });
});
