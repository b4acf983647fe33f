// The pool at a glance.
import type { Admin } from "../api/admin";
import type { components } from "../api/schema";

export type Overview = components["schemas"]["Overview"];
export type Country = NonNullable<Overview["countries"]>[number];
export type Alert = Overview["alerts"][number];

export const getOverview = (admin: Admin) => admin.call<Overview>("GET", "overview");
