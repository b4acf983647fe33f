import { describe, expect, it } from "vitest";
import type { Offer } from "./api";
import { changeOf, type TypedChange } from "./change";
import { namesOf, readDraft } from "./draft";
import { findApps, priceTable } from "./prices";

// Node 18 has no File of its own.
const file = (text: string, name: string): File =>
  Object.assign(new Blob([text]), { name }) as unknown as File;

const offer = (name: string, deduct: string): Offer => ({
  full_name: name,
  deduct,
  code: name.slice(0, 2).toLowerCase(),
});

describe("the table of prices", () => {
  const rows = priceTable([
    { orders: [offer("Google", "0.42"), offer("Whatsapp", "0.39")], rentals: [] },
    { orders: [offer("Google", "0.50")], rentals: [offer("Google", "4.00"), offer("Viber", "3")] },
  ]);

  it("has a price for each app in each country, or none", () => {
    const none = { order: null, rent: null };
    expect(rows).toEqual([
      {
        name: "Google",
        code: "go",
        prices: [
          { order: "0.42", rent: null },
          { order: "0.50", rent: "4.00" },
        ],
      },
      { name: "Whatsapp", code: "wh", prices: [{ order: "0.39", rent: null }, none] },
      { name: "Viber", code: "vi", prices: [none, { order: null, rent: "3" }] },
    ]);
  });

  it.each([
    ["", ["Google", "Whatsapp", "Viber"]],
    [" GOO ", ["Google"]],
    ["vi", ["Viber"]],
    ["wh", ["Whatsapp"]],
    ["x", []],
  ])("is searched for %j", (typed, names) =>
    expect(findApps(rows, typed).map(({ name }) => name)).toEqual(names),
  );
});

describe("files to put in place", () => {
  it("are known by their names", async () => {
    const files = [file("a = 1", "apps.toml"), file("\u00e9", "deny.toml")];
    const { draft } = await readDraft(files);
    expect(draft).toEqual({ "apps.toml": "a = 1", "deny.toml": "\u00e9" });
    expect(namesOf(draft ?? {})).toBe("apps.toml, deny.toml");
  });

  it("are refused by any other name", async () => {
    const files = [file("", "apps.toml"), file("", "apps (1).toml")];
    expect(await readDraft(files)).toEqual({ draft: null, unknown: "apps (1).toml" });
  });
});

describe("a change of an app", () => {
  const typed = (more: Partial<TypedChange>): TypedChange => ({
    app: "Google",
    what: "price",
    where: "",
    price: "",
    ...more,
  });

  it.each([
    [typed({ price: "0.42" }), { price: "0.42" }],
    [typed({ price: "0.42", where: "MY" }), { price: "0.42", country: "MY" }],
    [typed({ what: "tier", where: "MY" }), { price: "", country: "MY" }],
    // What was typed before something else was chosen does not count.
    [typed({ what: "offer", price: "0.42", where: "MY" }), { enabled: true }],
    [typed({ what: "stop" }), { enabled: false }],
  ])("%o", (change, expected) => expect(changeOf(change)).toEqual(expected));

  it.each([
    [typed({ app: " ", what: "stop" }), "appNeeded"],
    [typed({ price: "free" }), "priceNeeded"],
    [typed({ what: "tier" }), "countryNeeded"],
  ])("is not said by %o", (change, fault) => expect(changeOf(change)).toBe(fault));
});
