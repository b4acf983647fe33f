// A call with a body of JSON or a file, or none, for `outcome`.
import { request, type RawAnswer } from "./outcome";

interface Extras {
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, of this type, in place of `body`. */
  file?: Blob | undefined;
  type?: string;
  /** Sent as a bearer token, unless it is empty. */
  token?: string;
  /** The Idempotency-Key. */
  once?: string | undefined;
}

function contentOf(response: Response): Promise<unknown> {
  const type = response.headers.get("Content-Type") ?? "";
  if (/json/.test(type)) return response.json();
  return /csv/.test(type) ? response.text() : Promise.resolve(undefined);
}

/** `path` is below this server. */
export async function send<T>(
  method: string,
  path: string,
  { body, file, type = "application/json", token, once }: Extras = {},
): Promise<RawAnswer<T>> {
  const headers: Record<string, string> = {};
  const content = file ?? (body === undefined ? null : JSON.stringify(body));
  if (content !== null) headers["Content-Type"] = type;
  if (token) headers.Authorization = `Bearer ${token}`;
  if (once) headers["Idempotency-Key"] = once;
  const response = await request(
    new Request(new URL(path, location.origin), {
      method,
      headers,
      body: content,
    }),
  );
  const answer: unknown = await contentOf(response);
  return response.ok
    ? { data: answer as T, response }
    : { error: answer as NonNullable<RawAnswer<T>["error"]>, response };
}
