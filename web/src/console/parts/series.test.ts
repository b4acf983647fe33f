import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { refresh } from "./refresh";
import { Series } from "./series.svelte";
import { sparkline } from "./sparkline";

const series = (...samples: [number, number][]): Series => {
  const made = new Series();
  for (const [seconds, value] of samples) made.add(value, seconds * 1000);
  return made;
};

describe("how fast a counter grows", () => {
  it.each([
    ["nothing is known yet", series(), null],
    ["one value says nothing", series([0, 100]), null],
    ["two do", series([0, 100], [30, 101]), 2],
    ["only the last minute counts", series([0, 0], [60, 1000], [90, 1001], [120, 1002]), 2],
    ["values may be far apart", series([0, 0], [600, 20]), 2],
    ["the server started again", series([0, 1000], [30, 5], [60, 6]), 2],
    ["nothing came", series([0, 7], [30, 7]), 0],
  ])("%s", (_, made, expected) => expect(made.perMinute).toBe(expected));

  it("is shown by steps, of the last values only", () => {
    expect(series([0, 5], [5, 5], [10, 8]).steps).toEqual([0, 3]);
    const many = new Series();
    for (let at = 0; at < 100; ++at) many.add(at, at * 1000);
    expect(many.steps).toEqual(Array(59).fill(1));
  });
});

describe("a small chart", () => {
  it("spans from the lowest to the highest value", () => {
    expect(sparkline([0, 2, 1], 96, 24)).toBe("0.0,23.0 48.0,1.0 96.0,12.0");
  });

  it("is flat without a value, and empty with fewer than two", () => {
    expect(sparkline([0, 0], 96, 24)).toBe("0.0,23.0 96.0,23.0");
    expect([sparkline([], 96, 24), sparkline([1], 96, 24)]).toEqual(["", ""]);
  });
});

describe("a page that refreshes", () => {
  let page: { hidden: boolean; listeners: Set<() => void> };
  beforeEach(() => {
    vi.useFakeTimers();
    page = { hidden: false, listeners: new Set() };
    vi.stubGlobal("document", {
      get hidden() {
        return page.hidden;
      },
      addEventListener: (_: string, listener: () => void) => page.listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => page.listeners.delete(listener),
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const show = (hidden: boolean): void => {
    page.hidden = hidden;
    page.listeners.forEach((listener) => listener());
  };

  it("asks at once, then again and again, until it ends", async () => {
    const run = vi.fn(() => Promise.resolve());
    const end = refresh(1000, run);
    expect(run).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(3000);
    expect(run).toHaveBeenCalledTimes(4);
    end();
    await vi.advanceTimersByTimeAsync(5000);
    expect([run.mock.calls.length, page.listeners.size]).toEqual([4, 0]);
  });

  it("waits for an answer before it asks again", async () => {
    let answer: () => void = () => undefined;
    const run = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)));
    const end = refresh(1000, run);
    await vi.advanceTimersByTimeAsync(9000);
    show(false);
    expect(run).toHaveBeenCalledTimes(1);
    answer();
    await vi.advanceTimersByTimeAsync(1000);
    expect(run).toHaveBeenCalledTimes(2);
    end();
  });

  it("rests while nobody sees it", async () => {
    const run = vi.fn(() => Promise.resolve());
    const end = refresh(1000, run);
    show(true);
    await vi.advanceTimersByTimeAsync(9000);
    expect(run).toHaveBeenCalledTimes(1);
    show(false);
    expect(run).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(run).toHaveBeenCalledTimes(3);
    end();
  });
});
