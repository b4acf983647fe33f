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

  it("bind to a carrier, whose account is changed, paused and resumed", async () => {
    const page = await staff.open("operator", "suppliers");
    await page.getByRole("button", { name: "Create a supplier" }).click();
    await page.fill("#supplier-name", "smsc");
    await page.selectOption("#supplier-kind", "smpp-client");
    await page.fill("#supplier-host", "127.0.0.1");
    // Nobody listens there.
    await page.fill("#supplier-port", "1");
    await page.fill("#supplier-system-id", "pool");
    await page.getByRole("button", { name: "Create", exact: true }).click();
    await page.getByText("Enter the password that the carrier gave you.").waitFor();
    await page.fill("#supplier-password", "pa55word");
    await page.getByRole("button", { name: "Create", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "smsc" }).waitFor();
    await page.getByText("cannot connect to 127.0.0.1:1").waitFor();
    expect(await page.inputValue("#smsc-password")).toBe("");
    await page.fill("#smsc-binds", "9");
    await page.getByRole("button", { name: "Save the account" }).click();
    await page.getByText("The sessions at a time are 1 to 8.").waitFor();
    await page.fill("#smsc-binds", "2");
    await page.getByRole("button", { name: "Save the account" }).click();
    await page.getByText("The account is saved").waitFor();
    await page.getByText("0 of 2").waitFor();
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByText("Paused").waitFor();
    await page.getByRole("button", { name: "Resume" }).click();
    await page.getByRole("button", { name: "Pause" }).waitFor();
    expect(await page.content()).not.toContain("pa55word");
    await expectGood(page, "a carrier");
  });

  it("sign their requests with a secret that can only be written", async () => {
    const page = await staff.open("operator", "suppliers");
    await page.getByRole("button", { name: "Create a supplier" }).click();
    await page.fill("#supplier-name", "phone");
    await page.selectOption("#supplier-kind", "smsgate");
    await page.fill("#supplier-secret", "first-secret");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("link", { name: "phone" }).click();
    await page.getByText("Each request must be signed as SMSGate does it.").waitFor();
    await page.getByRole("button", { name: "Save the signature" }).click();
    await page.getByText("Enter the secret that the provider gave you.").waitFor();
    await page.fill("#signature-secret", "second-secret");
    await page.getByRole("button", { name: "Save the signature" }).click();
    await page.getByText("Its requests must be signed now").waitFor();
    expect(await page.inputValue("#signature-secret")).toBe("");
    await page.getByRole("button", { name: "Try it" }).click();
    await page.getByText("The signature holds.").waitFor();
    expect(await page.locator("#trial ~ *").allInnerTexts()).not.toContain("second-secret");
    await page.getByRole("button", { name: "Remove the signature" }).click();
    await page.getByRole("button", { name: "Remove it" }).click();
    await page.getByText("Requests are not signed: the token counts.").waitFor();
    await page.getByRole("button", { name: "Try it" }).click();
    await page.getByText("The token is not checked").waitFor();
    await expectGood(page, "a gateway that signs");
  });

  it("are tried with a sample and with a recording, of which nothing is stored", async () => {
    const { id } = await staff.call<{ id: number }>("POST", "suppliers", {
      name: "tried",
      kind: "jasmin",
      also_for: ["simulated"],
    });
    const { lines } = await staff.call<{ lines: { number: string }[] }>("GET", "lines?limit=1");
    const number = lines[0]?.number ?? "";
    const page = await staff.open("operator", `suppliers/${id}`);
    await page.getByRole("button", { name: "Try it" }).click();
    await page.getByText("This way in does not work.").waitFor();
    await page.getByText("Choose the SMS, or a request that you recorded").click();
    await page.fill("#trial-to", `+${number}`);
    await page.getByRole("button", { name: "Try it" }).click();
    await page.getByText("This way in works.").waitFor();
    await page.getByText("ACK/Jasmin").waitFor();
    await expectGood(page, "what was tried");
    const body = `to=${number}&from=Bank&content=hello+there&coding=0`;
    await page.fill("#trial-recorded", `POST /supply/tried/sms HTTP/1.1\nHost: a\n\n${body}`);
    await page.getByRole("button", { name: "Try it" }).click();
    await page.getByText("hello there").waitFor();
    const { suppliers } = await staff.call<{ suppliers: { id: number; received: number }[] }>(
      "GET",
      "suppliers",
    );
    expect(suppliers.find((each) => each.id === id)?.received).toBe(0);
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
    expect(seen).toEqual({
      operator: ["Replace the token", "Try it", "Save"],
      support: [],
      auditor: [],
    });
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
