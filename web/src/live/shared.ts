// One event stream for all tabs of a browser, which opens only six connections to a server: a
// stream holds one. The tab that has the lock reads the stream and tells the others what it reads.
// When it is closed, another tab gets the lock and continues after the last event. A tab that the
// browser has stopped keeps the lock but answers nobody: another one takes it away.
import { EventStream, isAfter, type Connect, type LiveEvent, type StreamState } from "./stream";

export interface Channel {
  postMessage: (message: unknown) => void;
  onmessage: ((event: { data: unknown }) => void) | null;
  close: () => void;
}

export interface Locks {
  request: (
    name: string,
    options: { signal: AbortSignal } | { steal: true },
    whileHeld: () => Promise<void>,
  ) => Promise<unknown>;
}

type Note =
  | { kind: "hello" }
  | { kind: "wake" }
  | { kind: "state"; state: StreamState; place: string | null }
  | { kind: "event"; event: LiveEvent };

export interface SharedOptions {
  /** Names the lock and the channel; it contains the user, so that two never share. */
  name: string;
  connect: Connect;
  onevent: (event: LiveEvent) => void;
  onstate: (state: StreamState) => void;
  /** Absent on plain HTTP: then every tab has a stream of its own. */
  locks: Locks | null;
  channel: Channel | null;
  random?: () => number;
}

/** How often a tab asks whether the one that leads is still there. */
export const askEveryMs = 10_000;
/** A tab that leads answers at once, unless it is stopped. */
export const answerWithinMs = 4000;

export class SharedStream {
  state: StreamState = "connecting";
  isLeader = false;
  private place: string | null = null;
  private stream: EventStream | null = null;
  private readonly stopped = new AbortController();
  /** Ends waiting for the lock, or leading. */
  private turn = new AbortController();
  private question: ReturnType<typeof setInterval> | undefined;
  private verdict: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: SharedOptions) {}

  start(): void {
    const { locks, channel } = this.options;
    if (!locks || !channel) {
      void this.lead();
      return;
    }
    channel.onmessage = ({ data }) => this.read(data as Note);
    this.ask();
    this.question = setInterval(() => this.ask(), askEveryMs);
    this.queue(locks);
  }

  stop(): void {
    this.stopped.abort();
    this.turn.abort();
    clearInterval(this.question);
    this.heard();
    this.options.channel?.close();
  }

  /** The network is back, or this tab is seen again, perhaps after it was stopped. */
  wake(): void {
    if (this.isLeader) return this.stream?.wake();
    this.tell({ kind: "wake" });
    this.ask();
  }

  /** The browser says that the network is gone. */
  doubt(): void {
    if (this.isLeader) this.stream?.doubt();
  }

  /** The browser is about to stop this tab: another one shall lead. */
  yield(): void {
    const { locks } = this.options;
    if (this.isLeader && locks) this.resign(locks);
  }

  private queue(locks: Locks, isStolen = false): void {
    const turn = new AbortController();
    this.turn = turn;
    const options = isStolen ? ({ steal: true } as const) : { signal: turn.signal };
    locks
      .request(this.options.name, options, () => this.lead(turn.signal))
      // Rejected while it leads: another tab has taken the lock away.
      .catch(() => {
        if (this.turn === turn && this.isLeader) this.resign(locks);
      });
  }

  /** Leads no more; waits for the lock again, behind the others. */
  private resign(locks: Locks): void {
    this.turn.abort();
    this.isLeader = false;
    this.queue(locks);
    // Once somebody else answers, the lists are loaded anew.
    this.become("reconnecting");
    this.ask();
  }

  private async lead(signal: AbortSignal = this.stopped.signal): Promise<void> {
    if (signal.aborted) return;
    this.isLeader = true;
    this.heard();
    const { connect, random } = this.options;
    const stream = new EventStream(
      {
        connect,
        onevent: (event) => {
          if (signal.aborted) return;
          this.tell({ kind: "event", event });
          this.take(event);
        },
        onstate: (state) => {
          if (signal.aborted) return;
          this.place ??= stream.place;
          this.tell({ kind: "state", state, place: this.place });
          this.become(state);
        },
        ...(random ? { random } : {}),
      },
      this.place,
    );
    this.stream = stream;
    // The tab that led before is gone. What it did not pass on comes with the new connection.
    if (this.state === "live") {
      this.tell({ kind: "state", state: "reconnecting", place: this.place });
      this.become("reconnecting");
    }
    await stream.run(signal);
    if (this.stream !== stream) return;
    this.stream = null;
    this.isLeader = false;
  }

  private ask(): void {
    if (this.isLeader || this.stopped.signal.aborted) return;
    this.tell({ kind: "hello" });
    this.verdict ??= setTimeout(() => this.takeOver(), answerWithinMs);
  }

  private heard(): void {
    clearTimeout(this.verdict);
    this.verdict = undefined;
  }

  private takeOver(): void {
    this.heard();
    const { locks } = this.options;
    if (this.isLeader || !locks) return;
    this.turn.abort();
    this.queue(locks, true);
  }

  private read(note: Note): void {
    if (note.kind === "hello" || note.kind === "wake") {
      if (!this.isLeader) return;
      if (note.kind === "wake") this.stream?.wake();
      return this.tell({ kind: "state", state: this.state, place: this.place });
    }
    if (this.isLeader) return;
    this.heard();
    if (note.kind === "event") return this.take(note.event);
    // Notes come in order: a leader that is further on has told this tab so while it was stopped.
    const hasMissed = this.place !== null && note.place !== null && isAfter(note.place, this.place);
    if (hasMissed || this.place === null) this.place = note.place;
    // The answer to another tab's question is not news.
    if (hasMissed || note.state !== this.state) this.become(note.state);
  }

  private take(event: LiveEvent): void {
    if (event.type !== "gap" && !isAfter(event.place, this.place)) return;
    this.place = event.place;
    this.options.onevent(event);
  }

  private become(state: StreamState): void {
    this.state = state;
    this.options.onstate(state);
  }

  private tell(note: Note): void {
    if (!this.stopped.signal.aborted) this.options.channel?.postMessage(note);
  }
}
