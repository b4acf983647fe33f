import { describe, expect, it } from "vitest";
import { codePlace } from "./code-place";

describe("codePlace", () => {
  it.each([
    ["G-412157 is your code", "412157", [2, 8]],
    ["Your code: 412-157.", "412157", [11, 18]],
    ["Code 412 157", "412157", [5, 12]],
    ["\u{1F510} 4711", "4711", [2, 6]],
    ["Code AB12", "ab12", [5, 9]],
    ["no code here", "4711", [null, null]],
    ["1.2", null, [null, null]],
    ["(1+1)", "(1+1)", [0, 5]],
  ])("%s", (text, code, expected) => {
    expect(codePlace(text, code)).toEqual(expected);
  });
});
