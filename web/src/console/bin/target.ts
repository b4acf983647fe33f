// Who an SMS of the bin is given to, as it was typed.
import { plainNumber } from "../trace/subject";
import type { Reroute } from "./api";

export interface Target {
  by: "order" | "long" | "short_code";
  order: string;
  number: string;
  country: string;
}

export type TargetFault = "orderNeeded" | "numberNeeded" | "countryNeeded";

/** What the server is asked, or what is missing. */
export function rerouteTo({ by, order, number, country }: Target): Reroute | TargetFault {
  if (by === "order") {
    const id = order.trim().replace(/^#/, "");
    return /^[1-9]\d{0,15}$/.test(id) ? { order: Number(id) } : "orderNeeded";
  }
  const line = plainNumber(number.trim());
  if (!line) return "numberNeeded";
  if (by === "long") return { number: line };
  const where = country.trim();
  return where ? { number: line, number_type: by, country: where } : "countryNeeded";
}
