// The texts of the console's live page.
import type { TailEntry } from "../console/live/api";

export const liveTexts = {
  title: "Live",
  intro:
    "New orders and SMS as they come. What an SMS says is hidden until you ask for it, and that " +
    "you did is in the audit log.",
  list: "What happens",
  kinds: {
    ordered: "Order",
    rented: "Rental",
    sms: "SMS",
    binned: "SMS for nobody",
  } satisfies Record<TailEntry["kind"], string>,
  show: "Show",
  shows: { all: "Everything", orders: "Orders and rentals", sms: "SMS", bin: "SMS for nobody" },
  running: "Live, every two seconds",
  waiting: "The server does not answer; it is asked again",
  stopped: "Stopped",
  stop: "Stop",
  go: "Go on",
  gap: "More happened than is shown: some entries are missing here.",
  quiet: "Nothing has happened yet",
  quietText: "New orders and SMS appear here by themselves.",
  loading: "Loading",
  columns: ["Time", "What", "Details", "Who", "Number"],
  order: (id: number) => `Order ${id}`,
  rental: (id: number) => `Rental ${id}`,
  sms: (id: number) => `SMS ${id}`,
  from: (sender: string) => (sender ? `from ${sender}` : "without a sender"),
  late: "late",
  hidden: "••••••",
  reveal: "Show the text",
  revealLabel: (id: number) => `Show the text of SMS ${id}`,
  erased: "Its text is no longer kept.",
  noText: "It has no text.",
  utc: "Newest first; times are UTC.",
} as const;
