// A purchase that is never made twice. While it is not known whether the last attempt was carried
// out (no answer, an ended session, a busy server), the same request keeps its Idempotency-Key.
import { newIdempotencyKey } from "../api/rest";
import type { Outcome } from "../api/outcome";

export class Purchase<T> {
  private pending: { request: string; key: string } | null = null;

  constructor(private readonly makeKey: () => string = newIdempotencyKey) {}

  async make(request: unknown, send: (key: string) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const text = JSON.stringify(request);
    const key = this.pending?.request === text ? this.pending.key : this.makeKey();
    this.pending = { request: text, key };
    const outcome = await send(key);
    const { failure } = outcome;
    const isOpen = failure && (failure.kind === "offline" || failure.status === 401);
    if (!isOpen && this.pending.key === key) this.pending = null;
    return outcome;
  }
}
