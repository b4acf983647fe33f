// A list that is loaded page by page.
import type { Failure, Outcome } from "../../api/outcome";

export interface Page<T> {
  rows: T[];
  next: string | null;
}

export type Load<T> = (cursor: string | undefined, limit: number) => Promise<Outcome<Page<T>>>;

const pageSize = 100;
const maxPageSize = 1000;
const maxPages = 100;

export class Pages<T> {
  rows: T[] = $state.raw([]);
  next: string | null = $state(null);
  isLoaded = $state(false);
  isLoading = $state(false);
  failure: Failure | null = $state.raw(null);
  private turn = 0;

  constructor(private readonly load: Load<T>) {}

  async reload(): Promise<void> {
    const turn = ++this.turn;
    this.isLoading = true;
    const { value, failure } = await this.load(undefined, pageSize);
    // The filters have changed meanwhile.
    if (turn !== this.turn) return;
    this.isLoading = false;
    this.failure = failure;
    if (!value) return;
    this.rows = value.rows;
    this.next = value.next;
    this.isLoaded = true;
  }

  async loadMore(): Promise<void> {
    if (this.next === null || this.isLoading) return;
    const turn = this.turn;
    this.isLoading = true;
    const { value, failure } = await this.load(this.next, pageSize);
    if (turn !== this.turn) return;
    this.isLoading = false;
    this.failure = failure;
    if (!value) return;
    this.rows = [...this.rows, ...value.rows];
    this.next = value.next;
  }

  /** Loads every row, up to 100,000; at a failure what is there stays. */
  async loadAll(): Promise<void> {
    const turn = ++this.turn;
    this.isLoading = true;
    const all = await this.all();
    if (turn !== this.turn) return;
    this.isLoading = false;
    if (!all) return;
    this.rows = all.rows;
    this.next = all.next;
  }

  /** Every row, up to 100,000; null if the server does not give them. */
  async all(): Promise<Page<T> | null> {
    const rows: T[] = [];
    let next: string | null = null;
    for (let page = 0; page < maxPages; ++page) {
      const { value, failure } = await this.load(next ?? undefined, maxPageSize);
      this.failure = failure;
      if (!value) return null;
      rows.push(...value.rows);
      next = value.next;
      if (next === null) break;
    }
    return { rows, next };
  }
}
