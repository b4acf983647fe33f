const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as HTML, for elements and for attributes in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** Svelte's marks for hydration; nothing on a prerendered page is hydrated. */
export const withoutMarks = (html: string): string => html.replace(/<!--.*?-->/gs, "");
