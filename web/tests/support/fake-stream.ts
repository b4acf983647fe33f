// An event stream, the locks and the channels of a browser, without a browser or a server.
import type { Channel, Locks } from "../../src/live/shared";
import type { Connect, Connection } from "../../src/live/stream";

/** One open connection: what the test sends, the page reads. */
export class FakeConnection {
  isOpen = true;
  private readonly waiting: string[] = [];
  private wake: () => void = () => undefined;

  constructor(
    readonly after: string | null,
    signal: AbortSignal,
  ) {
    signal.addEventListener("abort", () => this.break());
  }

  send(text: string): void {
    this.waiting.push(text);
    this.wake();
  }

  event(place: string, type: string, data: object = {}): void {
    this.send(`id: ${place}\nevent: ${type}\ndata: ${JSON.stringify({ place, type, data })}\n\n`);
  }

  break(): void {
    this.isOpen = false;
    this.wake();
  }

  async *chunks(): AsyncGenerator<string> {
    for (;;) {
      const text = this.waiting.shift();
      if (text !== undefined) yield text;
      else if (!this.isOpen) throw new Error("broken");
      else await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}

export class FakeServer {
  connections: FakeConnection[] = [];
  /** What the next connections are answered with. */
  status = 200;
  retryAfterMs: number | null = null;
  greeting = ": ready\n\n";

  get open(): FakeConnection[] {
    return this.connections.filter(({ isOpen }) => isOpen);
  }

  get last(): FakeConnection {
    const last = this.connections[this.connections.length - 1];
    if (!last) throw new Error("nobody has connected");
    return last;
  }

  connect: Connect = async (after, signal): Promise<Connection> => {
    const connection = new FakeConnection(after, signal);
    this.connections.push(connection);
    const { status, retryAfterMs } = this;
    if (status === 200 && this.greeting) connection.send(this.greeting);
    else if (status !== 200) connection.isOpen = false;
    return { status, retryAfterMs, chunks: connection.chunks() };
  };
}

interface Request {
  start: () => void;
  signal: AbortSignal | null;
  reject: (why: Error) => void;
}

/** The tabs of one browser. */
export class FakeBrowser {
  private queue: Request[] = [];
  private holder: Request | null = null;
  private readonly channels = new Set<Channel>();
  private readonly stopped = new Set<Channel>();

  locks: Locks = {
    request: (_, options, whileHeld) =>
      new Promise((resolve, reject) => {
        const signal = "signal" in options ? options.signal : null;
        const request: Request = {
          start: () => {
            this.holder = request;
            void whileHeld().then(() => {
              resolve(undefined);
              if (this.holder !== request) return;
              this.holder = null;
              this.next();
            });
          },
          signal,
          reject,
        };
        if (!signal) {
          this.holder?.reject(new Error("stolen"));
          return request.start();
        }
        signal.addEventListener("abort", () => {
          if (this.holder !== request) reject(new Error("aborted"));
        });
        this.queue.push(request);
        this.next();
      }),
  };

  channel(): Channel {
    const channel: Channel = {
      onmessage: null,
      postMessage: (data) => {
        if (this.stopped.has(channel)) return;
        for (const other of this.channels) {
          if (other === channel || this.stopped.has(other)) continue;
          queueMicrotask(() => other.onmessage?.({ data }));
        }
      },
      close: () => this.channels.delete(channel),
    };
    this.channels.add(channel);
    return channel;
  }

  /** The tab says and hears nothing until it goes on. */
  stop(channel: Channel | null): () => void {
    if (!channel) return () => undefined;
    this.stopped.add(channel);
    return () => this.stopped.delete(channel);
  }

  private next(): void {
    if (this.holder) return;
    let first = this.queue.shift();
    while (first?.signal?.aborted) first = this.queue.shift();
    first?.start();
  }
}
