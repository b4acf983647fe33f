// What the overview makes of the server's figures.
import { placeAddress } from "../address";
import type { Alert, Country, Overview } from "./api";

/** Countries with lines, those with the smallest free share first. */
export function byScarcity(countries: Country[]): Country[] {
  const share = ({ free_lines: free, lines }: Country): number => (lines > 0 ? free / lines : 1);
  return [...countries].sort(
    (a, b) =>
      share(a) - share(b) || b.live_orders - a.live_orders || a.country.localeCompare(b.country),
  );
}

export function smsOf({ suppliers }: Overview): { minute: number; hour: number } {
  const sum = (of: (supplier: Overview["suppliers"][number]) => number): number =>
    suppliers.reduce((all, supplier) => all + of(supplier), 0);
  return { minute: sum((each) => each.sms_last_minute), hour: sum((each) => each.sms_last_hour) };
}

/** Where to look because of an alert; null if the sentence says what to do. */
export function placeOf({ code, about }: Alert, { suppliers }: Overview): string | null {
  if (code === "no_free_line" || code === "lines_quarantined") return "#lines";
  if (code === "nothing_offered") return "#catalogue";
  const id = suppliers.find(({ name }) => name === about)?.id;
  return id === undefined ? null : placeAddress("suppliers", id);
}

const units = ["B", "KiB", "MiB", "GiB", "TiB"];

/** 1536: "1.5 KiB". */
export function bytes(count: number): string {
  const power = count > 0 ? Math.min(Math.floor(Math.log2(count) / 10), units.length - 1) : 0;
  const value = count / 1024 ** power;
  return `${power > 0 && value < 100 ? value.toFixed(1) : Math.round(value)} ${units[power] ?? ""}`;
}

const maxValues = 60;

/** The last values of a figure, for its chart. */
export const withValue = (values: number[], value: number): number[] =>
  [...values, value].slice(-maxValues);
