// The index of the documentation, docs/README.md: what Linepool is, then questions in groups, each
// with the page that answers it.
import { Marked, type Token, type Tokens } from "marked";
import { plainText, siteLink } from "./markdown";

export interface Question {
  /** The name of its page on the site: `user-api`. */
  page: string;
  question: string;
  text: string;
}

export interface Group {
  title: string;
  questions: Question[];
}

export interface DocIndex {
  /** The paragraphs before the first group, as HTML. */
  introduction: string;
  groups: Group[];
}

/** A question is `- [Question](page.md) What the page says.` */
function questionOf(item: Tokens.ListItem): Question {
  const inline = item.tokens.flatMap((token) => ("tokens" in token ? (token.tokens ?? []) : []));
  const [link, ...rest] = inline;
  const target = link?.type === "link" ? siteLink(String(link.href)) : null;
  const page = /^\/docs\/([\w-]+)\/$/.exec(target ?? "")?.[1];
  if (!link || !page)
    throw new Error(`docs/README.md: this does not begin with a page: ${item.text}`);
  const text = plainText(rest).replace(/\s+/g, " ").trim();
  return { page, question: plainText([link]), text };
}

export function readIndex(readme: string): DocIndex {
  const marked = new Marked();
  const introduction: Token[] = [];
  const groups: Group[] = [];
  for (const token of marked.lexer(readme)) {
    const group = groups.at(-1);
    if (token.type === "heading" && token.depth === 2) {
      groups.push({ title: plainText(token.tokens), questions: [] });
    } else if (token.type === "list" && group) {
      group.questions.push(...(token as Tokens.List).items.map(questionOf));
    } else if (token.type === "paragraph" && !group) {
      introduction.push(token);
    }
  }
  return { introduction: marked.parser(introduction), groups };
}
