// Times of a trace: UTC, as the log and the server's sentences have them.
export const dayOf = (time: string): string => time.slice(0, 10);
export const clockOf = (time: string): string => time.slice(11, 19);

/** "1.5 s", "12 s", "3 min", "5 h", "4 days": as exact as a reader needs it. */
export function span(ms: number): string {
  const second = 1000;
  const [minute, hour, day] = [60 * second, 3600 * second, 86400 * second];
  if (ms < 10 * second) return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`;
  if (ms < 2 * minute) return `${Math.floor(ms / second)} s`;
  if (ms < 2 * hour) return `${Math.floor(ms / minute)} min`;
  if (ms < 2 * day) return `${Math.floor(ms / hour)} h`;
  return `${Math.floor(ms / day)} days`;
}

/** How long after the time before; "" if it is too short to matter. */
export function gap(before: string | undefined, time: string): string {
  if (before === undefined) return "";
  const ms = Date.parse(time) - Date.parse(before);
  return ms >= 100 ? span(ms) : "";
}
