import { describe, expect, it } from "vitest";
import { Pages, type Load } from "./pages.svelte";

const total = 2_500;

/** Rows 1 to 2,500; the cursor is the last row of the page before. */
const load: Load<number> = (cursor, limit) => {
  const first = Number(cursor ?? 0);
  const last = Math.min(first + limit, total);
  const rows = Array.from({ length: last - first }, (_, i) => first + i + 1);
  return Promise.resolve({
    value: { rows, next: last < total ? String(last) : null },
    failure: null,
  });
};

describe("a list that is loaded page by page", () => {
  it("loads the first page, then more, then all, each row once", async () => {
    const pages = new Pages(load);
    await pages.reload();
    expect(pages.rows).toHaveLength(100);
    await pages.loadMore();
    expect(pages.rows).toHaveLength(200);
    await pages.loadAll();
    expect(new Set(pages.rows).size).toBe(total);
    expect(pages.rows).toHaveLength(total);
    expect(pages.next).toBeNull();
  });

  it("says that there is more when it stops at its bound", async () => {
    const endless: Load<number> = (cursor, limit) =>
      Promise.resolve({
        value: { rows: Array.from({ length: limit }, () => 1), next: `${cursor ?? ""}x` },
        failure: null,
      });
    const pages = new Pages(endless);
    await pages.loadAll();
    expect(pages.rows).toHaveLength(100_000);
    expect(pages.next).not.toBeNull();
  });

  it("keeps what is there when the server fails", async () => {
    const failure = { status: 503 } as never;
    let fails = false;
    const pages = new Pages<number>((cursor, limit) =>
      fails ? Promise.resolve({ value: null, failure }) : load(cursor, limit),
    );
    await pages.reload();
    fails = true;
    await pages.loadAll();
    expect(pages.rows).toHaveLength(100);
    expect(pages.failure).toBe(failure);
    expect(pages.isLoading).toBe(false);
  });
});
