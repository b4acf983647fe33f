// The calls about the audit log.
import type { Outcome } from "../../api/outcome";
import type { Admin } from "../api/admin";
import type { components } from "../api/schema";
import type { Page } from "../parts/listing.svelte";
import { pageRows } from "../parts/paged";

type Schemas = components["schemas"];
export type AuditEntry = Schemas["AuditEntry"];
export type AuditProof = Schemas["AuditProof"];

export interface AuditFilter {
  actor: string;
  action: string;
  object: string;
}

export function auditQuery(filter: AuditFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of ["actor", "action", "object"] as const) {
    if (filter[name].trim()) query.set(name, filter[name].trim());
  }
  return query;
}

/** Newest first. */
export async function listAudit(
  admin: Admin,
  filter: AuditFilter,
  after: number,
): Promise<Outcome<Page<AuditEntry>>> {
  const query = auditQuery(filter);
  query.set("order", "newest");
  query.set("limit", String(pageRows));
  if (after > 0) query.set("after", String(after));
  const { value, failure } = await admin.call<{
    entries: AuditEntry[];
    next_after: number | null;
  }>("GET", `audit?${query}`);
  if (failure) return { value, failure };
  return { value: { rows: value.entries, next: value.next_after }, failure };
}

export const verifyAudit = (admin: Admin) => admin.call<AuditProof>("GET", "audit/verify");
