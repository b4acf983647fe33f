// Finds options by what is typed: first those that begin with it, then those with a word that does,
// then the rest. The order of the list decides among equals.
export interface Findable {
  value: string;
  label: string;
}

const folded = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function rankOf({ value, label }: Findable, query: string): number {
  const text = folded(label);
  if (text === query || folded(value) === query) return 0;
  if (text.startsWith(query)) return 1;
  if (text.split(/[\s.-]+/).some((word) => word.startsWith(query))) return 2;
  return text.includes(query) ? 3 : -1;
}

export function ranked<T extends Findable>(options: readonly T[], typed: string): T[] {
  const query = folded(typed.trim());
  if (!query) return [...options];
  return options
    .map((option) => ({ option, rank: rankOf(option, query) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}
