import { describe, expect, it } from "vitest";
import {
  daysPeriod,
  monthBy,
  monthPeriod,
  periodAddress,
  periodBy,
  shifted,
  thisMonth,
  type Period,
} from "./period";

const days = (from: string, to: string): Period => ({ from, to });

describe("the period of a report", () => {
  it.each([
    ["2026-11", days("2026-11-01", "2026-11-30")],
    ["2024-02", days("2024-02-01", "2024-02-29")],
    ["2026-12", days("2026-12-01", "2026-12-31")],
    [" 2026-01 ", days("2026-01-01", "2026-01-31")],
    ["2026-13", null],
    ["2026", null],
    ["November", null],
    ["", null],
  ])("of the month %s", (month, expected) => expect(monthPeriod(month)).toEqual(expected));

  it.each([
    ["2026-11-01", "2026-11-01", true],
    ["2026-11-02", "2026-11-01", false],
    ["2026-02-29", "2026-03-01", false],
    ["2025-01-01", "2026-01-01", true], // 366 days
    ["2025-01-01", "2026-01-02", false],
    ["", "2026-11-01", false],
  ])("from %s to %s", (from, to, isOne) =>
    expect(daysPeriod(from, to)).toEqual(isOne ? days(from, to) : null),
  );

  it("is the month of now, in UTC", () => {
    expect(thisMonth(Date.parse("2026-11-30T23:59:59Z"))).toEqual(days("2026-11-01", "2026-11-30"));
  });

  it("moves by as much as it is long", () => {
    expect(shifted(days("2026-01-01", "2026-01-31"), -1)).toEqual(days("2025-12-01", "2025-12-31"));
    expect(shifted(days("2026-01-01", "2026-01-31"), 1)).toEqual(days("2026-02-01", "2026-02-28"));
    expect(shifted(days("2026-03-01", "2026-03-07"), -1)).toEqual(days("2026-02-22", "2026-02-28"));
    expect(shifted(days("2026-12-31", "2026-12-31"), 1)).toEqual(days("2027-01-01", "2027-01-01"));
  });

  it.each([
    [days("2026-11-01", "2026-11-30"), "#reports/2026-11"],
    [days("2026-11-01", "2026-11-29"), "#reports/2026-11-01..2026-11-29"],
    [days("2026-11-07", "2026-11-07"), "#reports/2026-11-07..2026-11-07"],
  ])("is in the address", (period, address) => {
    expect(periodAddress(period)).toBe(address);
    expect(periodBy(address)).toEqual(period);
  });

  it.each(["#reports", "#reports/", "#reports/2026-99", "#reports/a..b", "#reportsx/2026-11", ""])(
    "is not in %s",
    (address) => expect(periodBy(address)).toBeNull(),
  );

  it("is a month only if it is whole", () => {
    expect(monthBy(days("2026-11-01", "2026-11-30"))).toBe("2026-11");
    expect(monthBy(days("2026-11-02", "2026-11-30"))).toBeNull();
    expect(monthBy(days("2026-11-01", "2026-12-31"))).toBeNull();
  });
});
