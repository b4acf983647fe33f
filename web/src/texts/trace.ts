// The texts of the page that answers "I never got my code".
import type { Advice, Finding } from "../console/trace/verdict";

type Order = { id: number; kind: string } | null;
const nameOf = (order: Order): string =>
  order ? `${order.kind === "rental" ? "Rental" : "Order"} ${order.id}` : "";

const findings: Record<Finding, (order: string) => string> = {
  code: (order) => `${order} got its code`,
  noCodeFound: (order) => `${order} got an SMS, but no code was found in it`,
  erased: (order) => `${order} got an SMS; what it said has been erased since`,
  arrived: (order) => `${order} got SMS, older than what is shown here`,
  waiting: (order) => `${order} is waiting: nothing has come yet`,
  nothing: (order) => `Nothing reached ${order.toLowerCase()}`,
  elsewhere: (order) => `SMS came to the line, but not for ${order.toLowerCase()}`,
  noOrder: () => "Nobody has had this",
};

const advice: Record<Advice, string> = {
  notAsked:
    "The key has not been used since the SMS came, so the customer's program may not have asked " +
    "for it. A customer who looks at the web site uses no key.",
  webhookFails:
    "The customer's webhook did not accept the SMS. They can read it by API or on the web site.",
  inBin: "There are SMS in the bin. If one is for this order, assign it there.",
  lineOff: "The line is not online. New orders do not get it.",
  lineQuarantined:
    "The line is in quarantine: orders on it got no SMS while other lines received. Test it on " +
    "the page of lines, or enable it anyway.",
  supplierNever: "The supplier has never delivered an SMS. Check its gateway first.",
  othersGotIt:
    "Other orders like it got their code, so the supplier works. Was the number typed correctly " +
    "in the app? If so, another number is the quickest help.",
  othersDidNot:
    "Most orders like it got no code either. Look at the supplier, or at what the app does in " +
    "this country.",
  tooFew:
    "There are too few orders like it to tell whether the supplier or the number is at fault.",
};

export const traceTexts = {
  title: "What became of it?",
  intro: "Where an SMS or an order went, and why. No text and no code of an SMS is shown.",
  box: "Number, order, customer or SMS",
  search: "Trace",
  hint: "For example +60 11-2800 0001, 1042, acme, order 1042 or SMS 77.",
  looking: "Looking",
  startTitle: "A customer says: I never got my code",
  startText: "Ask them for the number or the order. Either is enough.",
  notFound: (text: string) => `Nothing here is called ${text}`,
  notFoundText: "It is no line, order, rental or customer, and no SMS came for it.",
  lookForSms: (id: string) => `Look for SMS ${id}`,
  again: "Load again",
  tryAgain: "Try again",

  finding: (finding: Finding, order: Order): string => findings[finding](nameOf(order)),
  advice: (which: Advice): string => advice[which],
  adviceTitle: "What to do",
  factsTitle: "What is known",
  lineTitle: "Line",
  supplier: "Supplier",
  country: "Country",
  state: "State",
  sharing: "Use",
  customer: "Customer",

  ordersTitle: (count: number, hasMore: boolean) =>
    hasMore ? `The newest ${count} orders` : count === 1 ? "1 order" : `${count} orders`,
  orderColumns: ["Order", "Customer", "App", "Number", "State", "SMS", "Price", "Began"],
  timeLine: "Time line",
  utc: "Times are UTC, as in the log.",
  onlyOrder: (order: Order) => `Only ${nameOf(order).toLowerCase()}`,
  noEntries: "Nothing has happened.",
  more: "Older entries are left out.",
  later: (text: string) => `${text} later`,
  kinds: {
    ordered: "Ordered",
    rented: "Rented",
    renewed: "Renewed",
    auto_renew: "Auto-renew",
    end_near: "End announced",
    next_code: "One more code",
    cancel_planned: "Cancel planned",
    part: "Part of an SMS",
    sms: "SMS",
    redelivered: "Delivered again",
    charged: "Charged",
    webhook: "Webhook",
    finished: "Finished",
    time_up: "Time up",
    cancelled: "Cancelled",
    expired: "Expired",
    ended: "Ended",
    returned: "Refunded",
  },
} as const;
