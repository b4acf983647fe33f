// Finds sections: every word must occur, and a hit in a heading counts more than one in the text.
export interface Entry {
  url: string;
  page: string;
  heading: string;
  text: string;
}

export interface Hit {
  entry: Entry;
  score: number;
}

const weight = { heading: 12, page: 6, text: 1 } as const;

const wordsOf = (query: string): string[] =>
  query
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);

function scoreOf(entry: Entry, word: string): number {
  let score = 0;
  for (const part of ["heading", "page", "text"] as const) {
    const text = entry[part].toLowerCase();
    const at = text.indexOf(word);
    if (at < 0) continue;
    const startsWord = at === 0 || !/[\p{L}\p{N}_]/u.test(text[at - 1] ?? "");
    score += weight[part] * (startsWord ? 2 : 1);
  }
  return score;
}

export function rank(entries: Entry[], query: string, limit: number): Hit[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const hits: Hit[] = [];
  for (const entry of entries) {
    const scores = words.map((word) => scoreOf(entry, word));
    if (scores.every((score) => score > 0)) {
      hits.push({ entry, score: scores.reduce((sum, score) => sum + score, 0) });
    }
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, limit);
}

/** The text around the first word, cut into parts of which some are hits. */
export function excerpt(
  text: string,
  query: string,
  length = 120,
): { text: string; hit: boolean }[] {
  const words = wordsOf(query);
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  const start = Math.max(0, Math.min(...places, text.length) - 32);
  const from = places.length === 0 || start === 0 ? 0 : text.indexOf(" ", start) + 1;
  const whole = text.slice(from, from + length);
  const isCut = from + length < text.length;
  const cut = isCut ? `${whole.slice(0, Math.max(whole.lastIndexOf(" "), length / 2))}…` : whole;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  if (!pattern) return [{ text: cut, hit: false }];
  return cut
    .split(new RegExp(`(${pattern})`, "i"))
    .map((part, index) => ({ text: part, hit: index % 2 === 1 }))
    .filter((part) => part.text !== "");
}
