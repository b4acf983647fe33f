import { describe, expect, it } from "vitest";
import { excerpt, rank, type Entry } from "./search-rank";

const entry = (heading: string, text: string): Entry => ({ url: "", page: "Page", heading, text });

describe("rank", () => {
  const entries = [
    entry("Money", "Prices are held, and captured by the first SMS."),
    entry("Webhooks", "Events, delivered to your server."),
    entry("Events", "Webhooks and streams show the same events."),
  ];

  it("puts hits in headings before hits in texts", () => {
    const urls = rank(entries, "webhooks", 9).map((hit) => hit.entry.heading);
    expect(urls).toEqual(["Webhooks", "Events"]);
  });

  it("wants every word", () => {
    expect(rank(entries, "events money", 9)).toEqual([]);
    expect(rank(entries, "SMS held", 9)).toHaveLength(1);
  });

  it("finds nothing for an empty query, and keeps the limit", () => {
    expect(rank(entries, "  ", 9)).toEqual([]);
    expect(rank(entries, "e", 1)).toHaveLength(1);
  });
});

describe("excerpt", () => {
  it("marks the words, whatever their case", () => {
    const parts = excerpt("Answered by the SMS", "sms");
    expect(parts).toEqual([
      { text: "Answered by the ", hit: false },
      { text: "SMS", hit: true },
    ]);
  });

  it("takes a query as text, not as a pattern", () => {
    expect(excerpt("a (b", "(b").some((part) => part.hit && part.text === "(b")).toBe(true);
  });
});
