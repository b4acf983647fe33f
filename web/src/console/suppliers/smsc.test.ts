import { describe, expect, it } from "vitest";
import { smscTexts as texts } from "../../texts";
import { account } from "./account.fixture";
import { smscChanges, smscFault, typedSmsc } from "./smsc";

describe("an account at an SMSC", () => {
  it("is sent only where it changed, and its password only if one is typed", () => {
    const typed = typedSmsc(account);
    expect(typed.password).toBe("");
    expect(smscChanges(account, typed)).toEqual({});
    expect(smscChanges(account, { ...typed, binds: " 3 ", tls: true })).toEqual({
      binds: 3,
      tls: true,
    });
    expect(smscChanges(account, { ...typed, password: " secret" })).toEqual({
      password: " secret",
    });
  });

  it("is sent whole when it is new", () => {
    const typed = { ...typedSmsc(null), host: " smsc.example.com ", systemId: "pool" };
    expect(smscChanges(null, { ...typed, password: "secret" })).toEqual({
      host: "smsc.example.com",
      port: 2775,
      system_id: "pool",
      system_type: "",
      bind: "transceiver",
      binds: 1,
      enquire_link_s: 30,
      tls: false,
      ca_file: "",
      default_alphabet: "",
      password: "secret",
    });
  });

  it.each([
    [{ host: " " }, texts.hostNeeded],
    [{ port: "0" }, texts.portNeeded],
    [{ port: "65536" }, texts.portNeeded],
    [{ systemId: "" }, texts.systemIdNeeded],
    [{ password: "" }, texts.passwordNeeded],
    [{ binds: "9" }, texts.bindsNeeded],
    [{ enquireLink: "4" }, texts.enquireLinkNeeded],
    [{}, ""],
  ])("with %j has the fault %j", (more, fault) => {
    const typed = { ...typedSmsc(account), password: "secret", ...more };
    expect(smscFault(typed, true)).toBe(fault);
  });

  it("that is there needs no password", () => {
    expect(smscFault(typedSmsc(account), false)).toBe("");
  });
});
