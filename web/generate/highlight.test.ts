import { describe, expect, it } from "vitest";
import { highlight, highlightSession } from "./highlight";

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

describe("highlight", () => {
  const samples = {
    sh: 'curl -s "$URL/a?b=1&c=2" -d \'{"a":1}\' # answer',
    cpp: '#include <a/b.h>\nif (a && b < 3) return "x"; // why',
    js: "const a = `x ${b}`; // <b>",
    json: '{"a":[1,null,"<b>"]}',
    html: '<ul id="a"></ul><!-- b -->',
    toml: '[server]\nlisten = "127.0.0.1:8080" # all',
    python: 'def f(a): return f"{a}"  # b',
    unknown: "<x>&",
  };

  it.each(Object.entries(samples))("keeps the text of %s", (language, code) => {
    expect(textOf(highlight(code, language))).toBe(code);
  });

  it("colours", () => {
    expect(highlight('{"a":1}', "json")).toBe(
      '{<span class="hl-name">&quot;a&quot;</span>:<span class="hl-number">1</span>}',
    );
  });
});

describe("highlightSession", () => {
  it("copies the commands alone", () => {
    const session = highlightSession("$ curl a\nanswer\n# later\n$ curl b\n[1]");
    expect(session.commands).toBe("curl a\ncurl b");
    expect(textOf(session.html)).toBe("$ curl a\nanswer\n# later\n$ curl b\n[1]");
  });
});
