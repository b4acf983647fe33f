// The words of the start page that are not generated from docs/.
export const sentence =
  "Lease a phone number for one verification and read the SMS that arrive on it, usually " +
  "a one-time code.";

export const promises = [
  {
    title: "Only a new base URL",
    text:
      "Linepool serves a documented public API, so existing clients of that API only need a " +
      "new base URL.",
  },
  {
    title: "On disk before it is acknowledged",
    text:
      "An SMS is acknowledged only once it is on disk. Nothing is acknowledged before its " +
      "commit.",
  },
  {
    title: "One process, one file",
    text: "It runs as one server process with one SQLite file, on your own machine.",
  },
];

/** [question, answer as Markdown] */
export const faq: [string, string][] = [
  [
    "What does a number cost if no SMS arrives?",
    "Nothing. The purchase **holds** the price, the first SMS **captures** it, and " +
      "rejection and expiry **release** it. A rental is different: it is paid in advance, " +
      "and refunded in full if it is given back within 20 minutes and before any message.",
  ],
  [
    "How long does a temporary number last?",
    "20 minutes, unless the operator has set another time. Then it ends by itself. " +
      "Further SMS in that time are free.",
  ],
  [
    "Can I have the same number again?",
    "Yes, if it is free: give `number` to `get_number.php`. After a lease ends, its line " +
      "rests for that app for 10 minutes.",
  ],
  [
    "My SMS came after the number had ended. Is it lost?",
    "No. An SMS that arrives while the line rests is kept for you, free of charge, and is " +
      "never shown to anybody else. The text stays readable for 24 hours after it arrived.",
  ],
  [
    "Should I poll?",
    "A long poll is better: add `wait=50` and ask once. See [which way to " +
      "choose](ways-to-the-code.md).",
  ],
  [
    "A purchase got no answer. May I repeat it?",
    "With the REST API and an `Idempotency-Key`, yes: nothing happens twice. With the " +
      "user API, look into `get_history.php` or `load_rent.php` first.",
  ],
  [
    "Where do I put the key?",
    "In the header `X-API-Key`. The parameter `customer` works too, but proxies log URLs. " +
      "A browser gets a [token](rest-api.md#events) instead.",
  ],
  [
    "How do I test without real numbers?",
    "In the sandbox every line is simulated: a few seconds after a lease, a realistic SMS " +
      "from that app arrives through the same path as any other. Nothing leaves the " +
      "machine.",
  ],
];

export const responsible = [
  "A line that is not simulated needs its owner, its contract and its intended use on record.",
  "Only apps that the operator's catalogue enables are offered. A deny list (banks, " +
    "payment, government) is on by default.",
  "Linepool has no feature whose aim is to defeat another service's abuse checks.",
  "Use it with lines that you own or have under contract, and to test your own OTP flows.",
];

/** Markdown. */
export const polling =
  "Add `wait=50` to `get_sms.php` and ask once: the server answers as soon as the SMS " +
  "arrives. Without it, poll after three seconds, then after 3, 5 and 8 seconds, and give " +
  "up after a maximum time of your own.";

/** Markdown. */
export const limits = [
  "Too many requests are answered with HTTP 429, overload with HTTP 503. Both carry " +
    "`Retry-After`, in seconds.",
  "So does a refusal to lease or reject a number that will be possible later, where the " +
    "server knows when.",
  "A key may have [limits of its own](rest-api.md#keys): services, countries, a price, an " +
    "amount a day, a number of live leases.",
];

/** Markdown. */
export const pushed = [
  "**Streams.** `GET /api/v1/events` with `Accept: text/event-stream`, or a WebSocket at " +
    "`/ws`, shows everything that happens on an account, about a millisecond after the " +
    "commit. Keep the `place` of the last event that you have dealt with, and come back " +
    "with it: nothing is lost. See [events](rest-api.md#events).",
  "**Webhooks.** `POST /api/v1/webhooks` has events delivered to your server, signed " +
    "according to Standard Webhooks, at least once, and tried again for about two days. See " +
    "[webhooks](rest-api.md#webhooks).",
];
