// A price of a customer's own, as it is typed and as it is shown.
import { customerTexts as texts } from "../../texts";
import { amountOf } from "../parts/amount";
import type { NewOwnPrice, OwnPrice } from "./api";

export interface TypedPrice {
  app: string;
  /** "any": every country. */
  country: string;
  /** Of a rental; empty: a temporary number. */
  hours: string;
  price: string;
}

export const everywhere = "any";

type Missing = "appNeeded" | "hoursNeeded" | "priceNeeded";

/** What the server is asked; or which text says what is missing. */
export function priceOf(typed: TypedPrice): NewOwnPrice | Missing {
  const app = typed.app.trim();
  if (!app) return "appNeeded";
  const hours = typed.hours.trim();
  if (hours && !/^[1-9]\d{0,3}$/.test(hours)) return "hoursNeeded";
  const price = amountOf(typed.price);
  if (price === null) return "priceNeeded";
  const wanted: NewOwnPrice = { app, country: typed.country, price };
  return hours ? { ...wanted, period_hours: Number(hours) } : wanted;
}

/** The one that takes a price back. */
export function removalOf({ app, country, period_hours: hours }: OwnPrice): NewOwnPrice {
  const wanted: NewOwnPrice = { app, country, price: "" };
  return hours === null ? wanted : { ...wanted, period_hours: hours };
}

/** "a number", "a rental of 7 days", "a rental of 4 hours". */
export function thingOf({ period_hours: hours }: Pick<OwnPrice, "period_hours">): string {
  if (hours === null) return texts.aNumber;
  return hours % 24 === 0 ? texts.rentalOfDays(hours / 24) : texts.rentalOfHours(hours);
}
