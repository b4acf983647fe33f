import { describe, expect, it } from "vitest";
import type { Message } from "../../api/sandbox";
import { countNewer, matching, merge } from "./merge";

const message = (id: number, given: Partial<Message> = {}): Message => ({
  id,
  from: "Google",
  to: "+60554580001",
  text: `Your code is ${1000 + id}`,
  receivedAt: "2026-11-27T06:00:00.000Z",
  order: id,
  rental: null,
  service: "go",
  country: "MY",
  late: false,
  unmatched: null,
  otpCode: String(1000 + id),
  code: {
    code: String(1000 + id),
    type: "login",
    confidence: 0.991,
    level: "high",
    span: [13, 17],
    rule: "named",
    rule_version: 2,
    candidates: [],
    service: null,
    origin: null,
    expires_in_s: null,
    reference: null,
    amount: null,
    reason: null,
  },
  codeBegin: 13,
  codeEnd: 17,
  ...given,
});

const ids = (messages: Message[]): number[] => messages.map(({ id }) => id);

describe("merge", () => {
  it("is newest first and without duplicates", () => {
    const known = [message(5), message(3)];
    expect(ids(merge(known, [message(6), message(5), message(4)]))).toEqual([6, 5, 4, 3]);
  });

  it("takes the newer copy", () => {
    expect(merge([message(1)], [message(1, { late: true })])[0]?.late).toBe(true);
  });
});

describe("countNewer", () => {
  it("counts what comes before all that is known", () => {
    expect(countNewer([message(5)], [message(7), message(6), message(4)])).toBe(2);
    expect(countNewer([], [message(1)])).toBe(1);
  });
});

describe("matching", () => {
  const all = [message(1), message(2, { from: "Telegram", service: "tg" })];

  it("wants every word, in any field and any case", () => {
    expect(ids(matching(all, "telegram 1002"))).toEqual([2]);
    expect(ids(matching(all, "tg google"))).toEqual([]);
  });

  it("has everything for an empty query", () => {
    expect(matching(all, " ")).toBe(all);
  });
});
