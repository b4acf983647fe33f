import { describe, expect, it } from "vitest";
import { emptyForm, requestOf } from "./new-key";

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
