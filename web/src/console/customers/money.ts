// What operators type about money, and how the ledger's rows read for one customer.
import type { Key, Transfer } from "./api";

/** What the transfer changes for this customer: "+5.00", "-0.42". */
export function changeFor(customer: number, { to, amount }: Transfer): string {
  return to === `customer:${customer}` ? `+${amount}` : `-${amount}`;
}

/** The operator who moved the money; "" if nobody did. */
export const actorOf = (transfer: Transfer): string =>
  (transfer as Transfer & { actor?: string }).actor ?? "";

export type KeyState = "valid" | "ending" | "expired" | "revoked";

/** A key that has an end is one that was replaced, or that its customer limited. */
export function keyState({ revoked_at, expires_at }: Key, now: number): KeyState {
  if (revoked_at) return "revoked";
  if (!expires_at) return "valid";
  return Date.parse(expires_at) <= now ? "expired" : "ending";
}

/** "2026-11": the month of a time, which the field for months starts with. */
export const monthOf = (now: number): string => new Date(now).toISOString().slice(0, 7);
