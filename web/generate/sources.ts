// The files of the repository that the pages are made from.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export interface Sources {
  /** The pages of docs/, by name without `.md`. */
  docs: Map<string, string>;
  /** The OpenAPI documents. */
  openapi: { rest: string; admin: string };
  /** README.md, which lists the pages. */
  index: string;
}

export function readSources(docsFolder: string): Sources {
  const names = readdirSync(docsFolder).filter(
    (name) => name.endsWith(".md") && name !== "README.md",
  );
  const docs = new Map<string, string>();
  for (const name of names.sort()) {
    docs.set(name.slice(0, -".md".length), readFileSync(join(docsFolder, name), "utf8"));
  }
  const read = (name: string): string => readFileSync(join(docsFolder, name), "utf8");
  return {
    docs,
    openapi: { rest: read("openapi.yaml"), admin: read("openapi-admin.yaml") },
    index: read("README.md"),
  };
}
