// Light or dark: as the system has it, until the switch is used. The choice is kept.
type Theme = "light" | "dark";

const system = matchMedia("(prefers-color-scheme: dark)");

function current(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return system.matches ? "dark" : "light";
}

export function themeSwitch(): void {
  const switches = document.querySelectorAll<HTMLElement>("[data-theme-switch]");
  const show = (): void => {
    for (const each of switches) each.setAttribute("aria-pressed", String(current() === "dark"));
  };
  for (const each of switches) {
    each.addEventListener("click", () => {
      const theme: Theme = current() === "dark" ? "light" : "dark";
      document.documentElement.dataset.theme = theme;
      try {
        localStorage.setItem("theme", theme);
      } catch {
        // No storage: the choice lasts as long as the page.
      }
      show();
    });
  }
  system.addEventListener("change", show);
  show();
}
