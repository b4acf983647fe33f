// From what is typed to a new key, and from a key to another with the same limits.
import type { Key, NewKey, Scope } from "../../api/rest";

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

/** A key that may do what `key` may, until the same time. */
export function replacementOf(key: Key, nowMs: number): NewKey {
  const left = key.expiresAt === null ? null : Date.parse(key.expiresAt) - nowMs;
  return {
    label: key.label,
    scopes: key.scopes,
    services: key.services,
    countries: key.countries,
    addresses: key.addresses,
    own_only: key.own_only,
    ...(key.max_price === null ? {} : { max_price: key.max_price }),
    ...(key.spend_per_day === null ? {} : { spend_per_day: key.spend_per_day }),
    ...(key.parallel_leases === null ? {} : { parallel_leases: key.parallel_leases }),
    ...(key.handlerStyle === null ? {} : { handler_style: key.handlerStyle }),
    ...(key.userStyle === null ? {} : { user_style: key.userStyle }),
    ...(left === null ? {} : { expires_in_s: Math.max(1, Math.round(left / 1000)) }),
  };
}
