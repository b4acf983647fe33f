// The bin in the console: what is in it, why, and what can be done.
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { linepoold } from "../own-server";
import { buttons, expectGood, Staff } from "./staff";

describe.skipIf(!linepoold)("the bin in the console", () => {
  let staff: Staff;
  let token = "";
  beforeAll(async () => {
    staff = await Staff.begin();
    ({ token } = await staff.call<{ token: string }>("POST", "suppliers", {
      name: "carrier",
      kind: "http",
    }));
  });
  afterEach(() => staff.leave());
  afterAll(() => staff.end());

  /** An SMS from a supplier's gateway; returns its id. */
  async function deliver(to: string, text: string): Promise<number> {
    const answer = await fetch(`${staff.server.url}/supply/carrier/sms`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify({ to, from: "Shop", text }),
    });
    expect(answer.ok).toBe(true);
    const { messages } = await staff.call<{ messages: { id: number }[] }>("GET", "bin?limit=1000");
    return messages.at(-1)?.id ?? 0;
  }

  const open = async (page: Page, id: number): Promise<void> => {
    await page.getByRole("link", { name: `SMS ${id}`, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: `SMS ${id}` }).waitFor();
  };

  it("shows what is in it by reason and supplier, and the request as it came", async () => {
    const sms = await deliver("60123456789", "<b>1234</b> is your \u202ecode");
    await staff.send("+60554580009", "nobody has this line");
    const page = await staff.open("auditor", "bin");
    await page.getByText("nobody has this line").waitFor();
    await page.selectOption("#supplier", "carrier");
    await page.getByRole("button", { name: "Show" }).click();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
    await page.selectOption("#reason", "wrong_clock");
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByText("The bin is empty").waitFor();
    await page.selectOption("#reason", "no_line");
    await page.getByRole("button", { name: "Show" }).click();
    await open(page, sms);
    // Shown as text, and what would turn the text around as a mark.
    expect(await page.locator(".sms-text").innerText()).toContain("<b>1234</b> is your");
    expect(await page.locator(".sms-text .sms-mark").innerText()).toBe("U+202E");
    await page.getByText("Its recipient is no line of this supplier.").waitFor();
    expect(await page.getByRole("group", { name: "Body" }).innerText()).toContain('"from":"Shop"');
    expect(await buttons(page)).not.toContain("Give it to an order");
    await page.getByRole("link", { name: "The whole bin" }).click();
    await expect.poll(() => page.inputValue("#supplier")).toBe("carrier");
  });

  it("gives an SMS to the order it is for", async () => {
    const { id } = await staff.order();
    const sms = await deliver("60123456780", "G-771234 is your Google code.");
    const page = await staff.open("support", `bin/${sms}`);
    await page.getByRole("button", { name: "Give it to an order" }).click();
    // The focus is in the first field, and moves on by Tab.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Enter the number of the order or rental.").waitFor();
    await page.fill("#route-order", "999999");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByText("No such order or rental.").waitFor();
    await page.selectOption("#route-by", "short_code");
    await page.fill("#route-number", "24453");
    await page.getByRole("button", { name: "Give it", exact: true }).click();
    await page.getByText("a short code is valid in one only").waitFor();
    await page.selectOption("#route-by", "order");
    await page.fill("#route-order", String(id));
    await page.getByRole("button", { name: "Give it", exact: true }).click();
    await page.getByText(`SMS ${sms} went to order ${id}.`).waitFor();
    await page.getByRole("link", { name: `Trace order ${id}` }).click();
    await page.getByRole("heading", { level: 2, name: `Order ${id} got its code` }).waitFor();
  });

  it("reads an SMS again, and drops it after a question", async () => {
    const sms = await deliver("60123456781", "hello");
    const page = await staff.open("operator", `bin/${sms}`);
    await page.getByRole("button", { name: "Read it again" }).click();
    await page.getByText(`SMS ${sms} was read again, and still belongs to nobody.`).waitFor();
    await page.getByRole("button", { name: "Drop" }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Drop" }).click();
    await page.getByRole("button", { name: "Erase it" }).click();
    await page.getByText(`SMS ${sms} is dropped`).waitFor();
    await page.reload();
    await page.waitForSelector("#name");
    const other = await staff.open("operator", `bin/${sms}`);
    await other.getByText(`SMS ${sms} is not in the bin`).waitFor();
  });

  it("shows each role what it may do", async () => {
    const sms = await deliver("60123456782", "hello");
    const seen: Record<string, string[]> = {};
    for (const role of ["owner", "support", "auditor"] as const) {
      const page = await staff.open(role, `bin/${sms}`);
      await page.getByRole("heading", { level: 1, name: `SMS ${sms}` }).waitFor();
      seen[role] = (await buttons(page)).filter((name) => name.length > 0);
    }
    expect(seen).toEqual({
      owner: ["Give it to an order", "Read it again", "Drop"],
      support: ["Give it to an order", "Read it again"],
      auditor: [],
    });
  });

  it.each([false, true])("is accessible and fits, dark: %s", async (dark) => {
    const sms = await deliver("60123456783", "x".repeat(300));
    const page = await staff.open("owner", "bin", { dark });
    await page.getByRole("link", { name: `SMS ${sms}`, exact: true }).waitFor();
    await expectGood(page, "bin");
    await open(page, sms);
    await expectGood(page, "an SMS of the bin");
    await page.getByRole("button", { name: "Give it to an order" }).click();
    await expectGood(page, "giving it");
  });
});
