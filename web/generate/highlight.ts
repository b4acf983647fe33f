// Colours code at build time: comments, strings, numbers, keywords and, where they help, names.
// Each language is one regular expression whose named groups are the kinds of token.
import { escapeHtml } from "./escape";

type Kind = "comment" | "string" | "number" | "keyword" | "name";

const number = String.raw`(?<number>(?<![\w.])-?\d[\d_']*(?:\.\d+)?(?![\w.]))`;
const words = (list: string): string =>
  String.raw`(?<keyword>(?<![\w/.-])(?:${list.replace(/ /g, "|")})(?![\w/-]))`;
const doubleQuoted = String.raw`"(?:[^"\\\n]|\\.)*"`;
const singleQuoted = String.raw`'(?:[^'\\\n]|\\.)*'`;
const lineComment = String.raw`\/\/[^\n]*`;
const hashComment = String.raw`(?<![^\s])#[^\n]*`;

const cppWords =
  "auto bool break case char class const continue else enum false for if int namespace nullptr " +
  "return static std string struct true using void while";
const jsWords =
  "async await break const continue else export false for from function if import let new null " +
  "return true undefined while";
const pythonWords =
  "and as break def elif else except False finally for from if import in is lambda None not or " +
  "print raise return True try while with";
const nginxWords =
  "http server location upstream listen proxy_pass proxy_set_header proxy_buffering handle " +
  "reverse_proxy frontend backend bind mode timeout option default_backend";

const grammars: Record<string, string[]> = {
  sh: [
    `(?<comment>${hashComment})`,
    `(?<string>${doubleQuoted}|'[^']*')`,
    words("export cd for do done if then fi while curl linepool linepoold cmake"),
    String.raw`(?<name>(?<=\s)--?[A-Za-z][\w-]*)`,
  ],
  json: [
    String.raw`(?<name>"(?:[^"\\\n]|\\.)*"(?=\s*:))`,
    `(?<string>${doubleQuoted})`,
    words("true false null"),
    number,
  ],
  cpp: [
    `(?<comment>${lineComment})`,
    String.raw`(?<string>${doubleQuoted}|#include <[^>\n]+>)`,
    words(cppWords),
    number,
  ],
  cmake: [
    `(?<comment>${hashComment})`,
    `(?<string>${doubleQuoted})`,
    words("find_package target_link_libraries add_executable project"),
  ],
  js: [
    `(?<comment>${lineComment})`,
    `(?<string>${doubleQuoted}|${singleQuoted}|\`[^\`]*\`)`,
    words(jsWords),
    number,
  ],
  python: [
    `(?<comment>${hashComment})`,
    `(?<string>f?${doubleQuoted}|${singleQuoted})`,
    words(pythonWords),
    number,
  ],
  html: [
    String.raw`(?<comment><!--[^]*?-->|${lineComment})`,
    `(?<string>${doubleQuoted}|\`[^\`]*\`)`,
    String.raw`(?<name><\/?[a-z][\w-]*|(?<=["\w])>)`,
    words(jsWords),
    number,
  ],
  toml: [
    `(?<comment>${hashComment})`,
    `(?<string>${doubleQuoted}|${singleQuoted})`,
    String.raw`(?<keyword>^\[[^\]\n]*\])`,
    String.raw`(?<name>^[\w.-]+(?=\s*=))`,
    number,
  ],
  nginx: [`(?<comment>${hashComment})`, `(?<string>${doubleQuoted})`, words(nginxWords), number],
};

const aliases: Record<string, string> = {
  bash: "sh",
  shell: "sh",
  c: "cpp",
  "c++": "cpp",
  javascript: "js",
  py: "python",
  ini: "toml",
  caddy: "nginx",
  haproxy: "nginx",
};

const kindOf = (groups: Partial<Record<Kind, string>>): Kind | undefined =>
  (Object.keys(groups) as Kind[]).find((kind) => groups[kind] !== undefined);

/** `code` as HTML; plain if the language is not known. */
export function highlight(code: string, language: string): string {
  const grammar = grammars[aliases[language] ?? language];
  if (!grammar) return escapeHtml(code);
  let html = "";
  let end = 0;
  for (const match of code.matchAll(new RegExp(grammar.join("|"), "gm"))) {
    const kind = kindOf(match.groups ?? {});
    html += escapeHtml(code.slice(end, match.index));
    html += `<span class="hl-${kind}">${escapeHtml(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return html + escapeHtml(code.slice(end));
}

export interface Session {
  html: string;
  /** The commands alone: what somebody who copies the block wants. */
  commands: string;
}

/** A session on a terminal: commands after `$ `, remarks after `# `, and answers. */
export function highlightSession(code: string): Session {
  const commands: string[] = [];
  const lines = code.split("\n").map((line) => {
    if (line.startsWith("$ ")) {
      commands.push(line.slice(2));
      const prompt = '<span class="hl-prompt" aria-hidden="true">$ </span>';
      return prompt + highlight(line.slice(2), "sh");
    }
    if (line.startsWith("# ")) return `<span class="hl-comment">${escapeHtml(line)}</span>`;
    const answer = /^[[{]/.test(line) ? highlight(line, "json") : escapeHtml(line);
    return `<span class="hl-answer">${answer}</span>`;
  });
  return { html: lines.join("\n"), commands: commands.join("\n") };
}
