// What the reports' page makes of the server's figures. Amounts are whole ten-thousandths of a
// dollar here, so that sums are exact.
import type { Margin } from "./api";

const perDollar = 10_000;

/** "-0.32": -3200. */
export function unitsOf(amount: string): number {
  const [, sign = "", dollars = "0", part = ""] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(amount) ?? [];
  const units = Number(dollars) * perDollar + Number(part.padEnd(4, "0"));
  return sign && units > 0 ? -units : units;
}

export const dollarsOf = (units: number): number => units / perDollar;

/** Of some orders and rentals. */
export interface Tally {
  count: number;
  withCode: number;
  /** Live ones that still wait: they are neither a success nor a failure. */
  undecided: number;
  sms: number;
  revenue: number;
  cost: number;
}

/** A row: what it is called, column by column, and what it came to. */
export interface Group extends Tally {
  names: string[];
}

export const marginOf = ({ revenue, cost }: Tally): number => revenue - cost;
export const sampleOf = ({ count, undecided }: Tally): number => count - undecided;

/** With fewer decided orders than this, a share says little. */
export const fewBelow = 30;

export interface Success {
  share: number;
  sample: number;
  /** The true share is in this range with 95% confidence (Wilson's interval). */
  low: number;
  high: number;
  isFew: boolean;
}

/** How often a code came; null if nothing is decided. */
export function successOf(tally: Tally): Success | null {
  const sample = sampleOf(tally);
  if (sample <= 0) return null;
  const share = Math.min(tally.withCode / sample, 1);
  const z2 = 1.96 ** 2;
  const size = 1 + z2 / sample;
  const middle = (share + z2 / (2 * sample)) / size;
  const spread = Math.sqrt(z2 * ((share * (1 - share)) / sample + z2 / (4 * sample ** 2))) / size;
  const within = (value: number): number => Math.min(Math.max(value, 0), 1);
  return {
    share,
    sample,
    low: within(middle - spread),
    high: within(middle + spread),
    isFew: sample < fewBelow,
  };
}

interface Served {
  count: number;
  with_code: number;
  undecided: number;
  sms: number;
  revenue: string;
  cost: string;
}

const nothing: Tally = { count: 0, withCode: 0, undecided: 0, sms: 0, revenue: 0, cost: 0 };

const tallyOf = (row: Served): Tally => ({
  count: row.count,
  withCode: row.with_code,
  undecided: row.undecided,
  sms: row.sms,
  revenue: unitsOf(row.revenue),
  cost: unitsOf(row.cost),
});

const sum = (one: Tally, other: Tally): Tally => ({
  count: one.count + other.count,
  withCode: one.withCode + other.withCode,
  undecided: one.undecided + other.undecided,
  sms: one.sms + other.sms,
  revenue: one.revenue + other.revenue,
  cost: one.cost + other.cost,
});

export const totalOf = (groups: Tally[]): Tally => groups.reduce(sum, nothing);

export type Grouping = "both" | "app" | "country";

/** By app, by country or by both; of one kind, or of both if `kind` is empty. */
export function groupsOf(
  { rows }: Margin,
  by: Grouping,
  kind: string,
  countryName: (code: string) => string,
): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    if (kind && row.kind !== kind) continue;
    const country = countryName(row.country);
    const names = { both: [row.app, country], app: [row.app], country: [country] }[by];
    const key = JSON.stringify(names);
    groups.set(key, { ...sum(groups.get(key) ?? nothing, tallyOf(row)), names });
  }
  return [...groups.values()];
}

export interface SupplierGroup extends Group {
  costPerSms: string;
}

export const supplierGroups = ({ suppliers }: Margin): SupplierGroup[] =>
  suppliers.map((row) => ({ ...tallyOf(row), names: [row.name], costPerSms: row.cost_per_sms }));

/** Suppliers whose SMS count as free because nobody has said what they cost. */
export const withoutCost = (groups: SupplierGroup[]): string[] =>
  groups
    .filter(({ costPerSms, sms }) => sms > 0 && unitsOf(costPerSms) === 0)
    .map(({ names }) => names[0] ?? "");

export type Order = "margin" | "loss" | "count" | "success";

const ranks: Record<Order, (group: Group) => number> = {
  margin: marginOf,
  loss: (group) => -marginOf(group),
  count: ({ count }) => count,
  // By what it is at best, so that one failure in one order does not come first.
  success: (group) => -Math.round((successOf(group)?.high ?? 2) * 1e6),
};

export function sorted<G extends Group>(groups: G[], order: Order): G[] {
  const rank = ranks[order];
  const name = ({ names }: Group): string => names.join("\n");
  return [...groups].sort((a, b) => rank(b) - rank(a) || name(a).localeCompare(name(b)));
}

export interface Scale {
  ticks: number[];
  /** Where a value is, from 0 to 100. */
  at: (value: number) => number;
}

/** Holds zero and every revenue and margin, between round numbers. */
export function scaleOf(groups: Tally[]): Scale {
  const margins = groups.map(marginOf);
  const low = Math.min(0, ...margins);
  const most = Math.max(0, ...margins, ...groups.map(({ revenue }) => revenue));
  const high = most > low ? most : perDollar;
  const wanted = Math.max(high - low, 4) / 4;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = ([1, 2, 5].find((each) => each * power >= wanted) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
  return { ticks, at: (value) => (100 * (value / step - first)) / (last - first) };
}

type Cell = string | number | null;

export const csvColumns = [
  "count",
  "with_code",
  "undecided",
  "sample",
  "success",
  "success_low",
  "success_high",
  "sms",
  "revenue",
  "cost",
  "margin",
];

const fixed = (units: number): string => dollarsOf(units).toFixed(4).replace(/00$/, "");

/** The figures of a row, in the order of `csvColumns`. */
export function csvCells(group: Group): Cell[] {
  const success = successOf(group);
  const share = (value: number | undefined): Cell => (value === undefined ? "" : value.toFixed(4));
  return [
    group.count,
    group.withCode,
    group.undecided,
    sampleOf(group),
    share(success?.share),
    share(success?.low),
    share(success?.high),
    group.sms,
    fixed(group.revenue),
    fixed(group.cost),
    fixed(marginOf(group)),
  ];
}
