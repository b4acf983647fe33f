// The settings of a supplier as they are typed, and what of them is new.
import type { Settings, Supplier } from "./api";

export interface Typed {
  country: string;
  trunk: string;
  zone: string;
  status: string;
  body: string;
}

export const typedOf = (supplier: Supplier): Typed => ({
  country: supplier.default_country ?? "",
  trunk: supplier.trunk_prefix,
  zone: supplier.time_zone,
  status: String(supplier.answer_status),
  body: supplier.answer_body ?? "",
});

export const isStatus = (text: string): boolean => /^2\d\d$/.test(text.trim());

/** Only what differs from what the supplier has: the server keeps what is absent. */
export function changesOf(supplier: Supplier, typed: Typed): Settings {
  const before = typedOf(supplier);
  const changes: Settings = {};
  const country = typed.country.trim().toUpperCase();
  if (country !== before.country) changes.default_country = country;
  if (typed.trunk.trim() !== before.trunk) changes.trunk_prefix = typed.trunk.trim();
  if (typed.zone.trim() !== before.zone) changes.time_zone = typed.zone.trim();
  if (typed.status.trim() !== before.status) changes.answer_status = Number(typed.status);
  if (typed.body !== before.body) changes.answer_body = typed.body;
  return changes;
}

export const isSupplierName = (text: string): boolean => /^[a-z0-9_-]{1,128}$/.test(text);

/** A request that its gateway may send to test it. */
export function testCommand(
  origin: string,
  { name, kind }: Pick<Supplier, "name" | "kind">,
  token: string,
): string {
  const address = `${origin}/supply/${name}/sms`;
  if (kind === "kannel") {
    const fields = "from=%p&to=%P&text=%b&coding=%c&charset=%C&id=%I&received_at=%T";
    return `get-url = "${address}?token=${token}&${fields}"`;
  }
  const sms =
    '{"to": "+60112869123", "from": "Google", "text": "G-412157 is your code", "id": "m-1"}';
  return [
    `curl ${address} \\`,
    `  -H "Authorization: Bearer ${token}" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '${sms}'`,
  ].join("\n");
}
