// Pairs of app and country: favourites, and those that were used last. Kept in this browser.
import { store, stored } from "./stored";

export interface Pick {
  app: string;
  country: string;
}

const maxRecent = 6;
const maxFavourites = 12;

export const isSame = (a: Pick, b: Pick): boolean => a.app === b.app && a.country === b.country;

const isPick = (value: unknown): value is Pick =>
  typeof value === "object" &&
  value !== null &&
  /^[a-z0-9_]{1,32}$/.test(String((value as Pick).app)) &&
  /^[A-Z]{2}$/.test(String((value as Pick).country));

const isPicks = (value: unknown): value is Pick[] => Array.isArray(value) && value.every(isPick);

export class Picks {
  favourites: Pick[] = $state.raw(stored("favourites", [], isPicks));
  recent: Pick[] = $state.raw(stored("recent", [], isPicks));

  isFavourite(pick: Pick): boolean {
    return this.favourites.some((each) => isSame(each, pick));
  }

  toggle(pick: Pick): void {
    this.favourites = this.isFavourite(pick)
      ? this.favourites.filter((each) => !isSame(each, pick))
      : [pick, ...this.favourites].slice(0, maxFavourites);
    store("favourites", this.favourites);
  }

  use(pick: Pick): void {
    this.recent = [pick, ...this.recent.filter((each) => !isSame(each, pick))].slice(0, maxRecent);
    store("recent", this.recent);
  }

  /** What a page begins with. */
  get first(): Pick | undefined {
    return this.recent[0] ?? this.favourites[0];
  }
}
