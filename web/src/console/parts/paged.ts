// Pages of the server's lists, as Listing wants them.
import type { Outcome } from "../../api/outcome";
import type { Page } from "./listing.svelte";

export const pageRows = 50;

/** A page as the server answers it, its rows by their name. */
export type Rows<Name extends string, Row> = Record<Name, Row[]> & { next: number | null };

/** The answer's list, by its name. */
export async function paged<Name extends string, Row>(
  answer: Promise<Outcome<Rows<Name, Row>>>,
  name: Name,
): Promise<Outcome<Page<Row>>> {
  const { value, failure } = await answer;
  if (failure) return { value, failure };
  return { value: { rows: value[name], next: value.next }, failure };
}
