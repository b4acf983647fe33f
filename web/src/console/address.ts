// The page of the console that an address shows: #trace, #trace/order/12. It is in the fragment,
// which is not sent to the server and so is in no log.
import { rooms, type RoomId } from "./roles";
import type { Subject, SubjectKind } from "./trace/subject";

const kinds: readonly SubjectKind[] = ["what", "number", "order", "customer", "message"];
const isKind = (text: string): text is SubjectKind => (kinds as readonly string[]).includes(text);

/** #customers/12 */
export const placeAddress = (room: RoomId, id: number): string => `#${room}/${id}`;

/** The id behind the page's name; null if there is none. */
export function placeBy(hash: string): number | null {
  const id = /^#?\w+\/([1-9]\d{0,15})$/.exec(hash)?.[1];
  return id === undefined ? null : Number(id);
}

/** The trace, unless the fragment names another page. */
export function roomBy(hash: string): RoomId {
  const name = hash.replace(/^#/, "").split("/")[0];
  return rooms.find(({ id }) => id === name)?.id ?? "trace";
}

export function traceAddress({ kind, text }: Subject): string {
  return `#trace/${kind}/${encodeURIComponent(text)}`;
}

/** What to trace by the fragment; null if it names nothing. */
export function tracedBy(hash: string): Subject | null {
  const [page, kind = "", ...rest] = hash.replace(/^#/, "").split("/");
  if (page !== "trace" || !isKind(kind)) return null;
  try {
    const text = decodeURIComponent(rest.join("/")).trim();
    return text ? { kind, text } : null;
  } catch {
    return null;
  }
}
