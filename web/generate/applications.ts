// The pages that a script fills: the build makes only their frames.
import type { Component } from "svelte";
import Application from "../src/pages/Application.svelte";
import AppShell from "../src/pages/AppShell.svelte";
import ConsoleShell from "../src/console/ConsoleShell.svelte";
import { routes } from "../src/routes";
import * as all from "../src/texts";
import type { Entry } from "./entries";
import type { SitePage } from "./site";

type Render = <Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: NoInfer<Props>,
) => string;

interface Words {
  title: string;
  description: string;
}

const fileOf = (route: string): string => `${route.slice(1)}index.html`;

function page(route: string, words: Words, entry: Entry, body: string): SitePage {
  const { title, description } = words;
  return { file: fileOf(route), title: `${title} · Linepool`, description, body, entry };
}

export function applications(html: Render): SitePage[] {
  const needsScripts = all.appTexts.needsScripts;
  const signIn = {
    title: all.signInTexts.signInTitle,
    description: all.signInTexts.signInDescription,
  };
  const register = {
    title: all.signInTexts.registerTitle,
    description: all.signInTexts.registerDescription,
  };
  const { consoleTexts } = all;
  const frame = (current: "none", name: string, title: string): string =>
    html(Application, { current, name, title, needsScripts });
  const signedIn = [
    [routes.app, "app", "dashboard", all.dashboardTexts],
    [routes.rentals, "rentals", "rentals", all.rentalTexts],
    [routes.history, "history", "history", all.historyTexts],
    [routes.usage, "usage", "usage", all.usageTexts],
    [routes.keys, "keys", "keys", all.keyTexts],
    [routes.webhooks, "webhooks", "webhooks", all.webhookTexts],
    [routes.account, "account", "account", all.accountTexts],
  ] as const;
  return [
    page(
      routes.inbox,
      all.texts,
      "inbox",
      html(Application, {
        current: "inbox",
        title: all.texts.title,
        needsScripts: all.texts.scripts,
      }),
    ),
    page(routes.register, register, "register", frame("none", "sign-in", register.title)),
    page(routes.login, signIn, "login", frame("none", "sign-in", signIn.title)),
    page(
      routes.console,
      consoleTexts,
      "console",
      html(ConsoleShell, { title: consoleTexts.title }),
    ),
    ...signedIn.map(([route, current, entry, words]) =>
      page(route, words, entry, html(AppShell, { current, title: words.title })),
    ),
  ];
}
