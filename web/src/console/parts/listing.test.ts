import { describe, expect, it } from "vitest";
import type { Failure, Outcome } from "../../api/outcome";
import { Listing, type Page } from "./listing.svelte";

type Answer = Outcome<Page<number>>;
const page = (rows: number[], next: number | null = null): Answer => ({
  value: { rows, next },
  failure: null,
});
const failure: Failure = { kind: "offline", status: 0, code: "", text: "", retryAfterMs: null };

/** Each read waits until the test answers it. */
function stage(): { list: Listing<number>; asked: number[]; answer: ((with_: Answer) => void)[] } {
  const asked: number[] = [];
  const answer: ((with_: Answer) => void)[] = [];
  const list = new Listing<number>((after) => {
    asked.push(after);
    return new Promise((resolve) => answer.push(resolve));
  });
  return { list, asked, answer };
}

describe("a list that comes in pages", () => {
  it("grows by the next page, and ends", async () => {
    const { list, asked, answer } = stage();
    const first = list.load();
    answer[0]?.(page([1, 2], 2));
    await first;
    const more = list.more();
    expect(list.isBusy).toBe(true);
    await list.more(); // a second click
    answer[1]?.(page([3]));
    await more;
    await list.more();
    expect([list.rows, list.next, asked]).toEqual([[1, 2, 3], null, [0, 2]]);
  });

  it("shows only the last of two questions", async () => {
    const { list, answer } = stage();
    const first = list.load();
    const second = list.load();
    answer[1]?.(page([2]));
    await second;
    answer[0]?.(page([1]));
    await first;
    expect(list.rows).toEqual([2]);
  });

  it("keeps what it has when a page fails", async () => {
    const { list, answer } = stage();
    const first = list.load();
    answer[0]?.(page([1], 1));
    await first;
    const more = list.more();
    answer[1]?.({ value: null, failure });
    await more;
    expect([list.rows, list.next, list.failure]).toEqual([[1], 1, failure]);
  });

  it("forgets an answer that comes after it was cleared", async () => {
    const { list, answer } = stage();
    const first = list.load();
    list.clear();
    answer[0]?.(page([1]));
    await first;
    expect([list.rows, list.isBusy]).toEqual([null, false]);
  });
});
