// Nothing of docs/ is left out of the site.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { calls, commonErrors } from "../src/content/user-api-calls";
import { scopeOf } from "./openapi";
import { makeSite } from "./site";
import { readUserApi } from "./user-api";

const docs = fileURLToPath(new URL("../../docs", import.meta.url));
const read = (name: string): string => readFileSync(`${docs}/${name}`, "utf8");
const site = makeSite(docs);
const bodyOf = (file: string): string => site.pages.find((page) => page.file === file)?.body ?? "";
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");

// README.md is the index itself.
const files = readdirSync(docs).filter((name) => name.endsWith(".md") && name !== "README.md");
const userApi = readUserApi(read("user-api.md"));
interface OpenApi {
  paths: Record<string, Record<string, { operationId?: string; summary?: string }>>;
}
const operationsOf = (file: string) =>
  Object.entries((parse(read(file), { merge: true }) as OpenApi).paths).flatMap(([path, item]) =>
    Object.values(item)
      .filter((call) => call.operationId)
      .map((call) => ({ path, ...call })),
  );

describe("documentation", () => {
  it.each(files)("has a page for %s, with all its headings", (file) => {
    const body = bodyOf(`docs/${file.replace(".md", "")}/index.html`);
    const source = read(file).replace(/```[^]*?```/g, "");
    for (const [, heading = ""] of source.matchAll(/^#{1,4} (.+)$/gm)) {
      const text = heading.replace(/`/g, "");
      expect(textOf(body).includes(text), text).toBe(true);
    }
  });

  it.each(files)("lists %s in the index", (file) => {
    expect(bodyOf("docs/index.html")).toContain(`href="/docs/${file.replace(".md", "")}/"`);
  });

  it("says in the index what Linepool is and is not", () => {
    const source = read("README.md");
    const introduction = source.slice(source.indexOf("\n\n"), source.indexOf("\n## "));
    const words = introduction.replace(/\*\*|\s+/g, (mark) => (mark === "**" ? "" : " ")).trim();
    expect(textOf(bodyOf("docs/index.html")).replace(/\s+/g, " ")).toContain(words);
  });

  it("has no link that leads nowhere", () => {
    const paths = new Set(site.pages.map((page) => `/${page.file.replace("index.html", "")}`));
    const ids = new Map(
      site.pages.map((page) => [
        `/${page.file.replace("index.html", "")}`,
        new Set([...page.body.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])),
      ]),
    );
    for (const page of site.pages) {
      const own = `/${page.file.replace("index.html", "")}`;
      for (const [, href = ""] of page.body.matchAll(/ href="([^"]+)"/g)) {
        if (/^https?:/.test(href)) continue;
        const [path, fragment] = href.split("#");
        const target = path || own;
        expect(paths, `${own} links to ${href}`).toContain(target);
        if (fragment) expect(ids.get(target), `${own} links to ${href}`).toContain(fragment);
      }
    }
  });

  it("has each id once a page", () => {
    for (const page of site.pages) {
      const ids = [...page.body.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
      expect(twice, page.file).toEqual([]);
    }
  });

  it("obeys the content security policy", () => {
    for (const page of site.pages) {
      expect(page.body, page.file).not.toMatch(/<script|<style| style="| on\w+="|javascript:/);
    }
  });

  it("finds every page by search", () => {
    for (const file of files) {
      const url = `/docs/${file.replace(".md", "")}/`;
      expect(site.searchIndex.some((entry) => entry.url.startsWith(url))).toBe(true);
    }
  });
});

describe("start page", () => {
  const body = bodyOf("index.html");

  it("has every call of the user API", () => {
    expect(userApi.endpoints.length).toBeGreaterThan(10);
    for (const endpoint of userApi.endpoints) {
      expect(body).toContain(`<details class="details" id="${endpoint.id}"`);
      expect(textOf(body)).toContain(endpoint.title);
    }
    expect(Object.keys(calls).sort()).toEqual(userApi.endpoints.map(({ title }) => title).sort());
  });

  it("has every row of the error table", () => {
    expect(userApi.errors.length).toBeGreaterThan(12);
    for (const error of userApi.errors) {
      expect(textOf(body)).toContain(error.sentence);
      expect(textOf(body)).toContain(error.meaning);
      expect(body).toContain(`>${error.action}<`);
    }
  });

  it("names only errors of the table", () => {
    const sentences = userApi.errors.map(({ sentence }) => sentence);
    for (const error of [...commonErrors, ...Object.values(calls).flatMap((call) => call.errors)]) {
      expect(sentences).toContain(error);
    }
  });

  it("has the parameters that the server knows", () => {
    const source = fileURLToPath(new URL("../../src/api/user/call.cc", import.meta.url));
    if (!existsSync(source)) return;
    const code = readFileSync(source, "utf8");
    for (const { parameters } of Object.values(calls)) {
      for (const { name } of parameters) expect(code).toContain(`"${name}"`);
    }
  });
});

describe("page on errors", () => {
  it("has a section for every code of the server's table", () => {
    const source = fileURLToPath(new URL("../../src/base/error.cc", import.meta.url));
    if (!existsSync(source)) return;
    const rows = readFileSync(source, "utf8").matchAll(/ErrorInfo\{\s*Error::k\w+,\s*"(\w+)"/g);
    const codes = [...rows].map(([, code = ""]) => code);
    expect(codes.length).toBeGreaterThan(30);
    const body = bodyOf("docs/errors/index.html");
    for (const code of codes) expect(body).toContain(`<h2 id="${code}">`);
  });
});

describe.each([
  { name: "rest", file: "openapi.yaml", base: "/api/v1" },
  { name: "admin", file: "openapi-admin.yaml", base: "/admin/v1" },
])("reference of the $name API", ({ name, file, base }) => {
  it("has every operation", () => {
    const body = bodyOf(`docs/${name}/index.html`);
    const operations = operationsOf(file);
    expect(operations.length).toBeGreaterThan(30);
    for (const { operationId, path, summary } of operations) {
      expect(body).toContain(`<article class="call" id="${operationId}"`);
      expect(body).toContain(`<code>${base}${path}</code>`);
      expect(textOf(body)).toContain(summary);
    }
  });
});

describe("REST reference", () => {
  it("has the scopes of the server's table of routes", () => {
    const source = fileURLToPath(new URL("../../src/api/rest/routes.cc", import.meta.url));
    if (!existsSync(source)) return;
    const code = readFileSync(source, "utf8");
    const route = /\{k(\w+), "([^"]+)", &\w+, k\w+(?:, Scope::k(\w+))?[^\n]*\}/g;
    const routes = [...code.matchAll(route)];
    expect(routes.length).toBeGreaterThan(30);
    for (const [, method = "", path = "", scope = "Read"] of routes) {
      const name = `${method} ${path}`;
      expect(`${name} ${scopeOf(method.toUpperCase(), `/${path}`)}`).toBe(
        `${name} ${scope.toLowerCase()}`,
      );
    }
  });
});
