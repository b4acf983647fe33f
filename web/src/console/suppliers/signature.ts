// How a gateway signs its requests, as it is typed.
import { signatureTexts as texts } from "../../texts";
import type { Settings, Supplier } from "./api";

export type Signature = NonNullable<Settings["signature"]>;
export type Scheme = NonNullable<Signature["scheme"]>;

export interface TypedSignature {
  scheme: string;
  /** Never shown again. */
  secret: string;
  address: string;
}

export const isScheme = (word: string): word is Scheme => word in texts.schemes;

/** Those whose requests are described can sign. */
export const maySign = (supplier: Supplier): boolean => supplier.map !== null;

/** A gateway that is known signs in its own way. */
export function typedSignature(supplier: Pick<Supplier, "kind" | "signature">): TypedSignature {
  const scheme = supplier.signature?.scheme ?? (isScheme(supplier.kind) ? supplier.kind : "");
  return { scheme, secret: "", address: supplier.signature?.address ?? "" };
}

/** What is wrong with what was typed; "" if nothing is. */
export function signatureFault(typed: TypedSignature): string {
  if (!isScheme(typed.scheme)) return texts.schemeNeeded;
  return typed.secret.trim() === "" ? texts.secretNeeded : "";
}

export function signatureOf(typed: TypedSignature): Signature {
  const address = typed.address.trim();
  return {
    secret: typed.secret.trim(),
    ...(isScheme(typed.scheme) ? { scheme: typed.scheme } : {}),
    ...(address ? { address } : {}),
  };
}
