// Parameters and errors of each call of the user API, by the heading of its section in
// docs/user-api.md. A test compares the names and the errors with that page.
export interface Parameter {
  name: string;
  required?: boolean;
  text: string;
}

export interface CallFacts {
  parameters: Parameter[];
  /** Beginnings of rows of the error table. */
  errors: string[];
  isOpen?: boolean;
}

const app: Parameter = { name: "app", required: true, text: "The app's name, in any case." };
const country: Parameter = {
  name: "country",
  required: true,
  text: "The country's name; USA and UK for those two.",
};
const operator: Parameter = { name: "operator", text: "The variant of the app; any: no variant." };
const number: Parameter = {
  name: "number",
  required: true,
  text: "The phone number, with its country code.",
};
const maxPrice: Parameter = { name: "max_price", text: "The most that it may cost." };
const label: Parameter = { name: "label", text: "Your own name for it, at most 64 characters." };
const days: Parameter = {
  name: "days",
  text: "The length of a period, one of those sold there. Default: the shortest of whole days.",
};
const isRent: Parameter = { name: "is_rent", text: "1: what can be rented." };
const again: Parameter = { name: "number", text: "A number that you had before for that app." };
const before: Parameter = { name: "before_id", text: "The id of the last row that you have." };

const appNotFound = "App Not Found.";
const countryNotFound = "Country Not Found.";
const numberNotFound = "Number Not Found.";
const purchase = [
  appNotFound,
  countryNotFound,
  numberNotFound,
  "No free channels available check after sometime.",
  "New Numbers registration in progress, please wait or check back later.",
  "Not Enough balance",
  "The price is above the given maximum.",
  "Beyond the limits of the key.",
  "Too many numbers at once for this key.",
];

/** What any call may answer, so that it is not repeated at each. */
export const commonErrors = [
  "Customer Not Found.",
  "Your balance is expired.",
  "The key does not allow this.",
  "Too many requests, slow down.",
  "Server busy, try again shortly.",
  "Error 102, check back later.",
  "Internal server error.",
];

export const calls: Record<string, CallFacts> = {
  "load_countries.php": { isOpen: true, parameters: [isRent], errors: [] },
  "load_apps.php": {
    isOpen: true,
    parameters: [
      { name: "country_id", text: "The id of the country. Without it the list is empty." },
      isRent,
      days,
    ],
    errors: [],
  },
  "get_rates.php": {
    parameters: [country, { name: "app", text: "Only this app." }, operator],
    errors: [countryNotFound],
  },
  "get_number.php": {
    parameters: [app, country, again, maxPrice, label, operator],
    errors: purchase,
  },
  "get_sms.php": {
    parameters: [
      number,
      country,
      app,
      { name: "wait", text: "Seconds to wait for an SMS, 0 to 180." },
      { name: "after", text: "The id of the SMS that you have; only a newer one is answered." },
      operator,
    ],
    errors: ["You have not received any code yet.", numberNotFound],
  },
  "get_reject_number.php": {
    parameters: [
      number,
      { name: "country", text: "Chooses, if you had the number more than once." },
      { name: "app", text: "Chooses, if you had the number more than once." },
      operator,
    ],
    errors: ["Not able to reject.", numberNotFound],
  },
  "get_balance.php": { parameters: [], errors: [] },
  "get_history.php": {
    parameters: [{ name: "limit", text: "Rows, 1 to 1000, default 100." }, before],
    errors: [],
  },
  "get_number.php with is_rent=1": {
    parameters: [
      app,
      country,
      { name: "is_rent", required: true, text: "1. The older call rent.php does not need it." },
      days,
      again,
      maxPrice,
      label,
      operator,
    ],
    errors: purchase,
  },
  "load_rent.php": {
    parameters: [{ name: "limit", text: "Rows, at most 10000." }, before],
    errors: [],
  },
  "load_rent_code.php": { parameters: [app, country, number, operator], errors: [numberNotFound] },
  "rent_renew_number.php": {
    parameters: [
      app,
      country,
      number,
      { name: "auto_renew", text: "1 or 0 only sets the flag and charges nothing." },
      maxPrice,
      operator,
    ],
    errors: [
      numberNotFound,
      "Not Enough balance",
      "The price is above the given maximum.",
      "Beyond the limits of the key.",
    ],
  },
  "reject_rent.php": {
    parameters: [app, country, number, operator],
    errors: ["Cant Rejected", numberNotFound],
  },
};
