// Makes every page. The plugin loads this module through Vite, so that it can use the components.
import type { Component } from "svelte";
import { render } from "svelte/server";
import DocIndex from "../src/pages/docs/DocIndex.svelte";
import DocPage from "../src/pages/docs/DocPage.svelte";
import Home from "../src/pages/home/Home.svelte";
import NotFound from "../src/pages/not-found/NotFound.svelte";
import Application from "../src/pages/Application.svelte";
import Rest from "../src/pages/rest/Rest.svelte";
import { texts } from "../src/texts";
import { applications } from "./applications";
import { readIndex } from "./doc-index";
import type { Entry } from "./entries";
import { withoutMarks } from "./escape";
import { homeModel } from "./home";
import { Page } from "./markdown";
import { readOpenapi } from "./openapi";
import { pageEntries, referenceEntries, type SearchEntry } from "./search";
import { readSources } from "./sources";

export interface SitePage {
  /** In dist: `docs/user-api/index.html`. */
  file: string;
  title: string;
  description: string;
  body: string;
  /** Its script. */
  entry: Entry;
}

export interface Site {
  pages: SitePage[];
  searchIndex: SearchEntry[];
}

export interface NavigationGroup {
  title: string;
  pages: { name: string; title: string; href: string }[];
}

const html = <Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: NoInfer<Props>,
): string => withoutMarks(render(component as Component, { props }).body);

function firstSentence(page: Page): string {
  const paragraph = page.tokens.find((token) => token.type === "paragraph");
  const text = paragraph && "text" in paragraph ? String(paragraph.text) : "";
  const plain = text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*\n]/g, " ");
  return /^.*?[.:](?=\s|$)/.exec(plain.replace(/\s+/g, " "))?.[0] ?? plain;
}

export function makeSite(docsFolder: string): Site {
  const sources = readSources(docsFolder);
  const rest = readOpenapi(sources.openapi.rest, "rest");
  const admin = readOpenapi(sources.openapi.admin, "admin");
  const titles = new Map(
    [...sources.docs].map(([name, source]) => [name, /^# (.+)$/m.exec(source)?.[1] ?? name]),
  );
  const linkTitles = new Map([
    ...titles,
    ["openapi", "the REST reference"],
    ["openapi-admin", "the admin reference"],
  ]);
  const parsed = [...sources.docs].map(([name, source]) => {
    const page = new Page(source, linkTitles);
    const title = titles.get(name) ?? name;
    return { name, source, page, body: page.html(), title, description: firstSentence(page) };
  });
  for (const { name, title } of [rest, admin]) titles.set(name, title);
  const { introduction, groups } = readIndex(sources.index);
  const navigation: NavigationGroup[] = groups.map((group) => ({
    title: group.title,
    pages: group.questions.map(({ page }) => ({
      name: page,
      title: titles.get(page) ?? page,
      href: `/docs/${page}/`,
    })),
  }));
  const order = navigation.flatMap((group) => group.pages);

  const pages: SitePage[] = parsed.map(({ name, page, body, title, description }) => {
    const at = order.findIndex((each) => each.name === name);
    const props = {
      navigation,
      name,
      title,
      body,
      headings: page.headings.filter(({ depth }) => depth === 2 || depth === 3),
      previous: order[at - 1],
      next: order[at + 1],
    };
    return {
      file: `docs/${name}/index.html`,
      title: `${title} · Linepool`,
      description,
      body: html(DocPage, props),
      entry: "site",
    };
  });
  pages.push(
    {
      file: "index.html",
      title: "Linepool: a self-hosted pool of phone lines",
      description: "Lease a phone number for one verification and read the SMS that arrive on it.",
      body: html(Home, homeModel(sources.docs.get("user-api") ?? "")),
      entry: "site",
    },
    {
      file: "docs/index.html",
      title: "Documentation · Linepool",
      description: "Every page of the documentation, by question.",
      body: html(DocIndex, { navigation, introduction, groups }),
      entry: "site",
    },
    {
      file: "docs/rest/index.html",
      title: "REST reference · Linepool",
      description: "Every call of the REST API with parameters, examples and errors.",
      body: html(Rest, { navigation, reference: rest }),
      entry: "site",
    },
    {
      file: "docs/admin/index.html",
      title: "Admin reference · Linepool",
      description: "Every call of the admin API with parameters, examples and errors.",
      body: html(Rest, { navigation, reference: admin }),
      entry: "site",
    },
    ...applications(html),
    {
      file: "design/index.html",
      title: "Design · Linepool",
      description: "The components of this site.",
      body: html(Application, { current: "design", title: "Design", needsScripts: texts.scripts }),
      entry: "design",
    },
    {
      file: "404.html",
      title: "Not found · Linepool",
      description: "There is no such page.",
      body: html(NotFound, {}),
      entry: "site",
    },
  );
  const searchIndex = [
    ...parsed.flatMap(({ name, title, source }) => pageEntries(name, title, source)),
    ...[rest, admin].flatMap(referenceEntries),
  ];
  return { pages, searchIndex };
}
