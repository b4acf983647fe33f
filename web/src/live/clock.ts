// The server's clock. The browser's may be wrong, so only its pace is used: `performance.now()`.
const tolerableMs = 1500;

export class ServerClock {
  private offset: number | null = null;

  constructor(private readonly pace: () => number = () => performance.now()) {}

  /** The server said `time`; the answer took `tripMs` there and back. */
  set(time: string | number, tripMs = 0): void {
    const at = typeof time === "number" ? time : Date.parse(time);
    if (!Number.isNaN(at)) this.offset = at + tripMs / 2 - this.pace();
  }

  /** Something ends at `end`, in `seconds` by the server's clock; if not, that clock was moved. */
  check(end: string, seconds: number): void {
    if (seconds <= 0) return;
    const now = Date.parse(end) - seconds * 1000;
    if (Number.isNaN(now) || Math.abs(now - this.now()) <= tolerableMs) return;
    this.set(now);
  }

  /** The server has done something at `time`: its clock is not behind that. */
  atLeast(time: string): void {
    if (Date.parse(time) > this.now()) this.set(time);
  }

  now(): number {
    return this.pace() + (this.offset ?? Date.now() - this.pace());
  }

  /** Milliseconds until `time`, never below 0. */
  until(time: string): number {
    return Math.max(0, Date.parse(time) - this.now());
  }
}
