import { describe, expect, it } from "vitest";
import type { Code } from "../api/rest";
import { codeFacts } from "./code-words";

const found: Code = {
  code: "412157",
  type: "login",
  confidence: 0.991,
  level: "high",
  span: [2, 8],
  rule: "named",
  rule_version: 3,
  candidates: [
    { code: "7799", type: "other", confidence: 0, level: "none", span: [30, 34], rule: "other" },
  ],
  service: "Google",
  origin: null,
  expires_in_s: 600,
  reference: null,
  amount: null,
  reason: null,
};

describe("codeFacts", () => {
  it("says how sure a code is, by which rule, and what else it could be", () => {
    expect(codeFacts(found)).toEqual([
      { name: "Type", value: "login" },
      { name: "Confidence", value: "99.1 %, high" },
      { name: "Rule", value: "named, version 3" },
      { name: "Service", value: "Google" },
      { name: "Valid for", value: "600 s" },
      { name: "Else it could be", value: "7799 (other, 0 %)" },
    ]);
  });

  it("says why there is none", () => {
    const nothing: Code = {
      ...found,
      code: null,
      span: null,
      rule: null,
      candidates: [],
      service: null,
      expires_in_s: null,
      reason: "no_number",
    };
    expect(codeFacts(nothing)).toEqual([
      { name: "No one-time code", value: "nothing in the text has the shape of a code" },
    ]);
  });

  it("shows a code of another type with the reason", () => {
    const [reason, code, type] = codeFacts({ ...found, type: "pickup", reason: "type_not_wanted" });
    expect([reason?.value, code?.value, type?.value]).toEqual([
      "the code is not a one-time code",
      "412157",
      "pickup",
    ]);
  });
});
