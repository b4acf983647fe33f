// The table of prices: a row for each app, a column for each chosen country.
import type { Offer } from "./api";

export interface Offers {
  orders: Offer[];
  rentals: Offer[];
}

export interface Price {
  order: string | null;
  rent: string | null;
}

export interface Row {
  name: string;
  code: string;
  prices: Price[];
}

/** Apps in the order in which the countries list them. */
export function priceTable(columns: Offers[]): Row[] {
  const rows = new Map<string, Row>();
  const add = (at: number, kind: keyof Price, offers: Offer[]): void => {
    for (const { full_name: name, code, deduct } of offers) {
      const empty = columns.map(() => ({ order: null, rent: null }));
      const row = rows.get(name) ?? { name, code, prices: empty };
      const price = row.prices[at];
      if (price) price[kind] = deduct;
      rows.set(name, row);
    }
  };
  columns.forEach(({ orders }, at) => add(at, "order", orders));
  columns.forEach(({ rentals }, at) => add(at, "rent", rentals));
  return [...rows.values()];
}

export function findApps(rows: Row[], typed: string): Row[] {
  const part = typed.trim().toLowerCase();
  if (!part) return rows;
  return rows.filter(
    ({ name, code }) => name.toLowerCase().includes(part) || code.toLowerCase() === part,
  );
}
