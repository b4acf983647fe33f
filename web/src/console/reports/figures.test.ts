import { describe, expect, it } from "vitest";
import type { Margin } from "./api";
import {
  csvCells,
  csvColumns,
  groupsOf,
  marginOf,
  scaleOf,
  sorted,
  successOf,
  supplierGroups,
  totalOf,
  unitsOf,
  withoutCost,
  type Group,
  type Order,
  type Tally,
} from "./figures";

const tally = (more: Partial<Tally> = {}): Tally => ({
  count: 0,
  withCode: 0,
  undecided: 0,
  sms: 0,
  revenue: 0,
  cost: 0,
  ...more,
});

type Row = Margin["rows"][number];
const row = (app: string, country: string, more: Partial<Row> = {}): Row => ({
  app,
  country,
  kind: "order",
  count: 1,
  with_code: 1,
  undecided: 0,
  sms: 1,
  revenue: "0.10",
  cost: "0.02",
  margin: "0.08",
  ...more,
});
const report = (rows: Row[], suppliers: Margin["suppliers"] = []): Margin => ({
  counted_from: "2026-11-01T00:00:00.000Z",
  rows,
  suppliers,
});
const name = (code: string): string => `(${code})`;

describe("an amount", () => {
  it.each([
    ["0.00", 0],
    ["7.00", 70_000],
    ["0.0001", 1],
    ["-0.32", -3200],
    ["-0.00", 0],
    ["12345678901.5", 123_456_789_015_000],
  ])("%s is %d ten-thousandths", (text, units) => expect(unitsOf(text)).toBe(units));

  it("adds up exactly, however many there are", () => {
    const rows = Array.from({ length: 1000 }, (_, at) => row(`App ${at}`, "MY"));
    const total = totalOf(groupsOf(report(rows), "both", "", name));
    expect([total.revenue, total.cost, marginOf(total)]).toEqual([1_000_000, 200_000, 800_000]);
  });
});

describe("success", () => {
  it("leaves out what is undecided, and is nothing without a sample", () => {
    expect(successOf(tally({ count: 12, undecided: 2, withCode: 5 }))).toMatchObject({
      share: 0.5,
      sample: 10,
    });
    expect(successOf(tally({ count: 2, undecided: 2 }))).toBeNull();
    expect(successOf(tally())).toBeNull();
  });

  // As published tables of Wilson's interval have them.
  it.each([
    [14, 15, 0.7018, 0.9881],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [1, 1, 0.2065, 1],
    [500, 1000, 0.4691, 0.5309],
  ])("%d of %d is between %d and %d", (hits, count, low, high) => {
    const success = successOf(tally({ count, withCode: hits }));
    expect(success?.low).toBeCloseTo(low, 3);
    expect(success?.high).toBeCloseTo(high, 3);
  });

  it("is marked when the sample is small", () => {
    expect(successOf(tally({ count: 29 }))?.isFew).toBe(true);
    expect(successOf(tally({ count: 30 }))?.isFew).toBe(false);
    expect(successOf(tally({ count: 40, undecided: 11 }))?.isFew).toBe(true);
  });
});

describe("the rows", () => {
  const margin = report([
    row("Google", "MY", { count: 3, revenue: "3.00" }),
    row("Google", "MY", { kind: "rental", count: 2, undecided: 1, revenue: "5.00" }),
    row("Google", "SG", { cost: "9.00" }),
    row("Shop", "MY"),
  ]);
  const shape = (groups: Group[]): unknown[] => groups.map(({ names, count }) => [...names, count]);

  it("are summed by app, country or both", () => {
    expect(shape(groupsOf(margin, "both", "", name))).toEqual([
      ["Google", "(MY)", 5],
      ["Google", "(SG)", 1],
      ["Shop", "(MY)", 1],
    ]);
    expect(shape(groupsOf(margin, "app", "", name))).toEqual([
      ["Google", 6],
      ["Shop", 1],
    ]);
    expect(shape(groupsOf(margin, "country", "", name))).toEqual([
      ["(MY)", 6],
      ["(SG)", 1],
    ]);
    expect(groupsOf(margin, "both", "", name)[0]).toMatchObject({
      undecided: 1,
      revenue: 80_000,
      cost: 400,
    });
  });

  it("are of one kind, if that is wanted", () => {
    expect(shape(groupsOf(margin, "both", "rental", name))).toEqual([["Google", "(MY)", 2]]);
    expect(shape(groupsOf(margin, "app", "order", name))).toEqual([
      ["Google", 4],
      ["Shop", 1],
    ]);
  });

  const groups: Group[] = [
    { names: ["lucky"], ...tally({ count: 1, withCode: 0, revenue: 10 }) },
    { names: ["bad"], ...tally({ count: 500, withCode: 100, revenue: 30, cost: 50 }) },
    { names: ["good"], ...tally({ count: 100, withCode: 99, revenue: 90, cost: 10 }) },
    { names: ["open"], ...tally({ count: 7, undecided: 7 }) },
  ];

  it.each<[Order, string[]]>([
    ["margin", ["good", "lucky", "open", "bad"]],
    ["loss", ["bad", "open", "lucky", "good"]],
    ["count", ["bad", "good", "open", "lucky"]],
    // One failure says less than four hundred of five hundred.
    ["success", ["bad", "lucky", "good", "open"]],
  ])("are ordered by %s", (order, expected) => {
    expect(sorted(groups, order).map(({ names }) => names[0])).toEqual(expected);
  });

  it("are in the order of their names if they are equally good", () => {
    const same = ["c", "a", "b"].map((each, at) => ({
      names: [each],
      ...tally({ count: 7 * (at + 1), withCode: 7 * (at + 1) }),
    }));
    expect(sorted(same, "success").map(({ names }) => names[0])).toEqual(["a", "b", "c"]);
  });

  it("become a file whose columns fit", () => {
    const [bad = groups[0]] = sorted(groups, "loss");
    const cells = csvCells(bad as Group);
    expect(cells).toHaveLength(csvColumns.length);
    expect(Object.fromEntries(csvColumns.map((column, at) => [column, cells[at]]))).toEqual({
      count: 500,
      with_code: 100,
      undecided: 0,
      sample: 500,
      success: "0.2000",
      success_low: "0.1673",
      success_high: "0.2373",
      sms: 0,
      revenue: "0.0030",
      cost: "0.0050",
      margin: "-0.0020",
    });
    expect(csvCells(groups[3] as Group).slice(3, 7)).toEqual([0, "", "", ""]);
  });
});

describe("the suppliers", () => {
  const served = { count: 1, with_code: 1, undecided: 0, revenue: "1.00", margin: "1.00" };
  const suppliers = supplierGroups(
    report(
      [],
      [
        { name: "free", cost_per_sms: "0.00", sms: 3, cost: "0.00", ...served },
        { name: "idle", cost_per_sms: "0.00", sms: 0, cost: "0.00", ...served },
        { name: "paid", cost_per_sms: "0.0001", sms: 3, cost: "0.0003", ...served },
      ],
    ),
  );

  it("are named if nobody has said what their SMS cost", () => {
    expect(withoutCost(suppliers)).toEqual(["free"]);
  });
});

describe("the scale of a chart", () => {
  it.each<[string, Partial<Tally>[], number[]]>([
    ["of nothing", [], [0, 5000, 10_000]],
    ["of one unit", [{ revenue: 1 }], [0, 1]],
    ["of revenue", [{ revenue: 70_000 }], [0, 20_000, 40_000, 60_000, 80_000]],
    ["of a loss", [{ revenue: 0, cost: 30 }], [-30, -20, -10, 0]],
    ["of both", [{ revenue: 100 }, { cost: 100 }], [-100, -50, 0, 50, 100]],
  ])("%s has round marks", (_, tallies, ticks) => {
    expect(scaleOf(tallies.map(tally)).ticks).toEqual(ticks);
  });

  it("holds every value, with zero at a mark", () => {
    const { ticks, at } = scaleOf([tally({ revenue: 77 }), tally({ cost: 13 })]);
    expect(ticks).toContain(0);
    for (const value of [77, 64, -13, 0]) {
      expect(at(value)).toBeGreaterThanOrEqual(0);
      expect(at(value)).toBeLessThanOrEqual(100);
    }
    expect([at(ticks[0] ?? 0), at(ticks.at(-1) ?? 0)]).toEqual([0, 100]);
  });
});
