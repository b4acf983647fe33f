import type { Code } from "../api/rest";

const encoder = new TextEncoder();

// Where a code is in its SMS, in Unicode code points. The server counts the bytes of the UTF-8.
export function codePlace(text: string, span: Code["span"]): [number, number] | [null, null] {
  if (!span) return [null, null];
  const [first = 0, last = 0] = span;
  let bytes = 0;
  let points = 0;
  let begin: number | null = null;
  for (const point of text) {
    if (bytes === first) begin = points;
    bytes += encoder.encode(point).length;
    points += 1;
    if (bytes === last && begin !== null) return [begin, points];
  }
  return [null, null];
}
