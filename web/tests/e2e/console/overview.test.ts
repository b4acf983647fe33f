// The overview and the live page of the console, as things happen.
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { linepoold } from "../own-server";
import { expectGood, Staff } from "./staff";

describe.skipIf(!linepoold)("what happens now, in the console", () => {
  let staff: Staff;
  beforeAll(async () => {
    staff = await Staff.begin("sandbox.lines_per_country=2");
  });
  afterEach(() => staff.leave());
  afterAll(() => staff.end());

  const patient = { timeout: 20_000 };

  it("is shown at a glance, with what is wrong", async () => {
    const page = await staff.open("support", "overview");
    const figure = (name: string): Promise<string> =>
      page.locator(".figures > div", { hasText: name }).locator(".figure").first().innerText();
    await expect.poll(() => figure("Live orders")).toBe("0");
    expect(await figure("Held for orders")).toBe("$0.00");
    await page.getByText("ready", { exact: true }).waitFor();
    const { phoneNumber } = await staff.order();
    await staff.send(phoneNumber, "G-482913 is your Google code.");
    const other = phoneNumber === "+60554580000" ? "+60554580001" : "+60554580000";
    await staff.send(other, "nobody has this line");
    await expect.poll(() => figure("Live orders"), patient).toBe("1");
    await expect.poll(() => figure("SMS in the last minute"), patient).toBe("2");
    expect(await figure("In the bin")).toBe("1");
    await page.getByRole("img", { name: "Live orders, while you look" }).waitFor();
    // A gateway that is refused is named, and leads to its page.
    const { id } = await staff.call<{ id: number }>("POST", "suppliers", {
      name: "carrier",
      kind: "http",
    });
    await fetch(`${staff.server.url}/supply/carrier/sms`, {
      method: "POST",
      headers: { Authorization: "Bearer wrong" },
      body: "{}",
    });
    await page.getByText("SMS of carrier are refused, 1 since the start.").waitFor(patient);
    await page.getByRole("link", { name: "Look at the supplier" }).click();
    await page.waitForURL(`**/#suppliers/${id}`);
  });

  it("says when the server does not answer, and goes on by itself", async () => {
    const page = await staff.open("auditor", "overview");
    await page.getByText("Refreshes every five seconds").waitFor();
    staff.stage.cut(true);
    await page.getByText("The server does not answer; it is asked again").waitFor(patient);
    staff.stage.cut(false);
    await page.getByText("Refreshes every five seconds").waitFor(patient);
  });

  it("appears as it comes, and an SMS says nothing until somebody asks", async () => {
    const page = await staff.open("support", "live");
    await page.getByText("Live, every two seconds").waitFor();
    const { id, phoneNumber } = await staff.order();
    await page.getByRole("link", { name: `Order ${id}` }).waitFor(patient);
    const sms = await staff.send(phoneNumber, "G-771234 is your Google code.");
    const reveal = page.getByRole("button", { name: `Show the text of SMS ${sms}` });
    await reveal.waitFor(patient);
    expect(await page.locator("main").innerText()).not.toContain("771234");
    await reveal.click();
    await page.getByText("G-771234 is your Google code.").waitFor();
    const { entries } = await staff.call<{ entries: { action: string; object: string }[] }>(
      "GET",
      "audit?limit=1000",
    );
    expect(entries.filter(({ action }) => action === "GET messages/{id}")).toMatchObject([
      { object: String(sms) },
    ]);
    await page.selectOption("#shown", "orders");
    await page.getByText("G-771234 is your Google code.").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("Stopped").waitFor();
    const later = await staff.order();
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("link", { name: `Order ${later.id}` }).waitFor(patient);
  });

  it.each([false, true])("is accessible and fits, dark: %s", async (dark) => {
    const page = await staff.open("owner", "overview", { dark });
    await page.getByRole("heading", { name: "Machine" }).waitFor();
    await expectGood(page, "overview");
    await page.getByRole("link", { name: "Live", exact: true }).click();
    // The overview, which goes at this click, has a table as well.
    await page.getByRole("heading", { name: "Live", exact: true, level: 1 }).waitFor();
    await page.locator("tbody tr").first().waitFor();
    await expectGood(page, "live");
  });
});
