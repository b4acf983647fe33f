// What the inbox says of a code, with a server that has found it.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { send } from "./customer";
import { linepoold, OwnServer } from "./own-server";
import { expectAccessible, expectFits, openPage, openStage, type Stage } from "./support";

const to = "+60554580007";

describe.skipIf(!linepoold)("the code of an SMS in the inbox", () => {
  let server: OwnServer;
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    server = await OwnServer.begin();
    stage = await openStage(server.url);
  }, 60_000);
  afterAll(async () => {
    await stage.close();
    await OwnServer.endAll();
  });

  const show = async (text: string): Promise<void> => {
    await send(to, text, server.url);
    page = await openPage(stage, "/inbox/");
    await page.locator("[role=option]").first().click();
  };
  /** The value of each name in the tab "Code". */
  const facts = async (): Promise<Record<string, string>> => {
    await page.getByRole("tab", { name: "Code" }).click();
    const rows = page.locator(".tab-panel:visible .detail-facts > div");
    await rows.first().waitFor();
    const pairs = await rows.evaluateAll((all) =>
      all.map((row) => [
        row.querySelector("dt")?.textContent ?? "",
        row.querySelector("dd")?.textContent ?? "",
      ]),
    );
    return Object.fromEntries(pairs) as Record<string, string>;
  };

  it("is marked where it stands, behind letters of several bytes as well", async () => {
    await show("Заказ 4821: ваш код подтверждения 590 518 🔐");
    expect(await page.locator(".sms-text mark").innerText()).toBe("590 518");
    const shown = await facts();
    expect(await page.locator(".detail-code").innerText()).toBe("590518");
    expect(shown["Confidence"]).toMatch(/^\d+(\.\d)? %, (low|medium|high)$/);
    expect(shown["Rule"]).toMatch(/^[a-z-]+, version \d+$/);
    expect(shown["Else it could be"]).toContain("4821");
    expect(shown["No one-time code"]).toBeUndefined();
    await expectAccessible(page, "code");
    await expectFits(page, "code");
  });

  it("has a reason where there is none", async () => {
    await show("Welcome to Acme!");
    expect(await page.locator(".sms-text mark").count()).toBe(0);
    expect(await facts()).toEqual({
      "No one-time code": "nothing in the text has the shape of a code",
    });
  });

  it("is shown with its type and not marked if it is no one-time code", async () => {
    await show("Your parcel is here. Pickup code: 483920");
    expect(await page.locator(".sms-text mark").count()).toBe(0);
    const shown = await facts();
    expect(shown["No one-time code"]).toBe("the code is not a one-time code");
    expect(shown["Code"]).toBe("483920");
    expect(shown["Type"]).toBe("pickup");
  });
});
