// The house rules for the files of this folder.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const maxLines = 300;

function filesOf(folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesOf(path) : [path];
  });
}

const files = ["src", "generate", "tests"]
  .flatMap(filesOf)
  .filter((path) => !path.endsWith("schema.d.ts"));

describe("files", () => {
  it.each(files)(`%s has at most ${maxLines} lines`, (path) => {
    expect(readFileSync(`${root}/${path}`, "utf8").split("\n").length).toBeLessThanOrEqual(
      maxLines + 1,
    );
  });

  it("load nothing from elsewhere", () => {
    for (const path of files.filter((each) => /\.(css|svelte)$/.test(each))) {
      expect(readFileSync(`${root}/${path}`, "utf8"), path).not.toMatch(
        /(src|href|url\()=?"?https?:/,
      );
    }
  });
});
