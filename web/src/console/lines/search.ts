// What is looked for among the lines, as the server wants it.
import { plainNumber } from "../trace/subject";

export interface Search {
  number: string;
  supplier: string;
  country: string;
  state: string;
}

export const pageRows = 50;

export function lineQuery(
  { number, supplier, country, state }: Search,
  after = 0,
): URLSearchParams {
  const query = new URLSearchParams({ limit: String(pageRows) });
  const add = (name: string, value: string): void => {
    if (value) query.set(name, value);
  };
  add("number", plainNumber(number.trim()));
  add("supplier", supplier.trim());
  add("country", country.trim());
  add("state", state);
  if (after > 0) query.set("after", String(after));
  return query;
}
