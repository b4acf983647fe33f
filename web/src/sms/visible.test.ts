import { describe, expect, it } from "vitest";
import { preview, visibleParts } from "./visible";

const shown = (text: string, begin: number | null = null, end: number | null = null): string =>
  visibleParts(text, begin, end)
    .map((part) => (part.kind === "code" ? `[${part.text}]` : part.text))
    .join("|");

describe("visibleParts", () => {
  it("marks the code", () => {
    expect(shown("G-412157 is your code.", 2, 8)).toBe("G-|[412157]| is your code.");
  });

  it("counts code points, as the server does", () => {
    expect(shown("\u{1F510}\u{1F510} 4711", 3, 7)).toBe("\u{1F510}\u{1F510} |[4711]");
    expect(shown("Google の認証コード：90518530", 14, 22)).toBe("Google の認証コード：|[90518530]");
  });

  it("ignores offsets that are outside of the text", () => {
    expect(shown("1234", 2, 9)).toBe("1234");
    expect(shown("1234", 3, 3)).toBe("1234");
  });

  it("shows terminal escapes, direction marks and invisible characters as marks", () => {
    expect(shown("a\u001b[31mb")).toBe("a|\u241b|[31mb");
    expect(shown("a\u202Eb")).toBe("a|U+202E|b");
    expect(shown("a\u200Bb\uFEFF")).toBe("a|U+200B|b|U+FEFF");
    expect(shown("a\u{E0041}")).toBe("a|U+E0041");
  });

  it("keeps line breaks and tabs, and makes all breaks one kind", () => {
    expect(shown("a\r\nb\rc\u2028d\te")).toBe("a\nb\nc\nd\te");
  });

  it("keeps joined emoji", () => {
    const family = "\u{1F468}\u200D\u{1F469}";
    expect(shown(family)).toBe(family);
  });
});

describe("preview", () => {
  it("is one line", () => {
    expect(preview("a\n\n b")).toBe("a b");
  });

  it("is cut at a code point", () => {
    expect(preview("\u{1F510}".repeat(300), 10)).toBe("\u{1F510}".repeat(10));
  });

  it("has no mark that could turn the rest around", () => {
    expect(preview("a\u202Eb\u001b")).toBe("a\ufffdb\ufffd");
  });
});
