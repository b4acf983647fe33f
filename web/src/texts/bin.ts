// The texts of the bin's page of the console.
import type { BinMessage } from "../console/bin/api";

type Reason = BinMessage["reason"];

const reasons: Record<string, string> = {
  no_recipient: "no recipient",
  no_line: "no such line",
  no_lease: "nobody expected it",
  denied_sender: "sender is denied",
  before_lease: "before the lease",
  wrong_clock: "wrong clock",
  ambiguous_recipient: "several lines",
  denied_text: "text is denied",
  foreign_app: "of another app",
};

const advice: Record<string, string> = {
  no_recipient:
    "Its recipient is not a number. Look at the request below; if the supplier sends national " +
    "numbers, set its default country and read the SMS again.",
  no_line:
    "Its recipient is no line of this supplier. Import the line, or ask the supplier " +
    "why it sends " +
    "this number.",
  no_lease:
    "Nobody had the line, or nobody who had it expects such an SMS. Usually there is " +
    "nothing to do.",
  denied_sender: "The deny list names its sender. There is nothing to do.",
  before_lease:
    "It was received when nobody had the line, before the order that waits now. Usually there is " +
    "nothing to do.",
  wrong_clock:
    "By the supplier's clock it belongs to an earlier customer, but that clock is " +
    "wrong. Have the " +
    "clock set, and give the SMS to the order that it is for.",
  ambiguous_recipient:
    "It may be for more than one line of this supplier. Set the supplier's default country and " +
    "read it again, or give it to the order that it is for.",
  denied_text: "The deny list has its text. There is nothing to do.",
  foreign_app:
    "Its sender and its text are those of another app than the order's. Usually the " +
    "customer used " +
    "the number for something else; give it to the order if it belongs there all the same.",
};

export const binTexts = {
  title: "Bin",
  intro: "SMS that reached nobody, with the reason. Whoever reads them here is in the audit log.",
  list: "SMS in the bin",
  reason: "Reason",
  anyReason: "Any",
  supplier: "Supplier",
  anySupplier: "All",
  search: "Show",
  columns: ["SMS", "Received", "To", "From", "Text", "Reason"],
  reasons,
  reasonOf: (reason: Reason): string => reasons[reason] ?? reason.replaceAll("_", " "),
  advice: (reason: Reason): string => advice[reason] ?? "",
  none: "The bin is empty",
  noneText: "Every SMS has reached somebody, or nothing fits the filter.",
  loading: "Loading",
  open: (id: number) => `SMS ${id}`,
  noText: "No text",
  oldestFirst: "Oldest first; times are UTC.",

  back: "The whole bin",
  absent: (id: number) => `SMS ${id} is not in the bin`,
  absentText:
    "It was given to an order, dropped or erased, or there is none. Its trace says " +
    "what became of it.",
  trace: "Trace it",
  to: "To",
  from: "From",
  received: "Received",
  sent: "Sent, by the supplier",
  unknown: "unknown",
  marks: {
    replaced: "has bytes that could not be read",
    cut: "was cut: the request below has all of it",
    no_sender: "came without a sender",
    no_text: "came without a text",
    bad_time: "has a time that could not be read",
    repeated_id: "has the id of another SMS",
    binary: "is binary: the text shows it in hex",
    rerouted: "was given to an order by hand before",
    erased: "is erased",
    part: "lacks parts of a longer SMS: the headers below say which came",
  } as Record<string, string>,
  marked: (what: string) => `It ${what}.`,

  request: "The request that brought it",
  requestNote: "Without credentials, as it came.",
  noRequest: "It was not kept.",
  contentType: "Content type",
  query: "Query",
  headers: "Headers",
  body: "Body",
  bodyBase64: "Body, in Base64: it is not UTF-8",

  route: "Give it to an order",
  routeTitle: (id: number) => `Who is SMS ${id} for?`,
  routeBy: "Give it to",
  by: {
    order: "an order or rental, by its number",
    long: "whoever had this line when it came",
    short_code: "whoever had this short code when it came",
  },
  order: "Order or rental",
  orderNeeded: "Enter the number of the order or rental.",
  number: "Number of the line",
  shortCode: "Short code",
  country: "Country",
  countryHint: "Name or code, such as MY.",
  numberNeeded: "Enter the number.",
  countryNeeded: "Enter the country: a short code is valid in one only.",
  routeText: "The customer sees it at once, and pays if it is the order's first SMS.",
  routeNow: "Give it",
  given: (id: number, order: number, late: boolean) =>
    late
      ? `SMS ${id} went to order ${order}, which had ended when it came.`
      : `SMS ${id} went to order ${order}.`,
  orderLink: (order: number) => `Trace order ${order}`,

  decode: "Read it again",
  decodeHint: "With the supplier's settings as they are now.",
  decoded: (id: number) => `SMS ${id} was read again, and still belongs to nobody.`,

  drop: "Drop",
  dropTitle: (id: number) => `Drop SMS ${id}?`,
  dropText: "Its text and the request that brought it are erased. This cannot be undone.",
  dropNow: "Erase it",
  dropped: (id: number) => `SMS ${id} is dropped`,
} as const;
