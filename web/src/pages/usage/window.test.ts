import { describe, expect, it } from "vitest";
import { stepName, windowStart } from "./window";

const now = new Date(2026, 10, 27, 17, 24, 7, 500).getTime();

describe("windowStart", () => {
  it("is the beginning of an hour, so that the last of 24 or 168 is this one", () => {
    expect(windowStart("day", now)).toEqual(new Date(2026, 10, 26, 18));
    expect(windowStart("week", now)).toEqual(new Date(2026, 10, 20, 18));
  });

  it("is the beginning of a day, so that the last of 30 is today", () => {
    expect(windowStart("month", now)).toEqual(new Date(2026, 9, 29));
  });
});

describe("stepName", () => {
  it("names hours by their time and days by their date", () => {
    const start = new Date(2026, 10, 26, 18).toISOString();
    expect(stepName(start, "hour")).toMatch(/26.*(18|6):00/);
    const midnight = new Date(2026, 10, 26).toISOString();
    expect(stepName(midnight, "day")).toMatch(/26/);
  });

  it("names a day that begins an hour off by its own date", () => {
    const early = new Date(2026, 10, 25, 23).toISOString();
    expect(stepName(early, "day")).toBe(stepName(new Date(2026, 10, 26).toISOString(), "day"));
    const late = new Date(2026, 10, 26, 1).toISOString();
    expect(stepName(late, "day")).toBe(stepName(new Date(2026, 10, 26).toISOString(), "day"));
  });
});
