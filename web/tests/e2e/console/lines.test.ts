// Lines in the console: the newest SMS, the search by supplier, and the self-test of a line.
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { linepoold } from "../own-server";
import { buttons, expectGood, Staff } from "./staff";

describe.skipIf(!linepoold)("lines in the console", () => {
  let staff: Staff;
  beforeAll(async () => {
    staff = await Staff.begin();
  });
  afterEach(() => staff.leave());
  afterAll(() => staff.end());

  it("are found by supplier and state, with their newest SMS", async () => {
    const { phoneNumber } = await staff.order();
    const number = phoneNumber.replace("+", "");
    const page = await staff.open("support", "lines");
    const row = page.locator("form + .stack tbody tr", { hasText: number });
    await page.fill("#number", number);
    await page.fill("#supplier", "simulated");
    await page.selectOption("#state", "online");
    await page.getByRole("button", { name: "Search" }).click();
    await expect.poll(() => page.locator("form + .stack tbody tr").count()).toBe(1);
    expect(await row.innerText()).toContain("none since");
    await staff.send(phoneNumber, "G-412157 is your Google verification code.");
    await page.getByRole("button", { name: "Search" }).click();
    await expect.poll(() => row.innerText()).not.toContain("none since");
    await page.fill("#supplier", "nobody");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByText("No such supplier.").waitFor();
  });

  it("are tested with an SMS, which the dialog sees arrive", async () => {
    const { phoneNumber } = await staff.order();
    const number = phoneNumber.replace("+", "");
    const page = await staff.open("operator", "lines");
    await page.fill("#number", number);
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("button", { name: `Test ${number}` }).click();
    const dialog = page.getByRole("dialog");
    const text = await dialog.locator("code").innerText();
    expect(text).toMatch(/^Linepool test [2-9A-Z]{6}$/);
    await dialog.getByText("No SMS with this text has come").waitFor();
    await staff.send(phoneNumber, text, "+4915100000000");
    await dialog.getByText("through supplier simulated").waitFor();
    await expectGood(page, "self-test");
    await dialog.getByRole("button", { name: "Close" }).last().click();
    await expect.poll(() => page.locator(".dialog[open]").count()).toBe(0);
    // It is nobody's.
    const bin = await staff.call<{ messages: { text: string }[] }>("GET", "bin");
    expect(bin.messages.some((each) => each.text.includes("Linepool test"))).toBe(false);
  });

  it("are tested only by owners and operators", async () => {
    const page = await staff.open("support", "lines");
    await page.locator("form + .stack tbody tr").first().waitFor();
    expect((await buttons(page)).some((name) => name.startsWith("Test"))).toBe(false);
  });
});
