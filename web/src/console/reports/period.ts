// The days that a report is about: a month or some days, both ends included, in UTC. They are in
// the address, #reports/2026-11 or #reports/2026-11-01..2026-11-15, for reloads and colleagues.
export interface Period {
  from: string;
  to: string;
}

/** As many as the server takes at once. */
export const maxDays = 366;
const dayMs = 86_400_000;

const textOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The beginning of a day; null if there is no such day. */
function startOf(day: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const ms = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(ms) && textOf(ms) === day ? ms : null;
}

/** "2026-11", whole; null if there is no such month. */
export function monthPeriod(month: string): Period | null {
  const first = startOf(`${month.trim()}-01`);
  if (first === null) return null;
  const date = new Date(first);
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
  return { from: textOf(first), to: textOf(next - dayMs) };
}

/** Null if it is no period that the server takes. */
export function daysPeriod(from: string, to: string): Period | null {
  const [first, last] = [startOf(from.trim()), startOf(to.trim())];
  if (first === null || last === null || last < first) return null;
  return last - first < maxDays * dayMs ? { from: from.trim(), to: to.trim() } : null;
}

/** "2026-11" if it is a whole month; else null. */
export function monthBy({ from, to }: Period): string | null {
  const month = from.slice(0, 7);
  const whole = monthPeriod(month);
  return whole?.from === from && whole.to === to ? month : null;
}

/** The period before (-1) or after (1): the month beside a month, else as many days. */
export function shifted(period: Period, by: -1 | 1): Period {
  const first = startOf(period.from) ?? 0;
  const last = startOf(period.to) ?? first;
  if (monthBy(period)) {
    const date = new Date(first);
    const month = textOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by)).slice(0, 7);
    return monthPeriod(month) ?? period;
  }
  const step = by * (last - first + dayMs);
  return { from: textOf(first + step), to: textOf(last + step) };
}

export const periodAddress = (period: Period): string =>
  `#reports/${monthBy(period) ?? `${period.from}..${period.to}`}`;

export const isReport = (hash: string): boolean => /^#reports(\/|$)/.test(hash);

/** The period that the address names; null if it names none. */
export function periodBy(hash: string): Period | null {
  if (!isReport(hash)) return null;
  const named = hash.split("/")[1] ?? "";
  const [from = "", to] = named.split("..");
  return to === undefined ? monthPeriod(from) : daysPeriod(from, to);
}

export const thisMonth = (now: number): Period => {
  const day = textOf(now);
  return monthPeriod(day.slice(0, 7)) ?? { from: day, to: day };
};
