// The state of the inbox against the fake server, over real HTTP.
import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeSandbox, fill } from "../../../tests/support/fake-sandbox.mjs";
import { Inbox } from "./inbox.svelte";

let sandbox: FakeSandbox;
let server: Server;
let inbox: Inbox;
let done: Promise<void>;

beforeEach(async () => {
  sandbox = new FakeSandbox();
  server = createServer((request, response) => void sandbox.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  // A page's addresses have no host; those of a test need one.
  const { Request: Original } = globalThis;
  vi.stubGlobal(
    "Request",
    class extends Original {
      constructor(input: RequestInfo | URL, init?: RequestInit) {
        const isPath = typeof input === "string" && input.startsWith("/");
        super(isPath ? `http://127.0.0.1:${port}${input}` : input, init);
      }
    },
  );
  inbox = new Inbox();
});

afterEach(async () => {
  inbox.stop();
  sandbox.wakeAll();
  server.closeAllConnections();
  await done;
  await new Promise((resolve) => server.close(resolve));
  vi.unstubAllGlobals();
});

const run = (): void => {
  done = inbox.run();
};
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5000 });

describe("Inbox", () => {
  it("loads a page, then what comes", async () => {
    fill(sandbox, 120);
    run();
    await until(() => expect(inbox.state).toBe("live"));
    expect(inbox.messages).toHaveLength(50);
    expect(inbox.next).not.toBeNull();
    await until(() => expect(sandbox.waiting.size).toBe(1));
    sandbox.add({ text: "Your code is 4711", from: "Bank" });
    await until(() => expect(inbox.messages[0]?.otpCode).toBe("4711"));
    expect(inbox.announcement).toBe("New SMS from Bank, code 4711");
    expect([...inbox.unread]).toEqual([121]);
  });

  it("pages to the end", async () => {
    fill(sandbox, 120);
    run();
    await until(() => expect(inbox.state).toBe("live"));
    while (inbox.next !== null) await inbox.loadOlder();
    expect(inbox.messages.map(({ id }) => id)).toEqual(
      Array.from({ length: 120 }, (_, at) => 120 - at),
    );
  });

  it("keeps the selection when messages arrive", async () => {
    fill(sandbox, 10);
    run();
    await until(() => expect(inbox.state).toBe("live"));
    inbox.select(7);
    await until(() => expect(inbox.detail?.events).toHaveLength(1));
    sandbox.add({ text: "1234" });
    await until(() => expect(inbox.messages).toHaveLength(11));
    expect(inbox.selected?.id).toBe(7);
    inbox.move(1);
    expect(inbox.selected?.id).toBe(6);
    inbox.move(-100);
    expect(inbox.selected?.id).toBe(11);
  });

  it("reads on when more came than a page holds", async () => {
    fill(sandbox, 3);
    run();
    await until(() => expect(inbox.state).toBe("live"));
    sandbox.isOffline = true;
    server.closeAllConnections();
    await until(() => expect(inbox.state).toBe("reconnecting"));
    fill(sandbox, 2);
    sandbox.isOffline = false;
    inbox.retryNow();
    await until(() => expect(inbox.messages).toHaveLength(5));
    expect(inbox.state).toBe("live");
  });

  it("fills the gap when very many come at once", async () => {
    fill(sandbox, 3);
    run();
    await until(() => expect(sandbox.waiting.size).toBe(1));
    const waiting = [...sandbox.waiting];
    sandbox.waiting.clear();
    fill(sandbox, 130);
    for (const wake of waiting) wake();
    await until(() => expect(inbox.messages).toHaveLength(133));
  });

  it("asks for a key, and takes one", async () => {
    sandbox.key = "secret";
    fill(sandbox, 3);
    run();
    await until(() => expect(inbox.state).toBe("key"));
    inbox.useKey("wrong");
    await until(() => expect(inbox.keyError).toBe("Customer Not Found."));
    inbox.useKey("secret");
    await until(() => expect(inbox.messages).toHaveLength(3));
  });

  it("says that there is no sandbox", async () => {
    sandbox.isSandbox = false;
    run();
    await until(() => expect(inbox.state).toBe("absent"));
  });

  it("clears, and goes on", async () => {
    fill(sandbox, 3);
    run();
    await until(() => expect(inbox.state).toBe("live"));
    inbox.select(2);
    expect(await inbox.clear()).toBeNull();
    expect(inbox.messages).toEqual([]);
    expect(inbox.selectedId).toBeNull();
    sandbox.add({ text: "1234" });
    await until(() => expect(inbox.messages).toHaveLength(1));
  });

  it("sends, and shows why it could not", async () => {
    run();
    await until(() => expect(inbox.state).toBe("live"));
    const refused = await inbox.send({ to: "abc", from: "G", text: "1" });
    expect(refused?.text).toBe("Field to must be a phone number.");
    expect(await inbox.send({ to: "+60554580001", from: "G", text: "4711" })).toBeNull();
    expect(inbox.selected?.text).toBe("4711");
  });
});
