/** Dollars above zero with at most four decimals, as the server takes them; null if it is not. */
export function amountOf(typed: string): string | null {
  const text = typed.trim().replace(/^\$\s*/, "");
  return /^\d{1,9}(\.\d{1,4})?$/.test(text) && Number(text) > 0 ? text : null;
}
