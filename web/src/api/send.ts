// A call with a body of JSON, or none, for `outcome`.
import { request, type RawAnswer } from "./outcome";

/** `path` is below this server; `token`, if any, is sent as a bearer token. */
export async function send<T>(
  method: string,
  path: string,
  { body, token }: { body?: unknown; token?: string } = {},
): Promise<RawAnswer<T>> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (token) headers.Authorization = `Bearer ${token}`;
  const response = await request(
    new Request(new URL(path, location.origin), {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const isJson = /json/.test(response.headers.get("Content-Type") ?? "");
  const answer: unknown = isJson ? await response.json() : undefined;
  return response.ok
    ? { data: answer as T, response }
    : { error: answer as NonNullable<RawAnswer<T>["error"]>, response };
}
