// The call of the reports' page.
import type { Admin } from "../api/admin";
import type { components } from "../api/schema";
import type { Period } from "./period";

export type Margin = components["schemas"]["Margin"];

export const getMargin = (admin: Admin, { from, to }: Period) =>
  admin.call<Margin>("GET", `reports/margin?${new URLSearchParams({ from, to })}`);
