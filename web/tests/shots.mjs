// Screenshots of every page at three widths in both themes, into shots/.
// `npm run shots -- docs/user-api inbox` takes only those whose path contains one of the words.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium as browserType } from "playwright-core";
import { FakeSandbox, fill } from "./support/fake-sandbox.mjs";
import { chromium, chromiumArguments, serveSite } from "./support/site-server.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const wanted = process.argv.slice(2);
const widths = [360, 768, 1440];
const docs = readdirSync(`${root}/dist/docs`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `/docs/${entry.name}/`);

/** @type {{name: string, path: string, act?: (page: import("playwright-core").Page) => Promise<void>, whole?: boolean}[]} */
const shots = [
  { name: "home", path: "/", whole: true },
  { name: "docs", path: "/docs/", whole: true },
  ...docs.map((path) => ({ name: path.slice(1, -1).replace("/", "-"), path })),
  { name: "design", path: "/design/", whole: true },
  { name: "404", path: "/nothing/here" },
  { name: "search", path: "/docs/", act: (page) => page.fill("#search", "webhook") },
  { name: "inbox", path: "/inbox/" },
  {
    name: "inbox-detail",
    path: "/inbox/",
    act: async (page) => {
      await page.locator("[role=option]").nth(1).click();
    },
  },
  { name: "inbox-empty", path: "/inbox/?empty" },
];

const browser = await browserType.launch({ executablePath: chromium, args: chromiumArguments });
if (wanted.length === 0) rmSync(`${root}/shots`, { recursive: true, force: true });
mkdirSync(`${root}/shots`, { recursive: true });

for (const shot of shots) {
  if (wanted.length > 0 && !wanted.some((word) => shot.name.includes(word))) continue;
  const sandbox = new FakeSandbox();
  if (!shot.path.includes("empty")) fill(sandbox);
  const { url, close } = await serveSite({ sandbox });
  for (const width of widths) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 740 : 900 },
        colorScheme,
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      await page.goto(url + shot.path);
      await page.waitForTimeout(400);
      await shot.act?.(page);
      await page.waitForTimeout(200);
      await page.screenshot({
        path: `${root}/shots/${shot.name}-${width}-${colorScheme}.png`,
        fullPage: shot.whole ?? false,
      });
      await context.close();
    }
  }
  await close();
  console.log(shot.name);
}
await browser.close();
