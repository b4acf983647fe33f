import { beforeEach, describe, expect, it, vi } from "vitest";
import { Desk } from "./desk.svelte";
import { roomsOf } from "./roles";

// The server's side: each test says what it answers, and sees what it was asked.
let asked: Request[] = [];
let answers: [number, unknown][] = [];
const ana = { name: "ana", role: "owner", by: "operator_token", operator_id: 1 };
const token = "lpo_of_16_letters_and_more";
const problem = (status: number, code: string): [number, unknown] => [
  status,
  { code, status, title: "", detail: code },
];

beforeEach(() => {
  asked = [];
  answers = [];
  vi.stubGlobal("location", { origin: "http://pool.example" });
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(request);
    const [status, body] = answers.shift() ?? [500, {}];
    return Response.json(body, { status });
  });
});

const tokens = (): (string | null)[] => asked.map((each) => each.headers.get("Authorization"));

describe("the console", () => {
  it("knows who a token belongs to, and sends it with every call", async () => {
    answers = [
      [200, ana],
      [200, {}],
    ];
    const desk = new Desk();
    expect(await desk.useToken(token)).toBeNull();
    expect(desk.me?.name).toBe("ana");
    await desk.call((admin) => admin.trace(new URLSearchParams({ order: "1" })));
    expect(asked[1]?.url).toBe("http://pool.example/admin/v1/trace?order=1");
    expect(tokens()).toEqual(Array(2).fill(`Bearer ${token}`));
  });

  it("does not keep a wrong token", async () => {
    answers = [problem(401, "unauthorized"), problem(401, "unauthorized")];
    const desk = new Desk();
    expect((await desk.useToken("wrong-one-of-16-letters"))?.code).toBe("unauthorized");
    expect(desk.me).toBeNull();
    await desk.call((admin) => admin.me());
    expect(tokens()[1]).toBeNull();
    expect(desk.hasEnded).toBe(false);
  });

  it("says when the server does not answer", async () => {
    answers = [problem(503, "busy")];
    expect((await new Desk().useToken(token))?.code).toBe("busy");
  });

  it("asks again when the token was revoked, and forgets it", async () => {
    answers = [[200, ana], problem(401, "unauthorized"), problem(401, "unauthorized")];
    const desk = new Desk();
    await desk.useToken(token);
    await desk.call((admin) => admin.trace(new URLSearchParams({ order: "1" })));
    expect([desk.me, desk.hasEnded]).toEqual([null, true]);
    await desk.call((admin) => admin.me());
    expect(tokens()[2]).toBeNull();
  });

  it("forgets the token at the end", async () => {
    answers = [[200, ana], problem(401, "unauthorized")];
    const desk = new Desk();
    await desk.useToken(token);
    desk.signOut();
    expect(desk.me).toBeNull();
    await desk.call((admin) => admin.me());
    expect(tokens()).toEqual([`Bearer ${token}`, null]);
  });

  it("shows every role the trace", () => {
    for (const role of ["owner", "operator", "support", "auditor"] as const) {
      expect(roomsOf(role).map(({ id }) => id)).toContain("trace");
    }
  });
});
