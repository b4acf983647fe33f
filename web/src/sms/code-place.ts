// Where a code is in its SMS, in Unicode code points. The server tells the code without the spaces
// and dashes that it may have in the text.
export function codePlace(text: string, code: string | null): [number, number] | [null, null] {
  if (!code) return [null, null];
  const escaped = [...code].map((each) => each.replace(/[^\p{L}\p{N}]/gu, "\\$&"));
  const found = new RegExp(escaped.join("[\\s.-]?"), "iu").exec(text);
  if (!found) return [null, null];
  const begin = [...text.slice(0, found.index)].length;
  return [begin, begin + [...found[0]].length];
}
