// The audit log as one CSV file, oldest first, from as many answers as it takes.
import type { Failure, Outcome } from "../../api/outcome";

const rowsAtOnce = 1000;
const maxParts = 100;

type Table = { text: string; next: number | null };

export interface Exported {
  text: string;
  entries: number;
  /** More are there than one file takes. */
  isCut: boolean;
}

const rowsOf = (csv: string): number => Math.max((csv.match(/\r\n/g) ?? []).length - 1, 0);

/** The head of a later part is the head of the file. */
const withoutHead = (csv: string): string => csv.slice(csv.indexOf("\r\n") + 2);

export async function exportAudit(
  filter: URLSearchParams,
  read: (path: string) => Promise<Outcome<Table>>,
  onprogress: (entries: number) => void,
): Promise<{ value: Exported; failure: null } | { value: null; failure: Failure }> {
  let text = "";
  let entries = 0;
  let after: number | null = 0;
  for (let part = 0; part < maxParts && after !== null; ++part) {
    const query = new URLSearchParams(filter);
    query.set("format", "csv");
    query.set("limit", String(rowsAtOnce));
    if (after > 0) query.set("after", String(after));
    const answer: Outcome<Table> = await read(`audit?${query}`);
    if (answer.failure) return { value: null, failure: answer.failure };
    entries += rowsOf(answer.value.text);
    text += part === 0 ? answer.value.text : withoutHead(answer.value.text);
    after = answer.value.next;
    onprogress(entries);
  }
  return { value: { text, entries, isCut: after !== null }, failure: null };
}
