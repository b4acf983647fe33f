import { describe, expect, it } from "vitest";
import { binQuery } from "./api";
import { rerouteTo, type Target } from "./target";

const target = (more: Partial<Target>): Target => ({
  by: "order",
  order: "",
  number: "",
  country: "",
  ...more,
});

describe("who an SMS is given to", () => {
  it.each([
    [target({ order: " #1042 " }), { order: 1042 }],
    [target({ by: "long", number: "+60 11-2869 1231" }), { number: "+601128691231" }],
    [
      target({ by: "short_code", number: "24453", country: " MY " }),
      { number: "24453", number_type: "short_code", country: "MY" },
    ],
    // What was typed before another way was chosen does not count.
    [
      target({ order: "7", by: "long", number: "60112869123", country: "MY" }),
      { number: "60112869123" },
    ],
  ])("%o", (typed, expected) => expect(rerouteTo(typed)).toEqual(expected));

  it.each([
    [target({}), "orderNeeded"],
    [target({ order: "0" }), "orderNeeded"],
    [target({ order: "12a" }), "orderNeeded"],
    [target({ by: "long", number: " ", order: "7" }), "numberNeeded"],
    [target({ by: "short_code", number: "24453" }), "countryNeeded"],
  ])("is not said by %o", (typed, fault) => expect(rerouteTo(typed)).toBe(fault));
});

it("filters by what was chosen", () => {
  expect(binQuery({ reason: "", supplier: "" }, 0).toString()).toBe("limit=50");
  expect(binQuery({ reason: "no_line", supplier: "carrier" }, 7).toString()).toBe(
    "limit=50&reason=no_line&supplier=carrier&after=7",
  );
});
