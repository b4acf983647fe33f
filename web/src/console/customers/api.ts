// The calls about customers, their keys and their money.
import type { Admin } from "../api/admin";
import type { components } from "../api/schema";
import { paged, pageRows, type Rows } from "../parts/paged";

type Schemas = components["schemas"];
export type Customer = Schemas["Customer"];
export type Key = Schemas["Key"];
export type NewKey = Schemas["NewKey"];
export type KeyWithSecret = Schemas["KeyWithSecret"];
export type Transfer = Schemas["Transfer"];

/** By a part of the name; by the id, too, if it can be one. */
export function customerQuery(search: string, after: number): URLSearchParams {
  const query = new URLSearchParams({ limit: String(pageRows) });
  const wanted = search.trim().replace(/^#/, "");
  if (wanted) query.set("search", wanted);
  if (after > 0) query.set("after", String(after));
  return query;
}

export function ledgerQuery(customer: number, after: number): URLSearchParams {
  const query = new URLSearchParams({ customer: String(customer), limit: String(pageRows) });
  if (after > 0) query.set("after", String(after));
  return query;
}

export const listCustomers = (admin: Admin, query: URLSearchParams) =>
  paged(admin.call<Rows<"customers", Customer>>("GET", `customers?${query}`), "customers");

export const getCustomer = (admin: Admin, id: number) =>
  admin.call<Customer>("GET", `customers/${id}`);

export const createCustomer = (admin: Admin, name: string) =>
  admin.call<Customer>("POST", "customers", { name });

/** The reason is in the audit log. */
export const setBlocked = (admin: Admin, id: number, blocked: boolean, reason = "") =>
  admin.call<Customer>(
    "POST",
    `customers/${id}/${blocked ? "block" : "unblock"}`,
    reason ? { reason } : {},
  );

export type OwnPrice = Schemas["OwnPrice"];
/** An empty price is the catalogue's again. */
export type NewOwnPrice = Schemas["NewOwnPrice"];

export const listOwnPrices = (admin: Admin, id: number) =>
  admin.call<{ prices: OwnPrice[] }>("GET", `customers/${id}/prices`);

export const setOwnPrice = (admin: Admin, id: number, price: NewOwnPrice) =>
  admin.call<Schemas["OwnPriceChange"]>("PUT", `customers/${id}/prices`, price);

export const listKeys = (admin: Admin, id: number) =>
  admin.call<{ keys: Key[] }>("GET", `customers/${id}/keys`);

export const createKey = (admin: Admin, id: number, key: NewKey) =>
  admin.call<KeyWithSecret>("POST", `customers/${id}/keys`, key);

export const revokeKey = (admin: Admin, id: number) =>
  admin.call<Key>("POST", `keys/${id}/revoke`, {});

export const rotateKey = (admin: Admin, id: number, overlapSeconds: number) =>
  admin.call<KeyWithSecret>("POST", `keys/${id}/rotate`, { overlap_seconds: overlapSeconds });

export const listTransfers = (admin: Admin, query: URLSearchParams) =>
  paged(admin.call<Rows<"transfers", Transfer>>("GET", `ledger?${query}`), "transfers");

export interface Money {
  /** Dollars; of a correction, below zero to take them away. */
  amount: string;
  /** Of the payment, or why it is corrected. */
  note: string;
}

export const topUp = (admin: Admin, id: number, { amount, note }: Money, once: string) =>
  admin.call<Customer>("POST", `customers/${id}/topup`, { amount, reference: note }, once);

export const correct = (admin: Admin, id: number, { amount, note }: Money, once: string) =>
  admin.call<Customer>("POST", `customers/${id}/correction`, { amount, reason: note }, once);

/** The customer's movements of a month, as a CSV file. */
export const statement = (admin: Admin, id: number, month: string) =>
  admin.call<string>(
    "GET",
    `customers/${id}/statement?${new URLSearchParams({ month, format: "csv" })}`,
  );

export const eraseCustomer = (admin: Admin, id: number, confirm: string) =>
  admin.call<unknown>("POST", `customers/${id}/erase`, { confirm });
