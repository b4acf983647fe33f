// Customers in the console: found, blocked, given keys and money.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { linepoold } from "../own-server";
import { buttons, expectGood, Staff } from "./staff";

describe.skipIf(!linepoold)("customers in the console", () => {
  let staff: Staff;
  let acme: { id: number };
  beforeAll(async () => {
    staff = await Staff.begin();
    acme = await staff.call("POST", "customers", { name: "Acme Ltd" });
    await staff.call("POST", "customers", { name: "Zenith" });
  });
  afterEach(() => staff.leave());
  afterAll(() => staff.end());

  const dialog = (page: Page): ReturnType<Page["getByRole"]> => page.getByRole("dialog");
  const confirm = (page: Page, name: string): Promise<void> =>
    dialog(page).getByRole("button", { name, exact: true }).click();

  it("are found by a part of the name, and created", async () => {
    const page = await staff.open("operator", "customers");
    await page.getByRole("link", { name: "Zenith" }).waitFor();
    await page.fill("#customer", "acme");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
    await page.fill("#customer", "nobody");
    await page.keyboard.press("Enter");
    await page.getByText("No customer is called nobody").waitFor();
    await page.getByRole("button", { name: "Create a customer" }).click();
    await confirm(page, "Create");
    await dialog(page).getByText("Enter a name.").waitFor();
    await page.fill("#customer-name", "Acme Ltd");
    await confirm(page, "Create");
    await dialog(page).getByText("Customer Acme Ltd exists already.").waitFor();
    await page.fill("#customer-name", "Brand new");
    await confirm(page, "Create");
    await page.getByRole("heading", { level: 1, name: "Brand new" }).waitFor();
    await page.getByText("No key that is valid").waitFor();
    await page.goBack();
    await page.getByRole("link", { name: "Acme Ltd" }).waitFor({ state: "detached" });
    expect(await page.inputValue("#customer")).toBe("nobody");
  });

  it("are blocked after a question, and unblocked", async () => {
    const page = await staff.open("operator", `customers/${acme.id}`);
    await page.getByRole("button", { name: "Block" }).click();
    await dialog(page).getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Block" }).click();
    await page.fill("#block-reason", "unpaid since May");
    await confirm(page, "Block the customer");
    await page.getByText("Acme Ltd is blocked").waitFor();
    const blocked = await staff.call<{ state: string }>("GET", `customers/${acme.id}`);
    expect(blocked.state).toBe("blocked");
    const { entries } = await staff.call<{ entries: { action: string; after: unknown }[] }>(
      "GET",
      "audit?limit=1000",
    );
    const entry = entries.find(({ action }) => action === "POST customers/{id}/block");
    expect(entry?.after).toEqual({ reason: "unpaid since May" });
    await page.getByRole("button", { name: "Unblock" }).click();
    await page.getByText("Acme Ltd is active again").waitFor();
  });

  it("get prices of their own, and lose them again", async () => {
    const page = await staff.open("operator", `customers/${acme.id}`);
    const panel = page.getByRole("region", { name: "Prices of its own" });
    await panel.getByText("this customer pays the catalogue's prices").waitFor();
    await panel.getByRole("button", { name: "Agree a price" }).click();
    await confirm(page, "Agree the price");
    await dialog(page).getByText("Enter the name or the code of the app.").waitFor();
    await page.fill("#price-app", "google");
    await page.selectOption("#price-country", { label: "Malaysia" });
    await page.fill("#price-amount", "0.35");
    await confirm(page, "Agree the price");
    const row = panel.getByRole("row", { name: "Google a number Malaysia" });
    await row.getByText("0.35").waitFor();
    await row.getByText("0.42").waitFor();
    const path = `customers/${acme.id}/prices`;
    const agreed = await staff.call<{ prices: { price: string }[] }>("GET", path);
    expect(agreed.prices.map(({ price }) => price)).toEqual(["0.35"]);

    await panel.getByRole("button", { name: "Agree a price" }).click();
    await page.fill("#price-app", "google");
    await page.fill("#price-hours", "5");
    await page.fill("#price-amount", "1");
    await confirm(page, "Agree the price");
    await dialog(page).getByText("Google is rented for").waitFor();
    await dialog(page).getByRole("button", { name: "Cancel" }).click();

    await row.getByRole("button", { name: "End: Google, Malaysia, a number" }).click();
    await confirm(page, "End it");
    await panel.getByText("this customer pays the catalogue's prices").waitFor();
    expect(await staff.call("GET", path)).toEqual({ prices: [] });

    const reader = await staff.open("auditor", `customers/${acme.id}`);
    await reader.getByText("this customer pays the catalogue's prices").waitFor();
    expect(await buttons(reader)).not.toContain("Agree a price");
  });

  it("get keys, which are shown once, replaced and revoked", async () => {
    const page = await staff.open("operator", `customers/${acme.id}`);
    const account = async (key: string): Promise<number> => {
      const answer = await fetch(`${staff.server.url}/api/v1/account`, {
        headers: { "X-API-Key": key },
      });
      return answer.status;
    };
    const shown = async (): Promise<string> => {
      const secret = await dialog(page).locator(".secret").innerText();
      await confirm(page, "Done");
      return secret;
    };
    await page.getByRole("button", { name: "Create a key" }).click();
    await page.fill("#key-label", "their shop");
    await page.selectOption("#key-user", "json");
    await confirm(page, "Create the key");
    const first = await shown();
    expect(await account(first)).toBe(200);
    await page.getByText("answers like json").waitFor();
    expect(await page.locator("main").innerText()).not.toContain(first);
    await page.getByRole("button", { name: "Replace: their shop" }).click();
    await page.selectOption("#rotate-overlap", "3600");
    await confirm(page, "Create the new key");
    const second = await shown();
    expect([await account(first), await account(second)]).toEqual([200, 200]);
    await page.getByText("ending").waitFor();
    await page.getByRole("button", { name: "Revoke: their shop" }).first().click();
    await confirm(page, "Revoke the key");
    await page.getByText("The key is revoked").waitFor();
    expect([await account(first), await account(second)]).toEqual([200, 401]);
    await page.getByRole("switch", { name: "Show keys that have ended" }).click();
    await page.getByText("revoked", { exact: true }).waitFor();
  });

  it("get money from owners only", async () => {
    const page = await staff.open("owner", `customers/${acme.id}`);
    await page.getByRole("button", { name: "Top up" }).click();
    await page.fill("#topup-amount", "-5");
    await confirm(page, "Top up");
    await dialog(page).getByText("Enter an amount above zero").waitFor();
    await page.fill("#topup-amount", "50.25");
    await page.fill("#topup-note", "invoice 12");
    await page.keyboard.press("Enter");
    await page.getByText("Acme Ltd has $50.25 more").waitFor();
    await page.getByRole("cell", { name: "+50.25" }).waitFor();
    await page.getByRole("cell", { name: "invoice 12" }).waitFor();
    const { balance } = await staff.call<{ balance: string }>("GET", `customers/${acme.id}`);
    expect(balance).toBe("50.25");
  });

  it("are corrected with a reason, and have a statement of each month", async () => {
    await staff.call("POST", `customers/${acme.id}/topup`, { amount: "20.00" });
    const page = await staff.open("owner", `customers/${acme.id}`);
    const before = await staff.call<{ balance: string }>("GET", `customers/${acme.id}`);
    await page.getByRole("button", { name: "Correct" }).click();
    await page.fill("#correction-amount", "5.25");
    await page.keyboard.press("Enter");
    await dialog(page).getByText("Enter a reason").waitFor();
    await page.fill("#correction-note", "invoice 12 was booked twice");
    await page.keyboard.press("Enter");
    await page.getByText("The balance of Acme Ltd is corrected").waitFor();
    await page.getByRole("cell", { name: "-5.25" }).waitFor();
    const after = await staff.call<{ balance: string }>("GET", `customers/${acme.id}`);
    expect(Number(before.balance) - Number(after.balance)).toBe(5.25);
    // No more than there is can be taken; the dialog stays, and says why.
    await page.getByRole("button", { name: "Correct" }).click();
    await page.fill("#correction-amount", "100000");
    await page.fill("#correction-note", "a mistake");
    await page.keyboard.press("Enter");
    await dialog(page).getByRole("alert").waitFor();
    await dialog(page).getByRole("button", { name: "Cancel" }).click();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download" }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^statement-Acme-Ltd-\d{4}-\d\d\.csv$/);
    expect(await readFile(await file.path(), "utf8")).toContain("invoice 12 was booked twice");
  });

  it("are erased only by their name", async () => {
    const { id } = await staff.call<{ id: number }>("POST", "customers", { name: "Gone Soon" });
    const page = await staff.open("owner", `customers/${id}`);
    await page.getByRole("button", { name: "Erase" }).click();
    await page.fill("#erase-name", "gone soon");
    await confirm(page, "Erase for good");
    await dialog(page).getByText("That is not the customer's name.").waitFor();
    await page.fill("#erase-name", "Gone Soon");
    await confirm(page, "Erase for good");
    await page.waitForURL("**/#customers");
    await page.getByRole("link", { name: "Acme Ltd" }).waitFor();
    const { state } = await staff.call<{ state: string }>("GET", `customers/${id}`);
    expect(state).toMatch(/^eras/);
    // What is left of it can be looked at, and nothing else.
    await page.goto(`${staff.stage.url}/console/#customers/${id}`);
    await page.getByText(/^(being erased|erased)$/).waitFor();
    expect(await page.getByRole("button", { name: "Top up" }).count()).toBe(0);
  });

  it.each([
    ["owner", ["Top up", "Correct", "Block", "Create a key", "Agree a price", "Download", "Erase"]],
    ["operator", ["Block", "Create a key", "Agree a price", "Download"]],
    ["support", ["Download"]],
    ["auditor", ["Download"]],
  ] as const)("show %s what the role may do", async (role, expected) => {
    const zenith = await staff.call<{ customers: { id: number; name: string }[] }>(
      "GET",
      "customers",
    );
    const id = zenith.customers.find(({ name }) => name === "Zenith")?.id;
    const page = await staff.open(role, `customers/${id}`);
    await page.getByText("No key that is valid").waitFor();
    await page.getByText("No money has moved yet.").waitFor();
    expect(await buttons(page)).toEqual([...expected]);
  });

  it.each([false, true])("are accessible and fit, dark: %s", async (dark) => {
    const page = await staff.open("owner", "customers", { dark });
    await page.getByRole("link", { name: "Acme Ltd" }).waitFor();
    await expectGood(page, "customers");
    await page.getByRole("link", { name: "Acme Ltd" }).click();
    await page.getByRole("heading", { level: 1, name: "Acme Ltd" }).waitFor();
    await page.locator("#ledger").waitFor();
    await expectGood(page, "a customer");
    await page.getByRole("button", { name: "Correct" }).click();
    await expectGood(page, "a correction");
  });

  it("say when there is none", async () => {
    const page = await staff.open("support", "customers/999999");
    await page.getByText("There is no customer 999999").waitFor();
  });
});
