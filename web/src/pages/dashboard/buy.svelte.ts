// What is being bought: app, country, for how long, and what it costs.
import { rest, type NewOrder, type NewRental, type Order, type Rental } from "../../api/rest";
import type { Failure } from "../../api/outcome";
import type { App } from "../../app/app.svelte";
import type { Catalogue } from "../../app/catalogue.svelte";
import { Picks } from "../../app/picks.svelte";
import { Purchase } from "../../app/purchase";

export type Mode = "temporary" | "rent";

export class Buy {
  service = $state("");
  country = $state("");
  mode: Mode = $state("temporary");
  /** The chosen length of a rental; 0 is the one that the server prefers. */
  hours = $state(0);
  autoRenew = $state(false);
  isBusy = $state(false);
  failure: Failure | null = $state.raw(null);
  readonly picks = new Picks();

  readonly inCountry = $derived.by(() => this.catalogue.byCountry.get(this.country));
  readonly offered = $derived(this.inCountry?.[this.service]);
  readonly stock = $derived.by(() => this.catalogue.offers.get(`${this.service}/${this.country}`));
  readonly lengths = $derived(this.offered?.rentals ?? []);
  readonly length = $derived(
    this.lengths.find(({ period_hours }) => period_hours === this.hours) ??
      this.lengths.find(
        ({ period_hours }) => period_hours === (this.offered?.rent_days ?? 0) * 24,
      ) ??
      this.lengths[0],
  );

  private readonly orderPurchase = new Purchase<Order>();
  private readonly rentalPurchase = new Purchase<Rental>();

  constructor(
    private readonly app: App,
    readonly catalogue: Catalogue,
  ) {}

  /** Chooses what was used last, or what the server lists first, so that one click is enough. */
  begin(): void {
    const { countries, services } = this.catalogue;
    const first = this.picks.first;
    const isKnown = (code: string | undefined, list: { code: string }[]): code is string =>
      list.some((each) => each.code === code);
    this.service = isKnown(first?.app, services) ? first.app : (services[0]?.code ?? "");
    this.country = isKnown(first?.country, countries) ? first.country : (countries[0]?.code ?? "");
    this.chosen();
  }

  choose(service: string, country: string): void {
    this.service = service;
    this.country = country;
    this.failure = null;
    this.chosen();
  }

  /** Price and stock of what is chosen, also after a purchase. */
  chosen(isStale = false): void {
    if (!this.service || !this.country) return;
    void this.catalogue.loadCountry(this.country);
    this.catalogue.want(this.service, [this.country], isStale);
  }

  async order(): Promise<Order | null> {
    const { service, country } = this;
    const body: NewOrder = {
      country,
      service,
      // Nobody pays more than the price that is shown.
      ...(this.offered?.price === undefined ? {} : { max_price: this.offered.price }),
    };
    return this.buy(() =>
      this.orderPurchase.make(body, (key) => this.app.call(() => rest.createOrder(body, key))),
    );
  }

  async rent(): Promise<Rental | null> {
    const { service, country, length } = this;
    if (!length) return null;
    const body: NewRental = {
      country,
      service,
      auto_renew: this.autoRenew,
      period_hours: length.period_hours,
      max_price: length.price,
    };
    return this.buy(() =>
      this.rentalPurchase.make(body, (key) => this.app.call(() => rest.createRental(body, key))),
    );
  }

  private async buy<T>(
    make: () => Promise<{ value: T | null; failure: Failure | null }>,
  ): Promise<T | null> {
    if (this.isBusy) return null;
    this.isBusy = true;
    this.failure = null;
    const { value, failure } = await make();
    this.isBusy = false;
    this.failure = failure;
    if (value) this.picks.use({ app: this.service, country: this.country });
    // A refusal may be due to a price that has changed.
    if (failure?.code === "price_too_high") this.catalogue.forget(this.country);
    this.chosen(true);
    return value;
  }
}
