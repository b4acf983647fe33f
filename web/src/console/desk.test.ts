import { beforeEach, describe, expect, it, vi } from "vitest";
import { sessions } from "./api/sessions";
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
    await desk.signOut();
    expect(desk.me).toBeNull();
    await desk.call((admin) => admin.me());
    expect(tokens()).toEqual([`Bearer ${token}`, null]);
  });

  const signedIn = (role = "owner"): unknown => ({
    operator: { id: 1, name: "ana", role, recoveryCodesLeft: 10 },
    session: { id: 1, label: "", startedAt: "", endsAt: "" },
  });
  const nobody = { operator: null, session: null };

  it("asks first whether the browser is signed in, and then sends no token", async () => {
    answers = [
      [200, signedIn()],
      [200, {}],
    ];
    const desk = new Desk();
    expect(desk.isKnown).toBe(false);
    await desk.begin();
    expect([desk.isKnown, desk.me?.name, desk.me?.by]).toEqual([true, "ana", "operator_session"]);
    await desk.call((admin) => admin.trace(new URLSearchParams({ order: "1" })));
    expect(tokens()).toEqual([null, null]);
    answers = [[200, nobody]];
    const other = new Desk();
    await other.begin();
    expect([other.isKnown, other.me]).toEqual([true, null]);
  });

  it("keeps the session while somebody works, but does not ask for every key", async () => {
    answers = [
      [200, signedIn()],
      [200, signedIn("support")],
      [200, nobody],
    ];
    const desk = new Desk();
    await desk.begin();
    const now = Date.now();
    await desk.keep(now + 59_000);
    expect(asked.length).toBe(1);
    await desk.keep(now + 61_000);
    await desk.keep(now + 62_000);
    expect([asked.length, desk.me?.role]).toEqual([2, "support"]);
    await desk.keep(now + 200_000);
    expect([desk.me, desk.hasEnded]).toEqual([null, true]);
  });

  it("ends the session at the server, and stays signed in if that fails", async () => {
    answers = [
      [200, signedIn()],
      [503, {}],
      [200, {}],
    ];
    const desk = new Desk();
    await desk.begin();
    expect(await desk.signOut()).not.toBeNull();
    expect(desk.me?.name).toBe("ana");
    expect(await desk.signOut()).toBeNull();
    expect(desk.me).toBeNull();
    expect(asked[2]?.url).toBe("http://pool.example/console/v1/sign-out");
  });

  it("takes a wrong password or code for no end of the session", async () => {
    answers = [
      [200, signedIn()],
      problem(401, "sign_in_failed"),
      problem(401, "second_factor_failed"),
      problem(401, "unauthorized"),
    ];
    const desk = new Desk();
    await desk.begin();
    const change = { password: "wrong", newPassword: "battery staple" };
    await desk.callAccount(() => sessions.changePassword(change));
    expect(desk.me?.name).toBe("ana");
    await desk.callAccount(() => sessions.confirmApp({ begunAt: "", code: "123456" }));
    expect(desk.me?.name).toBe("ana");
    await desk.callAccount(() => sessions.list());
    expect([desk.me, desk.hasEnded]).toEqual([null, true]);
  });

  it("shows every role the trace", () => {
    for (const role of ["owner", "operator", "support", "auditor"] as const) {
      expect(roomsOf(role).map(({ id }) => id)).toContain("trace");
    }
  });
});
