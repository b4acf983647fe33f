// Names of apps and countries, and what they cost. Loaded once; prices are kept for a minute.
import { SvelteMap } from "svelte/reactivity";
import { rest, type Country, type Service } from "../api/rest";
import type { Failure } from "../api/outcome";
import type { App } from "./app.svelte";
import { countryName } from "./format";

export interface Offer {
  price: number;
  available: number;
}

const atOnce = 4;
/** Between two requests of one worker: a purchase must not be refused because of prices. */
const spacingMs = 200;
const keptMs = 60_000;

export class Catalogue {
  countries: Country[] = $state.raw([]);
  services: Service[] = $state.raw([]);
  failure: Failure | null = $state.raw(null);
  /** Price and free lines by `service/country`; null where the app is not offered. */
  readonly offers = new SvelteMap<string, Offer | null>();
  /** What a country offers, with prices, by its code. */
  readonly byCountry = new SvelteMap<string, Record<string, Service>>();

  private readonly loadedAt: Record<string, number> = {};
  private waiting: [string, string][] = [];
  private running = 0;
  private pausedUntil = 0;
  private readonly dialCodes = $derived(
    Object.fromEntries(this.countries.map(({ code, dial_code }) => [code, dial_code])),
  );
  private readonly names = $derived(
    Object.fromEntries(this.services.map(({ code, name }) => [code, name])),
  );

  constructor(private readonly app: App) {}

  async load(): Promise<void> {
    const [countries, services] = await Promise.all([
      this.app.call(() => rest.countries()),
      this.app.call(() => rest.services()),
    ]);
    this.failure = countries.failure ?? services.failure;
    if (countries.value) this.countries = countries.value.countries;
    if (services.value) this.services = services.value.services;
  }

  appName = (code: string | null): string => (code ? (this.names[code] ?? code) : "");
  countryName = (code: string | null): string => (code ? countryName(code) : "");
  dialCode = (country: string | null): string | undefined =>
    country ? this.dialCodes[country] : undefined;

  async loadCountry(country: string): Promise<void> {
    if (!country || this.byCountry.has(country)) return;
    const { value } = await this.app.call(() => rest.services(country));
    if (!value) return;
    const found = Object.fromEntries(value.services.map((service) => [service.code, service]));
    this.byCountry.set(country, found);
  }

  forget(country: string): void {
    this.byCountry.delete(country);
  }

  /** Loads what is not known of these, a few at a time; the newest request comes first. */
  want(service: string, countries: string[], isStale = false): void {
    const now = Date.now();
    const unknown = countries.filter((country) => {
      const at = this.loadedAt[`${service}/${country}`] ?? 0;
      return isStale || now - at > keptMs;
    });
    for (const country of unknown) this.loadedAt[`${service}/${country}`] = now;
    this.waiting = [
      ...unknown.map((country): [string, string] => [service, country]),
      ...this.waiting,
    ];
    while (this.running < Math.min(atOnce, this.waiting.length)) void this.work();
  }

  private async work(): Promise<void> {
    ++this.running;
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      await this.loadOffer(...next);
      if (this.waiting.length === 0) break;
      const pause = Math.max(spacingMs, this.pausedUntil - Date.now());
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    --this.running;
  }

  private async loadOffer(service: string, country: string): Promise<void> {
    const name = `${service}/${country}`;
    const { value, failure } = await this.app.call(() => rest.numbers(country, service));
    if (value) this.offers.set(name, { price: value.price, available: value.available });
    else if (failure.kind === "absent") this.offers.set(name, null);
    else {
      // Asked again when it is shown the next time.
      this.loadedAt[name] = 0;
      this.pausedUntil = Date.now() + (failure.retryAfterMs ?? 1000);
    }
  }
}
