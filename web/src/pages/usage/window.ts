// The windows to choose from, in the reader's time zone, and the times of their steps.
import type { Usage } from "../../api/rest";

export const windows = ["day", "week", "month"] as const;
export type Window = (typeof windows)[number];

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Where a window begins: with an hour, or, if it is shown by the day, with a day. */
export function windowStart(window: Window, now: number): Date {
  const from = new Date(now);
  if (window === "month") {
    from.setHours(0, 0, 0, 0);
    from.setDate(from.getDate() - 29);
    return from;
  }
  from.setMinutes(0, 0, 0);
  return new Date(from.getTime() - (window === "day" ? 23 : 7 * 24 - 1) * hourMs);
}

export type Step = Usage["step"];

export const stepMs = (step: Step): number => (step === "hour" ? hourMs : dayMs);

const hours = new Intl.DateTimeFormat(undefined, {
  weekday: "short",
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});
const days = new Intl.DateTimeFormat(undefined, {
  weekday: "short",
  month: "short",
  day: "numeric",
});

/** The name of a step. The middle of a day has its date, also after the clocks were changed. */
export function stepName(start: string, step: Step): string {
  const at = new Date(start);
  return step === "hour" ? hours.format(at) : days.format(at.getTime() + dayMs / 2);
}
