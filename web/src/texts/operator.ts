// The texts of operators' sign-in, invitation and account.
import type { Failure } from "../api/outcome";
import { signInTexts } from "./sign-in";

const refusals: Record<string, string> = {
  sign_in_failed: "The name, the password or the code is wrong.",
  second_factor_failed: "This code was used before. Wait for the next one.",
};

export const operatorTexts = {
  name: "Name",
  useToken: "Use a token",
  usePassword: "Use a password",
  lost:
    "Have you lost your phone or forgotten your password? An owner of this server can send you " +
    "a new invitation.",

  invitation: "Invitation",
  welcome: (name: string) => `Welcome, ${name}`,
  invited: (role: string, until: string) =>
    `You are to work on this server with the role ${role}. Choose a password, and then set up ` +
    `your authenticator app. The invitation is good until ${until}.`,
  appTitle: "Set up your authenticator app",
  spent: "This invitation was used before or is too old. Ask an owner of this server for another.",
  toConsole: "To the console",
  again: "Try again",
  back: "Back",

  accountTitle: "Your account",
  accountOf: (name: string, role: string) => `Your account: ${name} · ${role}`,
  phoneTitle: "Authenticator app",
  phoneText:
    "With another app you also get new recovery codes. If you have neither the old app nor a " +
    "recovery code, ask an owner of this server for a new invitation.",
  replace: "Set up another app",
  replaceTitle: "Set up another app",
  replaceText: "For a new phone, or for new recovery codes. The old app works until the last step.",
  oldWorks: "Until you enter a code of the new app, the old one goes on working.",
  replaceNow: "Replace the old app",
  replaced: "The old app and its recovery codes no longer work. Every other session has ended.",
  wrongProof: "The password or the code is wrong.",
  tooLate: "That took more than ten minutes. Begin again.",

  refusal: ({ code, text, retryAfterMs }: Failure): string =>
    refusals[code] ?? signInTexts.refusal(code, text, retryAfterMs),
} as const;
