// Tab lists of prerendered pages. Lists of one group change together, and the choice is kept.
function panels(tabs: Element): HTMLElement[] {
  return [...tabs.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && child.matches(".tab-panel"),
  );
}

function buttons(tabs: Element): HTMLElement[] {
  return [...tabs.querySelectorAll<HTMLElement>(":scope > .tab-list > [data-tab]")];
}

function select(tabs: Element, id: string): void {
  if (!buttons(tabs).some((button) => button.dataset.tab === id)) return;
  for (const button of buttons(tabs)) {
    const isActive = button.dataset.tab === id;
    button.setAttribute("aria-selected", String(isActive));
    button.tabIndex = isActive ? 0 : -1;
  }
  for (const panel of panels(tabs)) panel.toggleAttribute("data-active", panel.dataset.tab === id);
}

function selectGroup(group: string, id: string): void {
  for (const tabs of document.querySelectorAll(`[data-tabs="${CSS.escape(group)}"]`)) {
    select(tabs, id);
  }
}

const storageKey = (group: string): string => `tab-${group}`;

function choose(tabs: HTMLElement, id: string): void {
  const group = tabs.dataset.tabs ?? "";
  const before = tabs.getBoundingClientRect().top;
  selectGroup(group, id);
  // Lists above this one may have become taller or shorter; what was clicked stays in place.
  scrollBy({ top: tabs.getBoundingClientRect().top - before, behavior: "instant" });
  try {
    localStorage.setItem(storageKey(group), id);
  } catch {
    // No storage: the choice lasts as long as the page.
  }
}

export function tabLists(): void {
  const lists = document.querySelectorAll<HTMLElement>("[data-tabs]");
  for (const group of new Set([...lists].map((list) => list.dataset.tabs ?? ""))) {
    try {
      const kept = localStorage.getItem(storageKey(group));
      if (kept) selectGroup(group, kept);
    } catch {
      // No storage: the first tab.
    }
  }
  for (const tabs of lists) {
    for (const button of buttons(tabs)) {
      button.addEventListener("click", () => choose(tabs, button.dataset.tab ?? ""));
      button.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const all = buttons(tabs);
        const next = all[(all.indexOf(button) + step + all.length) % all.length];
        if (!next) return;
        choose(tabs, next.dataset.tab ?? "");
        next.focus();
      });
    }
  }
}
