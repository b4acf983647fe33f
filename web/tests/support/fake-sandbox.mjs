// A tiny stand-in for the sandbox's REST calls and for the calls of the quick start, for tests and
// screenshots without a server.

/** @typedef {{id: number, from: string, to: string, text: string, receivedAt: string,
 *   order: number | null, rental: number | null, service: string | null, country: string | null,
 *   late: boolean, unmatched: string | null, otpCode: string | null, codeBegin: number | null,
 *   codeEnd: number | null, raw?: string | null,
 *   events?: {id: number, type: string, at: string}[]}} Message */

const json = (response, status, body) => {
  const type = status >= 400 ? "application/problem+json" : "application/json";
  response.writeHead(status, { "Content-Type": type });
  response.end(body === undefined ? undefined : JSON.stringify(body));
};

const problem = (response, status, code, detail) =>
  json(response, status, { type: `/docs/errors/#${code}`, title: detail, status, detail, code });

const bodyOf = async (request) => {
  let text = "";
  for await (const part of request) text += part;
  return text;
};

/** The offsets of a code in a text, in code points. */
const placeOf = (text, code) => {
  const at = text.indexOf(code);
  if (at < 0) return [null, null];
  const begin = [...text.slice(0, at)].length;
  return [begin, begin + [...code].length];
};

export class FakeSandbox {
  constructor() {
    /** @type {Message[]} newest first */
    this.messages = [];
    this.nextId = 1;
    this.waiting = new Set();
    /** With a key, calls without it are refused. */
    this.key = "";
    this.isOffline = false;
    this.isSandbox = true;
    this.begin = Date.parse("2026-11-27T06:00:00.000Z");
  }

  /** @param {Partial<Message>} given @returns {Message} */
  add(given) {
    const id = this.nextId++;
    const text = given.text ?? "";
    const code = given.otpCode === undefined ? (/\d{4,8}/.exec(text)?.[0] ?? null) : given.otpCode;
    const [codeBegin, codeEnd] = code ? placeOf(text, code) : [null, null];
    const receivedAt = new Date(this.begin + id * 47_000).toISOString();
    const message = {
      id,
      from: "Google",
      to: "+60554580001",
      receivedAt,
      order: id,
      rental: null,
      service: "go",
      country: "MY",
      late: false,
      unmatched: null,
      raw: `POST /supply/sandbox/sms HTTP/1.1\nContent-Type: application/json\n\n${JSON.stringify({ text })}`,
      ...given,
      text,
      otpCode: code,
      codeBegin,
      codeEnd,
      events: [{ id: 2 * id, type: "message.received", at: receivedAt }],
    };
    this.messages.unshift(message);
    for (const wake of [...this.waiting]) wake();
    return message;
  }

  clear() {
    this.messages = [];
  }

  /** Answers the request if it is for the sandbox; false: not handled. */
  async handle(request, response) {
    const url = new URL(request.url, "http://localhost");
    const base = "/api/v1/sandbox/messages";
    if (url.pathname.startsWith("/user/api/")) return this.userCall(url, response);
    if (!url.pathname.startsWith(base)) return false;
    if (this.isOffline) return (request.socket.destroy(), true);
    if (!this.isSandbox) return (problem(response, 404, "not_found", "Not found."), true);
    if (this.key && request.headers["x-api-key"] !== this.key) {
      return (problem(response, 401, "unknown_customer", "Customer Not Found."), true);
    }
    if (url.pathname === base) await this.collection(request, response, url.searchParams);
    else this.one(response, Number(url.pathname.slice(base.length + 1)));
    return true;
  }

  one(response, id) {
    const message = this.messages.find((each) => each.id === id);
    if (message) json(response, 200, message);
    else problem(response, 404, "not_found", "Not found.");
  }

  async collection(request, response, query) {
    if (request.method === "DELETE") {
      this.clear();
      return response.writeHead(204).end();
    }
    if (request.method === "POST") {
      const { to, from, text } = JSON.parse(await bodyOf(request));
      if (!/^\+?\d{3,15}$/.test(to)) {
        return problem(response, 400, "invalid_parameter", "Field to must be a phone number.");
      }
      return json(response, 201, this.shown(this.add({ to, from, text, service: null })));
    }
    const limit = Number(query.get("limit") ?? 50);
    const after = Number(query.get("after") ?? -1);
    if (query.has("after")) await this.waitFor(after, Number(query.get("wait") ?? 0), request);
    if (this.isOffline) return request.socket.destroy();
    const before = Number(query.get("before") ?? Infinity);
    const found = this.messages.filter((each) => each.id < before && each.id > after);
    const page = found.slice(0, limit);
    const next = found.length > page.length ? page[page.length - 1].id : null;
    json(response, 200, { messages: page.map((each) => this.shown(each)), next });
  }

  waitFor(after, seconds, request) {
    if (this.messages.some((each) => each.id > after) || seconds === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        this.waiting.delete(done);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(done, seconds * 1000);
      this.waiting.add(done);
      request.on("close", done);
    });
  }

  /** Lets every long poll return: it finds what has changed meanwhile. */
  wakeAll() {
    for (const wake of [...this.waiting]) wake();
  }

  /** What lists show: without the request and the events. */
  shown(message) {
    return { ...message, raw: undefined, events: undefined };
  }

  userCall(url, response) {
    const answers = {
      load_countries: '[{"id":58,"full_name":"USA"},{"id":1458,"full_name":"Malaysia"}]',
      load_apps: '[{"id":2551,"full_name":"Google","deduct":"0.95"}]',
      get_rates: '[{"app":"Google","rate":"0.42"}]',
      get_balance: '{"balance":"1000.00"}',
      get_number: url.searchParams.has("is_rent")
        ? '{"data":"60554580001","code":100}'
        : "60554580000",
      get_sms: "G-412157 is your Google verification code.",
      load_rent_code: "[]",
    };
    const name = url.pathname.slice("/user/api/".length).replace(".php", "");
    const body = answers[name] ?? "Not found.";
    response.writeHead(200, {
      "Content-Type": /^[[{]/.test(body) ? "application/json" : "text/plain",
    });
    response.end(body);
    return true;
  }
}

/** Some messages as a sandbox has them. @param {FakeSandbox} sandbox */
export function fill(sandbox, count = 120) {
  const apps = [
    ["Google", "go", (code) => `G-${code} is your Google verification code.`],
    ["Google", "go", (code) => `Google の認証コード：${code}\n第三者に教えないでください。`],
    ["WhatsApp", "wa", (code) => `Your WhatsApp code: ${code}. Don't share this code with others.`],
    ["Telegram", "tg", (code) => `Telegram code: ${code}`],
    ["22000", "vi", (code) => `Viber: ${code} is your activation code \u{1F510}`],
  ];
  for (let at = 0; at < count; ++at) {
    const [from, service, text] = apps[at % apps.length];
    sandbox.add({
      from,
      service,
      text: text(String(412157 + at * 7919).slice(0, 6)),
      to: `+6055458${String(at % 40).padStart(4, "0")}`,
      late: at % 17 === 5,
      rental: at % 7 === 3 ? at : null,
      order: at % 7 === 3 || at % 11 === 4 ? null : at + 1,
      unmatched: at % 11 === 4 ? "no_lease" : null,
    });
  }
}
