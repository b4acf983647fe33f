// The console against a server of the test's own: who works there, and what the API says.
import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { openContext, openTab } from "../customer";
import { OwnServer } from "../own-server";
import { expectAccessible, expectFits, openStage, type Stage } from "../support";

export type Role = "owner" | "operator" | "support" | "auditor";

const tokenOfRole = (role: Role): string => `${role}-${Math.random().toString(36).slice(2, 8)}`;

export class Staff {
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    readonly server: OwnServer,
    readonly stage: Stage,
  ) {}

  static async begin(...settings: string[]): Promise<Staff> {
    const server = await OwnServer.begin(...settings);
    return new Staff(server, await openStage(server.url));
  }

  async end(): Promise<void> {
    await this.stage.close();
    await OwnServer.endAll();
  }

  /** A call of the admin API with the admin token. */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.server.url}/admin/v1/${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.server.secret("admin.token")}` },
      body: body === undefined ? null : JSON.stringify(body),
    });
    expect(answer.ok, `${method} ${path}: ${answer.status}`).toBe(true);
    return (await answer.json()) as T;
  }

  /** An SMS to a simulated line, or to any other number. */
  async send(to: string, text: string, from = "Google"): Promise<number> {
    const answer = await fetch(`${this.server.url}/api/v1/sandbox/messages`, {
      method: "POST",
      body: JSON.stringify({ to, from, text }),
    });
    expect(answer.ok).toBe(true);
    return ((await answer.json()) as { id: number }).id;
  }

  /** An order of the sandbox's customer, to which nothing comes by itself. */
  async order(): Promise<{ id: number; phoneNumber: string }> {
    const answer = await fetch(`${this.server.url}/api/v1/orders`, {
      method: "POST",
      headers: {
        "X-API-Key": this.server.secret("sandbox.key"),
        "Content-Type": "application/json",
      },
      body: JSON.stringify({ country: "MY", service: "go", sandbox: { reply: "none" } }),
    });
    expect(answer.ok).toBe(true);
    return (await answer.json()) as { id: number; phoneNumber: string };
  }

  /** The console as somebody with this role sees it, signed in. */
  async open(role: Role, place: string, view: { dark?: boolean } = {}): Promise<Page> {
    const { id } = await this.call<{ id: number }>("POST", "operators", {
      name: tokenOfRole(role),
      role,
    });
    const { token } = await this.call<{ token: string }>("POST", `operators/${id}/tokens`, {
      name: "laptop",
    });
    const context = await openContext(this.stage, view);
    this.contexts.push(context);
    const page = await openTab(this.stage, context, `/console/#${place}`);
    await page.waitForSelector("#name");
    await page.getByRole("button", { name: "Use a token" }).click();
    await page.fill("#token", token);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("navigation", { name: "Console" }).waitFor();
    return page;
  }

  /** Closes every page. */
  async leave(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close();
  }
}

/** Accessible, and no wider than the window, from a telephone to a large screen. */
export async function expectGood(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  for (const width of [360, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await expectFits(page, `${name} at ${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** The names of the buttons that are there. */
export const buttons = (page: Page): Promise<string[]> =>
  page.locator("main button:visible").allInnerTexts();
