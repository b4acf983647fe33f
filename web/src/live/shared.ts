// One event stream for all tabs of a browser, which opens only six connections to a server: a
// stream holds one. The tab that has the lock reads the stream and tells the others what it reads.
// When it is closed, another tab gets the lock and continues after the last event.
import { EventStream, isAfter, type Connect, type LiveEvent, type StreamState } from "./stream";

export interface Channel {
  postMessage: (message: unknown) => void;
  onmessage: ((event: { data: unknown }) => void) | null;
  close: () => void;
}

export interface Locks {
  request: (
    name: string,
    options: { signal: AbortSignal },
    whileHeld: () => Promise<void>,
  ) => Promise<unknown>;
}

type Note =
  | { kind: "hello" }
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

export class SharedStream {
  state: StreamState = "connecting";
  isLeader = false;
  private place: string | null = null;
  private stream: EventStream | null = null;
  private readonly stopped = new AbortController();

  constructor(private readonly options: SharedOptions) {}

  start(): void {
    const { locks, channel, name } = this.options;
    if (!locks || !channel) {
      void this.lead();
      return;
    }
    channel.onmessage = ({ data }) => this.read(data as Note);
    channel.postMessage({ kind: "hello" } satisfies Note);
    const { signal } = this.stopped;
    // The request is rejected when the page stops before it has the lock.
    locks.request(name, { signal }, () => this.lead()).catch(() => undefined);
  }

  stop(): void {
    this.stopped.abort();
    this.options.channel?.close();
  }

  wake(): void {
    this.stream?.wake();
  }

  private async lead(): Promise<void> {
    if (this.stopped.signal.aborted) return;
    this.isLeader = true;
    const { connect, random } = this.options;
    const stream = new EventStream(
      {
        connect,
        onevent: (event) => {
          this.tell({ kind: "event", event });
          this.take(event);
        },
        onstate: (state) => {
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
    await stream.run(this.stopped.signal);
    this.isLeader = false;
  }

  private read(note: Note): void {
    if (note.kind === "hello") {
      if (this.isLeader) this.tell({ kind: "state", state: this.state, place: this.place });
      return;
    }
    if (this.isLeader) return;
    if (note.kind === "event") return this.take(note.event);
    // A tab that has seen nothing yet continues from where the leader is.
    this.place ??= note.place;
    // The answer to another tab's question is not news.
    if (note.state !== this.state) this.become(note.state);
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
