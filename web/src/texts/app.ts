// The texts that every signed-in page has.
const failures: Record<string, string> = {
  no_free_line: "No number is free here right now. Try another country, or try again in a minute.",
  lines_resting:
    "The free numbers rest after their last use of this app. Try again in a minute, or " +
    "choose another country.",
  not_enough_balance:
    "Your balance is too low for this. Ask the operator of this server to top it up, or " +
    "end an order that holds money.",
  customer_blocked: "Your account is blocked. Ask the operator of this server.",
  too_many_requests: "Too many requests. Wait a moment, then try again.",
  too_many_leases: "You have as many numbers at once as you may. End one of them first.",
  too_early: "It is too early to cancel. The button shows when you can.",
  not_rejectable: "This order can no longer be cancelled.",
  rental_not_rejectable: "The refund time is over, or an SMS has arrived. The rental goes on.",
  price_too_high: "The price has risen. Check it, then try again.",
  not_found: "It is no longer there. Reload the page.",
  busy: "The server is busy. Try again shortly.",
  try_later: "The server is not ready for this yet. Try again shortly.",
  internal_error: "The server could not do this. Try again; tell its operator if it does not help.",
  missing_scope: "Your account does not allow this.",
};

export const appTexts = {
  needsScripts: "This page needs JavaScript. The documentation does not.",
  loading: "Loading",
  navigation: "Your account",
  menu: "Account menu",
  dashboard: "Dashboard",
  rentals: "Rentals",
  history: "History",
  usage: "Usage",
  keys: "API keys",
  webhooks: "Webhooks",
  account: "Account",
  documentation: "Documentation",
  inbox: "Sandbox inbox",
  signOut: "Sign out",

  balance: "Balance",
  available: "Available",
  held: "Held",
  heldMeaning: "For orders that wait for their first code. It comes back if no code arrives.",

  live: "Live",
  connecting: "Connecting…",
  reconnecting: "Reconnecting…",
  signedOut: "Signed out",

  newCode: (code: string) => `New code: ${code}`,
  newSms: "New SMS",

  sessionEnded: "Your session has ended",
  sessionEndedText: "Sign in again, and the page goes on where it was.",
  signInAsOther: "Sign in as somebody else",

  unavailable: "The server does not answer",
  unavailableText: "Check your connection, then try again.",
  tryAgain: "Try again",
  noAnswer: "The server does not answer. Check your connection, then try again.",
  failure: (code: string, text: string) =>
    failures[code] ??
    (text || "The server does not answer. Check your connection, then try again."),

  close: "Close",
  cancel: "Cancel",
  copied: "Copied",
  loadMore: "Load more",
  loadingMore: "Loading…",
} as const;
