// SMS are shown as text, whatever they contain. Characters that would change how the rest is shown
// (terminal escapes, marks of direction) or that are invisible are shown as marks instead.
export interface Part {
  kind: "text" | "code" | "mark";
  text: string;
}

// As parts of a character class.
const escapes = String.raw`\u0000-\u0008\u000b-\u001f\u007f-\u009f`;
const directions = String.raw`\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`;
const separators = String.raw`\u2028\u2029\ufff9-\ufffb`;
const invisible = String.raw`\u00ad\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff`;
const tags = String.raw`\u{e0000}-\u{e007f}`;
const special = new RegExp(`[${escapes}${directions}${separators}${invisible}${tags}]`, "gu");

const lineBreaks = /\r\n?|\u2028|\u2029/g;

function markOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return String.fromCodePoint(0x2400 + point);
  if (point === 0x7f) return "\u2421";
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

function split(text: string, kind: "text" | "code"): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(special)) {
    if (match.index > end) parts.push({ kind, text: text.slice(end, match.index) });
    parts.push({ kind: "mark", text: markOf(match[0]) });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind, text: text.slice(end) });
  return parts;
}

/** The parts of a text. The offsets of the code count code points, as the server does. */
export function visibleParts(
  text: string,
  codeBegin: number | null,
  codeEnd: number | null,
): Part[] {
  const clean = (part: string): string => part.replace(lineBreaks, "\n");
  const points = [...text];
  const hasCode =
    codeBegin !== null && codeEnd !== null && codeBegin < codeEnd && codeEnd <= points.length;
  if (!hasCode) return split(clean(text), "text");
  const cut = (begin: number, end?: number): string => clean(points.slice(begin, end).join(""));
  return [
    ...split(cut(0, codeBegin), "text"),
    ...split(cut(codeBegin, codeEnd), "code"),
    ...split(cut(codeEnd), "text"),
  ];
}

/** One line, for lists. */
export function preview(text: string, length = 160): string {
  const start = [...text.slice(0, length * 2)].slice(0, length).join("");
  return split(start.replace(/\s+/g, " "), "text")
    .map((part) => (part.kind === "mark" ? "\ufffd" : part.text))
    .join("")
    .trim();
}
