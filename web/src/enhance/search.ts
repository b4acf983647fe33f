// The search of the documentation. `/` moves the focus to it, arrows choose, Enter opens.
import { excerpt, rank, type Entry } from "./search-rank";

const maxResults = 12;

let index: Promise<Entry[]> | null = null;

function loadIndex(): Promise<Entry[]> {
  const url = document.querySelector<HTMLMetaElement>('meta[name="search-index"]')?.content ?? "";
  index ??= fetch(url).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json() as Promise<Entry[]>;
  });
  index.catch(() => (index = null));
  return index;
}

function resultItem(entry: Entry, query: string, number: number): HTMLLIElement {
  const item = document.createElement("li");
  item.id = `search-result-${number}`;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.dataset.url = entry.url;
  const title = document.createElement("span");
  title.className = "search-title";
  title.textContent = entry.heading || entry.page;
  const page = document.createElement("span");
  page.className = "search-page";
  page.textContent = entry.heading ? entry.page : "";
  const text = document.createElement("span");
  text.className = "search-text";
  for (const part of excerpt(entry.text, query)) {
    const node = document.createElement(part.hit ? "mark" : "span");
    node.textContent = part.text;
    text.append(node);
  }
  item.append(title, page, text);
  return item;
}

export function search(): void {
  const box = document.querySelector<HTMLElement>("[data-search]");
  const input = box?.querySelector("input");
  const panel = box?.querySelector<HTMLElement>(".search-panel");
  const list = box?.querySelector<HTMLElement>(".search-results");
  const status = box?.querySelector<HTMLElement>(".search-status");
  if (!box || !input || !panel || !list || !status) return;
  let active = -1;

  const options = (): HTMLElement[] => [...list.children] as HTMLElement[];

  function close(): void {
    panel?.toggleAttribute("hidden", true);
    input?.setAttribute("aria-expanded", "false");
    input?.removeAttribute("aria-activedescendant");
  }

  function choose(next: number): void {
    const all = options();
    if (all.length === 0) return;
    active = (next + all.length) % all.length;
    all.forEach((item, at) => item.setAttribute("aria-selected", String(at === active)));
    const item = all[active];
    if (item) input?.setAttribute("aria-activedescendant", item.id);
    item?.scrollIntoView({ block: "nearest" });
  }

  function go(item: HTMLElement | undefined): void {
    if (!item?.dataset.url) return;
    close();
    location.assign(item.dataset.url);
  }

  async function update(): Promise<void> {
    if (!input || !list || !status || !panel) return;
    const query = input.value.trim();
    if (query === "") return close();
    let entries: Entry[];
    try {
      entries = await loadIndex();
    } catch {
      status.textContent = "The search index could not be loaded.";
      panel.hidden = false;
      return;
    }
    if (query !== input.value.trim()) return;
    const hits = rank(entries, query, maxResults);
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...hits.map((hit, at) => resultItem(hit.entry, query, at)));
    status.textContent =
      hits.length === 0 ? `Nothing found for “${query}”.` : `${hits.length} found`;
    status.classList.toggle("visually-hidden", hits.length > 0);
    panel.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }

  input.addEventListener("focus", () => void loadIndex().catch(() => undefined));
  input.addEventListener("input", () => void update());
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(active + 1);
    else if (event.key === "ArrowUp") choose(active - 1);
    else if (event.key === "Enter") go(options()[Math.max(active, 0)]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    if (event.target instanceof Element) go(event.target.closest<HTMLElement>("li") ?? undefined);
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !box.contains(event.target)) close();
  });
  document.addEventListener("keydown", (event) => {
    const target = event.target;
    const isTyping =
      target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
