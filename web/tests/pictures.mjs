// The pictures of the README, from the sandbox at LINEPOOL_URL with a few SMS in it. Needs cwebp, of
// Debian's package webp.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const server = process.env.LINEPOOL_URL ?? "http://127.0.0.1:8080";
const out = fileURLToPath(new URL("../../docs/pictures", import.meta.url));
const pictures = [
  { name: "start", path: "/", height: 860 },
  { name: "inbox", path: "/inbox/", height: 560, key: "j" },
];

const folder = mkdtempSync(join(tmpdir(), "linepool-pictures-"));
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
for (const { name, path, height, key } of pictures) {
  const page = await browser.newPage({ viewport: { width: 1280, height } });
  await page.goto(server + path);
  await page.waitForTimeout(1000);
  if (key) await page.keyboard.press(key);
  await page.waitForTimeout(500);
  const png = join(folder, `${name}.png`);
  await page.screenshot({ path: png });
  execFileSync("cwebp", ["-quiet", "-q", "80", png, "-o", join(out, `${name}.webp`)]);
}
await browser.close();
rmSync(folder, { recursive: true });
