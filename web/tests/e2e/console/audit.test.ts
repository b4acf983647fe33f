// The audit log in the console: who did what, and whether it is whole.
import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { linepoold } from "../own-server";
import { expectGood, Staff } from "./staff";

describe.skipIf(!linepoold)("the audit log in the console", () => {
  let staff: Staff;
  beforeAll(async () => {
    staff = await Staff.begin();
    for (let at = 0; at < 60; ++at) await staff.call("POST", "customers", { name: `c${at}` });
  });
  afterEach(() => staff.leave());
  afterAll(() => staff.end());

  it("is read newest first, by who and what", async () => {
    const { id } = await staff.call<{ id: number }>("POST", "customers", { name: "blocked one" });
    await staff.call("POST", `customers/${id}/block`, { reason: "unpaid" });
    const page = await staff.open("auditor", "audit");
    const rows = page.locator("tbody tr");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(50);
    await page.getByRole("button", { name: "Load more" }).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(60);
    await page.fill("#action", "POST customers/{id}/block");
    await page.keyboard.press("Enter");
    await expect.poll(() => rows.count()).toBe(1);
    expect(await rows.innerText()).toContain('{"reason":"unpaid"}');
    await page.fill("#actor", "nobody");
    await page.keyboard.press("Enter");
    await page.getByText("Nothing fits").waitFor();
  });

  it("is verified, and saved as one file", async () => {
    const page = await staff.open("owner", "audit");
    await page.getByRole("button", { name: "Verify" }).click();
    await page.getByText("The log is the chain that was written").waitFor();
    const digest = await page.locator(".alert code").innerText();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export as CSV" }).click();
    const file = await readFile(await (await saved).path(), "utf8");
    expect(file).toContain("id,at,actor,role,action");
    expect(file).toContain(digest);
    await page.getByText(/\d+ entries exported/).waitFor();
  });

  it("is for owners and auditors", async () => {
    const page = await staff.open("operator", "audit");
    await page.getByText("The role operator does not include this page.").waitFor();
    expect(await page.getByRole("link", { name: "Audit", exact: true }).count()).toBe(0);
  });

  it.each([false, true])("is accessible and fits, dark: %s", async (dark) => {
    const page = await staff.open("auditor", "audit", { dark });
    await page.locator("tbody tr").first().waitFor();
    await page.getByRole("button", { name: "Verify" }).click();
    await page.getByText("The log is the chain that was written").waitFor();
    await expectGood(page, "audit");
  });
});
