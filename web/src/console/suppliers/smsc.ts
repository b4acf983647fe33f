// An account at a carrier's SMSC as it is typed, and what of it is new.
import { smscTexts as texts } from "../../texts";
import type { Settings, Supplier } from "./api";

export type SmscChanges = NonNullable<Settings["smpp"]>;

export interface TypedSmsc {
  host: string;
  port: string;
  systemId: string;
  /** Never shown again: empty stands for the one that is stored. */
  password: string;
  systemType: string;
  bind: NonNullable<SmscChanges["bind"]>;
  binds: string;
  enquireLink: string;
  tls: boolean;
  caFile: string;
  alphabet: NonNullable<SmscChanges["default_alphabet"]>;
}

/** Null: of an account that is being created. */
export const typedSmsc = (smpp: Supplier["smpp"]): TypedSmsc => ({
  host: smpp?.host ?? "",
  port: String(smpp?.port ?? 2775),
  systemId: smpp?.system_id ?? "",
  password: "",
  systemType: smpp?.system_type ?? "",
  bind: smpp?.bind ?? "transceiver",
  binds: String(smpp?.binds ?? 1),
  enquireLink: String(smpp?.enquire_link_s ?? 30),
  tls: smpp?.tls ?? false,
  caFile: smpp?.ca_file ?? "",
  alphabet: smpp?.default_alphabet ?? "",
});

const isBetween = (text: string, min: number, max: number): boolean =>
  /^\d{1,5}$/.test(text.trim()) && Number(text) >= min && Number(text) <= max;

/** What is wrong with what was typed; "" if nothing is. */
export function smscFault(typed: TypedSmsc, isNew: boolean): string {
  if (typed.host.trim() === "") return texts.hostNeeded;
  if (!isBetween(typed.port, 1, 65_535)) return texts.portNeeded;
  if (typed.systemId.trim() === "") return texts.systemIdNeeded;
  if (isNew && typed.password === "") return texts.passwordNeeded;
  if (!isBetween(typed.binds, 1, 8)) return texts.bindsNeeded;
  return isBetween(typed.enquireLink, 5, 600) ? "" : texts.enquireLinkNeeded;
}

const settingsOf = (typed: TypedSmsc): SmscChanges => ({
  host: typed.host.trim(),
  port: Number(typed.port),
  system_id: typed.systemId.trim(),
  system_type: typed.systemType.trim(),
  bind: typed.bind,
  binds: Number(typed.binds),
  enquire_link_s: Number(typed.enquireLink),
  tls: typed.tls,
  ca_file: typed.caFile.trim(),
  default_alphabet: typed.alphabet,
});

/** Only what differs from what there is, so that no session ends for nothing. */
export function smscChanges(before: Supplier["smpp"], typed: TypedSmsc): SmscChanges {
  const known = settingsOf(typedSmsc(before));
  const changes = Object.fromEntries(
    Object.entries(settingsOf(typed)).filter(
      ([name, value]) => before === null || known[name as keyof SmscChanges] !== value,
    ),
  ) as SmscChanges;
  return typed.password === "" ? changes : { ...changes, password: typed.password };
}
