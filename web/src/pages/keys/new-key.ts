// From what is typed to a new key.
import type { NewKey, Scope } from "../../api/rest";

export interface KeyForm {
  label: string;
  scopes: Scope[];
  spendPerDay: string;
  maxPrice: string;
  parallelLeases: string;
  services: string;
  countries: string;
  addresses: string;
  days: string;
  ownOnly: boolean;
}

const daySeconds = 86_400;

export const emptyForm = (): KeyForm => ({
  label: "",
  scopes: ["read", "lease", "rent"],
  spendPerDay: "",
  maxPrice: "",
  parallelLeases: "",
  services: "",
  countries: "",
  addresses: "",
  days: "",
  ownOnly: false,
});

const words = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);
const amount = (text: string): string => text.trim().replace(",", ".");

export function requestOf(form: KeyForm): NewKey {
  const services = words(form.services).map((word) => word.toLowerCase());
  const countries = words(form.countries).map((word) => word.toUpperCase());
  const addresses = words(form.addresses);
  return {
    label: form.label.trim(),
    scopes: form.scopes,
    ...(services.length > 0 ? { services } : {}),
    ...(countries.length > 0 ? { countries } : {}),
    ...(addresses.length > 0 ? { addresses } : {}),
    ...(form.maxPrice.trim() ? { max_price: amount(form.maxPrice) } : {}),
    ...(form.spendPerDay.trim() ? { spend_per_day: amount(form.spendPerDay) } : {}),
    ...(form.parallelLeases.trim() ? { parallel_leases: Number(form.parallelLeases) } : {}),
    ...(form.days.trim() ? { expires_in_s: Math.round(Number(form.days) * daySeconds) } : {}),
    own_only: form.ownOnly,
  };
}
