// The script of each kind of page.
export const entries = {
  site: "src/site.ts",
  inbox: "src/pages/inbox/main.ts",
  design: "src/pages/design/main.ts",
  register: "src/pages/sign-in/register.ts",
  login: "src/pages/sign-in/login.ts",
  dashboard: "src/pages/dashboard/main.ts",
  rentals: "src/pages/rentals/main.ts",
  history: "src/pages/history/main.ts",
  usage: "src/pages/usage/main.ts",
  keys: "src/pages/keys/main.ts",
  webhooks: "src/pages/webhooks/main.ts",
  account: "src/pages/account/main.ts",
  console: "src/console/main.ts",
} as const;

export type Entry = keyof typeof entries;
