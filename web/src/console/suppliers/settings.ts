// The settings of a supplier as they are typed, and what of them is new.
import { supplierTexts as texts } from "../../texts";
import type { Settings, Supplier } from "./api";

export interface Typed {
  country: string;
  trunk: string;
  zone: string;
  status: string;
  body: string;
  cost: string;
}

export const typedOf = (supplier: Supplier): Typed => ({
  country: supplier.default_country ?? "",
  trunk: supplier.trunk_prefix,
  zone: supplier.time_zone,
  status: String(supplier.answer_status),
  body: supplier.answer_body ?? "",
  cost: supplier.cost_per_sms,
});

export const isStatus = (text: string): boolean => /^2\d\d$/.test(text.trim());

/** What is wrong with what was typed; "" if nothing is. */
export function faultOf(typed: Typed, texts: { statusNeeded: string; costNeeded: string }): string {
  if (!isStatus(typed.status)) return texts.statusNeeded;
  return costOf(typed.cost) === null ? texts.costNeeded : "";
}

const mostPerSms = 1000;

/** Dollars from 0 to 1000 as the server takes them; empty is nothing. Null if it is not. */
export function costOf(typed: string): string | null {
  const text = typed.trim().replace(/^\$\s*/, "") || "0";
  return /^\d{1,4}(\.\d{1,4})?$/.test(text) && Number(text) <= mostPerSms ? text : null;
}

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
  const cost = costOf(typed.cost);
  if (cost !== null && Number(cost) !== Number(before.cost)) changes.cost_per_sms = cost;
  return changes;
}

/** How the sessions with a carrier's SMSC are doing. */
export function smscWords(smpp: NonNullable<Supplier["smpp"]>): string {
  if (smpp.state === "paused") return texts.smscPaused;
  if (smpp.last_error === null) return smpp.state === "up" ? texts.smscWell : "";
  return texts.nextTry(smpp.last_error, smpp.next_try_in_s);
}

/** Whether its SMS come over HTTP. */
export const getsRequests = (kind: Supplier["kind"]): boolean =>
  !["smpp", "smpp-client", "simulated"].includes(kind);

/** What testCommand() shows. */
export function exampleLabel(kind: Supplier["kind"]): string {
  if (kind === "kannel") return texts.kannelLabel;
  return kind === "smpp" ? texts.smppLabel : texts.testLabel;
}

/** What to enter at a gateway that is known; the server may not know its own address. */
export const setupText = (origin: string, setup: readonly string[]): string =>
  setup.join("\n").split("{server}").join(origin);

export const isSupplierName = (text: string): boolean => /^[a-z0-9_-]{1,128}$/.test(text);

/** A request that its gateway may send to test it. */
export function testCommand(
  origin: string,
  { name, kind }: Pick<Supplier, "name" | "kind">,
  token: string,
): string {
  if (kind === "smpp") {
    return [
      "group = smsc",
      "smsc = smpp",
      `host = ${new URL(origin).hostname}`,
      "port = 2775",
      "transceiver-mode = true",
      `smsc-username = ${name}`,
      `smsc-password = ${token}`,
      'system-type = ""',
    ].join("\n");
  }
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
