// The small parts of the signed-in pages that need no browser.
import { describe, expect, it } from "vitest";
import type { Outcome } from "../api/outcome";
import { csv } from "./csv";
import { flagPath } from "./flags";
import { countdown, localNumber, percent, seconds, spacedNumber } from "./format";
import { fragment, safeNext, signInPath } from "./next";
import { Purchase } from "./purchase";
import { ranked } from "./rank";

const origin = "https://pool.example.com";

describe("safeNext", () => {
  it.each([
    ["/app/rentals/", "/app/rentals/"],
    ["/app/rentals/?a=1#7", "/app/rentals/?a=1#7"],
    ["", "/app/"],
    ["/docs/", "/app/"],
    ["//evil.example/app/", "/app/"],
    ["/\\evil.example/app/", "/app/"],
    ["https://evil.example/app/", "/app/"],
    ["https://pool.example.com/app/keys/", "/app/"],
    ["javascript:alert(1)//app/", "/app/"],
    ["/app/../login/", "/app/"],
    ["/app/..//evil.example", "/app/"],
  ])("%s leads to %s", (path, expected) => {
    expect(safeNext(path, origin)).toBe(expected);
  });

  it("comes back from the fragment", () => {
    const path = signInPath("/app/rentals/#7");
    expect(fragment(new URL(path, origin).hash, "next")).toBe("/app/rentals/#7");
    expect(fragment("#reset=abc", "reset")).toBe("abc");
    expect(fragment("", "reset")).toBe("");
  });
});

describe("Purchase", () => {
  const done = { value: 1, failure: null };
  const failed = (kind: "offline" | "refused", status: number): Outcome<number> => ({
    value: null,
    failure: { kind, status, code: "", text: "", retryAfterMs: null },
  });
  function purchase(): {
    keys: string[];
    buy: (request: string, answer: Outcome<number>) => Promise<unknown>;
  } {
    let made = 0;
    const keys: string[] = [];
    const one = new Purchase<number>(() => `key ${++made}`);
    const buy = (request: string, answer: Outcome<number>): Promise<unknown> =>
      one.make(request, async (key) => {
        keys.push(key);
        return answer;
      });
    return { keys, buy };
  }

  it("keeps its key while nobody knows whether it was made", async () => {
    const { keys, buy } = purchase();
    await buy("a", failed("offline", 0));
    await buy("a", failed("offline", 503));
    await buy("a", failed("refused", 401));
    await buy("a", done);
    expect(keys).toEqual(["key 1", "key 1", "key 1", "key 1"]);
  });

  it("is another one after a success, a refusal, or with another request", async () => {
    const { keys, buy } = purchase();
    await buy("a", done);
    await buy("a", failed("refused", 409));
    await buy("a", failed("offline", 0));
    await buy("b", failed("offline", 0));
    expect(keys).toEqual(["key 1", "key 2", "key 3", "key 4"]);
  });
});

describe("ranked", () => {
  const apps = ["Mail Google", "Google Voice", "Google", "Goodreads", "Côte"].map((label) => ({
    value: label.toLowerCase(),
    label,
  }));
  const names = (typed: string): string[] => ranked(apps, typed).map(({ label }) => label);

  it("puts what is meant first", () => {
    expect(names("google")).toEqual(["Google", "Google Voice", "Mail Google"]);
    expect(names("goo")).toEqual(["Google Voice", "Google", "Goodreads", "Mail Google"]);
    expect(names("COTE")).toEqual(["Côte"]);
    expect(names("zzz")).toEqual([]);
    expect(names(" ")).toHaveLength(5);
  });
});

describe("numbers and times", () => {
  it("rounds waiting times and shares to what anybody needs", () => {
    const figures = [0, 4.23, 9.94, 9.96, 119.4, 119.6, 330].map((value) =>
      parseFloat(seconds(value)),
    );
    expect(figures).toEqual([0, 4.2, 9.9, 10, 119, 2, 5.5]);
    expect([0, 0.3333, 1].map((share) => parseFloat(percent(share)))).toEqual([0, 33.3, 100]);
  });

  it("splits numbers as they are read out", () => {
    expect(spacedNumber("+15550580000", "1")).toBe("+1 555 058 0000");
    expect(spacedNumber("+60554580000", "60")).toBe("+60 554 580 000");
    expect(spacedNumber("+60554580000", undefined)).toBe("+605 5458 0000");
    expect(spacedNumber("32665", "60")).toBe("32665");
    expect(localNumber("+60554580000", "60")).toBe("554580000");
    expect(localNumber("+60554580000", undefined)).toBe("60554580000");
  });

  it("counts down to nothing", () => {
    expect(countdown(92_000)).toBe("1:32");
    expect(countdown(91_001)).toBe("1:32");
    expect(countdown(3_723_000)).toBe("1:02:03");
    expect(countdown(0)).toBe("0:00");
  });

  it("has flags of countries only", () => {
    expect(flagPath("MY")).toMatch(/^\/assets\/flags\/[\d.]+\/MY\.svg$/);
    expect(flagPath("<x")).toBeNull();
    expect(flagPath(null)).toBeNull();
  });
});

describe("csv", () => {
  it("quotes, and disarms what a spreadsheet would run", () => {
    expect(
      csv(
        ["number", "text"],
        [
          ["+60554580000", 'a "b", c'],
          [-1.5, "=HYPERLINK(1)"],
          [null, "@x"],
          ["", "+1+cmd"],
        ],
      ),
    ).toBe(
      'number,text\r\n+60554580000,"a ""b"", c"\r\n-1.5,\'=HYPERLINK(1)\r\n,\'@x\r\n,\'+1+cmd\r\n',
    );
  });
});
