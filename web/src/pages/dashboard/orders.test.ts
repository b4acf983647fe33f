import { describe, expect, it } from "vitest";
import type { Order } from "../../api/rest";
import { isHeld, merged, stateOf, withNews } from "./orders";

const now = Date.parse("2026-11-27T12:00:00.000Z");
const order = (given: Partial<Order>): Order => ({
  id: 1,
  phoneNumber: "+60554580000",
  numberType: "long",
  price: 0.42,
  status: "active",
  expires_in: 60,
  expiresAt: "2026-11-27T12:01:00.000Z",
  operator: 1,
  currency: "USD",
  createdAt: "2026-11-27T11:50:00.000Z",
  cancellableAt: "2026-11-27T11:52:00.000Z",
  cancelAt: null,
  label: null,
  codePattern: null,
  country: "MY",
  service: "go",
  otpCode: null,
  code: null,
  message: null,
  messages: 0,
  ...given,
});

describe("stateOf", () => {
  it.each([
    [{}, "waiting"],
    [{ messages: 1 }, "again"],
    [{ status: "completed", messages: 1, otpCode: "4711" }, "code"],
    [{ status: "completed", messages: 1 }, "sms"],
    [{ status: "completed", messages: 1, otpCode: "4711", expires_in: 0 }, "done"],
    [{ status: "completed", expiresAt: "2026-11-27T11:59:59.000Z" }, "done"],
    [{ status: "expired" }, "expired"],
    [{ status: "cancelled" }, "cancelled"],
  ] as [Partial<Order>, string][])("%j is %s", (given, expected) => {
    expect(stateOf(order(given), now)).toBe(expected);
  });

  it("holds a line until its end", () => {
    expect(isHeld(order({}), now)).toBe(true);
    expect(isHeld(order({}), now + 60_000)).toBe(false);
    expect(isHeld(order({ status: "cancelled" }), now)).toBe(false);
  });
});

describe("merged", () => {
  it("sorts, replaces, and ignores an answer that is out of date", () => {
    const known = [order({ id: 2, messages: 1, otpCode: "1" }), order({ id: 1 })];
    const loaded = [order({ id: 3 }), order({ id: 2 }), order({ id: 1, status: "expired" })];
    expect(merged(known, loaded).map(({ id, status, otpCode }) => [id, status, otpCode])).toEqual([
      [3, "active", null],
      [2, "active", "1"],
      [1, "expired", null],
    ]);
  });
});

describe("withNews", () => {
  it("finds orders with an SMS that was not there, and none that is new to the page", () => {
    const known = [order({ id: 1 }), order({ id: 2, messages: 1 })];
    const loaded = [
      order({ id: 1, messages: 1 }),
      order({ id: 2, messages: 1 }),
      order({ id: 3, messages: 2 }),
    ];
    expect(withNews(known, loaded).map(({ id }) => id)).toEqual([1]);
  });
});
