// What is changed of an app, as it was typed.
import { amountOf } from "../parts/amount";
import type { AppChange } from "./api";

export interface TypedChange {
  app: string;
  what: "price" | "tier" | "offer" | "stop";
  /** The code of a country; "": everywhere. */
  where: string;
  price: string;
}

export type ChangeFault = "appNeeded" | "priceNeeded" | "countryNeeded";

export function changeOf({ app, what, where, price }: TypedChange): AppChange | ChangeFault {
  if (!app.trim()) return "appNeeded";
  if (what === "offer" || what === "stop") return { enabled: what === "offer" };
  if (what === "tier") return where ? { price: "", country: where } : "countryNeeded";
  const dollars = amountOf(price);
  if (dollars === null) return "priceNeeded";
  return where ? { price: dollars, country: where } : { price: dollars };
}
