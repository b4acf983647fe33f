import type { Order } from "../../api/rest";

/** The orders that have every word of `query` in what `textOf` tells of them. */
export function matching(
  orders: Order[],
  query: string,
  textOf: (order: Order) => string,
): Order[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return orders;
  return orders.filter((order) => {
    const text = textOf(order).toLowerCase();
    const digits = text.replace(/[^\d]/g, " ");
    // A number may be typed with its spaces and its plus left out.
    return words.every((word) => text.includes(word) || digits.includes(word.replace(/^\+/, "")));
  });
}
