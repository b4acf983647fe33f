import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeBrowser, FakeServer } from "../../tests/support/fake-stream";
import { answerWithinMs, askEveryMs, SharedStream, type Channel } from "./shared";

class Tab {
  readonly places: string[] = [];
  readonly states: string[] = [];
  readonly stream: SharedStream;
  readonly channel: Channel | null;

  constructor(browser: FakeBrowser | null, server: FakeServer) {
    this.channel = browser?.channel() ?? null;
    this.stream = new SharedStream({
      name: "test",
      connect: server.connect,
      onevent: ({ place }) => this.places.push(place),
      onstate: (state) => this.states.push(state),
      locks: browser?.locks ?? null,
      channel: this.channel,
      random: () => 1,
    });
    this.stream.start();
  }
}

let server: FakeServer;
let browser: FakeBrowser;
let tabs: Tab[];

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  browser = new FakeBrowser();
  tabs = [];
});
afterEach(() => {
  for (const tab of tabs) tab.stream.stop();
  vi.useRealTimers();
});

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
async function open(): Promise<Tab> {
  const tab = new Tab(browser, server);
  tabs.push(tab);
  await settle();
  return tab;
}

describe("SharedStream", () => {
  it("opens one connection for all tabs, and each gets every event once", async () => {
    const [a, b, c] = [await open(), await open(), await open()];
    expect(server.connections).toHaveLength(1);
    server.last.event("log-1", "lease.made");
    server.last.event("log-2", "lease.made");
    await settle();
    for (const tab of [a, b, c]) {
      expect(tab.places).toEqual(["log-1", "log-2"]);
      expect(tab.stream.state).toBe("live");
    }
    expect([a, b, c].filter(({ stream }) => stream.isLeader)).toEqual([a]);
  });

  it("passes the stream on when its tab is closed, and no event is lost or repeated", async () => {
    const [a, b, c] = [await open(), await open(), await open()];
    server.last.event("log-1", "lease.made");
    await settle();
    a.stream.stop();
    await settle();
    expect(server.open).toHaveLength(1);
    expect(server.last.after).toBe("log-1");
    // The server repeats nothing, but even if it did, nothing would be shown twice.
    server.last.event("log-1", "lease.made");
    server.last.event("log-2", "lease.made");
    await settle();
    expect(b.stream.isLeader).toBe(true);
    for (const tab of [b, c]) expect(tab.places).toEqual(["log-1", "log-2"]);
    // Both have been told to load their lists anew.
    for (const tab of [b, c]) expect(tab.states.filter((each) => each === "live")).toHaveLength(2);
  });

  it("lets a tab that has seen no event continue from where the others are", async () => {
    const a = await open();
    server.last.event("log-7", "lease.made");
    await settle();
    const b = await open();
    a.stream.stop();
    await settle();
    expect(server.last.after).toBe("log-7");
    expect(b.places).toEqual([]);
  });

  it("knows where to continue before the first event", async () => {
    server.greeting = ": ready\nid: log-3\n\n";
    const [a] = [await open(), await open()];
    a.stream.stop();
    await settle();
    expect(server.last.after).toBe("log-3");
  });

  it("takes the stream away from a tab that answers nobody", async () => {
    const [a, b, c] = [await open(), await open(), await open()];
    server.last.event("log-1", "lease.made");
    await settle();
    const resume = browser.stop(a.channel);
    server.last.event("log-2", "lease.made");
    await vi.advanceTimersByTimeAsync(askEveryMs + answerWithinMs);
    const leaders = [b, c].filter(({ stream }) => stream.isLeader);
    expect(leaders).toHaveLength(1);
    for (const tab of [b, c]) expect(tab.stream.state).toBe("live");
    expect(server.open).toHaveLength(1);
    expect(server.last.after).toBe("log-1");
    server.last.event("log-2", "lease.made");
    server.last.event("log-3", "lease.made");
    await settle();
    for (const tab of [b, c]) expect(tab.places).toEqual(["log-1", "log-2", "log-3"]);
    // It loads its lists anew when it goes on, and follows from then on.
    const before = a.states.length;
    resume();
    a.stream.wake();
    await settle();
    expect(a.states.slice(before)).toContain("live");
    server.last.event("log-4", "lease.made");
    await settle();
    expect(a.places.at(-1)).toBe("log-4");
    expect([a, b, c].filter(({ stream }) => stream.isLeader)).toEqual(leaders);
  });

  it("leaves the stream with a tab that answers", async () => {
    const [a, b] = [await open(), await open()];
    await vi.advanceTimersByTimeAsync(10 * askEveryMs);
    expect(a.stream.isLeader).toBe(true);
    expect(b.stream.isLeader).toBe(false);
  });

  it("gives the stream away before its tab is stopped, and waits for its turn", async () => {
    const [a, b] = [await open(), await open()];
    server.last.event("log-1", "lease.made");
    await settle();
    a.stream.yield();
    await settle();
    expect([a.stream.isLeader, b.stream.isLeader]).toEqual([false, true]);
    expect(server.open).toHaveLength(1);
    expect(server.last.after).toBe("log-1");
    server.last.event("log-2", "lease.made");
    await settle();
    for (const tab of [a, b]) {
      expect(tab.places).toEqual(["log-1", "log-2"]);
      expect(tab.stream.state).toBe("live");
    }
    b.stream.stop();
    await settle();
    expect(a.stream.isLeader).toBe(true);
  });

  it("loads anew what a tab missed while it was stopped", async () => {
    const [, b] = [await open(), await open()];
    server.last.event("log-1", "lease.made");
    await settle();
    const resume = browser.stop(b.channel);
    server.last.event("log-2", "lease.made");
    await settle();
    resume();
    const before = b.states.length;
    b.stream.wake();
    await settle();
    expect(b.states.slice(before)).toEqual(["live"]);
  });

  it("wakes the stream of another tab", async () => {
    const [, b] = [await open(), await open()];
    server.status = 503;
    server.last.break();
    await vi.advanceTimersByTimeAsync(4000);
    server.status = 200;
    const before = server.connections.length;
    b.stream.wake();
    await settle();
    expect(server.connections).toHaveLength(before + 1);
    expect(b.stream.state).toBe("live");
  });

  it("tells every tab that it reconnects", async () => {
    const [a, b] = [await open(), await open()];
    server.last.break();
    await settle();
    for (const tab of [a, b]) expect(tab.stream.state).toBe("reconnecting");
    await vi.advanceTimersByTimeAsync(500);
    for (const tab of [a, b]) expect(tab.stream.state).toBe("live");
  });

  it("does not make tabs load anew because another one was opened", async () => {
    const a = await open();
    await open();
    await open();
    expect(a.states).toEqual(["live"]);
    expect(tabs[1]?.states).toEqual(["live"]);
  });

  it("has a stream in each tab where there are no locks", async () => {
    const a = new Tab(null, server);
    const b = new Tab(null, server);
    tabs.push(a, b);
    await settle();
    expect(server.open).toHaveLength(2);
  });
});
