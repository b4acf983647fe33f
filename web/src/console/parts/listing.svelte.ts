// A list of the server's, which comes a page at a time.
import type { Failure, Outcome } from "../../api/outcome";

export interface Page<Row> {
  rows: Row[];
  /** After which row the next page begins; null on the last one. */
  next: number | null;
}

export class Listing<Row> {
  /** Null until the first page has come. */
  rows: Row[] | null = $state.raw(null);
  next: number | null = $state(null);
  failure: Failure | null = $state.raw(null);
  isBusy = $state(false);
  private asked = 0;

  constructor(private readonly read: (after: number) => Promise<Outcome<Page<Row>>>) {}

  load(): Promise<void> {
    return this.page(0);
  }

  more(): Promise<void> {
    return this.next === null || this.isBusy ? Promise.resolve() : this.page(this.next);
  }

  /** Forgets the rows: another list is read. */
  clear(): void {
    this.asked++;
    this.rows = null;
    this.next = null;
    this.failure = null;
    this.isBusy = false;
  }

  private async page(after: number): Promise<void> {
    const mine = ++this.asked;
    this.isBusy = true;
    const { value, failure } = await this.read(after);
    // Something else was asked for meanwhile.
    if (mine !== this.asked) return;
    this.isBusy = false;
    this.failure = failure;
    if (!value) return;
    this.rows = after > 0 ? [...(this.rows ?? []), ...value.rows] : value.rows;
    this.next = value.next;
  }
}
