// Every page: accessible in both themes, fits every width, readable without scripts.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectFits, openPage, openStage, type Stage } from "./support";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const docs = readdirSync(`${dist}/docs`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `/docs/${entry.name}/`);
const paths = ["/", "/docs/", ...docs, "/design/", "/inbox/", "/nothing"];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(paths)("%s", (path) => {
  it.each([true, false])("is accessible, dark: %s", async (dark) => {
    const page = await openPage(stage, path, { dark, width: dark ? 360 : 1280 });
    await page.waitForTimeout(150);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) {
        if (!details.matches(".site-menu")) details.open = true;
      }
    });
    await expectAccessible(page, path);
    await page.context().close();
  });

  it("fits windows from 360 to 1920 px", async () => {
    const page = await openPage(stage, path);
    for (const width of [360, 480, 768, 900, 1024, 1440, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      await expectFits(page, `${path} at ${width}`);
    }
    await page.context().close();
  });
});

describe("without scripts", () => {
  it.each(["/", "/docs/user-api/", "/docs/rest/"])("%s is readable", async (path) => {
    const page = await openPage(stage, path, { scripts: false });
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect(await page.locator(".js-only:visible").count()).toBe(0);
    if (path === "/") {
      // All languages are shown, one after the other.
      expect(await page.locator(".tab-panel:visible").count()).toBeGreaterThan(40);
    }
    await page.context().close();
  });
});
