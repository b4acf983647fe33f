// The calls about SMS that reached nobody.
import type { Admin } from "../api/admin";
import type { components } from "../api/schema";
import { paged, pageRows, type Rows } from "../parts/paged";

type Schemas = components["schemas"];
export type BinMessage = Schemas["BinMessage"];
export type WholeMessage = Schemas["BinMessageWithRequest"];
export type BinReply = Schemas["BinReply"];
export type Reroute = Schemas["Reroute"];

export interface BinFilter {
  reason: string;
  supplier: string;
}

export function binQuery({ reason, supplier }: BinFilter, after: number): URLSearchParams {
  const query = new URLSearchParams({ limit: String(pageRows) });
  if (reason) query.set("reason", reason);
  if (supplier) query.set("supplier", supplier);
  if (after > 0) query.set("after", String(after));
  return query;
}

export const listBin = (admin: Admin, query: URLSearchParams) =>
  paged(admin.call<Rows<"messages", BinMessage>>("GET", `bin?${query}`), "messages");

export const getMessage = (admin: Admin, id: number) =>
  admin.call<WholeMessage>("GET", `bin/${id}`);

export const reroute = (admin: Admin, id: number, to: Reroute) =>
  admin.call<BinReply>("POST", `bin/${id}/reroute`, to);

export const decodeAgain = (admin: Admin, id: number) =>
  admin.call<BinReply>("POST", `bin/${id}/decode`, {});

export const drop = (admin: Admin, id: number) =>
  admin.call<BinReply>("POST", `bin/${id}/drop`, {});

/** The names of the suppliers, for the filter. */
export const supplierNames = (admin: Admin) =>
  admin.call<{ suppliers: { name: string }[] }>("GET", "suppliers?limit=1000");
