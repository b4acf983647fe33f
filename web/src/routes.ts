// Every address of the site. The server answers `/x` and `/x/` from `x/index.html`.
export const routes = {
  home: "/",
  docs: "/docs/",
  rest: "/docs/rest/",
  inbox: "/inbox/",
  design: "/design/",
} as const;

/** Kept for what comes later. There are no pages and no links yet. */
export const reserved = ["/login", "/register", "/app"] as const;
