// The texts of the page of API keys.
import type { Scope } from "../api/rest";

const scopes: Record<Scope, [string, string]> = {
  read: ["Read", "balance, orders, rentals, SMS, events"],
  lease: ["Lease", "temporary numbers"],
  rent: ["Rent", "numbers for days"],
  webhooks: ["Webhooks", "create and change them"],
  keys: ["Keys", "create and revoke them"],
};

export const keyTexts = {
  title: "API keys",
  description: "Create, replace and revoke keys.",
  lead:
    "A key lets a program use your account. Give each program its own, with only " +
    "what it needs.",
  loading: "Loading your keys",
  create: "Create a key",
  columns: ["Key", "May", "Limits", "Created", "Last used", "State", "Actions"],
  caption: "Your API keys",
  key: (id: number) => `No. ${id}`,
  noLabel: "Without a label",
  scopes,
  allScopes: "Everything",
  states: { valid: "Valid", expired: "Expired", revoked: "Revoked" },
  noLimits: "None",
  neverUsed: "Never",
  perDay: (amount: string) => `${amount} a day`,
  perOrder: (amount: string) => `at most ${amount} each`,
  parallel: (count: number) => (count === 1 ? "1 number at once" : `${count} numbers at once`),
  apps: (names: string) => `apps: ${names}`,
  countries: (names: string) => `countries: ${names}`,
  addresses: (names: string) => `from ${names}`,
  ownOnly: "sees only its own",
  until: (time: string) => `until ${time}`,
  showRevoked: "Show keys that are revoked or expired",
  noneTitle: "No valid key",
  noneText: "Programs need a key. This site does not: it uses your session.",

  label: "Label",
  labelHint: "Which program uses it, such as “CI”.",
  mayDo: "What it may do",
  chooseScope: "Choose at least one.",
  limits: "Limits",
  limitsHint: "Leave empty what should not be limited.",
  spendPerDay: "USD a day",
  maxPrice: "USD for one number",
  parallelLeases: "Numbers at once",
  services: "Apps, by code",
  servicesHint: "Such as: go, wa",
  countriesField: "Countries, by code",
  countriesHint: "Such as: US, MY",
  addressesField: "Client addresses",
  addressesHint: "Addresses or ranges: 10.0.0.0/8",
  ownOnlyField: "It sees and ends only what it made itself",
  days: "Ends after so many days",
  createNow: "Create the key",

  newTitle: "Your new key",
  newText: "It is shown only now. Store it where your program reads its secrets.",
  newLabel: "API key",
  copy: "Copy the key",
  stored: "I have stored it",

  rotate: "Replace",
  rotateTitle: "Replace this key?",
  rotateText: (label: string) =>
    `A new key takes over the label, limits and budget of “${label}”. The old one still ` +
    `works for 24 hours.`,
  rotateNow: "Create the new key",
  rotated: (label: string) =>
    `Put the new key into the program that uses “${label}”. The old one still works for 24 hours.`,
  revokeOld: "Revoke the old key now",
  revokedOld: "The old key is revoked.",

  revoke: "Revoke",
  revokeTitle: "Revoke this key?",
  revokeText: (label: string) =>
    `Programs that use “${label}” are refused at once, and their streams end. This ` +
    `cannot be undone.`,
  revokeNow: "Revoke the key",
  revoked: "The key is revoked.",
} as const;
