import { describe, expect, it } from "vitest";
import { EventParser } from "./sse";

describe("EventParser", () => {
  const stream =
    ': ready\nid: a-0\n\nid: a-1\nevent: lease.made\ndata: {"a":\ndata: 1}\n\n: \n\n' +
    "id: a-2\r\ndata: x\r\n\r\n";

  it("reads events from pieces of any size", () => {
    for (const size of [1, 3, 7, 1000]) {
      const parser = new EventParser();
      const events = [];
      for (let at = 0; at < stream.length; at += size) {
        events.push(...parser.feed(stream.slice(at, at + size)));
      }
      expect(events, `pieces of ${size}`).toEqual([
        { id: "a-0", type: "", data: "" },
        { id: "a-1", type: "lease.made", data: '{"a":\n1}' },
        { id: "a-2", type: "", data: "x" },
      ]);
    }
  });

  it("does not tell of an event that is not complete", () => {
    const parser = new EventParser();
    expect(parser.feed("id: 1\ndata: x\n")).toEqual([]);
    expect(parser.feed("\n")).toEqual([{ id: "1", type: "", data: "x" }]);
  });
});
