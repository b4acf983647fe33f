// The texts of the lines of the pool.
const lines = (count: number): string => (count === 1 ? "1 line" : `${count} lines`);

export const lineTexts = {
  title: "Lines",
  intro: "The numbers of the pool, and whether they are offered.",
  list: "Lines",
  number: "Number",
  numberHint: "The whole number.",
  supplier: "Supplier",
  supplierHint: "Its whole name.",
  country: "Country",
  countryHint: "Name or code, such as MY.",
  state: "State",
  anyState: "Any",
  states: { online: "online", offline: "offline", quarantined: "quarantined" },
  search: "Search",
  columns: [
    "Number",
    "Country",
    "Supplier",
    "State",
    "Last SMS",
    "Use",
    "Live orders",
    "Owner",
    "Action",
  ],
  noneSince: "none since",
  ordersWithSms: (withSms: number, orders: number) =>
    `${withSms} of ${orders} ${orders === 1 ? "order" : "orders"} got one`,
  switches: { online: "Disable", offline: "Enable", quarantined: "Enable anyway" },
  switchLabel: (what: string, number: string) => `${what} ${number}`,
  changed: (number: string, state: string) => `${number} is ${state}`,
  shortCode: "short code",
  none: "No lines",
  noneText: "Nothing fits, or no line has been imported yet.",
  loading: "Loading lines",
  loadMore: "Load more",
  tryAgain: "Try again",

  test: "Test",
  testLabel: (number: string) => `Test ${number}`,
  testTitle: (number: string) => `Does ${number} receive?`,
  testText:
    "Send this text to the line from a phone of your own. It goes to no customer, and a line in " +
    "quarantine is released by it.",
  testCopy: "Copy the text",
  testBegins: "The test begins",

  importTitle: "Import lines",
  importText:
    "A CSV file whose first row names the columns. It is checked as a whole: if a row is wrong, " +
    "nothing is imported. Lines that exist are updated.",
  columnsGuide: "Which columns?",
  choose: "Choose a CSV file",
  orDrop: "or drop it here",
  importing: "Importing",
  imported: (added: number, updated: number) =>
    `Imported ${lines(added)}, updated ${lines(updated)}.`,
  faults: (count: number) =>
    count === 1
      ? "1 row is wrong; nothing was imported."
      : `${count} problems; nothing was imported.`,
  firstFaults: "Only the first 100 problems are shown.",
  faultColumns: ["Row", "What is wrong"],
  oneFile: "Drop one file at a time.",
} as const;
