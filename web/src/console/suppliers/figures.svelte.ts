// The suppliers with their counters, asked for again and again.
import type { Failure } from "../../api/outcome";
import type { Desk } from "../desk.svelte";
import { refresh } from "../parts/refresh";
import { Series } from "../parts/series.svelte";
import { listSuppliers, type Supplier } from "./api";

const everyMs = 5000;

export class SupplierFigures {
  suppliers = $state.raw<Supplier[] | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** What each received, by id. */
  private readonly received: Record<number, Series> = {};

  constructor(private readonly desk: Desk) {}

  /** Returns how to end it. */
  follow(): () => void {
    return refresh(everyMs, () => this.load());
  }

  async load(): Promise<void> {
    const { value, failure } = await this.desk.call(listSuppliers);
    this.failure = failure;
    if (!value) return;
    const now = performance.now();
    for (const { id, received } of value.suppliers) this.seriesOf(id).add(received, now);
    this.suppliers = value.suppliers;
  }

  seriesOf(id: number): Series {
    return (this.received[id] ??= new Series());
  }
}
