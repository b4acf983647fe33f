// The calls behind "Run". The key travels in a header, never in a URL.
export type Step = "key" | "lists" | "number" | "code";

export interface RunInput {
  step: Step;
  isRental: boolean;
  key: string;
  number: string;
}

export interface RunResult {
  request?: string;
  body?: string;
  note?: string;
  /** A number that was leased. */
  number?: string;
}

const offer = { app: "Google", country: "Malaysia" };
const noSmsYet = "You have not received any code yet.";
const waitSeconds = 50;
const maxPolls = 4;

interface Answer extends RunResult {
  body: string;
  ok: boolean;
}

async function call(name: string, query: Record<string, string>, key: string): Promise<Answer> {
  const parameters = new URLSearchParams(query).toString();
  const path = `/user/api/${name}.php${parameters ? `?${parameters}` : ""}`;
  const request = `GET ${path}`;
  try {
    const answer = await fetch(path, key ? { headers: { "X-API-Key": key } } : {});
    const body = await answer.text();
    if (answer.ok) return { request, body, ok: true };
    const again = answer.headers.get("Retry-After");
    const note = `HTTP ${answer.status}${again ? `, again in ${again} s` : ""}`;
    return { request, body, note, ok: false };
  } catch {
    return { request, body: "", note: "The server does not answer.", ok: false };
  }
}

function rentedNumber(body: string): string | undefined {
  try {
    const answer = JSON.parse(body) as { data?: string; code?: number };
    return answer.code === 100 ? answer.data : undefined;
  } catch {
    return undefined;
  }
}

async function lists(isRental: boolean, key: string): Promise<RunResult[]> {
  const rent: Record<string, string> = isRental ? { is_rent: "1" } : {};
  const countries = await call("load_countries", rent, "");
  if (!isRental) return [countries, await call("get_rates", { country: offer.country }, key)];
  let id = "";
  try {
    const rows = JSON.parse(countries.body) as { id: number; full_name: string }[];
    id = String(rows.find((row) => row.full_name === offer.country)?.id ?? "");
  } catch {
    return [countries];
  }
  return [countries, await call("load_apps", { country_id: id, ...rent }, "")];
}

async function takeNumber(isRental: boolean, key: string): Promise<RunResult[]> {
  const answer = await call("get_number", isRental ? { ...offer, is_rent: "1" } : offer, key);
  const number = isRental ? rentedNumber(answer.body) : /^\d{7,15}$/.exec(answer.body)?.[0];
  if (!number) return [answer];
  return [{ ...answer, number, note: "The code below is filled in with this number." }];
}

async function readCode({ isRental, key, number }: RunInput): Promise<RunResult[]> {
  if (!number) return [{ note: "Run the third step first: it takes the number." }];
  if (isRental) return [await call("load_rent_code", { ...offer, number }, key)];
  const begun = Date.now();
  const query = { ...offer, number, wait: String(waitSeconds) };
  let answer = await call("get_sms", query, key);
  for (let poll = 1; poll < maxPolls && answer.ok && answer.body === noSmsYet; ++poll) {
    answer = await call("get_sms", query, key);
  }
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  return [{ ...answer, note: answer.note ?? `Answered after ${seconds} s.` }];
}

export async function runStep(input: RunInput): Promise<RunResult[]> {
  if (!input.key) return [{ note: "Enter an API key above first." }];
  switch (input.step) {
    case "key":
      return [await call("get_balance", {}, input.key)];
    case "lists":
      return lists(input.isRental, input.key);
    case "number":
      return takeNumber(input.isRental, input.key);
    case "code":
      return readCode(input);
  }
}
