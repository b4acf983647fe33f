// The texts of the usage page.
export const usageTexts = {
  title: "Usage",
  description: "Codes over time, how often an order gets one, and how soon.",
  windows: "How far back",
  day: "24 hours",
  week: "7 days",
  month: "30 days",
  loading: "Counting the orders",

  codes: "Codes",
  success: "Success",
  half: "Half within",
  most: "95% within",
  ofOrders: (orders: string, isOne: boolean) => `of ${orders} ${isOne ? "order" : "orders"}`,
  stillWaiting: (count: string, isOne: boolean) =>
    `${count} still ${isOne ? "waits" : "wait"} and ${isOne ? "counts" : "count"} as neither`,
  ofSample: (sample: string, isOne: boolean) =>
    `of ${sample} decided ${isOne ? "order" : "orders"}`,
  noSample: "No order is decided yet",
  fromOrder: "from the order to its first SMS",
  noTime: "No code yet",

  byHour: "Codes by the hour",
  byDay: "Codes by the day",
  withCode: "With a code",
  allOrders: "All orders",
  chart: (title: string, codes: string, orders: string) =>
    `${title}: ${codes} of ${orders} orders have a code. The table below has the same figures.`,
  pointAt: "Point at a bar for its figures.",
  slot: (time: string, codes: number, orders: number) =>
    `${time}: ${codes} of ${orders} ${orders === 1 ? "order" : "orders"}`,
  asTable: "The same figures as a table",
  asTableNote: "Times without orders are left out. An order counts at the time when it began.",
  slotColumns: ["From", "Orders", "With a code"],

  byApp: "By app",
  appColumns: ["App", "Success", "Orders", "With a code", "Half within", "95% within"],
  unknownApp: "No longer offered",
  appsLeftOut: (count: string, isOne: boolean) =>
    isOne
      ? `${count} app that was used less is left out.`
      : `${count} apps that were used less are left out.`,
  outOf: (percent: string, sample: string) => `${percent} of ${sample}`,
  nothing: "–",

  incomplete: (time: string) =>
    `There are more orders than this page counts. The figures are those since ${time}.`,
  emptyTitle: {
    day: "No orders in the last 24 hours",
    week: "No orders in the last 7 days",
    month: "No orders in the last 30 days",
  },
  emptyText:
    "Every order counts here, whether you make it on the dashboard or a program makes it through " +
    "an API: how many got a code, and how soon. Look further back, or make one.",
  toDashboard: "Get a number",
  toDocumentation: "Usage in the REST API",
} as const;
