// The texts that every page of the console has, and of signing in.
const refusals: Record<string, string> = { unauthorized: "The token is wrong or revoked." };

export const consoleTexts = {
  title: "Console",
  description: "For the operators of this Linepool server.",
  navigation: "Console",
  menu: "Console menu",
  rooms: {
    overview: "Overview",
    live: "Live",
    trace: "Trace",
    customers: "Customers",
    bin: "Bin",
    suppliers: "Suppliers",
    lines: "Lines",
    catalogue: "Catalogue",
    reports: "Reports",
    audit: "Audit",
  },
  roomTitle: (room: string) => `${room} · Linepool console`,
  notYours: (role: string) => `The role ${role} does not include this page.`,
  pageLost:
    "This page could not be loaded. Check your connection; if the server was upgraded meanwhile, " +
    "load the console again.",
  reload: "Load the console again",
  close: "Close",
  cancel: "Cancel",
  tryAgain: "Try again",
  loadMore: "Load more",
  never: "Never",
  utc: "Times are UTC.",
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
