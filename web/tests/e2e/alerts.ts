// What a page does at the browser's borders to tell of a code: sounds, notifications, the title.
import type { BrowserContext, Page } from "playwright-core";

export interface Told {
  /** The notes that were played. */
  tones: number;
  /** The titles of notifications. */
  notes: string[];
}

/** Puts recorders where the browser would sound and notify. */
export async function record(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const told: Told = { tones: 0, notes: [] };
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      ++told.tones;
      start.call(this, when);
    };
    const notify = function (title: string): void {
      told.notes.push(title);
    };
    const permission = "granted";
    const requestPermission = async (): Promise<string> => permission;
    Object.assign(notify, { permission, requestPermission });
    Object.assign(globalThis, { Notification: notify, told });
  });
}

export const toldBy = (page: Page): Promise<Told> =>
  page.evaluate(() => (globalThis as unknown as { told: Told }).told);

export type Alert = "With a sound" | "In the title of the tab" | "With a notification";

export async function choose(page: Page, alert: Alert, isOn: boolean): Promise<void> {
  await page.locator(".alert-menu summary").click();
  await page.getByRole("switch", { name: alert }).setChecked(isOn);
  await page.locator(".alert-menu summary").click();
}

/** Makes the page think that the user looks at another tab, or at this one again. */
export async function hide(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
    const visibilityState = { value: hidden ? "hidden" : "visible", configurable: true };
    Object.defineProperty(document, "visibilityState", visibilityState);
    document.dispatchEvent(new Event("visibilitychange"));
  }, isHidden);
}
