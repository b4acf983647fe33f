// The events of the account over one connection, which is made anew whenever it breaks.
import type { LiveData } from "../api/rest";
import { EventParser } from "./sse";

export interface LiveEvent {
  place: string;
  /** As in docs/rest-api.md, or `gap`: events before this place cannot be shown. */
  type: string;
  data: LiveData;
}

export type StreamState = "connecting" | "live" | "reconnecting" | "signedOut";

export interface Connection {
  status: number;
  retryAfterMs: number | null;
  chunks: AsyncIterable<string>;
}

/** Opens the stream after a place, or from now on. */
export type Connect = (after: string | null, signal: AbortSignal) => Promise<Connection>;

export interface StreamOptions {
  connect: Connect;
  onevent: (event: LiveEvent) => void;
  onstate: (state: StreamState) => void;
  random?: () => number;
}

const firstDelayMs = 500;
const longestDelayMs = 20_000;
const signedOutDelayMs = 30_000;
/** The server sends something every 15 s; without a byte for this long, the connection is dead. */
export const silenceMs = 40_000;
/** It says something at once when it is asked; a slow network gets longer after each failure. */
export const firstMs = 8000;
const longerMs = 2000;
/** A page that wakes up distrusts a connection that has been silent for longer than this. */
export const doubtMs = 20_000;

/** Doubles with each failure; the half is random, so that browsers do not come back all at once. */
export function backoff(failures: number, random: () => number = Math.random): number {
  const full = Math.min(longestDelayMs, firstDelayMs * 2 ** failures);
  return full / 2 + (full / 2) * random();
}

/** Whether `place` comes after `last`; places of different logs cannot be compared. */
export function isAfter(place: string, last: string | null): boolean {
  if (last === null) return true;
  const [log = "", number = ""] = place.split("-");
  const [lastLog = "", lastNumber = ""] = last.split("-");
  return log !== lastLog || Number(number) > Number(lastNumber);
}

function parsed(data: string): { data: LiveData; place: string } | null {
  try {
    const value = JSON.parse(data) as { data?: LiveData; place?: string };
    return { data: value.data ?? {}, place: value.place ?? "" };
  } catch {
    return null;
  }
}

export class EventStream {
  state: StreamState = "connecting";
  /** The last event that was seen. */
  place: string | null;
  private failures = 0;
  private heardAt = 0;
  private attempt = new AbortController();
  private resume: () => void = () => undefined;

  constructor(
    private readonly options: StreamOptions,
    place: string | null = null,
  ) {
    this.place = place;
  }

  /** Reads until `signal` is aborted. */
  async run(signal: AbortSignal): Promise<void> {
    const stop = (): void => {
      this.attempt.abort();
      this.resume();
    };
    signal.addEventListener("abort", stop);
    while (!signal.aborted) {
      const delay = await this.once();
      if (!signal.aborted) await this.pause(delay);
    }
    signal.removeEventListener("abort", stop);
  }

  /** The network is back or the page is seen again: does not wait any longer. */
  wake(): void {
    this.resume();
    if (this.state === "live" && Date.now() - this.heardAt > doubtMs) this.attempt.abort();
  }

  /** The network is gone, says the browser, which does not always tell who reads from it. */
  doubt(): void {
    if (this.state === "live") this.attempt.abort();
  }

  /** One connection. Returns how long to wait before the next one. */
  private async once(): Promise<number> {
    const attempt = new AbortController();
    this.attempt = attempt;
    const patienceMs = Math.min(silenceMs, firstMs + longerMs * this.failures);
    let silence = setTimeout(() => attempt.abort(), patienceMs);
    let retryAfterMs: number | null = null;
    try {
      const connection = await this.options.connect(this.place, attempt.signal);
      const { status } = connection;
      retryAfterMs = connection.retryAfterMs;
      if (status === 401 || status === 403) {
        this.setState("signedOut");
        return signedOutDelayMs;
      }
      // The place is no longer kept or unknown: from now on, and the lists are loaded anew.
      if (status === 400 || status === 410) this.place = null;
      if (status === 200) {
        const parser = new EventParser();
        let isLive = false;
        for await (const chunk of connection.chunks) {
          clearTimeout(silence);
          silence = setTimeout(() => attempt.abort(), silenceMs);
          this.heardAt = Date.now();
          const events = parser.feed(chunk);
          // The place where the stream begins, to continue there if it breaks before an event.
          if (events[0]?.data === "") this.place ??= events.shift()?.id ?? null;
          if (!isLive) {
            isLive = true;
            this.failures = 0;
            this.setState("live");
          }
          for (const { id, type, data } of events) this.take(id, type, data);
        }
      }
    } catch {
      // The connection broke or was given up; the next one continues after `place`.
    } finally {
      clearTimeout(silence);
      attempt.abort();
    }
    this.setState("reconnecting");
    return Math.max(retryAfterMs ?? 0, backoff(this.failures++, this.options.random));
  }

  private take(id: string, type: string, data: string): void {
    const value = parsed(data);
    const place = id || value?.place || "";
    if (!value || !place) return;
    if (type !== "gap" && !isAfter(place, this.place)) return;
    this.place = place;
    this.options.onevent({ place, type, data: value.data });
  }

  private setState(state: StreamState): void {
    if (state === this.state && state !== "live") return;
    this.state = state;
    this.options.onstate(state);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.resume = () => {
        clearTimeout(timer);
        this.resume = () => undefined;
        resolve();
      };
    });
  }
}
