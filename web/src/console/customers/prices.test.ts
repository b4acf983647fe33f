import { describe, expect, it } from "vitest";
import { everywhere, priceOf, removalOf, thingOf, type TypedPrice } from "./prices";

const typed: TypedPrice = { app: " google ", country: "MY", hours: "", price: "$0.35" };

describe("a price of a customer's own", () => {
  it("is of a number, or of a rental's length", () => {
    expect(priceOf(typed)).toEqual({ app: "google", country: "MY", price: "0.35" });
    expect(priceOf({ ...typed, country: everywhere, hours: " 168 " })).toEqual({
      app: "google",
      country: "any",
      price: "0.35",
      period_hours: 168,
    });
  });

  it("says what is missing", () => {
    expect(priceOf({ ...typed, app: " " })).toBe("appNeeded");
    expect(priceOf({ ...typed, hours: "7d" })).toBe("hoursNeeded");
    expect(priceOf({ ...typed, hours: "0" })).toBe("hoursNeeded");
    expect(priceOf({ ...typed, price: "-1" })).toBe("priceNeeded");
    expect(priceOf({ ...typed, price: "0" })).toBe("priceNeeded");
  });

  it("is taken back by the same name", () => {
    const price = { app: "Google", country: "any", price: "4.00", catalogue_price: null };
    expect(removalOf({ ...price, period_hours: 168 })).toEqual({
      app: "Google",
      country: "any",
      price: "",
      period_hours: 168,
    });
    expect(removalOf({ ...price, period_hours: null })).toEqual({
      app: "Google",
      country: "any",
      price: "",
    });
  });

  it.each([
    [null, "a number"],
    [168, "a rental of 7 days"],
    [24, "a rental of 1 day"],
    [4, "a rental of 4 hours"],
  ])("names what %s hours mean", (hours, name) => {
    expect(thingOf({ period_hours: hours })).toBe(name);
  });
});
