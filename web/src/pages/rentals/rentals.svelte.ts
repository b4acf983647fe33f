// The rentals: loaded when the page opens and after each break, changed by events.
import { rest, type Rental } from "../../api/rest";
import type { Failure, Outcome } from "../../api/outcome";
import type { App } from "../../app/app.svelte";
import { Purchase } from "../../app/purchase";
import type { LiveEvent } from "../../live/stream";

const pageSize = 100;

export class Rentals {
  list: Rental[] = $state.raw([]);
  isLoaded = $state(false);
  isLoadingMore = $state(false);
  failure: Failure | null = $state.raw(null);
  cursor: string | null = $state(null);
  readonly active = $derived(this.list.filter(({ status }) => status === "active"));
  readonly ended = $derived(this.list.filter(({ status }) => status !== "active"));
  private readonly renewal = new Purchase<Rental>();

  constructor(private readonly app: App) {}

  async reload(): Promise<void> {
    const { value, failure } = await this.app.read(
      () => rest.rentals({ limit: pageSize }),
      (why) => (this.failure = why),
    );
    this.failure = failure;
    if (!value) return;
    if (!this.isLoaded) this.cursor = value.next_cursor;
    this.take(value.rentals);
    this.isLoaded = true;
  }

  async loadMore(): Promise<void> {
    const { cursor } = this;
    if (!cursor || this.isLoadingMore) return;
    this.isLoadingMore = true;
    const { value, failure } = await this.app.call(() => rest.rentals({ limit: pageSize, cursor }));
    this.isLoadingMore = false;
    this.failure = failure;
    if (!value) return;
    this.take(value.rentals);
    this.cursor = value.next_cursor;
  }

  async onevent({ data }: LiveEvent): Promise<void> {
    const id = data.rental;
    if (id === undefined) return;
    const { value } = await this.app.read(() => rest.rental(id));
    if (value) this.take([value]);
  }

  renew(rental: Rental): Promise<Failure | null> {
    const { id, price, periods } = rental;
    // The number of periods makes the next renewal another request.
    const request = { id, periods, price };
    return this.act(() =>
      this.renewal.make(request, (key) =>
        this.app.call(() => rest.renewRental(id, { max_price: price }, key)),
      ),
    );
  }

  setAutoRenew = (id: number, isOn: boolean): Promise<Failure | null> =>
    this.act(() => this.app.call(() => rest.setAutoRenew(id, isOn)));

  release = (id: number): Promise<Failure | null> =>
    this.act(() => this.app.call(() => rest.cancelRental(id)));

  private async act(make: () => Promise<Outcome<Rental>>): Promise<Failure | null> {
    const { value, failure } = await make();
    if (value) this.take([value]);
    return failure;
  }

  private take(loaded: Rental[]): void {
    const others = this.list.filter(({ id }) => !loaded.some((each) => each.id === id));
    this.list = [...loaded, ...others].sort((a, b) => b.id - a.id);
  }
}
