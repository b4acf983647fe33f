import { describe, expect, it } from "vitest";
import type { Alert, Country, Overview } from "./api";
import { bytes, byScarcity, placeOf, smsOf, withValue } from "./figures";

const country = (name: string, free: number, lines: number, live = 0): Country => ({
  country: name,
  free_lines: free,
  lines,
  live_orders: live,
});

const pool = {
  suppliers: [
    { id: 1, name: "simulated", sms_last_minute: 1, sms_last_hour: 10 },
    { id: 7, name: "carrier", sms_last_minute: 2, sms_last_hour: 20 },
  ],
} as Overview;

describe("the overview", () => {
  it("shows countries first that run dry", () => {
    const sorted = byScarcity([
      country("Laos", 0, 0, 9), // only orders: nothing can run dry
      country("Chad", 1, 2),
      country("Peru", 0, 5, 1),
      country("Oman", 0, 5, 4),
      country("Fiji", 1, 2),
    ]);
    expect(sorted.map(({ country: name }) => name)).toEqual([
      "Oman",
      "Peru",
      "Chad",
      "Fiji",
      "Laos",
    ]);
  });

  it("adds up the SMS of all suppliers", () => {
    expect(smsOf(pool)).toEqual({ minute: 3, hour: 30 });
  });

  it("leads from an alert to where it can be seen", () => {
    const alert = (code: Alert["code"], about = ""): Alert => ({ code, about, sentence: "" });
    expect(placeOf(alert("supplier_silent", "carrier"), pool)).toBe("#suppliers/7");
    expect(placeOf(alert("no_free_line", "Peru"), pool)).toBe("#lines");
    expect(placeOf(alert("lines_quarantined", "carrier"), pool)).toBe("#lines");
    expect(placeOf(alert("nothing_offered"), pool)).toBe("#catalogue");
    expect(placeOf(alert("disk_low"), pool)).toBeNull();
  });

  it.each([
    [0, "0 B"],
    [1023, "1023 B"],
    [1024, "1.0 KiB"],
    [1536, "1.5 KiB"],
    [104857600, "100 MiB"],
    [21474836480, "20.0 GiB"],
  ])("says %d bytes as %s", (count, text) => expect(bytes(count)).toBe(text));

  it("keeps the last minutes of a figure", () => {
    let values: number[] = [];
    for (let at = 0; at < 100; ++at) values = withValue(values, at);
    expect([values.length, values[0], values.at(-1)]).toEqual([60, 40, 99]);
  });
});
