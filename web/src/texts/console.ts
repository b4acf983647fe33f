// The texts that every page of the console has, and of signing in.
const refusals: Record<string, string> = {
  unauthorized: "The admin token is wrong.",
  sign_in_failed: "The name or the password is wrong.",
  second_factor_failed: "The code is wrong or was used before. Wait for the next one.",
  not_found: "This server does not know operators by name. Sign in with its admin token.",
};

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
  name: "Name",
  password: "Password",
  code: "Code of your authenticator app",
  codeHint: "6 digits.",
  codeNeeded: "You have a second factor.",
  signIn: "Sign in",
  withToken: "Use the admin token",
  withName: "Use your name and password",
  token: "Admin token",
  tokenHint:
    "It is in the file admin.token of the data directory. This page forgets it when it is closed " +
    "or loaded again.",
  tokenNeeded: "Enter the admin token: 16 to 128 letters, digits, - and _.",
  ended: "You are signed out. Sign in again; what you looked for is still there.",

  welcomeTitle: "Welcome to the console",
  welcomeDescription: "Choose a password for the console of this Linepool server.",
  welcomeText: "Choose a password. Your link works once.",
  welcome: "Set the password",
  noInvitation: "The link is not complete. Open it as you were sent it, or ask for another.",
  invitationRefused: "The link was used before or is too old. Ask an owner for another.",

  refusal: (code: string, text: string): string =>
    refusals[code] ?? (text || "The server does not answer. Check your connection and try again."),
} as const;
