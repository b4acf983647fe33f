// The report of the chosen window: loaded when it is chosen, and again, not too often, when an
// event says that it has changed.
import type { Failure } from "../../api/outcome";
import { rest, type Usage } from "../../api/rest";
import type { App } from "../../app/app.svelte";
import { windowStart, type Window } from "./window";

/** A report reads many orders. */
const refreshMs = 10_000;

export class Report {
  window: Window = $state("day");
  usage: Usage | null = $state.raw(null);
  /** Of which window `usage` is. */
  shown: Window | null = $state(null);
  failure: Failure | null = $state.raw(null);
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly app: App) {}

  choose(window: Window): void {
    this.window = window;
    void this.load();
  }

  async load(): Promise<void> {
    this.stop();
    const turn = ++this.turn;
    const { window } = this;
    const from = windowStart(window, this.app.clock.now()).toISOString();
    const { value, failure } = await this.app.call(() => rest.usage(from));
    // Another window was chosen meanwhile.
    if (turn !== this.turn) return;
    // Another report of the account is being made; wait for it.
    if (failure?.status === 429) return this.loadIn(failure.retryAfterMs ?? refreshMs);
    this.failure = failure;
    if (!value) return;
    this.usage = value;
    this.shown = window;
  }

  /** Something has happened on the account. */
  refreshSoon(): void {
    if (this.timer === undefined) this.loadIn(refreshMs);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private loadIn(ms: number): void {
    this.stop();
    this.timer = setTimeout(() => void this.load(), ms);
  }
}
