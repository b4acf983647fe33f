import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { devDependencies } from "../package.json";
import { flagPath, flagsVersion } from "../src/app/flags";
import { flagFiles } from "./flags";

describe("flags", () => {
  const countries = readFileSync(
    fileURLToPath(new URL("../../config/catalogue/countries.toml", import.meta.url)),
    "utf8",
  );
  const codes = [...countries.matchAll(/^iso2 = "([A-Z]{2})"$/gm)].map(([, code]) => code ?? "");

  it("are there for every country of the catalogue", () => {
    expect(codes.length).toBeGreaterThan(200);
    const files = flagFiles();
    expect(codes.filter((code) => !files.has((flagPath(code) ?? "").slice(1)))).toEqual([]);
  });

  it("have their version in the path", () => {
    expect(devDependencies["country-flag-icons"]).toBe(flagsVersion);
  });

  it("run nothing and load nothing", () => {
    for (const [path, source] of flagFiles()) {
      expect(source, path).not.toMatch(/<script|href=|url\(|\son\w+=/);
    }
  });
});
