// The Vite plugin that makes the site: it prerenders every page, writes the HTML with the hashed
// names of scripts and styles, and serves the same pages in development.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Rollup } from "vite";
import { createServer, transformWithEsbuild, type Plugin, type ViteDevServer } from "vite";
import { enforceBudgets } from "./budgets";
import { documentHtml, type Links } from "./document";
import { entries } from "./entries";
import { flagFiles } from "./flags";
import type { Site } from "./site";

const root = fileURLToPath(new URL("..", import.meta.url));
const docs = fileURLToPath(new URL("../../docs", import.meta.url));
const sitePath = "/generate/site.ts";
type SiteModule = { makeSite: (docs: string) => Site };

/** The site, made by a server of its own, because the pages are components. */
async function prerender(): Promise<Site> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "error",
    appType: "custom",
    plugins: [svelte()],
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    const { makeSite } = (await server.ssrLoadModule(sitePath)) as SiteModule;
    return makeSite(docs);
  } finally {
    await server.close();
  }
}

/** The script that runs before the page is painted; it cannot be a module. */
async function earlyScript(): Promise<string> {
  const source = readFileSync(`${root}/src/early.ts`, "utf8");
  const options = { loader: "ts", format: "iife", minify: true, target: "es2020" } as const;
  return (await transformWithEsbuild(source, "early.ts", options)).code;
}

const icon = (): string => readFileSync(`${root}/src/icon.svg`, "utf8");

const isChunk = (output: Rollup.OutputAsset | Rollup.OutputChunk): output is Rollup.OutputChunk =>
  output.type === "chunk";

/** The scripts that `chunk` imports at once, without those that it may load later. */
function importsOf(bundle: Rollup.OutputBundle, chunk: Rollup.OutputChunk): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    const output = bundle[file];
    if (found.has(file) || !output || !isChunk(output)) return;
    found.add(file);
    output.imports.forEach(visit);
  };
  chunk.imports.forEach(visit);
  return [...found];
}

function buildPlugin(): Plugin {
  return {
    name: "linepool-site",
    apply: "build",
    // After Vite's own plugins, which add the style sheet to the bundle.
    enforce: "post",
    async generateBundle(_, bundle) {
      const made = await prerender();
      const asset = (name: string, source: string): string =>
        `/${this.getFileName(this.emitFile({ type: "asset", name, source }))}`;
      const outputs = Object.values(bundle);
      const styles = outputs.filter((each) => each.fileName.endsWith(".css"));
      const common = {
        icon: asset("icon.svg", icon()),
        early: asset("early.js", await earlyScript()),
        searchIndex: asset("search-index.json", JSON.stringify(made.searchIndex)),
        styles: styles.map((each) => `/${each.fileName}`),
      };
      for (const [fileName, source] of flagFiles()) {
        this.emitFile({ type: "asset", fileName, source });
      }
      for (const page of made.pages) {
        const chunk = outputs
          .filter(isChunk)
          .find((each) => each.isEntry && each.name === page.entry);
        if (!chunk) throw new Error(`no script for ${page.file}`);
        const links: Links = {
          ...common,
          script: `/${chunk.fileName}`,
          preloads: importsOf(bundle, chunk).map((file) => `/${file}`),
        };
        this.emitFile({ type: "asset", fileName: page.file, source: documentHtml(page, links) });
      }
    },
    writeBundle({ dir }, bundle) {
      enforceBudgets(dir ?? "dist", bundle);
    },
  };
}

async function answer(server: ViteDevServer, path: string): Promise<[string, string] | null> {
  if (path === "/assets/early.js") return ["text/javascript", await earlyScript()];
  if (path === "/assets/icon.svg") return ["image/svg+xml", icon()];
  const flag = path.startsWith("/assets/flags/") ? flagFiles().get(path.slice(1)) : undefined;
  if (flag) return ["image/svg+xml", flag];
  const isIndex = path === "/assets/search-index.json";
  const isPage = path.endsWith("/") || !/\.\w+$/.test(path);
  if (!isIndex && (!isPage || path.startsWith("/@"))) return null;
  const { makeSite } = (await server.ssrLoadModule(sitePath)) as SiteModule;
  const made = makeSite(docs);
  if (isIndex) return ["application/json", JSON.stringify(made.searchIndex)];
  const file = `${path.replace(/^\/|\/$/g, "")}/index.html`.replace(/^\//, "");
  const page = made.pages.find((each) => each.file === file);
  if (!page) return null;
  const links: Links = {
    icon: "/assets/icon.svg",
    early: "/assets/early.js",
    searchIndex: "/assets/search-index.json",
    styles: [],
    preloads: [],
    script: `/${entries[page.entry]}`,
  };
  return ["text/html", await server.transformIndexHtml(path, documentHtml(page, links))];
}

function devPlugin(): Plugin {
  return {
    name: "linepool-site-dev",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? "/").split("?")[0] ?? "/";
        if (/^\/(api|user|stubs|admin|console\/v1)\//.test(path)) return next();
        answer(server, path).then((found) => {
          if (!found) return next();
          response.setHeader("Content-Type", found[0]);
          response.end(found[1]);
        }, next);
      });
    },
  };
}

export const site = (): Plugin[] => [buildPlugin(), devPlugin()];
