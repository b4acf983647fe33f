// Starts a page of a signed-in user, or leads to the page where they sign in.
import { mount, type Component } from "svelte";
import { web, type User } from "../api/web";
import { enhance } from "../enhance/index";
import { sandboxLinks } from "../enhance/sandbox-links";
import { themeSwitch } from "../enhance/theme";
import { routes } from "../routes";
import AccountBar from "./AccountBar.svelte";
import { App } from "./app.svelte";
import { signInPath } from "./next";
import SignInDialog from "./SignInDialog.svelte";
import Unavailable from "./Unavailable.svelte";

type Page = Component<{ app: App; newKey?: string }>;

// Tells the other tabs, which would go on showing numbers and codes.
const signedOut =
  "BroadcastChannel" in globalThis ? new BroadcastChannel("linepool-signed-out") : null;

async function signOut(): Promise<void> {
  await web.logout();
  signedOut?.postMessage("");
  location.assign(routes.home);
}

/** Fills the frame that pages/AppShell.svelte made. */
export async function start(page: Page, newKey = ""): Promise<void> {
  const target = document.getElementById("app");
  const bar = document.getElementById("account-bar");
  if (!target || !bar) return;
  const { value } = await web.session();
  if (!value) {
    target.replaceChildren();
    mount(Unavailable, { target });
    return;
  }
  if (!value.user) {
    location.replace(signInPath(location.pathname + location.search + location.hash));
    return;
  }
  const app = new App({ ...value, user: value.user satisfies User });
  signedOut?.addEventListener("message", () => location.replace(routes.login));
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-sign-out]")) void signOut();
  });
  target.replaceChildren();
  bar.replaceChildren();
  mount(AccountBar, { target: bar, props: { app } });
  mount(page, { target, props: { app, ...(newKey ? { newKey } : {}) } });
  mount(SignInDialog, { target: document.body, props: { app } });
  app.run();
}

/** The script of a page: everything that prerendered pages have, and the page itself. */
export function startPage(page: Page): void {
  enhance();
  void start(page);
}

/** Shows the dashboard in place of this page, so that a new key stays in memory. */
export async function enterDashboard(newKey: string): Promise<void> {
  const [{ default: Dashboard }, answer] = await Promise.all([
    import("../pages/dashboard/DashboardPage.svelte"),
    fetch(routes.app),
  ]);
  // The page as the build made it; the parser does not run scripts.
  const made = new DOMParser().parseFromString(await answer.text(), "text/html");
  history.replaceState(null, "", routes.app);
  document.title = made.title;
  document.body.replaceWith(made.body);
  themeSwitch();
  void sandboxLinks();
  await start(Dashboard, newKey);
}
