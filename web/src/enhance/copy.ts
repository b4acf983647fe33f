// One listener for all copy buttons, those of applications included.
const shownMs = 1600;

function textOf(button: HTMLElement): string {
  if (button.dataset.copy) return button.dataset.copy;
  return button.closest("figure, .code")?.querySelector("code")?.textContent?.trim() ?? "";
}

/** For pages without the clipboard API: plain HTTP from another host. */
function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function announce(text: string): void {
  let place = document.getElementById("copy-status");
  if (!place) {
    place = document.createElement("p");
    place.id = "copy-status";
    place.className = "visually-hidden";
    place.setAttribute("role", "status");
    document.body.append(place);
  }
  place.textContent = text;
}

export function copyButtons(): void {
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>("[data-copy]");
    if (!button) return;
    void copyText(textOf(button)).then((done) => {
      if (!done) return announce("Could not copy");
      announce("Copied");
      button.dataset.copied = "";
      setTimeout(() => {
        delete button.dataset.copied;
        announce("");
      }, shownMs);
    });
  });
}
