import type { Key } from "../../api/rest";
import { dayAndTime, money } from "../../app/format";
import { keyTexts as texts } from "../../texts";

/** What holds a key back, each in a few words. */
export function limitsOf(key: Key): string[] {
  const list = (names: string[], text: (names: string) => string): string[] =>
    names.length > 0 ? [text(names.join(", "))] : [];
  return [
    ...(key.spend_per_day === null ? [] : [texts.perDay(money(key.spend_per_day))]),
    ...(key.max_price === null ? [] : [texts.perOrder(money(key.max_price))]),
    ...(key.parallel_leases === null ? [] : [texts.parallel(key.parallel_leases)]),
    ...list(key.services, texts.apps),
    ...list(key.countries, texts.countries),
    ...list(key.addresses, texts.addresses),
    ...(key.own_only ? [texts.ownOnly] : []),
    ...(key.expiresAt === null ? [] : [texts.until(dayAndTime(key.expiresAt))]),
  ];
}
