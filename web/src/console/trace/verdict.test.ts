import { describe, expect, it } from "vitest";
import type { Trace, TraceEntry, TracedOrder } from "../api/admin";
import { gap, span } from "./times";
import { focusOf, verdictOf } from "./verdict";

const at = "2026-11-28T07:00:00.000Z";
const order = (more: Partial<TracedOrder> = {}): TracedOrder => ({
  id: 1,
  kind: "order",
  customer: "acme",
  key: 1,
  app: "Google",
  country: "Malaysia",
  number: "601128000001",
  state: "waiting",
  live: true,
  price: "0.42",
  created_at: at,
  expires_at: at,
  ended_at: null,
  messages: 0,
  ...more,
});
type Sms = NonNullable<TraceEntry["sms"]>;
const sms = (more: Partial<Sms> = {}, of: number | null = 1): TraceEntry => ({
  at,
  kind: "sms",
  order: of,
  message: 1,
  amount: null,
  text: "",
  sms: {
    supplier: "carrier",
    from: "Google",
    to: "601128000001",
    characters: 19,
    sent_at: null,
    data_coding: 0,
    marks: [],
    late: false,
    matched_by: "sender",
    bin: "none",
    denied_by: null,
    leases_then: 0,
    code: { rule: "after-word", confidence: "high", characters: 6 },
    ...more,
  },
});
const webhook = (outcome: NonNullable<TraceEntry["webhook"]>["outcome"]): TraceEntry => ({
  at,
  kind: "webhook",
  order: 1,
  message: 1,
  amount: null,
  text: "",
  webhook: {
    id: 1,
    host: "acme.example",
    event: 1,
    outcome,
    attempts: 1,
    status: 500,
    latency_ms: 3,
    fault: "status",
    next_at: null,
  },
});
const trace = (more: Partial<Trace> = {}): Trace => ({
  line: null,
  orders: [order()],
  more_orders: false,
  entries: [],
  more_entries: false,
  silence: null,
  key_last_used_at: at,
  summary: [],
  ...more,
});
type Others = NonNullable<NonNullable<Trace["silence"]>["others"]>;
const silence = (more: Partial<NonNullable<Trace["silence"]>> = {}): Trace["silence"] => ({
  order: 1,
  since: at,
  until: at,
  sms_elsewhere: 0,
  last_before: null,
  supplier: "carrier",
  supplier_last: at,
  others: null,
  ...more,
});
const others = (orders: number, with_code: number): Others => ({
  orders,
  with_code,
  expired: orders - with_code,
  cancelled: 0,
  p95_ms: 0,
  slowest_ms: 0,
  from: at,
  to: at,
});

describe("what happened", () => {
  it.each([
    ["code", trace({ entries: [sms({ code: null }), sms()] })],
    ["noCodeFound", trace({ entries: [sms({ code: null })] })],
    ["erased", trace({ entries: [sms({ code: null, marks: ["erased"] })] })],
    ["arrived", trace({ orders: [order({ messages: 3 })] })],
    ["waiting", trace({ silence: silence() })],
    ["nothing", trace({ orders: [order({ live: false })], silence: silence() })],
    ["elsewhere", trace({ silence: silence({ sms_elsewhere: 2 }) })],
    ["noOrder", trace({ orders: [] })],
    // A code of another order on the line is none of this one.
    ["waiting", trace({ entries: [sms({}, 2)] })],
  ] as const)("%s", (finding, found) => {
    expect(verdictOf(found).finding).toBe(finding);
  });

  it("is about the order that nothing reached, or the newest", () => {
    const orders = [order({ id: 9 }), order()];
    expect(focusOf(trace({ orders }))?.id).toBe(9);
    expect(focusOf(trace({ orders, silence: silence() }))?.id).toBe(1);
  });
});

describe("what to do", () => {
  const advice = (more: Partial<Trace>): string[] => verdictOf(trace(more)).advice;

  it("says that nobody asked, by a key's use that is known to the minute", () => {
    const entries = [sms()];
    expect(advice({ entries })).toEqual([]);
    expect(advice({ entries, key_last_used_at: "2026-11-28T06:59:01.000Z" })).toEqual([]);
    expect(advice({ entries, key_last_used_at: "2026-11-28T06:58:59.000Z" })).toEqual(["notAsked"]);
    expect(advice({ entries, key_last_used_at: null })).toEqual(["notAsked"]);
  });

  it("does not expect a customer to ask whose webhook got it", () => {
    expect(advice({ entries: [sms(), webhook("delivered")], key_last_used_at: null })).toEqual([]);
  });

  it.each(["given_up", "retried"] as const)("names a webhook that failed: %s", (outcome) => {
    expect(advice({ entries: [sms(), webhook(outcome)] })).toEqual(["webhookFails"]);
  });

  it("names SMS in the bin and a line that is off", () => {
    expect(advice({ entries: [sms({ bin: "no_lease" }, null)] })).toEqual(["inBin"]);
    const line = {
      number: "601128000001",
      number_type: "long" as const,
      country: "Malaysia",
      supplier: "carrier",
      state: "offline" as const,
      sharing: "exclusive",
      quarantine: null,
    };
    expect(advice({ line })).toEqual(["lineOff"]);
    expect(advice({ line: { ...line, state: "quarantined" } })).toEqual(["lineQuarantined"]);
  });

  it.each([
    ["supplierNever", silence({ supplier_last: null, others: others(9, 9) })],
    ["tooFew", silence()],
    ["tooFew", silence({ others: others(2, 2) })],
    ["othersGotIt", silence({ others: others(4, 2) })],
    ["othersDidNot", silence({ others: others(5, 2) })],
  ] as const)("judges the supplier: %s", (expected, found) => {
    expect(advice({ silence: found })).toEqual([expected]);
  });
});

describe("times", () => {
  it.each([
    [1599, "1.5 s"],
    [10_000, "10 s"],
    [119_999, "119 s"],
    [120_000, "2 min"],
    [7_200_000, "2 h"],
    [172_800_000, "2 days"],
  ])("%d ms: %s", (ms, text) => expect(span(ms)).toBe(text));

  it("do not name a gap that nobody notices", () => {
    expect(gap(undefined, at)).toBe("");
    expect(gap(at, at)).toBe("");
    expect(gap(at, "2026-11-28T07:00:01.500Z")).toBe("1.5 s");
  });
});
