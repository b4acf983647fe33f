// Lists of messages, newest first and without duplicates.
import type { Message } from "../../api/sandbox";

/** The messages of both lists; of two with one id the one in `added` stays. */
export function merge(known: Message[], added: Message[]): Message[] {
  const byId = new Map(known.map((message) => [message.id, message]));
  for (const message of added) byId.set(message.id, message);
  return [...byId.values()].sort((a, b) => b.id - a.id);
}

/** How many of `added` come before every message of `known`. */
export function countNewer(known: Message[], added: Message[]): number {
  const newest = known[0]?.id ?? -Infinity;
  return added.filter((message) => message.id > newest).length;
}

/** The messages in which every word of the query occurs. */
export function matching(messages: Message[], query: string): Message[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return messages;
  return messages.filter((message) => {
    const { from, to, text, service, country, unmatched } = message;
    const all = [from, to, text, service, country, unmatched].join("\n").toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
