// How much a page weighs, compressed with brotli: its HTML and everything that it loads at once.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rollup } from "vite";
import { brotliCompressSync, constants } from "node:zlib";

const kilobyte = 1000;

interface Budget {
  files: RegExp;
  limit: number;
}

// The first that fits a file counts. The search index is loaded only when somebody searches, and
// grows with every page of the documentation.
const budgets: Budget[] = [
  { files: /^inbox\/index\.html$/, limit: 120 * kilobyte },
  { files: /^(app|console|login|register)\/.*\.html$/, limit: 120 * kilobyte },
  { files: /^design\/index\.html$/, limit: 120 * kilobyte },
  { files: /\.html$/, limit: 60 * kilobyte },
  { files: /^assets\/search-index\..*\.json$/, limit: 150 * kilobyte },
];

const compressed = (bytes: Buffer): number =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

export function enforceBudgets(folder: string, bundle: Rollup.OutputBundle): void {
  const sizes = new Map<string, number>();
  const sizeOf = (file: string): number => {
    const known = sizes.get(file);
    if (known !== undefined) return known;
    const size = compressed(readFileSync(join(folder, file)));
    sizes.set(file, size);
    return size;
  };
  const rows: string[] = [];
  const excesses: string[] = [];
  for (const file of Object.keys(bundle).sort()) {
    const budget = budgets.find((each) => each.files.test(file));
    if (!budget) continue;
    const loaded = file.endsWith(".html")
      ? [...readFileSync(join(folder, file), "utf8").matchAll(/(?:href|src)="\/(assets\/[^"]+)"/g)]
      : [];
    const parts = new Set(loaded.map((match) => match[1] ?? ""));
    const total = [...parts].reduce((sum, part) => sum + sizeOf(part), sizeOf(file));
    const text = `${file}: ${(total / kilobyte).toFixed(1)} kB of ${budget.limit / kilobyte} kB`;
    rows.push(`  ${text}`);
    if (total > budget.limit) excesses.push(text);
  }
  console.log(`\nCompressed with brotli, everything a page loads at once:\n${rows.join("\n")}`);
  if (excesses.length > 0) throw new Error(`Over budget: ${excesses.join("; ")}`);
}
