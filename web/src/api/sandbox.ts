// The sandbox's REST calls; what they take and answer is in docs/openapi.yaml.
import createClient from "openapi-fetch";
import type { components, paths } from "./schema";

type Schemas = components["schemas"];
export type Message = Schemas["SandboxMessage"];
export type FullMessage = Schemas["SandboxMessageDetail"];
export type MessageEvent = FullMessage["events"][number];

type Messages = paths["/sandbox/messages"];
export type MessagePage = Messages["get"]["responses"][200]["content"]["application/json"];
export type NewMessage = Messages["post"]["requestBody"]["content"]["application/json"];
type ListQuery = NonNullable<Messages["get"]["parameters"]["query"]>;

type Problem = Partial<Pick<Schemas["Problem"], "title" | "detail" | "status" | "code">>;

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
  private readonly client = createClient<paths>({ baseUrl: "/api/v1" });

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
