// The calls of the live page.
import type { Admin } from "../api/admin";
import type { components } from "../api/schema";

type Schemas = components["schemas"];
export type Tail = Schemas["Tail"];
export type TailEntry = Tail["entries"][number];
export type Sms = Schemas["Sms"];

/** What came after the entry at `place`; the newest, if it is 0. */
export const getTail = (admin: Admin, place: number) =>
  admin.call<Tail>("GET", place > 0 ? `tail?after=${place}` : "tail");

/** One SMS with its text; the audit log says that it was read. */
export const readSms = (admin: Admin, id: number) => admin.call<Sms>("GET", `messages/${id}`);
