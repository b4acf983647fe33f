// Money, durations, numbers, names: as the reader's language has them.
export { countryName, count, fullTime, shortTime } from "../pages/inbox/format";

const dollars = new Intl.NumberFormat(undefined, {
  style: "currency",
  currency: "USD",
  currencyDisplay: "narrowSymbol",
  maximumFractionDigits: 4,
});

export const money = (amount: string | number): string => dollars.format(Number(amount));

const percents = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 1 });

export const percent = (share: number): string => percents.format(share);

const unit = (name: "second" | "minute", digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(undefined, {
    style: "unit",
    unit: name,
    unitDisplay: "short",
    maximumFractionDigits: digits,
  });
const tenths = unit("second", 1);
const whole = unit("second", 0);
const minutes = unit("minute", 1);

/** A waiting time, no finer than anybody needs: 4.2 sec, 42 sec, 3.5 min. */
export function seconds(value: number): string {
  if (value >= 119.5) return minutes.format(value / 60);
  return (value < 9.95 ? tenths : whole).format(value);
}

/** 1:05 or 1:02:05. */
export function countdown(ms: number): string {
  const all = Math.ceil(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, "0");
  const hours = Math.floor(all / 3600);
  const minutes = Math.floor(all / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${minutes}:${two(all % 60)}`;
}

/** The number without the prefix of its country, as most forms want it. */
export function localNumber(phoneNumber: string, dialCode: string | undefined): string {
  if (!phoneNumber.startsWith("+")) return phoneNumber;
  const digits = phoneNumber.slice(1);
  return dialCode && digits.startsWith(dialCode) ? digits.slice(dialCode.length) : digits;
}

/** +1 555 058 0000: the country's prefix, then groups that are easy to read out. */
export function spacedNumber(phoneNumber: string, dialCode: string | undefined): string {
  if (!phoneNumber.startsWith("+")) return phoneNumber;
  const local = localNumber(phoneNumber, dialCode);
  const prefix = phoneNumber.slice(0, phoneNumber.length - local.length);
  const count = Math.ceil(local.length / 4);
  const size = Math.floor(local.length / count);
  const longer = local.length % count;
  const groups: string[] = prefix === "+" ? [] : [prefix];
  for (let at = 0, group = 0; group < count; ++group) {
    const end = at + size + (group >= count - longer ? 1 : 0);
    groups.push((prefix === "+" && group === 0 ? "+" : "") + local.slice(at, end));
    at = end;
  }
  return groups.join(" ");
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
export const timeZone = zone;

const days = new Intl.DateTimeFormat(undefined, {
  weekday: "short",
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

export const dayAndTime = (time: string): string => days.format(new Date(time));
