import { beforeEach, describe, expect, it, vi } from "vitest";
import { Desk } from "../desk.svelte";
import type { Tail, TailEntry } from "./api";
import { LiveTail, passes } from "./tail.svelte";

const entry = (place: number, kind: TailEntry["kind"] = "sms"): TailEntry =>
  ({ place, kind, message: kind === "sms" ? place : null }) as TailEntry;

let asked: string[] = [];
let answers: [number, unknown][] = [];
beforeEach(() => {
  asked = [];
  answers = [];
  vi.stubGlobal("location", { origin: "http://pool.example" });
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(request.url.replace("http://pool.example/admin/v1/", ""));
    const [status, body] = answers.shift() ?? [500, {}];
    return Response.json(body, { status });
  });
});

const answer = (entries: TailEntry[], next: number, gap = false): void => {
  answers.push([200, { entries, next, gap } satisfies Tail]);
};
const places = (tail: LiveTail): number[] => (tail.entries ?? []).map(({ place }) => place);

describe("what happens", () => {
  it("goes on where it was, newest first", async () => {
    const tail = new LiveTail(new Desk());
    answer([entry(7), entry(8)], 8);
    answer([], 8);
    answer([entry(9)], 9);
    for (let at = 0; at < 3; ++at) await tail.load();
    expect(asked).toEqual(["tail", "tail?after=8", "tail?after=8"]);
    expect(places(tail)).toEqual([9, 8, 7]);
  });

  it("is kept up to a bound, with the texts of what is shown only", async () => {
    const tail = new LiveTail(new Desk());
    answer([entry(1)], 1);
    await tail.load();
    answers.push([200, { id: 1, text: "hello" }]);
    await tail.reveal(1);
    expect([asked.at(-1), tail.texts[1]?.text]).toEqual(["messages/1", "hello"]);
    answer(
      Array.from({ length: 200 }, (_, at) => entry(at + 2)),
      201,
    );
    await tail.load();
    expect([places(tail).length, places(tail)[0], tail.texts]).toEqual([200, 201, {}]);
  });

  it("keeps what it has without an answer, and says when something is missing", async () => {
    const tail = new LiveTail(new Desk());
    answer([entry(1)], 1);
    answers.push([503, { code: "busy", detail: "The server is busy." }]);
    answer([entry(900)], 900, true);
    await tail.load();
    await tail.load();
    expect([places(tail), tail.failure?.code]).toEqual([[1], "busy"]);
    await tail.load();
    expect([places(tail), tail.failure, tail.hasGap]).toEqual([[900, 1], null, true]);
  });

  it.each([
    ["all", ["ordered", "rented", "sms", "binned"]],
    ["orders", ["ordered", "rented"]],
    ["sms", ["sms", "binned"]],
    ["bin", ["binned"]],
  ] as const)("shows %s", (shown, kinds) => {
    const all = (["ordered", "rented", "sms", "binned"] as const).map((kind) => entry(1, kind));
    expect(all.filter((each) => passes(each, shown)).map(({ kind }) => kind)).toEqual(kinds);
  });
});
