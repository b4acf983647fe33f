// The index of the search: one entry for each section of a page. The browser loads it when somebody
// begins to search.
import type { Tokens } from "marked";
import { highlightSession } from "./highlight";
import { Page, plainText, slug } from "./markdown";
import type { Reference } from "./openapi";

export interface SearchEntry {
  url: string;
  page: string;
  heading: string;
  text: string;
}

const squeeze = (text: string): string => text.replace(/\s+/g, " ").trim();

function readable(source: string): string {
  return squeeze(
    source
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/[`*|]|^#+\s|-{3,}/gm, " ")
      .replace(/https?:\/\/127\.0\.0\.1:8080/g, ""),
  );
}

/** Of a session only the commands: answers say nothing that the text does not. */
function commandsOf({ text, lang }: Tokens.Code): string {
  const commands = lang === "console" ? highlightSession(text).commands : text;
  return commands.replace(/https?:\/\/127\.0\.0\.1:8080/g, "");
}

export function pageEntries(name: string, title: string, source: string): SearchEntry[] {
  const entries: SearchEntry[] = [];
  let entry: SearchEntry = { url: `/docs/${name}/`, page: title, heading: "", text: "" };
  for (const token of new Page(source).tokens) {
    const heading = token.type === "heading" ? (token as Tokens.Heading) : null;
    if (heading && heading.depth > 1) {
      entries.push(entry);
      const text = plainText(heading.tokens);
      entry = { url: `/docs/${name}/#${slug(text)}`, page: title, heading: text, text: "" };
    } else if (!heading) {
      const isCode = token.type === "code";
      entry.text += ` ${isCode ? commandsOf(token as Tokens.Code) : readable(token.raw)}`;
    }
  }
  entries.push(entry);
  return entries.map((each) => ({ ...each, text: squeeze(each.text) }));
}

export function referenceEntries(reference: Reference): SearchEntry[] {
  return reference.groups.flatMap((group) =>
    group.operations.map((operation) => ({
      url: `/docs/${reference.name}/#${operation.id}`,
      page: reference.title,
      heading: `${operation.method} ${operation.path}`,
      text: squeeze(
        [
          operation.summary,
          operation.description,
          ...operation.parameters.map((field) => `${field.name} ${field.description}`),
          ...(operation.body?.fields ?? []).map((field) => `${field.name} ${field.description}`),
        ].join(" "),
      ),
    })),
  );
}
