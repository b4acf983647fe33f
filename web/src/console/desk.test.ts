import { beforeEach, describe, expect, it, vi } from "vitest";
import { Desk } from "./desk.svelte";
import { roomsOf } from "./roles";

// The server's side: each test says what it answers, and sees what it was asked.
let asked: Request[] = [];
let answers: [number, unknown][] = [];
const owner = { name: "ana", role: "owner", by: "session", has_totp: false };
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
  it("knows an operator by the cookie", async () => {
    answers = [[200, owner]];
    const desk = new Desk();
    await desk.open();
    expect(desk.me?.name).toBe("ana");
    expect(tokens()).toEqual([null]);
  });

  it("asks to sign in without one, which is no failure", async () => {
    answers = [problem(401, "unauthorized")];
    const desk = new Desk();
    await desk.open();
    expect([desk.isKnown, desk.me, desk.failure]).toEqual([true, null, null]);
  });

  it("says when the server does not answer", async () => {
    answers = [problem(503, "busy")];
    const desk = new Desk();
    await desk.open();
    expect(desk.failure?.code).toBe("busy");
  });

  it("takes an admin token, also on a server without operators", async () => {
    answers = [problem(404, "not_found"), [200, {}]];
    const desk = new Desk();
    expect(await desk.useToken("secret-of-16-letters")).toBeNull();
    expect(desk.me?.role).toBe("owner");
    await desk.call((admin) => admin.trace(new URLSearchParams({ order: "1" })));
    expect(asked[1]?.url).toBe("http://pool.example/admin/v1/trace?order=1");
    expect(tokens()).toEqual(Array(2).fill("Bearer secret-of-16-letters"));
  });

  it("does not keep a wrong token", async () => {
    answers = [problem(401, "unauthorized"), problem(401, "unauthorized")];
    const desk = new Desk();
    expect((await desk.useToken("wrong-one-of-16-letters"))?.code).toBe("unauthorized");
    expect(desk.me).toBeNull();
    await desk.open();
    expect(tokens()[1]).toBeNull();
  });

  it("takes nobody for signed in without a token because a call is missing", async () => {
    answers = [problem(404, "not_found")];
    const desk = new Desk();
    await desk.open();
    expect(desk.me).toBeNull();
  });

  it("asks again when the session has ended", async () => {
    answers = [[200, owner], problem(401, "unauthorized")];
    const desk = new Desk();
    await desk.open();
    await desk.call((admin) => admin.trace(new URLSearchParams({ order: "1" })));
    expect([desk.me, desk.hasEnded]).toEqual([null, true]);
  });

  it("does not say that somebody is signed out who is not", async () => {
    answers = [[200, owner], problem(503, "busy"), [200, {}]];
    const desk = new Desk();
    await desk.open();
    await desk.signOut();
    expect([desk.me?.name, desk.failure?.code]).toEqual(["ana", "busy"]);
    await desk.signOut();
    expect(desk.me).toBeNull();
    expect(asked[2]?.url).toBe("http://pool.example/console/v1/sign-out");
  });

  it("forgets the token at the end", async () => {
    answers = [problem(404, "not_found"), problem(401, "unauthorized")];
    const desk = new Desk();
    await desk.useToken("secret-of-16-letters");
    await desk.signOut();
    await desk.open();
    expect(tokens()).toEqual(["Bearer secret-of-16-letters", null]);
  });

  it("shows every role the trace", () => {
    for (const role of ["owner", "operator", "support", "auditor"] as const) {
      expect(roomsOf(role).map(({ id }) => id)).toContain("trace");
    }
  });
});
