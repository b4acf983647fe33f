import { describe, expect, it } from "vitest";
import { signatureTexts as texts } from "../../texts";
import { signatureFault, signatureOf, typedSignature } from "./signature";

describe("a signature", () => {
  it("is that of the gateway unless another is set, and its secret is never there", () => {
    expect(typedSignature({ kind: "twilio", signature: null })).toEqual({
      scheme: "twilio",
      secret: "",
      address: "",
    });
    expect(typedSignature({ kind: "mapped", signature: null }).scheme).toBe("");
    const signature = { scheme: "bird", address: "https://sms.example.org/a" } as const;
    expect(typedSignature({ kind: "mapped", signature })).toEqual({ ...signature, secret: "" });
  });

  it("needs a scheme and a secret", () => {
    const typed = { scheme: "twilio", secret: "s", address: "" };
    expect(signatureFault(typed)).toBe("");
    expect(signatureFault({ ...typed, scheme: "" })).toBe(texts.schemeNeeded);
    expect(signatureFault({ ...typed, secret: " " })).toBe(texts.secretNeeded);
  });

  it("is sent without an address that nobody typed", () => {
    expect(signatureOf({ scheme: "twilio", secret: " s ", address: "" })).toEqual({
      scheme: "twilio",
      secret: "s",
    });
    const typed = { scheme: "bird", secret: "s", address: " https://sms.example.org/a " };
    expect(signatureOf(typed)).toEqual({
      scheme: "bird",
      secret: "s",
      address: "https://sms.example.org/a",
    });
  });
});
