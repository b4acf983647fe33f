// The index of the documentation: questions, and the page that answers each. A page of docs/ that
// is not named here is listed under the last group.
export interface Question {
  page: string;
  question: string;
  text: string;
}

export interface Group {
  title: string;
  questions: Question[];
}

export const groups: Group[] = [
  {
    title: "Get a code",
    questions: [
      {
        page: "user-api",
        question: "How do I get a number and its code?",
        text: "The user API: key, number, code. Existing clients only need a new base URL.",
      },
      {
        page: "ways-to-the-code",
        question: "Poll, long poll, stream or webhook?",
        text: "Four ways to learn of an SMS, and which one to use.",
      },
      {
        page: "command-line",
        question: "How do I use it from a shell?",
        text: "The commands of linepool, and its exit codes.",
      },
      {
        page: "client",
        question: "How do I use it from C++?",
        text: "The client library, its throttle and which calls it retries.",
      },
      {
        page: "sandbox",
        question: "How do I test my own app?",
        text: "Send its SMS to a sandbox, and choose what comes, late, twice or never.",
      },
    ],
  },
  {
    title: "Other APIs",
    questions: [
      {
        page: "rest-api",
        question: "How do I use long polls, streams, webhooks and limited keys?",
        text: "The REST API: JSON, idempotency keys, events.",
      },
      {
        page: "rest",
        question: "What does each REST call take and answer?",
        text: "Every call with parameters, examples and errors.",
      },
      {
        page: "handler-api",
        question: "My client speaks handler_api.php. What do I do?",
        text: "The dialect that client libraries of many languages speak.",
      },
    ],
  },
  {
    title: "Run a server",
    questions: [
      {
        page: "install",
        question: "How do I install it?",
        text: "Debian package, tarball, container, source; upgrade, removal, and jobs for CI.",
      },
      {
        page: "operations",
        question: "How do I start, watch, back up and upgrade a server?",
        text: "Files, signals, metrics, backup, and what happens when the disk is full.",
      },
      {
        page: "configuration",
        question: "Which settings are there?",
        text: "Every setting with its default.",
      },
      {
        page: "accounts",
        question: "Who may register, and how do people sign in?",
        text: "Registration, sessions, the second factor, and help for who cannot sign in.",
      },
      {
        page: "behind-a-proxy",
        question: "How do I put it behind nginx, Caddy or HAProxy?",
        text: "Client addresses, time limits and complete configurations.",
      },
      {
        page: "supply",
        question: "How do SMS come in?",
        text: "How requests from gateways are read, and what happens to what cannot be read.",
      },
      {
        page: "benchmarks",
        question: "How fast is it?",
        text: "What is measured, and how.",
      },
    ],
  },
];
