// Where to go after signing in: only to pages of this site that need it.
import { routes } from "../routes";

/** What the fragment of an address says: #next=…, #reset=…, #invite=…. Fragments are not sent. */
export function fragment(hash: string, name: string): string {
  return new URLSearchParams(hash.replace(/^#/, "")).get(name) ?? "";
}

/** `path` if it leads below /app/ of this site, else the dashboard. */
export function safeNext(path: string, origin: string): string {
  let url: URL;
  try {
    url = new URL(path, origin);
  } catch {
    return routes.app;
  }
  const isSafe = path.startsWith("/") && url.origin === origin;
  return isSafe && url.pathname.startsWith(routes.app)
    ? url.pathname + url.search + url.hash
    : routes.app;
}

export const signInPath = (next: string): string =>
  next === routes.app ? routes.login : `${routes.login}#next=${encodeURIComponent(next)}`;
