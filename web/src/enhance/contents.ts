// Marks the section that is being read in the table of contents.
export function tableOfContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".toc a, .side-nav-calls a")];
  const targets = links
    .map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
    .filter((target) => target !== null);
  if (targets.length === 0) return;
  let active: HTMLAnchorElement | undefined;
  const mark = (): void => {
    const limit = innerHeight / 3;
    const passed = targets.filter((target) => target.getBoundingClientRect().top < limit);
    const current = passed[passed.length - 1];
    const link =
      current && links.find((each) => each.hash === `#${encodeURIComponent(current.id)}`);
    if (link === active) return;
    active?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    active = link;
    keepInView(link);
  };
  let planned = false;
  addEventListener(
    "scroll",
    () => {
      if (planned) return;
      planned = true;
      requestAnimationFrame(() => {
        planned = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}

/** Scrolls the list that the link is in, not the page. */
function keepInView(link: HTMLElement | undefined): void {
  const list = link?.closest<HTMLElement>(".toc, .side-nav");
  if (!link || !list) return;
  const { top, bottom } = link.getBoundingClientRect();
  const box = list.getBoundingClientRect();
  if (top < box.top + 32) list.scrollTop += top - box.top - 96;
  else if (bottom > box.bottom - 32) list.scrollTop += bottom - box.bottom + 96;
}
