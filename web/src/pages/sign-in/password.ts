import { signInTexts as texts } from "../../texts";

export const minLength = 10;
export const maxBytes = 256;

/** What is wrong with a new password; "" if nothing is. */
export function passwordError(password: string): string {
  if ([...password].length < minLength) return texts.tooShort;
  return new TextEncoder().encode(password).length > maxBytes ? texts.tooLong : "";
}
