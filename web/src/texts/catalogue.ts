// The texts of the console's page of the catalogue.
const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

export const catalogueTexts = {
  title: "Catalogue",
  intro: "Which apps are offered where, and for how much.",
  prices: "Prices",
  table: "Prices of apps by country",
  addCountry: "Add a country",
  choose: "Choose",
  removeCountry: (name: string) => `Leave out ${name}`,
  find: "Find an app",
  app: "App",
  rent: (price: string) => `rent ${price}`,
  notOffered: "–",
  shownOf: (shown: number, all: number) =>
    shown === all ? count(all, "app", "apps") : `${shown} of ${count(all, "app", "apps")}`,
  showAll: "Show all",
  noCountry: "Add a country to see what is offered there.",
  noApp: "Nothing is on offer yet. “Change an app” offers one.",
  nothingOffered: "Nothing is offered in these countries.",
  noneFound: "No app of these is called so.",
  rentMeaning: "Rent is for one period.",
  loading: "Loading",

  change: "Change an app",
  changeThis: (name: string) => `Change ${name}`,
  changeColumn: "Action",
  changeShort: "Change",
  changeText: "It is in force at once, for every new order; apps.toml is changed accordingly.",
  appName: "App, by name or code",
  what: "What to change",
  whats: {
    price: "its price",
    tier: "the price in a country back to that of its tier",
    offer: "offer it",
    stop: "offer it no more",
  },
  where: "Where",
  everywhere: "everywhere",
  price: "Price in dollars",
  priceHint: "Of one temporary number, with at most four decimals: 0.42",
  appNeeded: "Enter the name or the code of the app.",
  priceNeeded: "Enter a price above zero, with at most four decimals, such as 0.42.",
  countryNeeded: "Choose the country. It is one of those shown; add it to the table first.",
  changeNow: "Change it",
  changed: (app: string) => `${app} is changed`,

  files: "Files",
  filesText:
    "Three files say what is sold. Take a copy, edit it, and put it in its place: it " +
    "is in force at " +
    "once. A file with a mistake changes nothing.",
  guide: "What is in them?",
  saveFile: (name: string) => `Save ${name}`,
  put: "Put files in place",
  chooseFiles: "Choose countries.toml, apps.toml or deny.toml",
  orDrop: "or drop them here",
  unknownFile: (name: string) =>
    `${name} is none of countries.toml, apps.toml and deny.toml; the name decides.`,
  checking: "Checking",
  check: (names: string) => `Checked: ${names}`,
  sound: (countries: number, apps: number, offered: number) =>
    `The catalogue would be sound: ${count(countries, "country", "countries")}, ` +
    `${count(apps, "app", "apps")}, ${offered.toLocaleString("en")} of them offered somewhere.`,
  faults: (number: number) => `${count(number, "problem", "problems")}; nothing has changed.`,
  problem: "Problem",
  replace: "Replace the catalogue",
  replaceTitle: "Replace the catalogue?",
  replaceText: (names: string) =>
    `${names} will be in force at once, for every new order. Live orders go on.`,
  replaceNow: "Replace it",
  replaced: (offered: number) =>
    `The catalogue is replaced: ${count(offered, "app", "apps")} offered.`,
  discard: "Discard",
} as const;
