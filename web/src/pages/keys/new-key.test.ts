import { describe, expect, it } from "vitest";
import type { Key } from "../../api/rest";
import { emptyForm, replacementOf, requestOf } from "./new-key";

describe("requestOf", () => {
  it("asks for no limit that is left empty", () => {
    expect(requestOf({ ...emptyForm(), label: " CI " })).toEqual({
      label: "CI",
      scopes: ["read", "lease", "rent"],
      own_only: false,
    });
  });

  it("reads lists, amounts and days", () => {
    const form = {
      ...emptyForm(),
      countries: "my, us;id",
      services: "GO wa",
      addresses: "10.0.0.0/8",
      maxPrice: "0,80",
      spendPerDay: "20",
      parallelLeases: "5",
      days: "2",
      ownOnly: true,
    };
    expect(requestOf(form)).toMatchObject({
      countries: ["MY", "US", "ID"],
      services: ["go", "wa"],
      addresses: ["10.0.0.0/8"],
      max_price: "0.80",
      spend_per_day: "20",
      parallel_leases: 5,
      expires_in_s: 172_800,
      own_only: true,
    });
  });
});

describe("replacementOf", () => {
  it("has the limits of the key, and ends when it does", () => {
    const key: Key = {
      id: 7,
      label: "CI",
      scopes: ["read"],
      services: ["go"],
      countries: [],
      max_price: null,
      spend_per_day: "20.00",
      parallel_leases: null,
      addresses: [],
      own_only: false,
      handlerStyle: "hero",
      userStyle: null,
      createdAt: "2026-11-27T11:00:00.000Z",
      expiresAt: "2026-11-27T12:01:00.000Z",
      state: "valid",
    };
    expect(replacementOf(key, Date.parse("2026-11-27T12:00:00.000Z"))).toEqual({
      label: "CI",
      scopes: ["read"],
      services: ["go"],
      countries: [],
      addresses: [],
      own_only: false,
      spend_per_day: "20.00",
      handler_style: "hero",
      expires_in_s: 60,
    });
  });
});
