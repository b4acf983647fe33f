// The texts of the console's overview.
import type { Overview } from "../console/overview/api";

const states: Record<Overview["state"], string> = {
  ready: "ready",
  writes_paused: "no writes",
  clock_in_doubt: "clock in doubt",
};

export const overviewTexts = {
  title: "Overview",
  intro: "What is wrong now, and how busy the pool is.",
  loading: "Loading",
  states,
  sandbox: "sandbox",
  live: "Refreshes every five seconds",
  paused: "The server does not answer; it is asked again",

  alerts: "What is wrong now",
  noAlerts: "Nothing is wrong.",
  look: {
    supplier_silent: "Look at the supplier",
    carrier_down: "Look at the supplier",
    sms_refused: "Look at the supplier",
    no_free_line: "Look at the lines",
    lines_quarantined: "Look at the lines",
    nothing_offered: "Open the catalogue",
  } as Record<string, string>,

  now: "Now",
  liveOrders: "Live orders",
  smsMinute: "SMS in the last minute",
  smsHour: (count: string) => `${count} in the last hour`,
  bin: "In the bin",
  binMore: (count: number) => `${count}+`,
  binLink: "Open the bin",
  webhooks: "Webhook deliveries that wait",
  queue: "Commands that wait",
  watching: "Long polls and streams",
  trend: (name: string) => `${name}, while you look`,

  money: "Money",
  balances: "Customers have",
  held: "Held for orders",
  revenue: "Earned",
  paidIn: "Paid in",

  suppliers: "Suppliers",
  supplierColumns: ["Supplier", "Last SMS", "Minute", "Hour", "Refused", "Free lines"],
  counting: "being counted",
  simulated: "simulated",

  countries: "Countries",
  countryColumns: ["Country", "Live orders", "Free", "Lines", "Share"],
  fewestFirst: "Those with the smallest free share first.",
  allCountries: (count: number) => `Show all ${count}`,
  freeShare: (country: string, free: number, lines: number) =>
    `${country}: ${free} of ${lines} lines are free`,
  noCountries: "No lines yet.",

  machine: "Machine",
  diskFree: "Free on the disk",
  database: "Database",
  wal: "Write-ahead log",
  lost: "Lost log lines",
  unknown: "not known yet",
  count: (value: number) => value.toLocaleString("en"),
} as const;
