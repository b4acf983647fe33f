// Times and names in the reader's language.
const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat(undefined, { month: "short", day: "numeric" });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });

const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();

/** The time of today, else the day. */
export function shortTime(time: string, now = new Date()): string {
  const date = new Date(time);
  return (sameDay(date, now) ? clock : day).format(date);
}

export const fullTime = (time: string): string => full.format(new Date(time));

export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

export const count = (value: number): string => new Intl.NumberFormat().format(value);
