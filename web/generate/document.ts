// The HTML around a page. No inline script and no inline style: the content security policy that
// the server sends forbids both.
import { escapeHtml } from "./escape";
import type { SitePage } from "./site";

export interface Links {
  icon: string;
  early: string;
  styles: string[];
  script: string;
  preloads: string[];
  searchIndex: string;
}

export function documentHtml(page: SitePage, links: Links): string {
  const lines = [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(page.title)}</title>`,
    `<meta name="description" content="${escapeHtml(page.description)}">`,
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="search-index" content="${links.searchIndex}">`,
    `<link rel="icon" type="image/svg+xml" href="${links.icon}">`,
    `<script src="${links.early}"></script>`,
    ...links.styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...links.preloads.map((href) => `<link rel="modulepreload" href="${href}">`),
    `<script type="module" src="${links.script}"></script>`,
    "</head>",
    `<body>${page.body}</body>`,
    "</html>",
    "",
  ];
  return lines.join("\n");
}
