import { describe, expect, it } from "vitest";
import { placeAddress, placeBy } from "../address";
import { customerQuery, ledgerQuery, type Key, type Transfer } from "./api";
import { amountOf } from "../parts/amount";
import { changeFor, keyState, monthOf } from "./money";

describe("amounts that people type", () => {
  it.each(["50", "50.00", "0.0001", " 12.5 ", "$ 3", "999999999.9999"])("%s", (typed) => {
    expect(amountOf(typed)).toBe(typed.replace(/[$\s]/g, ""));
  });

  it.each(["", "0", "0.00", "-5", "+5", "5,00", "1e3", "0.00001", "5.", ".5", "1234567890"])(
    "are refused: %s",
    (typed) => expect(amountOf(typed)).toBeNull(),
  );
});

describe("the ledger of a customer", () => {
  const transfer = (from: string, to: string): Transfer =>
    ({ from, to, amount: "0.42" }) as Transfer;

  it("shows what comes and what goes", () => {
    expect(changeFor(7, transfer("cash", "customer:7"))).toBe("+0.42");
    expect(changeFor(7, transfer("customer:7", "revenue"))).toBe("-0.42");
    expect(changeFor(7, transfer("customer:77", "revenue"))).toBe("-0.42");
    expect(changeFor(7, transfer("customer:7", "customer:77"))).toBe("-0.42");
  });

  it("is asked for by customer, from a place", () => {
    expect(ledgerQuery(7, 0).toString()).toBe("customer=7&limit=50");
    expect(ledgerQuery(7, 12).toString()).toBe("customer=7&limit=50&after=12");
  });
});

describe("keys", () => {
  const now = Date.parse("2026-11-28T12:00:00Z");
  const key = (expires: string | null, revoked: string | null = null): Key =>
    ({ expires_at: expires, revoked_at: revoked }) as Key;

  it.each([
    ["valid", key(null)],
    ["ending", key("2026-11-28T12:00:00.001Z")],
    ["expired", key("2026-11-28T12:00:00.000Z")],
    ["revoked", key(null, "2026-11-28T11:00:00.000Z")],
    ["revoked", key("2026-11-28T13:00:00.000Z", "2026-11-28T11:00:00.000Z")],
  ] as const)("are %s", (state, which) => expect(keyState(which, now)).toBe(state));
});

it("starts the statement at this month", () => {
  expect(monthOf(Date.parse("2026-01-31T23:59:59Z"))).toBe("2026-01");
});

it("looks for customers by what was typed", () => {
  expect(customerQuery("", 0).toString()).toBe("limit=50");
  expect(customerQuery(" #12 ", 0).toString()).toBe("limit=50&search=12");
  expect(customerQuery("a&b", 9).toString()).toBe("limit=50&search=a%26b&after=9");
});

describe("the address of one thing", () => {
  it("is read as it is written", () => expect(placeBy(placeAddress("customers", 12))).toBe(12));

  it.each(["", "#customers", "#customers/", "#customers/0", "#customers/1x", "#customers/-1"])(
    "names none: %s",
    (hash) => expect(placeBy(hash)).toBeNull(),
  );
});
