// The active numbers: loaded when the page opens and after each break, changed by events.
import { SvelteSet } from "svelte/reactivity";
import { rest, type Order } from "../../api/rest";
import type { Failure, Outcome } from "../../api/outcome";
import type { App } from "../../app/app.svelte";
import type { LiveEvent } from "../../live/stream";
import { isHeld, merged, withNews } from "./orders";

const pageSize = 50;

export class Orders {
  isLoaded = $state(false);
  failure: Failure | null = $state.raw(null);
  /** Orders with an SMS that has just come. */
  onnews: (order: Order) => void = () => undefined;

  private all: Order[] = $state.raw([]);
  /** Shown until the page is left, although they have ended meanwhile. */
  private readonly kept = new SvelteSet<number>();
  private readonly hidden = new SvelteSet<number>();
  readonly shown = $derived(this.all.filter(({ id }) => this.kept.has(id) && !this.hidden.has(id)));
  readonly newestCode = $derived(this.shown.find(({ otpCode }) => otpCode)?.otpCode ?? null);

  private loading: number[] = [];
  private stale: number[] = [];

  constructor(private readonly app: App) {}

  async reload(): Promise<void> {
    const { value, failure } = await this.app.read(
      () => rest.orders({ limit: pageSize }),
      (why) => (this.failure = why),
    );
    this.failure = failure;
    if (!value) return;
    // An order that is known but no longer on the page is asked for by itself.
    for (const { id, status } of this.all) {
      if (status === "active" && !value.orders.some((order) => order.id === id)) {
        void this.refresh(id);
      }
    }
    this.take(value.orders);
    this.isLoaded = true;
  }

  onevent({ data }: LiveEvent): void {
    if (data.order !== undefined) void this.refresh(data.order);
  }

  /** Reads an order; a change that comes meanwhile makes it read once more. */
  async refresh(id: number): Promise<void> {
    if (this.loading.includes(id)) {
      this.stale.push(id);
      return;
    }
    this.loading.push(id);
    const { value } = await this.app.read(() => rest.order(id));
    this.loading = this.loading.filter((each) => each !== id);
    if (value) this.take([value]);
    if (!this.stale.includes(id)) return;
    this.stale = this.stale.filter((each) => each !== id);
    await this.refresh(id);
  }

  take(loaded: Order[]): void {
    const { clock } = this.app;
    for (const order of loaded) {
      clock.atLeast(order.createdAt);
      if (order.status === "active") clock.check(order.expiresAt, order.expires_in);
    }
    this.app.tick();
    const { now } = this.app;
    for (const order of loaded) {
      if (isHeld(order, now)) this.kept.add(order.id);
    }
    const news = withNews(this.all, loaded);
    this.all = merged(this.all, loaded);
    for (const order of news) this.onnews(order);
  }

  hide(id: number): void {
    this.hidden.add(id);
  }

  async act(make: () => Promise<Outcome<Order>>): Promise<Failure | null> {
    const { value, failure } = await this.app.call(make);
    if (value) this.take([value]);
    return failure;
  }
}
