// The flags of countries as files of the site. Their path has the version of the set in it, so
// that a browser may keep them for good, as it does what has a hash in its name.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { flagPath } from "../src/app/flags";

const folder = fileURLToPath(new URL("../node_modules/country-flag-icons/3x2", import.meta.url));

/** By path in the site, without the slash at its front. */
export function flagFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const path = flagPath(file.replace(/\.svg$/, ""));
    if (path) files.set(path.slice(1), readFileSync(`${folder}/${file}`, "utf8"));
  }
  return files;
}
