// Against a real sandbox at LINEPOOL_URL; its key in LINEPOOL_KEY.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, openStage, type Stage } from "./support";

const { LINEPOOL_URL: server, LINEPOOL_KEY: key = "" } = process.env;

describe.skipIf(!server || !key)("with a server", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(server);
  });
  afterAll(() => stage.close());

  it.each(["temporary", "rent"])("runs the quick start, %s", async (mode) => {
    const page = await openPage(stage, "/");
    await page.fill("#api-key", key);
    await page.click(`#mode-${mode}`);
    const answer = (step: string) =>
      page.locator(`[data-mode="${mode}"][data-step="${step}"] [data-answer]`);
    const run = (step: string) => page.click(`[data-mode="${mode}"] [data-run="${step}"]`);
    const timeout = { timeout: 30_000 };
    await run("key");
    await expect.poll(() => answer("key").innerText(), timeout).toContain('"balance"');
    await run("lists");
    await expect.poll(() => answer("lists").innerText(), timeout).toMatch(/"rate"|"deduct"/);
    await run("number");
    await expect.poll(() => answer("number").innerText(), timeout).toMatch(/\d{10,}/);
    await run("code");
    await expect.poll(() => answer("code").innerText(), timeout).toMatch(/Answered after|\[/);
  });

  it("has the inbox, or says that there is none", async () => {
    const page = await openPage(stage, "/inbox/");
    const found = page.locator("text=/No SMS yet|no sandbox|needs an API key|loaded/").first();
    await found.waitFor({ timeout: 10_000 });
  });
});
