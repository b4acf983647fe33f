import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeBrowser, FakeServer } from "../../tests/support/fake-stream";
import { SharedStream } from "./shared";

class Tab {
  readonly places: string[] = [];
  readonly states: string[] = [];
  readonly stream: SharedStream;

  constructor(browser: FakeBrowser | null, server: FakeServer) {
    this.stream = new SharedStream({
      name: "test",
      connect: server.connect,
      onevent: ({ place }) => this.places.push(place),
      onstate: (state) => this.states.push(state),
      locks: browser?.locks ?? null,
      channel: browser?.channel() ?? null,
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
