// The texts that every page of the console has, and of signing in.
const refusals: Record<string, string> = { unauthorized: "The token is wrong or revoked." };

export const consoleTexts = {
  title: "Console",
  description: "For the operators of this Linepool server.",
  navigation: "Console",
  menu: "Console menu",
  rooms: { trace: "Trace", lines: "Lines" },
  documentation: "Documentation",
  operatorGuide: "Guide for operators",
  signOut: "Sign out",
  byToken: "Admin token",
  loading: "Loading",

  signInTitle: "Sign in to the console",
  signIn: "Sign in",
  token: "Your token",
  tokenHint:
    "A token of yours as an operator, or the one in the file admin.token of the data directory. " +
    "This page forgets it when it is closed or loaded again.",
  tokenNeeded: "Enter your token: 16 to 128 letters, digits, - and _.",
  ended: "You are signed out. Sign in again; what you looked for is still there.",

  refusal: (code: string, text: string): string =>
    refusals[code] ?? (text || "The server does not answer. Check your connection and try again."),
} as const;
