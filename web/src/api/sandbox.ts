// The sandbox's REST calls. They are not part of docs/openapi.yaml yet, so their types stand here;
// `paths` of the generated schema are added, so that one client serves both.
import createClient from "openapi-fetch";
import type { paths } from "./schema";

export interface Message {
  id: number;
  from: string;
  to: string;
  text: string;
  receivedAt: string;
  order: number | null;
  rental: number | null;
  service: string | null;
  country: string | null;
  /** It arrived after its lease had ended. */
  late: boolean;
  /** Why it belongs to no lease. */
  unmatched: string | null;
  otpCode: string | null;
  /** Where the code is in the text, in Unicode code points. */
  codeBegin: number | null;
  codeEnd: number | null;
}

export interface MessageEvent {
  id: number;
  type: string;
  at: string;
}

export interface FullMessage extends Message {
  raw: string | null;
  events: MessageEvent[];
}

export interface MessagePage {
  messages: Message[];
  /** Where older ones begin. */
  next: number | null;
}

export interface NewMessage {
  to: string;
  from: string;
  text: string;
}

interface Problem {
  title?: string;
  detail?: string;
  status?: number;
  code?: string;
}

type Body<T> = { content: { "application/json": T } };
type Refusal = { content: { "application/problem+json": Problem } };
interface ListQuery {
  limit?: number;
  before?: number;
  after?: number;
  wait?: number;
}

interface SandboxPaths {
  "/sandbox/messages": {
    get: {
      parameters: { query?: ListQuery };
      responses: { 200: Body<MessagePage>; default: Refusal };
    };
    post: {
      requestBody: Body<NewMessage>;
      responses: { 201: Body<Message>; default: Refusal };
    };
    delete: { responses: { 204: { content?: never }; default: Refusal } };
  };
  "/sandbox/messages/{id}": {
    get: {
      parameters: { path: { id: number } };
      responses: { 200: Body<FullMessage>; default: Refusal };
    };
  };
}

/** Why a call has no value. */
export interface Failure {
  /** key: one is needed; absent: no such thing, or no sandbox; offline: no answer, or busy. */
  kind: "key" | "absent" | "refused" | "offline" | "aborted";
  text: string;
  retryAfterMs: number | null;
}

export type Outcome<T> = { value: T; failure: null } | { value: null; failure: Failure };

interface RawAnswer<T> {
  data?: T;
  error?: Problem | undefined;
  response: Response;
}

function failureOf(error: Problem | undefined, response: Response): Failure {
  const { status } = response;
  const again = Number(response.headers.get("Retry-After"));
  const text = error?.detail ?? error?.title ?? `HTTP ${status}`;
  const retryAfterMs = again > 0 ? again * 1000 : null;
  if (status === 401 || status === 403) return { kind: "key", text, retryAfterMs };
  if (status === 404) return { kind: "absent", text, retryAfterMs };
  if (status === 429 || status >= 500) return { kind: "offline", text, retryAfterMs };
  return { kind: "refused", text, retryAfterMs };
}

async function outcome<T>(call: Promise<RawAnswer<T>>): Promise<Outcome<T>> {
  try {
    const { data, error, response } = await call;
    if (response.ok) return { value: data as T, failure: null };
    return { value: null, failure: failureOf(error, response) };
  } catch (thrown) {
    const isAborted = thrown instanceof DOMException && thrown.name === "AbortError";
    const kind = isAborted ? "aborted" : "offline";
    return { value: null, failure: { kind, text: "", retryAfterMs: null } };
  }
}

export class SandboxApi {
  /** Kept in memory only; from the server's own machine none is needed. */
  key = "";
  private readonly client = createClient<paths & SandboxPaths>({ baseUrl: "/api/v1" });

  constructor() {
    this.client.use({
      onRequest: ({ request }) => {
        if (this.key) request.headers.set("X-API-Key", this.key);
      },
    });
  }

  list(query: ListQuery, signal?: AbortSignal): Promise<Outcome<MessagePage>> {
    const options = { params: { query }, ...(signal ? { signal } : {}) };
    return outcome(this.client.GET("/sandbox/messages", options));
  }

  one(id: number, signal?: AbortSignal): Promise<Outcome<FullMessage>> {
    const options = { params: { path: { id } }, ...(signal ? { signal } : {}) };
    return outcome(this.client.GET("/sandbox/messages/{id}", options));
  }

  send(message: NewMessage): Promise<Outcome<Message>> {
    return outcome(this.client.POST("/sandbox/messages", { body: message }));
  }

  clear(): Promise<Outcome<undefined>> {
    return outcome(this.client.DELETE("/sandbox/messages", {}));
  }
}
