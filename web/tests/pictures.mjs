// The pictures of the README, from the sandbox at LINEPOOL_URL with a few SMS in it, in which anybody
// may register. `npm run pictures -- dashboard` takes one. Needs Debian's packages webp and, for the
// flags, fonts-noto-color-emoji.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const server = process.env.LINEPOOL_URL ?? "http://127.0.0.1:8080";
const out = fileURLToPath(new URL("../../docs/pictures", import.meta.url));
const wanted = process.argv.slice(2);

/** Registers somebody and leases numbers: two wait, and the code of one has come. */
async function lease(page) {
  await page.goto(`${server}/register/`);
  const orders = [
    ["GB", "wa", "none"],
    ["US", "tg", "none"],
    ["MY", "go", "G-412157 is your Google verification code."],
  ].map(([country, service, reply]) => ({ country, service, sandbox: { reply } }));
  const email = `${randomBytes(6).toString("hex")}@example.com`;
  await page.evaluate(
    async ([address, wishes]) => {
      const post = async (path, body) => {
        const headers = { "Content-Type": "application/json" };
        const answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      };
      await post("/api/web/register", { email: address, password: "correct horse battery" });
      for (const wish of wishes) await post("/api/v1/orders", wish);
    },
    [email, orders],
  );
}

const pictures = [
  { name: "start", path: "/", height: 860 },
  {
    name: "dashboard",
    path: "/app/",
    height: 720,
    before: lease,
    ready: (page) => page.waitForSelector(".code-large", { timeout: 60_000 }),
  },
  { name: "inbox", path: "/inbox/", height: 560, key: "j" },
].filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const folder = mkdtempSync(join(tmpdir(), "linepool-pictures-"));
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
for (const { name, path, height, before, ready, key } of pictures) {
  const page = await browser.newPage({ viewport: { width: 1280, height } });
  await before?.(page);
  await page.goto(server + path);
  await ready?.(page);
  await page.waitForTimeout(1000);
  if (key) await page.keyboard.press(key);
  await page.waitForTimeout(500);
  const png = join(folder, `${name}.png`);
  await page.screenshot({ path: png });
  execFileSync("cwebp", ["-quiet", "-q", "80", png, "-o", join(out, `${name}.webp`)]);
}
await browser.close();
rmSync(folder, { recursive: true });
