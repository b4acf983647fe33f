// The reports in the console: what a month came to, as a chart, a table and a file.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { linepoold } from "../own-server";
import { expectGood, Staff, type Role } from "./staff";

describe.skipIf(!linepoold)("reports in the console", () => {
  let staff: Staff;
  beforeAll(async () => {
    staff = await Staff.begin("limits.live_orders_per_customer=0");
    const { suppliers } = await staff.call<{ suppliers: { id: number; name: string }[] }>(
      "GET",
      "suppliers",
    );
    const simulated = suppliers.find(({ name }) => name === "simulated");
    await staff.call("POST", `suppliers/${simulated?.id}/settings`, { cost_per_sms: "0.05" });
    for (let at = 0; at < 3; ++at) {
      const { phoneNumber } = await staff.order();
      if (at > 0) await staff.send(phoneNumber, `G-48291${at} is your Google code.`);
    }
  });
  afterEach(() => staff.leave());
  afterAll(() => staff.end());

  async function open(role: Role, place = "reports", view = {}): Promise<Page> {
    const page = await staff.open(role, place, view);
    await page.getByRole("heading", { level: 1, name: "Reports" }).waitFor();
    return page;
  }

  const figure = (page: Page, name: string): Promise<string> =>
    page.locator(".figures > div", { hasText: name }).locator(".figure").first().innerText();

  const cells = async (page: Page, table: string): Promise<string[]> =>
    (
      await page.locator(`[aria-label="${table}"] tbody tr`).first().locator("td").allInnerTexts()
    ).map((text) => text.replace(/\s+/g, " ").trim());

  async function download(page: Page, name: string): Promise<{ file: string; text: string }> {
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name }).click(),
    ]);
    return {
      file: saved.suggestedFilename(),
      text: readFileSync(await saved.path(), "utf8"),
    };
  }

  it("show what the month came to, with its sample, to everybody", async () => {
    for (const role of ["owner", "operator", "support", "auditor"] as const) {
      const page = await open(role);
      // Two of two decided; the third order still waits. The price is the sandbox's, $0.42.
      await expect.poll(() => figure(page, "Revenue")).toBe("$0.84");
      expect(await figure(page, "Cost")).toBe("$0.10");
      expect(await figure(page, "Margin")).toBe("$0.74");
      expect(await figure(page, "Success")).toBe("100%");
      await page.getByText("1 still waiting, not counted").waitFor();
      await page
        .getByRole("img", { name: /By app and country, margin and success as a chart/ })
        .waitFor();
      expect(await cells(page, "By app and country")).toEqual([
        "Google",
        "Malaysia",
        "3 1 waiting",
        "100% of 2 few",
        "34.2% to 100%",
        "2",
        "2",
        "$0.84",
        "$0.10",
        "$0.74",
      ]);
      expect(await cells(page, "By supplier")).toEqual([
        "simulated",
        "3 1 waiting",
        "100% of 2 few",
        "34.2% to 100%",
        "2",
        "2",
        "$0.84",
        "$0.10",
        "$0.74",
        "$0.05",
      ]);
      await staff.leave();
    }
  });

  it("are saved as files with the same figures", async () => {
    const page = await open("auditor");
    const month = new Date().toISOString().slice(0, 7);
    const rows = await download(page, "Download CSV: By app and country");
    expect(rows.file).toMatch(new RegExp(`^margin-${month}-01-${month}-\\d\\d\\.csv$`));
    expect(rows.text.replace("\ufeff", "").split("\r\n")).toEqual([
      "app,country,count,with_code,undecided,sample," +
        "success,success_low,success_high,sms,revenue,cost,margin",
      "Google,Malaysia,3,2,1,2,1.0000,0.3424,1.0000,2,0.84,0.10,0.74",
      "",
    ]);
    const suppliers = await download(page, "Download CSV: By supplier");
    expect(suppliers.file).toContain("margin-by-supplier-");
    expect(suppliers.text).toContain(
      "\r\nsimulated,3,2,1,2,1.0000,0.3424,1.0000,2,0.84,0.10,0.74,0.05\r\n",
    );
  });

  it("are of the period that is chosen, which a reload keeps", async () => {
    const page = await open("support");
    await page.getByRole("button", { name: "Earlier" }).click();
    await page.getByText(/^Nothing began from /).waitFor();
    await page.getByRole("button", { name: "Later" }).click();
    await expect.poll(() => figure(page, "Revenue")).toBe("$0.84");

    await page.selectOption("#period", "days");
    await page.fill("#from", "2026-02-10");
    await page.fill("#to", "2026-02-01");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByText("Enter a first and a last day, at most 366 days in all.").waitFor();
    const today = new Date().toISOString().slice(0, 10);
    await page.fill("#from", today);
    await page.fill("#to", today);
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.waitForURL(`**/#reports/${today}..${today}`);
    await page.getByRole("heading", { level: 2, name: today, exact: true }).waitFor();
    await expect.poll(() => figure(page, "Revenue")).toBe("$0.84");

    // The link of a colleague.
    const other = await open("owner", "reports/2020-01");
    await other.getByText("Nothing began from 2020-01-01 to 2020-01-31").waitFor();
    expect(await other.inputValue("#month")).toBe("2020-01");
  });

  it("say what loses money, and which cost is not known", async () => {
    const { suppliers } = await staff.call<{ suppliers: { id: number; name: string }[] }>(
      "GET",
      "suppliers",
    );
    const id = suppliers.find(({ name }) => name === "simulated")?.id;
    const price = (cost: string): Promise<unknown> =>
      staff.call("POST", `suppliers/${id}/settings`, { cost_per_sms: cost });
    await price("1.00");
    const page = await open("operator");
    await page.getByText("One row cost more than it brought in.").waitFor();
    expect(await figure(page, "Margin")).toBe("-$1.16");
    await page.getByRole("button", { name: "Show losses first" }).click();
    expect(await page.inputValue("#order")).toBe("loss");
    await page.selectOption("#group", "country");
    expect((await cells(page, "By app and country")).slice(0, 2)).toEqual([
      "Malaysia",
      "3 1 waiting",
    ]);
    await page.selectOption("#kind", "rental");
    await page.getByText("There is nothing of this kind in these days.").waitFor();

    await price("0");
    const auditor = await open("auditor");
    const unknown = "No cost per SMS is set for simulated, so it counts as zero.";
    await auditor.getByText(unknown).waitFor();
    // Who may not set it is not sent there.
    const link = { name: "Set it on the supplier's page" };
    expect(await auditor.getByRole("link", link).count()).toBe(0);
    const operator = await open("operator");
    await operator.getByText(unknown).waitFor();
    await operator.getByRole("link", link).click();
    await operator.getByRole("heading", { level: 1, name: "Suppliers" }).waitFor();
    await price("0.05");
  });

  it("say when the server does not answer, and go on when asked", async () => {
    const page = await open("support");
    await expect.poll(() => figure(page, "Revenue")).toBe("$0.84");
    staff.stage.cut(true);
    await page.getByRole("button", { name: "Earlier" }).click();
    await page.getByText("The server does not answer.").waitFor();
    // The figures on the page are still those that its heading names.
    expect(await figure(page, "Revenue")).toBe("$0.84");
    staff.stage.cut(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText(/^Nothing began from /).waitFor();
  });

  it.each([false, true])("are accessible and fit, dark: %s", async (dark) => {
    const page = await open("owner", "reports", { dark });
    await page.locator(".report-chart").first().waitFor();
    await expectGood(page, "reports");
    await page.selectOption("#period", "days");
    await page.getByRole("button", { name: "Earlier" }).click();
    await page.getByText(/^Nothing began from /).waitFor();
    await expectGood(page, "an empty report");
  });
});
