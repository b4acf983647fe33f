// The pages of the console. Each is loaded when somebody goes there for the first time.
import type { Component } from "svelte";
import type { Desk } from "./desk.svelte";
import type { Role, RoomId } from "./roles";

export interface PageProps {
  desk: Desk;
  /** Of who is signed in. */
  role: Role;
}

type Loaded = Promise<{ default: Component<PageProps> }>;

export const pages: Record<RoomId, () => Loaded> = {
  overview: () => import("./overview/OverviewPage.svelte"),
  live: () => import("./live/LivePage.svelte"),
  trace: () => import("./trace/TracePage.svelte"),
  customers: () => import("./customers/CustomersPage.svelte"),
  bin: () => import("./bin/BinPage.svelte"),
  suppliers: () => import("./suppliers/SuppliersPage.svelte"),
  lines: () => import("./lines/LinesPage.svelte"),
  catalogue: () => import("./catalogue/CataloguePage.svelte"),
  reports: () => import("./reports/ReportsPage.svelte"),
  audit: () => import("./audit/AuditPage.svelte"),
};
