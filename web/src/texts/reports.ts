// The texts of the reports' page of the console.
import { countryName } from "../app/format";

const thousands = (count: number): string => count.toLocaleString("en");

const monthName = (day: string): string =>
  new Date(day).toLocaleDateString("en", { month: "long", year: "numeric", timeZone: "UTC" });

export const reportTexts = {
  title: "Reports",
  intro: "What orders and rentals brought in and cost, and how often a code came.",
  loading: "Counting",

  period: "Period",
  periods: [
    { value: "month", label: "A month" },
    { value: "days", label: "Some days" },
  ],
  month: "Month",
  from: "First day",
  to: "Last day",
  show: "Show",
  monthNeeded: "Enter a month, such as 2026-11.",
  daysNeeded: (most: number) => `Enter a first and a last day, at most ${most} days in all.`,
  earlier: "Earlier",
  later: "Later",
  shown: (from: string, to: string, isMonth: boolean) =>
    isMonth ? monthName(from) : from === to ? from : `${from} to ${to}`,
  begunIn: "Counts what began in these days (UTC), with what it has brought in until now.",
  cut: (time: string) =>
    `There are more orders and rentals than a report counts. The figures are those since ${time}.`,

  none: (from: string, to: string) =>
    from === to ? `Nothing began on ${from}` : `Nothing began from ${from} to ${to}`,
  noneText: "Choose another period, or “Earlier”.",
  noneOfKind: "There is nothing of this kind in these days.",

  revenue: "Revenue",
  revenueMeaning: "Paid so far, less refunds",
  cost: "Cost",
  costMeaning: (sms: number) => `of ${thousands(sms)} SMS, at today's cost per SMS`,
  margin: "Margin",
  marginShare: (share: string) => `${share} of the revenue`,
  success: "Success",
  ofSample: (sample: number) => `of ${thousands(sample)} decided`,
  waiting: (count: number) => `${thousands(count)} still waiting, not counted`,
  noSample: "Nothing is decided yet",
  noCost: (names: string) => `No cost per SMS is set for ${names}, so it counts as zero.`,
  setCost: "Set it on the supplier's page",
  losses: (count: number) =>
    count === 1
      ? "One row cost more than it brought in."
      : `${thousands(count)} rows cost more than they brought in.`,
  showLosses: "Show losses first",

  byOffer: "By app and country",
  bySupplier: "By supplier",
  group: "Group by",
  groups: [
    { value: "both", label: "App and country" },
    { value: "app", label: "App" },
    { value: "country", label: "Country" },
  ],
  kind: "Counts",
  kinds: [
    { value: "", label: "Orders and rentals" },
    { value: "order", label: "Orders" },
    { value: "rental", label: "Rentals" },
  ],
  order: "First",
  orders: [
    { value: "margin", label: "Largest margin" },
    { value: "loss", label: "Smallest margin" },
    { value: "count", label: "Most orders" },
    { value: "success", label: "Lowest success" },
  ],
  country: (code: string) => countryName(code),

  chart: (title: string, shown: number, all: number, first: string) =>
    `${title}, margin and success as a chart: ` +
    (shown < all ? `the first ${shown} of ${thousands(all)} rows, ` : "") +
    `beginning with ${first}. The table below has all figures.`,
  chartFirst: (shown: number, all: number) =>
    `The first ${shown} of ${thousands(all)}; the table has the others.`,
  loss: "Loss",
  likely: "Success is likely in this range (95%)",
  few: "few",
  fewKey: (sample: number) => `Hollow: fewer than ${sample} decided, so it says little`,
  nothing: "–",
  outOf: (sample: number) => `of ${thousands(sample)}`,
  count: thousands,

  nameColumns: {
    both: ["App", "Country"],
    app: ["App"],
    country: ["Country"],
    supplier: ["Supplier"],
  },
  columns: ["Began", "Success", "Likely range", "With a code", "SMS", "Revenue", "Cost", "Margin"],
  costPerSms: "Cost per SMS",
  range: (low: string, high: string) => `${low} to ${high}`,
  waitingShort: (count: number) => `${thousands(count)} waiting`,
  showMore: (count: number) => `Show ${thousands(count)} more`,
  download: "Download CSV",
  downloadNamed: (title: string) => `Download CSV: ${title}`,
  file: (what: string, from: string, to: string) => `${what}-${from}-${to}.csv`,
  statements: "For the statement of one customer, open the customer:",
  toCustomers: "Customers",
} as const;
