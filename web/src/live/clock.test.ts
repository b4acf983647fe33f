import { describe, expect, it } from "vitest";
import { ServerClock } from "./clock";

describe("ServerClock", () => {
  let pace = 5000;
  const at = Date.parse("2026-11-27T12:00:00.000Z");

  it("goes by the server, whatever the browser's clock shows", () => {
    const clock = new ServerClock(() => pace);
    clock.set("2026-11-27T12:00:00.000Z", 200);
    expect(clock.now()).toBe(at + 100);
    pace += 3000;
    expect(clock.until("2026-11-27T12:00:05.100Z")).toBe(2000);
    expect(clock.until("2026-11-27T11:00:00.000Z")).toBe(0);
  });

  it("is never behind what the server has done", () => {
    const clock = new ServerClock(() => pace);
    clock.set(at);
    clock.atLeast("2026-11-27T11:59:00.000Z");
    expect(clock.now()).toBe(at);
    clock.atLeast("2026-11-27T12:00:00.800Z");
    expect(clock.now()).toBe(at + 800);
  });

  it("notices that the server's clock was moved", () => {
    const clock = new ServerClock(() => pace);
    clock.set(at);
    clock.check("2026-11-27T12:00:10.400Z", 10);
    expect(clock.now()).toBe(at);
    clock.check("2026-11-27T13:00:10.000Z", 10);
    expect(clock.now()).toBe(at + 3_600_000);
  });
});
