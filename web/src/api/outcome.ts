// What a call of the server's APIs comes to: a value, or why there is none.
import type { components } from "./schema";

type Problem = Partial<
  Pick<components["schemas"]["Problem"], "title" | "detail" | "status" | "code" | "cancellableAt">
>;

export interface Failure {
  /** key: a key or a session is needed; absent: no such thing; offline: no answer, or busy. */
  kind: "key" | "absent" | "refused" | "offline" | "aborted";
  /** The HTTP status; 0 without an answer. */
  status: number;
  /** The problem's code, such as `no_free_line`. */
  code: string;
  text: string;
  retryAfterMs: number | null;
}

export type Outcome<T> = { value: T; failure: null } | { value: null; failure: Failure };

export interface RawAnswer<T> {
  data?: T;
  error?: Problem | undefined;
  response: Response;
}

function kindOf(status: number): Failure["kind"] {
  if (status === 401 || status === 403) return "key";
  if (status === 404) return "absent";
  return status === 429 || status >= 500 ? "offline" : "refused";
}

export function failureOf(error: Problem | undefined, response: Response): Failure {
  const { status } = response;
  const again = Number(response.headers.get("Retry-After"));
  return {
    kind: kindOf(status),
    status,
    code: error?.code ?? "",
    text: error?.detail ?? error?.title ?? `HTTP ${status}`,
    retryAfterMs: again > 0 ? again * 1000 : null,
  };
}

/** A read that takes longer than this is given up: its connection may be dead. */
const readWithinMs = 10_000;

/** `fetch`, looked up at each call, so that tests can put their own in its place. */
export const request = (input: Request): Promise<Response> =>
  globalThis.fetch(
    input,
    input.method === "GET" ? { signal: AbortSignal.timeout(readWithinMs) } : {},
  );

export async function outcome<T>(call: Promise<RawAnswer<T>>): Promise<Outcome<T>> {
  try {
    const { data, error, response } = await call;
    if (response.ok) return { value: data as T, failure: null };
    return { value: null, failure: failureOf(error, response) };
  } catch (thrown) {
    const isAborted = thrown instanceof DOMException && thrown.name === "AbortError";
    const kind = isAborted ? "aborted" : "offline";
    return { value: null, failure: { kind, status: 0, code: "", text: "", retryAfterMs: null } };
  }
}
