// The answer to "I never got my code", from what the server found: what happened, and what to do.
import type { Trace, TraceEntry, TracedOrder } from "../api/admin";

export type Finding =
  /** An SMS with a code reached the order. */
  | "code"
  /** SMS reached it, but no code was found in any. */
  | "noCodeFound"
  /** SMS reached it, so long ago that what they said has been erased. */
  | "erased"
  /** SMS reached it, but they are older than what is shown. */
  | "arrived"
  /** It waits, and nothing has come yet. */
  | "waiting"
  /** It is over, and nothing came. */
  | "nothing"
  /** SMS came on its line, but not for it. */
  | "elsewhere"
  | "noOrder";

export type Advice =
  | "notAsked"
  | "webhookFails"
  | "inBin"
  | "lineOff"
  | "lineQuarantined"
  | "supplierNever"
  | "othersGotIt"
  | "othersDidNot"
  | "tooFew";

export interface Verdict {
  finding: Finding;
  order: TracedOrder | null;
  advice: Advice[];
}

/** Fewer orders than this say nothing about the supplier. */
const fewestOthers = 3;
const minute = 60_000;

/** The order that the answer is about: the newest, or the one that nothing reached. */
export function focusOf(trace: Trace): TracedOrder | null {
  const id = trace.silence?.order;
  const named = id === undefined ? undefined : trace.orders.find((order) => order.id === id);
  return named ?? trace.orders[0] ?? null;
}

function findingOf(trace: Trace, order: TracedOrder | null, sms: TraceEntry[]): Finding {
  if (!order) return "noOrder";
  if (trace.silence) {
    if (trace.silence.sms_elsewhere > 0) return "elsewhere";
    return order.live ? "waiting" : "nothing";
  }
  if (sms.some((entry) => entry.sms?.code)) return "code";
  if (sms.some((entry) => entry.sms?.marks.includes("erased"))) return "erased";
  if (sms.length > 0) return "noCodeFound";
  if (order.messages > 0) return "arrived";
  return order.live ? "waiting" : "nothing";
}

function supplierAdvice(trace: Trace): Advice[] {
  const { silence } = trace;
  if (!silence) return [];
  if (!silence.supplier_last) return ["supplierNever"];
  const { others } = silence;
  if (!others || others.orders < fewestOthers) return ["tooFew"];
  return [others.with_code * 2 >= others.orders ? "othersGotIt" : "othersDidNot"];
}

export function verdictOf(trace: Trace): Verdict {
  const order = focusOf(trace);
  const own = trace.entries.filter((entry) => entry.order === order?.id);
  const sms = own.filter((entry) => entry.kind === "sms");
  const advice: Advice[] = [];
  const newest = sms.at(-1);
  const asked = trace.key_last_used_at;
  // The last use of a key is known to the minute.
  const isTold = own.some((entry) => entry.webhook?.outcome === "delivered");
  if (newest && !isTold && (!asked || Date.parse(asked) + minute < Date.parse(newest.at))) {
    advice.push("notAsked");
  }
  const isLost = (entry: TraceEntry): boolean =>
    entry.webhook?.outcome === "given_up" || entry.webhook?.outcome === "retried";
  if (own.some(isLost)) advice.push("webhookFails");
  if (trace.entries.some((entry) => entry.sms && entry.sms.bin !== "none")) advice.push("inBin");
  if (trace.line?.state === "offline") advice.push("lineOff");
  if (trace.line?.state === "quarantined") advice.push("lineQuarantined");
  advice.push(...supplierAdvice(trace));
  return { finding: findingOf(trace, order, sms), order, advice };
}
