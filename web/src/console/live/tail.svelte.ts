// What happens, as far as the page shows it: the newest entries, newest first.
import type { Failure } from "../../api/outcome";
import type { Desk } from "../desk.svelte";
import { getTail, readSms, type Sms, type Tail, type TailEntry } from "./api";

const kept = 200;

export type Shown = "all" | "orders" | "sms" | "bin";

export function passes({ kind }: TailEntry, shown: Shown): boolean {
  if (shown === "all") return true;
  if (shown === "bin") return kind === "binned";
  return (kind === "sms" || kind === "binned") === (shown === "sms");
}

export class LiveTail {
  entries = $state.raw<TailEntry[] | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Entries are missing between two that are shown. */
  hasGap = $state(false);
  /** The texts that were asked for, by the id of the SMS. */
  texts = $state.raw<Record<number, Sms>>({});
  private place = 0;

  constructor(private readonly desk: Desk) {}

  async load(): Promise<void> {
    const { value, failure } = await this.desk.call((admin) => getTail(admin, this.place));
    this.failure = failure;
    if (value) this.take(value);
  }

  async reveal(id: number): Promise<void> {
    const { value, failure } = await this.desk.call((admin) => readSms(admin, id));
    this.failure = failure;
    if (value) this.texts = { ...this.texts, [id]: value };
  }

  private take({ entries, next, gap }: Tail): void {
    this.hasGap ||= gap;
    this.place = next;
    if (entries.length === 0 && this.entries !== null) return;
    this.entries = [...[...entries].reverse(), ...(this.entries ?? [])].slice(0, kept);
    const isShown = (id: string): boolean =>
      this.entries?.some(({ message }) => String(message) === id) ?? false;
    const texts = Object.entries(this.texts).filter(([id]) => isShown(id));
    this.texts = Object.fromEntries(texts);
  }
}
