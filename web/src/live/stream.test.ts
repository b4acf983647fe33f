import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeServer } from "../../tests/support/fake-stream";
import { backoff, doubtMs, EventStream, firstMs, isAfter, silenceMs } from "./stream";

let server: FakeServer;
let stream: EventStream;
let stop: AbortController;
let places: string[];
let states: string[];

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  stop = new AbortController();
  places = [];
  states = [];
  stream = new EventStream({
    connect: server.connect,
    onevent: ({ place }) => places.push(place),
    onstate: (state) => states.push(state),
    random: () => 1,
  });
  void stream.run(stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe("EventStream", () => {
  it("begins now, and continues after the last event when the connection breaks", async () => {
    await settle();
    expect(server.last.after).toBeNull();
    server.last.event("log-4", "lease.made");
    server.last.event("log-5", "message.received");
    await settle();
    server.last.break();
    await settle();
    expect(states).toEqual(["live", "reconnecting"]);
    await vi.advanceTimersByTimeAsync(500);
    expect(server.last.after).toBe("log-5");
    expect(states).toEqual(["live", "reconnecting", "live"]);
    expect(places).toEqual(["log-4", "log-5"]);
  });

  it("continues where the server said that it begins when no event came before", async () => {
    await settle();
    server.last.send(": ready\nid: log-3\n\n");
    await settle();
    server.last.break();
    await settle();
    await vi.advanceTimersByTimeAsync(500);
    expect(server.last.after).toBe("log-3");
    expect(places).toEqual([]);
    server.last.event("log-4", "message.received");
    await settle();
    expect(places).toEqual(["log-4"]);
  });

  it("tells of no event twice", async () => {
    await settle();
    for (const place of ["log-1", "log-2", "log-2", "log-1", "log-3"]) {
      server.last.event(place, "lease.made");
    }
    await settle();
    expect(places).toEqual(["log-1", "log-2", "log-3"]);
  });

  it("follows into another log after a gap", async () => {
    await settle();
    server.last.event("old-40", "lease.made");
    server.last.event("new-0", "gap");
    server.last.event("new-1", "lease.made");
    await settle();
    expect(places).toEqual(["old-40", "new-0", "new-1"]);
  });

  it("waits longer after each failure, and not less than the server says", async () => {
    await settle();
    server.status = 503;
    server.last.break();
    await settle();
    await vi.advanceTimersByTimeAsync(499);
    expect(server.connections).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.connections).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(999);
    expect(server.connections).toHaveLength(2);
    server.retryAfterMs = 9000;
    await vi.advanceTimersByTimeAsync(1);
    expect(server.connections).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(8999);
    expect(server.connections).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.connections).toHaveLength(4);
  });

  it("gives up a connection on which nothing comes", async () => {
    await settle();
    await vi.advanceTimersByTimeAsync(silenceMs - 1000);
    server.last.send(": \n\n");
    await vi.advanceTimersByTimeAsync(silenceMs - 1000);
    expect(server.open).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(states).toEqual(["live", "reconnecting"]);
  });

  it("gives up sooner when there is no answer, and then waits longer", async () => {
    await settle();
    server.greeting = "";
    server.last.break();
    await vi.advanceTimersByTimeAsync(500 + firstMs - 1);
    expect(server.connections).toHaveLength(2);
    expect(server.open).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.open).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.open).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.connections).toHaveLength(3);
    server.last.send(": ready\n\n");
    await settle();
    expect(stream.state).toBe("live");
  });

  it("comes back at once when it is woken", async () => {
    await settle();
    server.status = 503;
    server.last.break();
    await vi.advanceTimersByTimeAsync(4000);
    server.status = 200;
    const before = server.connections.length;
    stream.wake();
    await settle();
    expect(server.connections).toHaveLength(before + 1);
    expect(stream.state).toBe("live");
  });

  it("distrusts a silent connection when it is woken, and keeps one that is not", async () => {
    await settle();
    stream.wake();
    await settle();
    expect(server.connections).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(doubtMs + 1);
    stream.wake();
    await vi.advanceTimersByTimeAsync(500);
    expect(server.connections).toHaveLength(2);
  });

  it("does not trust the connection when the network is gone", async () => {
    await settle();
    stream.doubt();
    await settle();
    expect(states).toEqual(["live", "reconnecting"]);
    expect(server.open).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(500);
    expect(stream.state).toBe("live");
  });

  it("says that the session has ended, and tries again after signing in", async () => {
    await settle();
    server.status = 401;
    server.last.break();
    await vi.advanceTimersByTimeAsync(500);
    expect(stream.state).toBe("signedOut");
    const before = server.connections.length;
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.connections).toHaveLength(before);
    server.status = 200;
    stream.wake();
    await settle();
    expect(stream.state).toBe("live");
  });

  it("forgets a place that the server does not know", async () => {
    await settle();
    server.last.event("log-4", "lease.made");
    await settle();
    server.status = 410;
    server.last.break();
    await vi.advanceTimersByTimeAsync(500);
    server.status = 200;
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.last.after).toBeNull();
  });

  it("ends for good", async () => {
    await settle();
    stop.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.connections).toHaveLength(1);
    expect(server.open).toHaveLength(0);
  });
});

describe("backoff", () => {
  it("is between half and all of a time that doubles, up to 20 seconds", () => {
    expect(backoff(0, () => 0)).toBe(250);
    expect(backoff(0, () => 1)).toBe(500);
    expect(backoff(3, () => 1)).toBe(4000);
    expect(backoff(30, () => 1)).toBe(20_000);
  });
});

describe("isAfter", () => {
  it("compares numbers, not texts, and only in one log", () => {
    expect(isAfter("a-10", "a-9")).toBe(true);
    expect(isAfter("a-9", "a-10")).toBe(false);
    expect(isAfter("a-9", "a-9")).toBe(false);
    expect(isAfter("b-1", "a-9")).toBe(true);
    expect(isAfter("a-1", null)).toBe(true);
  });
});
