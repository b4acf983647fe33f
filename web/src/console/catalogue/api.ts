// The calls about the catalogue: its files, and what clients are offered because of them.
import { outcome } from "../../api/outcome";
import { send } from "../../api/send";
import type { Admin } from "../api/admin";
import type { components } from "../api/schema";

type Schemas = components["schemas"];
export type Files = Schemas["AllCatalogueFiles"];
export type Draft = Partial<Files>;
export type Check = Schemas["CatalogueCheck"];

export interface Country {
  id: number;
  full_name: string;
  code: string;
}

export interface Offer {
  full_name: string;
  /** The price of a temporary number, or of one period of a rental. */
  deduct: string;
  code: string;
}

export const getFiles = (admin: Admin) => admin.call<Files>("GET", "catalogue");

export const checkFiles = (admin: Admin, draft: Draft) =>
  admin.checked<Check>("POST", "catalogue/check", { body: draft });

export const replaceFiles = (admin: Admin, draft: Draft) =>
  admin.checked<Check>("PUT", "catalogue", { body: draft });

/** What is changed of an app; what is absent stays. */
export interface AppChange {
  enabled?: boolean;
  /** Empty, with a country: that of the country's tier again. */
  price?: string;
  country?: string;
}

export const changeApp = (admin: Admin, app: string, change: AppChange) =>
  admin.call<unknown>("PATCH", `catalogue/apps/${encodeURIComponent(app)}`, change);

// What the user API tells everybody.
const listed = <T>(path: string) => outcome(send<T[]>("GET", `/user/api/${path}`));

export const listCountries = () => listed<Country>("load_countries.php");

export const listOffers = (country: number, rent: boolean) =>
  listed<Offer>(`load_apps.php?country_id=${country}${rent ? "&is_rent=1" : ""}`);
