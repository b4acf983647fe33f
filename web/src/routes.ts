// Every address of the site. The server answers `/x` and `/x/` from `x/index.html`.
export const routes = {
  home: "/",
  docs: "/docs/",
  rest: "/docs/rest/",
  inbox: "/inbox/",
  design: "/design/",
  register: "/register/",
  login: "/login/",
  app: "/app/",
  rentals: "/app/rentals/",
  history: "/app/history/",
  usage: "/app/usage/",
  keys: "/app/keys/",
  webhooks: "/app/webhooks/",
  account: "/app/account/",
  console: "/console/",
} as const;
