// Codes reach an open page through restarts, a lost network, stopped tabs and wrong clocks: each
// code once, and told of once. The tests wait most of the time, so they run side by side.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { choose, hide, record, toldBy } from "./alerts";
import { leaseInSilence, openTab, register, send, server, withKey } from "./customer";
import { linepoold, OwnServer } from "./own-server";
import { openRelay } from "./relay";
import { openStage, type Stage } from "./support";

const waitLong = { timeout: 75_000 };
const waitShort = { timeout: 10_000, interval: 50 };
// Most of it is waiting; a busy machine needs more.
const patience = 180_000;
const code = (page: Page, digits: string) => page.locator(`.code-large:text-is("${digits}")`);
const text = (digits: string): string => `${digits} is your Acme verification code.`;

/** Each code is on the page once. */
async function expectCodes(page: Page, digits: string[]): Promise<void> {
  for (const each of digits) await code(page, each).waitFor(waitLong);
  const shown = await page.locator(".code-large").allInnerTexts();
  expect(shown.sort()).toEqual([...digits].sort());
}

/** In the page: ends when it shows the text, for however short a time. */
const sees = (wanted: string): Promise<void> =>
  new Promise((done) => {
    new MutationObserver((_, observer) => {
      if (!document.body.innerText.includes(wanted)) return;
      observer.disconnect();
      done();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

/** These tabs together have told of each code once, and have sounded that often. */
async function expectTold(pages: Page[], digits: string[], sounds?: number): Promise<void> {
  const notes = async (): Promise<string[]> =>
    (await Promise.all(pages.map(toldBy))).flatMap((told) => told.notes).sort();
  const tones = async (): Promise<number> =>
    (await Promise.all(pages.map(toldBy))).reduce((sum, told) => sum + told.tones, 0);
  const wanted = digits.map((each) => `New code: ${each}`).sort();
  await vi.waitFor(async () => expect(await notes()).toEqual(wanted), waitShort);
  // Two tones make one sound.
  if (sounds !== undefined) {
    await vi.waitFor(async () => expect(await tones()).toBe(2 * sounds), waitShort);
  }
}

describe.skipIf(!server).concurrent("live", { timeout: patience }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(server);
  });
  afterAll(async () => {
    await stage.close();
    await OwnServer.endAll();
  });

  it.skipIf(!linepoold).each(["SIGTERM", "SIGKILL"] as const)(
    "shows what came after the server was ended by %s",
    async (signal) => {
      const own = await OwnServer.begin();
      const customer = await register({ ...stage, url: own.url }, {}, record);
      const { page, context } = customer;
      await choose(page, "With a notification", true);
      const numbers: string[] = [];
      for (let i = 0; i < 3; ++i) numbers.push(await leaseInSilence(customer, own.url));
      const [first = "", second = "", third = ""] = numbers;
      await send(first, text("111222"), own.url);
      await code(page, "111222").waitFor();
      // No event comes before the server ends.
      await page.reload();
      await page.waitForSelector(".live-live");
      await own.stop(signal);
      await page.waitForSelector("text=Reconnecting…");
      await own.start();
      await send(second, text("333444"), own.url);
      await code(page, "333444").waitFor(waitLong);
      expect(await page.locator(".live-live").count()).toBe(1);
      await send(third, text("555666"), own.url);
      await expectCodes(page, ["111222", "333444", "555666"]);
      await expectTold([page], ["333444", "555666"]);
      await context.close();
    },
  );

  it("shows what came during half a minute without a network", async () => {
    const customer = await register(stage, {}, record);
    const { page, context } = customer;
    await choose(page, "With a notification", true);
    const digits = ["210001", "210002", "210003"];
    const numbers: string[] = [];
    for (let i = 0; i < 4; ++i) numbers.push(await leaseInSilence(customer));
    await page.locator(".order").nth(3).waitFor();
    await context.setOffline(true);
    await page.waitForSelector("text=Reconnecting…", waitLong);
    for (const [i, each] of digits.entries()) {
      await page.waitForTimeout(10_000);
      await send(numbers[i] ?? "", text(each));
    }
    expect(await page.locator(".code-large").count()).toBe(0);
    await context.setOffline(false);
    await code(page, "210001").waitFor({ timeout: 5000 });
    await send(numbers[3] ?? "", text("210004"));
    await expectCodes(page, [...digits, "210004"]);
    await expectTold([page], [...digits, "210004"]);
    await context.close();
  });

  it.skipIf(!linepoold)("gives up a connection that is dead and still open", async () => {
    const own = await OwnServer.begin("server.idle_timeout_ms=1000");
    const relay = await openRelay(own.url);
    const customer = await register({ ...stage, url: relay.url }, {}, record);
    const { page, context } = customer;
    await choose(page, "With a notification", true);
    const number = await leaseInSilence(customer, own.url);
    const other = await leaseInSilence(customer, own.url);
    await page.locator(".order").nth(1).waitFor();
    // As usual while a page waits, only its stream is open.
    await vi.waitFor(() => expect(relay.size()).toBe(1), waitShort);
    const reconnects = page.evaluate(sees, "Reconnecting…");
    relay.strand();
    await send(number, text("310001"), own.url);
    await reconnects;
    await send(other, text("310002"), own.url);
    await expectCodes(page, ["310001", "310002"]);
    await expectTold([page], ["310001", "310002"]);
    await context.close();
    await relay.close();
  });

  it.skipIf(!linepoold)("shows every code of a burst that the server limits", async () => {
    const own = await OwnServer.begin("limits.requests_per_second_per_key=8");
    const customer = await register({ ...stage, url: own.url }, {}, record);
    const { page, context } = customer;
    const numbers: string[] = [];
    while (numbers.length < 20) {
      numbers.push(await leaseInSilence(customer, own.url));
      await page.waitForTimeout(150);
    }
    await page.locator(".order").nth(19).waitFor(waitLong);
    const digits = numbers.map((_, i) => String(710_000 + i));
    await Promise.all(numbers.map((to, i) => send(to, text(digits[i] ?? ""), own.url)));
    await expectCodes(page, digits);
    await context.close();
  });

  it.each(["frozen", "stopped", "crashed"])(
    "goes on in another tab when the one with the stream is %s",
    async (how) => {
      const customer = await register(stage, {}, record);
      const { page, context } = customer;
      await choose(page, "With a notification", true);
      const other = await openTab(stage, context, "/app/");
      await other.waitForSelector(".live-live");
      const [first, second] = [await leaseInSilence(customer), await leaseInSilence(customer)];
      await other.locator(".order").nth(1).waitFor();
      const control = await context.newCDPSession(page);
      if (how === "frozen") {
        await control.send("Page.setWebLifecycleState", { state: "frozen" });
      } else if (how === "stopped") {
        // As a phone stops a tab: without a word, and its lock stays with it.
        await control.send("Debugger.enable");
        await control.send("Debugger.pause");
      } else {
        void control.send("Page.crash").catch(() => undefined);
        await page.waitForEvent("crash");
      }
      await send(first, text("410001"));
      await expectCodes(other, ["410001"]);
      if (how === "frozen") await control.send("Page.setWebLifecycleState", { state: "active" });
      if (how === "stopped") await control.send("Debugger.resume");
      await send(second, text("410002"));
      await expectCodes(other, ["410001", "410002"]);
      if (how !== "crashed") await expectCodes(page, ["410001", "410002"]);
      await context.close();
    },
  );

  it.each([-1, 1])("counts and dates by the server when the clock is %d h wrong", async (hours) => {
    const customer = await register(stage, {}, async (context) => {
      await record(context);
      await context.addInitScript((by) => {
        const right = Date;
        const shift = { by };
        Object.assign(globalThis, { shift });
        globalThis.Date = class extends right {
          constructor(...given: [] | [number]) {
            super(...((given.length ? given : [right.now() + shift.by]) as [number]));
          }
          static override now(): number {
            return right.now() + shift.by;
          }
        } as DateConstructor;
      }, hours * 3_600_000);
    });
    const { page, context } = customer;
    const number = await leaseInSilence(customer);
    const timer = page.locator("[role=timer]");
    expect(await timer.innerText()).toMatch(/^(20:00|19:[45]\d)$/);
    expect(await page.locator(".order button:has-text('Cancel in')").innerText()).toMatch(
      /Cancel in (2:00|1:[45]\d)$/,
    );
    // Somebody corrects the clock while the page is open.
    await page.evaluate(() => {
      (globalThis as unknown as { shift: { by: number } }).shift.by = 0;
    });
    await send(number, text("510001"));
    await expectCodes(page, ["510001"]);
    expect(await timer.innerText()).toMatch(/^(20:00|19:[345]\d)$/);
    const { orders } = (await (await withKey(customer.key, "/orders")).json()) as {
      orders: { createdAt: string }[];
    };
    await page.goto(`${stage.url}/app/history/`);
    const shown = page.locator("tbody time").first();
    expect(await shown.getAttribute("datetime")).toBe(orders[0]?.createdAt);
    await context.close();
  });

  it("tells of a code as the user has chosen", async () => {
    const customer = await register(stage, {}, record);
    const { page, context } = customer;
    await choose(page, "With a notification", true);
    const other = await openTab(stage, context, "/app/");
    await other.click("h2");
    await other.waitForSelector(".live-live");
    const name = await page.title();
    const both = [page, other];
    const receive = async (digits: string): Promise<void> => {
      await send(await leaseInSilence(customer), text(digits));
      for (const tab of both) await code(tab, digits).waitFor();
    };
    // Of two tabs one sounds and one notifies.
    await receive("610001");
    await expectTold(both, ["610001"], 1);
    expect(await page.title()).toBe(name);
    await hide(page, true);
    await receive("610002");
    expect(await page.title()).toBe(`610002 · ${name}`);
    await hide(page, false);
    expect(await page.title()).toBe(name);
    await expectTold(both, ["610001", "610002"], 2);
    for (const tab of both) {
      await choose(tab, "With a sound", false);
      await choose(tab, "In the title of the tab", false);
      await choose(tab, "With a notification", false);
    }
    await hide(page, true);
    await receive("610003");
    expect(await page.title()).toBe(name);
    await expectTold(both, ["610001", "610002"], 2);
    // The choice lasts.
    await page.reload();
    await page.locator(".alert-menu summary").click();
    const switches = page.locator(".alert-menu").getByRole("switch");
    for (const each of await switches.all()) expect(await each.isChecked()).toBe(false);
    await context.close();
  });
});
