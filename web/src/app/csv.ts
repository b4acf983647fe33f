// Comma-separated values for spreadsheets, as RFC 4180 has them.
type Cell = string | number | null;

const phoneNumber = /^\+\d+$/;
const amount = /^-?\d+(\.\d+)?$/;

/** A spreadsheet would run what begins like this; an SMS or a label may be anybody's. */
const isFormula = (text: string): boolean =>
  /^[=+\-@\t\r]/.test(text) && !phoneNumber.test(text) && !amount.test(text);

function cell(value: Cell): string {
  const plain = value === null ? "" : String(value);
  const text = isFormula(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csv = (header: string[], rows: Cell[][]): string =>
  [header, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");

/** Saves `text` as a file, without asking the server. */
export function download(name: string, text: string): void {
  // The mark lets spreadsheets see that it is UTF-8.
  const url = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
