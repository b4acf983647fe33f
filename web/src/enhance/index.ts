import { accountLinks } from "./account-links";
import { copyButtons } from "./copy";
import { menus } from "./menus";
import { sandboxLinks } from "./sandbox-links";
import { tabLists } from "./tabs";
import { tableOfContents } from "./contents";
import { themeSwitch } from "./theme";

/** What every page has. What only some have is loaded when it is there. */
export function enhance(): void {
  themeSwitch();
  copyButtons();
  menus();
  tabLists();
  tableOfContents();
  void sandboxLinks();
  void accountLinks();
  openTarget();
  addEventListener("hashchange", openTarget);
  if (document.querySelector("[data-search]")) {
    void import("./search").then(({ search }) => search());
  }
  if (document.querySelector("[data-quickstart], [data-fill]")) {
    void import("./quickstart").then(({ quickstart }) => quickstart());
  }
}

/** A link to a closed <details> opens it. */
function openTarget(): void {
  let target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const first = target;
  while (target) {
    if (target instanceof HTMLDetailsElement) target.open = true;
    target = target.parentElement;
  }
  if (first instanceof HTMLDetailsElement) first.scrollIntoView();
}
