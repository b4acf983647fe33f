// Markdown of docs/ as HTML: headings with anchors, links between the files rewritten, tables that
// scroll inside themselves, code blocks with a copy button.
import { Marked, type Token, type Tokens } from "marked";
import { render } from "svelte/server";
import CodeBlock from "../src/components/CodeBlock.svelte";
import { escapeHtml, withoutMarks } from "./escape";
import { highlight, highlightSession } from "./highlight";

export interface Heading {
  id: string;
  /** As HTML, because names of calls are code. */
  html: string;
  text: string;
  depth: number;
}

/** The anchor that GitHub gives a heading: links in docs/ count on it. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}

/** Where a link of a file in docs/ leads on the site; null if the site has no such page. */
export function siteLink(href: string): string | null {
  if (/^(https?:|mailto:|#|\/)/.test(href)) return href;
  const [path = "", fragment] = href.split("#");
  const anchor = fragment ? `#${fragment}` : "";
  if (path === "openapi.yaml") return `/docs/rest/${anchor}`;
  if (path === "openapi-admin.yaml") return `/docs/admin/${anchor}`;
  const page = /^([\w-]+)\.md$/.exec(path);
  return page && page[1] !== "README" ? `/docs/${page[1]}/${anchor}` : null;
}

const languageNames: Record<string, string> = {
  sh: "shell commands",
  console: "terminal session",
  json: "JSON",
  cpp: "C++",
  html: "HTML",
  toml: "TOML",
  nginx: "nginx configuration",
};

export function codeBlock(code: string, language: string, title?: string): string {
  const label = title ?? languageNames[language] ?? "code";
  const session = language === "console" ? highlightSession(code) : null;
  const html = session ? session.html : highlight(code, language);
  const copy = session?.commands;
  const body = withoutMarks(render(CodeBlock, { props: { html, copy, label } }).body);
  return session ? body.replace('class="code', 'class="code code-session') : body;
}

export const plainText = (tokens: Token[] | undefined): string =>
  (tokens ?? [])
    .map((token) => {
      if ("tokens" in token && token.tokens) return plainText(token.tokens);
      return "text" in token ? String(token.text) : "";
    })
    .join("");

/** Whether a list only repeats the headings, as the first list of a long page does. */
const isContents = (token: Token): boolean =>
  token.type === "list" &&
  (token as Tokens.List).items.every((item) => /^\[[^\]]*\]\(#[^)]*\)$/.test(item.text.trim()));

export class Page {
  readonly headings: Heading[] = [];
  readonly tokens: Token[];
  private readonly marked: Marked;
  private section = "";

  /** `titles`: of the other pages, by name; a link whose text is a file's name shows them. */
  constructor(source: string, titles = new Map<string, string>()) {
    const headings = this.headings;
    const enter = (name: string): void => {
      this.section = name;
    };
    const section = (): string => this.section;
    this.marked = new Marked({
      renderer: {
        heading({ tokens, depth }) {
          const text = plainText(tokens);
          const html = this.parser.parseInline(tokens);
          const id = slug(text);
          enter(text);
          headings.push({ id, html, text, depth });
          if (depth === 1) return `<h1>${html}</h1>\n`;
          const label = `Link to ${escapeHtml(text)}`;
          const anchor = `<a class="anchor" href="#${id}" aria-label="${label}"></a>`;
          return `<h${depth} id="${id}">${html}${anchor}</h${depth}>\n`;
        },
        link({ href, tokens, raw }) {
          // user@host within an address such as postgresql://user@host is nobody's mailbox.
          if (`mailto:${raw}` === href) return this.parser.parseInline(tokens);
          const target = siteLink(href);
          const named = titles.get(/^([\w-]+)\.(?:md|yaml)$/.exec(plainText(tokens))?.[1] ?? "");
          const html = named ? escapeHtml(named) : this.parser.parseInline(tokens);
          if (target === null) {
            return `<span class="source-path" title="In the source tree">${html}</span>`;
          }
          return `<a href="${escapeHtml(target)}">${html}</a>`;
        },
        code: ({ text, lang }) => codeBlock(text, lang ?? ""),
        table(token) {
          const header = token.header
            .map((cell) =>
              cell.text.trim() === ""
                ? "<td></td>"
                : `<th scope="col">${this.parser.parseInline(cell.tokens)}</th>`,
            )
            .join("");
          const isBlank = token.header.every((cell) => cell.text.trim() === "");
          const cellHtml = ({ tokens }: Tokens.TableCell): string =>
            `<td>${this.parser.parseInline(tokens)}</td>`;
          const rows = token.rows.map((row) => `<tr>${row.map(cellHtml).join("")}</tr>`).join("");
          const name = escapeHtml(`Table: ${section()}`);
          const head = isBlank ? "" : `<thead><tr>${header}</tr></thead>`;
          return (
            `<div class="table-scroll" role="group" aria-label="${name}" tabindex="0">` +
            `<table>${head}<tbody>${rows}</tbody></table></div>\n`
          );
        },
      },
    });
    this.tokens = this.marked.lexer(source);
    const contents = this.tokens.findIndex(isContents);
    if (contents >= 0 && contents < 6) this.tokens.splice(contents, 1);
  }

  html(tokens: Token[] = this.tokens): string {
    // The lexer's list carries the link definitions, which slices of it lack.
    return this.marked.parser(Object.assign([...tokens], { links: {} }) as never);
  }

  inline(source: string): string {
    return this.marked.parseInline(source) as string;
  }
}
