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

describe.skipIf(!linepoold)("a silent line in the console", () => {
  let staff: Staff;
  beforeAll(async () => {
    staff = await Staff.begin(
      "lines.quarantine_silent=true",
      "sandbox.lines_per_country=10",
      "limits.requests_per_second_per_key=0",
      "limits.numbers_per_minute_per_key=0",
    );
  });
  afterAll(async () => {
    await staff.leave();
    await staff.end();
  });

  /** An order on every line on offer for its whole life; all but the silent one get an SMS. */
  async function round(silent: string): Promise<string> {
    const made = await Promise.allSettled(Array.from({ length: 10 }, () => staff.order()));
    const numbers = made.flatMap((one) =>
      one.status === "fulfilled" ? [one.value.phoneNumber] : [],
    );
    const none = silent || (numbers[0] ?? "");
    for (const number of numbers) {
      if (number === none) continue;
      await staff.send(number, "G-412157 is your Google verification code.");
    }
    for (const minutes of [20, 10]) {
      await staff.call("POST", "clock", { advance_ms: minutes * 60_000 });
    }
    return none;
  }

  it("says why it is in quarantine, and is released by an operator", async () => {
    type Lines = { lines: { number: string }[] };
    const quarantined = () => staff.call<Lines>("GET", "lines?state=quarantined");
    let silent = "";
    for (let rounds = 0; rounds < 12; ++rounds) {
      silent = await round(silent);
      if ((await quarantined()).lines.length > 0) break;
    }
    await expect.poll(async () => (await quarantined()).lines.length).toBe(1);
    const number = silent.replace("+", "");
    const page = await staff.open("operator", "lines");
    await page.selectOption("#state", "quarantined");
    await page.getByRole("button", { name: "Search" }).click();
    const row = page.locator("form + .stack tbody tr");
    await expect.poll(() => row.count()).toBe(1);
    const told = await row.innerText();
    expect(told).toContain(number);
    expect(told).toContain("quarantined");
    expect(told).toMatch(/\d orders in a row got no SMS since/);
    expect(told).toMatch(/Other lines of simulated in Malaysia got one for \d+ %/);
    await expectGood(page, "quarantined line");
    await row.getByRole("button", { name: `Enable anyway ${number}` }).click();
    await page.getByText(`${number} is online`).waitFor();
    await expect.poll(() => row.innerText()).not.toContain("orders in a row");
    expect((await quarantined()).lines).toEqual([]);
  });
});
