import { describe, expect, it } from "vitest";
import { account } from "./account.fixture";
import type { Supplier } from "./api";
import {
  changesOf,
  costOf,
  isStatus,
  isSupplierName,
  setupText,
  smscWords,
  testCommand,
  typedOf,
} from "./settings";

const supplier = (more: Partial<Supplier> = {}): Supplier => ({
  id: 1,
  name: "carrier",
  kind: "http",
  created_at: "2026-11-28T07:00:00.000Z",
  default_country: "MY",
  trunk_prefix: "0",
  time_zone: "",
  answer_status: 200,
  answer_body: null,
  smpp: null,
  map: null,
  signature: null,
  last_sms_at: null,
  last_refusal_at: null,
  last_refusal_reason: null,
  last_refusal_detail: null,
  received: 0,
  taken: 0,
  binned: 0,
  refused: 0,
  lines: 0,
  free_lines: 0,
  quarantined_lines: 0,
  cost_per_sms: "0.00",
  also_for: [],
  setup: [],
  ...more,
});

describe("the settings of a supplier", () => {
  it("are sent only if they changed", () => {
    const before = supplier({ kind: "kannel", answer_body: "" });
    expect(changesOf(before, typedOf(before))).toEqual({});
    const typed = {
      country: " sg ",
      trunk: "",
      zone: " Asia/Singapore ",
      status: "202",
      body: "ok",
      cost: "$0.0125",
    };
    expect(changesOf(supplier(), typed)).toEqual({
      default_country: "SG",
      trunk_prefix: "",
      time_zone: "Asia/Singapore",
      answer_status: 202,
      answer_body: "ok",
      cost_per_sms: "0.0125",
    });
  });

  it("have a cost per SMS that is compared by its value", () => {
    const before = supplier({ cost_per_sms: "0.50" });
    const changed = (cost: string): unknown => changesOf(before, { ...typedOf(before), cost });
    expect(changed("0.5")).toEqual({});
    expect(changed(" $0.500 ")).toEqual({});
    expect(changed("0.51")).toEqual({ cost_per_sms: "0.51" });
    expect(changed("")).toEqual({ cost_per_sms: "0" });
  });

  it.each([
    ["0", "0"],
    ["1000", "1000"],
    ["0.0001", "0.0001"],
    [" $ 2.50 ", "2.50"],
    ["", "0"],
    ["1000.0001", null],
    ["0.00001", null],
    ["-1", null],
    ["1e2", null],
    ["free", null],
  ])("take %j as a cost of %j", (typed, expected) => expect(costOf(typed)).toBe(expected));

  it("are removed by an empty text", () => {
    const typed = { ...typedOf(supplier({ answer_body: "ok" })), country: "", body: "" };
    expect(changesOf(supplier({ answer_body: "ok" }), typed)).toEqual({
      default_country: "",
      answer_body: "",
    });
  });

  it("have a status of success", () => {
    expect(["200", "299", " 204 "].every(isStatus)).toBe(true);
    expect(["", "199", "300", "2000", "20"].some(isStatus)).toBe(false);
  });
});

describe("a supplier", () => {
  it("has a name that fits an address", () => {
    expect(["a", "gateway-2", "a_b"].every(isSupplierName)).toBe(true);
    expect(["", "A", "a b", "a/b", "ä", "a".repeat(129)].some(isSupplierName)).toBe(false);
  });

  it("is tested by a request of its kind", () => {
    const http = testCommand("https://pool.example", supplier(), "t");
    expect(http).toContain("curl https://pool.example/supply/carrier/sms \\\n");
    expect(http).toContain('-H "Authorization: Bearer t"');
    const kannel = testCommand("https://pool.example", supplier({ kind: "kannel" }), "t");
    expect(kannel).toContain('get-url = "https://pool.example/supply/carrier/sms?token=t&from=%p');
    const smpp = testCommand("https://pool.example", supplier({ kind: "smpp" }), "t");
    expect(smpp).toContain("host = pool.example\n");
    expect(smpp).toContain("smsc-username = carrier\nsmsc-password = t\n");
  });
});

describe("the sessions with a carrier", () => {
  const smpp = (more: Partial<typeof account>): typeof account => ({ ...account, ...more });

  it("are told in words", () => {
    expect(smscWords(smpp({}))).toBe("All are up");
    expect(smscWords(smpp({ state: "paused", binds_up: 0 }))).toBe("Paused");
    const refused = "bind refused: wrong password (0x0E)";
    const down = { state: "down", binds_up: 0, last_error: refused } as const;
    expect(smscWords(smpp(down))).toBe(refused);
    expect(smscWords(smpp({ ...down, next_try_in_s: 12 }))).toBe(`${refused}; next try in 12 s`);
  });
});

describe("what to enter at a gateway", () => {
  it("has the address by which the console is reached", () => {
    const setup = ["url {server}/supply/a/sms?token=t", "or {server}/supply/a/sms"];
    expect(setupText("https://pool.example", setup)).toBe(
      "url https://pool.example/supply/a/sms?token=t\nor https://pool.example/supply/a/sms",
    );
  });
});
