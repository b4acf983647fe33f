// What the start page shows of docs/user-api.md: its calls, its errors, its rules.
import type { Token, Tokens } from "marked";
import { Page, plainText, slug } from "./markdown";

export interface Endpoint {
  /** The heading: `get_number.php` with `is_rent=1`. */
  title: string;
  titleHtml: string;
  id: string;
  isRental: boolean;
  /** The prose and the first example. */
  descriptionHtml: string;
  exampleHtml: string;
}

export interface ErrorRow {
  sentence: string;
  sentenceHtml: string;
  meaning: string;
  action: string;
}

export interface UserApi {
  endpoints: Endpoint[];
  errors: ErrorRow[];
  /** HTML of the sections that the start page shows as they are, by their heading. */
  sections: Map<string, string>;
}

interface Section {
  heading: Tokens.Heading;
  body: Token[];
}

function split(tokens: Token[], depth: number): Section[] {
  const sections: Section[] = [];
  let open = false;
  for (const token of tokens) {
    if (token.type === "heading" && (token as Tokens.Heading).depth <= depth) {
      open = (token as Tokens.Heading).depth === depth;
      if (open) sections.push({ heading: token as Tokens.Heading, body: [] });
    } else if (open) {
      sections[sections.length - 1]?.body.push(token);
    }
  }
  return sections;
}

export function readUserApi(source: string): UserApi {
  const page = new Page(source);
  const endpoints: Endpoint[] = [];
  const errors: ErrorRow[] = [];
  const sections = new Map<string, string>();
  for (const { heading, body } of split(page.tokens, 2)) {
    const name = plainText(heading.tokens);
    const calls = split(body, 3);
    sections.set(name, page.html(body.slice(0, body.findIndex((t) => t.type === "heading") >>> 0)));
    for (const call of calls) {
      const title = plainText(call.heading.tokens);
      endpoints.push({
        title,
        titleHtml: page.inline(call.heading.text),
        id: slug(title),
        isRental: name === "Rented numbers",
        descriptionHtml: page.html(call.body.filter((token) => token.type !== "code")),
        exampleHtml: page.html(call.body.filter((token) => token.type === "code")),
      });
    }
    if (name !== "Errors") continue;
    const table = body.find((token) => token.type === "table") as Tokens.Table | undefined;
    for (const row of table?.rows ?? []) {
      const [sentence, meaning, action] = row;
      if (!sentence || !meaning || !action) continue;
      errors.push({
        sentence: plainText(sentence.tokens),
        sentenceHtml: page.inline(sentence.text),
        meaning: plainText(meaning.tokens),
        action: plainText(action.tokens),
      });
    }
  }
  return { endpoints, errors, sections };
}
