// The calls about suppliers.
import type { Admin } from "../api/admin";
import type { components } from "../api/schema";

type Schemas = components["schemas"];
export type Supplier = Schemas["Supplier"];
/** What is absent stays as it is. */
export type Settings = Partial<Omit<Schemas["SupplierSettings"], "smpp">> & {
  smpp?: Partial<NonNullable<Schemas["SupplierSettings"]["smpp"]>>;
};
export type NewSupplier = Schemas["NewSupplier"];
export type SupplierToken = Schemas["SupplierToken"];
export type TrialAsk = Schemas["TrialAsk"];
export type Trial = Schemas["Trial"];

/** All of them: there are few. */
export const listSuppliers = (admin: Admin) =>
  admin.call<{ suppliers: Supplier[] }>("GET", "suppliers?limit=1000");

/** One to whose SMSC the server binds has no token. */
export const createSupplier = (admin: Admin, supplier: NewSupplier) =>
  admin.call<SupplierToken | Supplier>("POST", "suppliers", supplier);

export const rotateToken = (admin: Admin, id: number) =>
  admin.call<SupplierToken>("POST", `suppliers/${id}/rotate`, {});

export const changeSupplier = (admin: Admin, id: number, settings: Settings) =>
  admin.call<Supplier>("POST", `suppliers/${id}/settings`, settings);

/** Nothing is stored. */
export const testSupplier = (admin: Admin, id: number, ask: TrialAsk) =>
  admin.call<Trial>("POST", `suppliers/${id}/test`, ask);
