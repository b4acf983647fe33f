import { describe, expect, it } from "vitest";
import { codePlace } from "./code-place";

describe("codePlace", () => {
  it.each([
    ["G-412157 is your code", [2, 8], [2, 8]],
    ["Your code: 412-157.", [11, 18], [11, 18]],
    ["\u{1F510} 4711", [5, 9], [2, 6]],
    ["Код: 4821", [8, 12], [5, 9]],
    ["no code here", null, [null, null]],
    ["short", [3, 9], [null, null]],
    ["Код", [1, 2], [null, null]],
  ])("%s", (text, span, expected) => {
    expect(codePlace(text, span)).toEqual(expected);
  });
});
