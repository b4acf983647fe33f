// The calls about suppliers.
import type { Admin } from "../api/admin";
import type { components } from "../api/schema";

type Schemas = components["schemas"];
export type Supplier = Schemas["Supplier"];
/** What is absent stays as it is. */
export type Settings = Partial<Schemas["SupplierSettings"]>;
export type NewSupplier = Schemas["NewSupplier"];
export type SupplierToken = Schemas["SupplierToken"];

/** All of them: there are few. */
export const listSuppliers = (admin: Admin) =>
  admin.call<{ suppliers: Supplier[] }>("GET", "suppliers?limit=1000");

export const createSupplier = (admin: Admin, supplier: NewSupplier) =>
  admin.call<SupplierToken>("POST", "suppliers", supplier);

export const rotateToken = (admin: Admin, id: number) =>
  admin.call<SupplierToken>("POST", `suppliers/${id}/rotate`, {});

export const changeSupplier = (admin: Admin, id: number, settings: Settings) =>
  admin.call<Supplier>("POST", `suppliers/${id}/settings`, settings);
