// The catalogue in the console: what is offered, and how it is replaced.
import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { linepoold } from "../own-server";
import { expectGood, Staff } from "./staff";

interface Files {
  "apps.toml": string;
}

describe.skipIf(!linepoold)("the catalogue in the console", () => {
  let staff: Staff;
  beforeAll(async () => {
    staff = await Staff.begin();
  });
  afterEach(() => staff.leave());
  afterAll(() => staff.end());

  const file = (
    name: string,
    text: string,
  ): { name: string; mimeType: string; buffer: Buffer } => ({
    name,
    mimeType: "application/toml",
    buffer: Buffer.from(text),
  });

  it("shows prices of apps by country", async () => {
    const page = await staff.open("support", "catalogue");
    const heads = page.locator("thead th");
    await expect.poll(() => heads.count()).toBe(4);
    await page.selectOption("#add-country", { label: "Malaysia" });
    await expect.poll(() => heads.allInnerTexts()).toContain("Malaysia");
    await page.fill("#find-app", "telegram");
    await page.getByRole("cell", { name: "Telegram tg" }).waitFor();
    const price = await page.locator("tbody tr").first().locator("td").last().innerText();
    expect(price).toMatch(/^\$\d/);
    await page.getByRole("button", { name: "Leave out Malaysia" }).click();
    await expect.poll(() => heads.count()).toBe(4);
    await page.fill("#find-app", "no such app");
    await page.getByText("No app of these is called so.").waitFor();
    // Who may not change it may still take a copy.
    expect(await page.locator("#catalogue-files").count()).toBe(0);
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save apps.toml" }).click();
    const files = await staff.call<Files>("GET", "catalogue");
    expect(await readFile(await (await saved).path(), "utf8")).toBe(files["apps.toml"]);
  });

  it("is checked as a whole, and replaced after a question", async () => {
    const page = await staff.open("operator", "catalogue");
    await page.setInputFiles("#catalogue-files", file("apps (1).toml", ""));
    await page.getByText("apps (1).toml is none of").waitFor();
    await page.setInputFiles("#catalogue-files", file("deny.toml", "[[deny]]\nfoo = 1\n"));
    await page
      .getByText(/^\d+ problems; nothing has changed\.$/)
      .first()
      .waitFor();
    await page.getByRole("cell", { name: 'deny.toml:2: key "foo" is unknown' }).waitFor();
    const before = (await staff.call<Files>("GET", "catalogue"))["apps.toml"];
    const after = before.replace("# ", "# Edited. ");
    await page.setInputFiles("#catalogue-files", file("apps.toml", after));
    await page.getByText("The catalogue would be sound").waitFor();
    await page.getByRole("button", { name: "Replace the catalogue" }).click();
    expect((await staff.call<Files>("GET", "catalogue"))["apps.toml"]).toBe(before);
    await page.getByRole("button", { name: "Replace it" }).click();
    await page.getByText("The catalogue is replaced").waitFor();
    expect((await staff.call<Files>("GET", "catalogue"))["apps.toml"]).toBe(after);
  });

  it("has a price changed in one country, and everywhere again", async () => {
    const page = await staff.open("operator", "catalogue");
    await page.fill("#find-app", "telegram");
    const row = page.locator("tbody tr").filter({ hasText: "Telegram2" });
    await page.getByRole("button", { name: "Change Telegram2" }).click();
    await page.fill("#app-price", "free");
    await page.keyboard.press("Enter");
    await page.getByText("Enter a price above zero").waitFor();
    await page.selectOption("#app-where", { label: "UK" });
    await page.fill("#app-price", "7.77");
    await page.keyboard.press("Enter");
    await page.getByText("Telegram2 is changed").waitFor();
    await expect.poll(() => row.innerText()).toContain("$7.77");
    await page.getByRole("button", { name: "Change Telegram2" }).click();
    await page.selectOption("#app-what", "tier");
    await page.selectOption("#app-where", { label: "UK" });
    await page.getByRole("button", { name: "Change it" }).click();
    await expect.poll(() => row.innerText()).not.toContain("$7.77");
    await page.getByRole("button", { name: "Change Telegram2" }).click();
    await page.selectOption("#app-what", "stop");
    const offered = (await staff.call<Files>("GET", "catalogue"))["apps.toml"];
    await page.getByRole("button", { name: "Change it" }).click();
    // A sandbox offers it all the same; the file says that it is off.
    await expect
      .poll(async () => (await staff.call<Files>("GET", "catalogue"))["apps.toml"])
      .not.toBe(offered);
  });

  it.each([false, true])("is accessible and fits, dark: %s", async (dark) => {
    const page = await staff.open("owner", "catalogue", { dark });
    await page.locator("tbody tr").first().waitFor();
    await page.setInputFiles("#catalogue-files", file("deny.toml", "[[deny]]\nfoo = 1\n"));
    await page
      .getByText(/problems; nothing has changed/)
      .first()
      .waitFor();
    await expectGood(page, "catalogue");
  });
});
