// What the list of active numbers shows, and in which state each is.
import type { Order } from "../../api/rest";

export type Shown = "waiting" | "again" | "code" | "sms" | "done" | "expired" | "cancelled";

/** The line is still held: an SMS may come, or one more may be asked for. */
export function isHeld(order: Order, now: number): boolean {
  const isOpen = order.status === "active" || order.status === "completed";
  return isOpen && order.expires_in > 0 && Date.parse(order.expiresAt) > now;
}

export function stateOf(order: Order, now: number): Shown {
  if (order.status === "active") return order.messages > 0 ? "again" : "waiting";
  if (order.status !== "completed") return order.status;
  if (!isHeld(order, now)) return "done";
  return order.otpCode ? "code" : "sms";
}

/** `loaded` into `known`, newest first. An answer older than what is known changes nothing. */
export function merged(known: Order[], loaded: Order[]): Order[] {
  const all = new Map(known.map((order) => [order.id, order]));
  for (const order of loaded) {
    const before = all.get(order.id);
    if (!before || order.messages >= before.messages) all.set(order.id, order);
  }
  return [...all.values()].sort((a, b) => b.id - a.id);
}

/** The orders of `loaded` that have an SMS which `known` did not have. */
export function withNews(known: Order[], loaded: Order[]): Order[] {
  const before = new Map(known.map((order) => [order.id, order.messages]));
  return loaded.filter((order) => order.messages > (before.get(order.id) ?? order.messages));
}
