// The texts of the inbox.
import type { Message } from "../api/sandbox";

const reasons: Record<string, string> = {
  no_recipient: "The recipient is not a number",
  no_line: "The recipient is not a line of this supplier",
  no_lease: "Nobody had the line, or nobody who had it expects such an SMS",
  denied_sender: "The deny list names its sender",
  before_lease: "It was received when nobody had the line",
  ambiguous_recipient: "It may be for more than one line of this supplier",
  foreign_app: "Its sender and text are those of another app",
  denied_text: "The deny list names its text",
  wrong_clock: "By the supplier's clock it belongs to an earlier customer, but that clock is wrong",
};

export const texts = {
  title: "Sandbox inbox",
  description: "Every SMS of the sandbox, as it comes.",
  scripts: "The inbox needs JavaScript. The documentation does not.",

  live: "Live",
  connecting: "Connecting…",
  reconnecting: "Reconnecting…",
  noAnswer: "The server does not answer.",
  retryNow: "Try now",

  search: "Search these messages",
  listLabel: "SMS, newest first",
  loading: "Loading the messages",
  loadingOlder: "Loading older messages…",
  loadOlder: "Load older messages",
  loaded: (count: string) => `${count} loaded`,
  found: (count: string, all: string) => `${count} of ${all} loaded`,
  nothingFound: "No loaded message has all of these words.",
  showNew: (count: number) => (count === 1 ? "1 new SMS" : `${count} new SMS`),
  unread: "New",
  arrived: (message: Message) =>
    message.otpCode
      ? `New SMS from ${message.from}, code ${message.otpCode}`
      : `New SMS from ${message.from}`,
  arrivedMany: (count: number) => `${count} new SMS`,

  late: "late",
  lateMeaning: "It arrived after its lease had ended.",
  unmatched: "no lease",
  unmatchedReason: (reason: string) => reasons[reason] ?? reason.replaceAll("_", " "),

  back: "All messages",
  from: "From",
  to: "To",
  received: "Received",
  lease: "Lease",
  order: (id: number) => `Order ${id}`,
  rental: (id: number) => `Rental ${id}`,
  noLease: "None",
  app: "App",
  country: "Country",
  message: (from: string) => `SMS from ${from}`,
  views: "Views of this SMS",
  text: "Text",
  code: "Code",
  raw: "Raw",
  events: "Events",
  copyCode: "Copy the code",
  copyText: "Copy the text",
  noCode: "This SMS has no code that the server recognises.",
  rawLabel: "Request as it came",
  noRaw: "The request is not kept.",
  noEvents: "No events.",
  event: "Event",
  type: "Type",
  time: "Time",
  loadingDetail: "Loading the message",
  chooseTitle: "No message is open",
  chooseText: "Choose one from the list.",
  keys: [
    ["j", "k", "next, previous"],
    ["Enter", "", "read it"],
    ["/", "", "search"],
  ] as const,

  emptyTitle: "No SMS yet",
  emptyText: "Lease a number. A few seconds later an SMS from that app arrives here.",
  emptyLabel: "Command that leases a number",
  emptyKey: "The key is in the file sandbox.key of the server's data folder.",
  emptyOr: "Or send one yourself:",

  send: "Send SMS",
  sendTitle: "Send an SMS to a sandbox number",
  sendTo: "To",
  sendToHint: "A number that is leased, with its country code, such as +60554580001.",
  sendFrom: "From",
  sendText: "Text",
  sendSample: "G-412157 is your Google verification code.",
  sent: "The SMS is delivered.",
  cancel: "Cancel",
  close: "Close",

  clear: "Clear",
  clearTitle: "Clear the inbox?",
  clearText: "It begins anew: the messages that are here now are not shown again.",
  clearNow: "Clear the inbox",
  cleared: "The inbox is empty.",

  keyTitle: "This inbox needs an API key",
  keyText: "You are not on the server's own machine. The key stays in this page's memory.",
  keyLabel: "API key",
  keyOpen: "Open the inbox",

  absentTitle: "This server has no sandbox",
  absentText:
    "The inbox shows the SMS of simulated lines. Start the server in sandbox mode to use it:",
  absentLabel: "Command that starts a sandbox",
} as const;
