// The calls of the console: the admin API, with the token that was pasted. It stays in this object.
import { outcome, type Outcome } from "../../api/outcome";
import { send } from "../../api/send";
import type { components } from "./schema";

type Schemas = components["schemas"];
export type Me = Schemas["Me"];
export type Trace = Schemas["Trace"];
export type TraceEntry = Schemas["TraceEntry"];
export type Line = Schemas["Line"];
export type LineChange = Schemas["LineAfterChange"];
export type LineTest = Schemas["SelfTest"];
export type Import = Schemas["Import"];
export type TracedOrder = Schemas["TracedOrder"];

/** A short code is valid in its country only. */
const whichOf = ({ number_type, country }: Line): Record<string, string> =>
  number_type === "short_code" ? { number_type, country } : {};

export class Admin {
  private token = "";

  useToken(token: string): void {
    this.token = token;
  }

  /** Who the token belongs to. */
  me(): Promise<Outcome<Me>> {
    return this.call("GET", "me");
  }

  trace(query: URLSearchParams): Promise<Outcome<Trace>> {
    return this.call("GET", `trace?${query}`);
  }

  lines(query: URLSearchParams): Promise<Outcome<{ lines: Line[]; next: number | null }>> {
    return this.call("GET", `lines?${query}`);
  }

  setLine(line: Line, action: "enable" | "disable"): Promise<Outcome<LineChange>> {
    return this.call("POST", `lines/${encodeURIComponent(line.number)}/${action}`, whichOf(line));
  }

  startLineTest(line: Line): Promise<Outcome<LineTest>> {
    return this.call("POST", `lines/${encodeURIComponent(line.number)}/test`, whichOf(line));
  }

  lineTest(line: Line): Promise<Outcome<LineTest>> {
    const query = new URLSearchParams(whichOf(line)).toString();
    const path = `lines/${encodeURIComponent(line.number)}/test`;
    return this.call("GET", query ? `${path}?${query}` : path);
  }

  /** A file with bad rows is an answer, too: it names them, and nothing was imported. */
  importLines(file: Blob): Promise<Outcome<Import>> {
    return this.checked("POST", "lines/import", { file, type: "text/csv" });
  }

  /** What a check finds wrong is a value, too, although the server answers it with 422. */
  async checked<T extends { problems: unknown[] }>(
    method: string,
    path: string,
    content: { body: unknown } | { file: Blob; type: string },
  ): Promise<Outcome<T>> {
    let faults: T | null = null;
    const answer = await outcome(
      send<T>(method, `/admin/v1/${path}`, { ...content, token: this.token }).then((raw) => {
        const error: Partial<T> | undefined = raw.error as Partial<T> | undefined;
        if (raw.response.status === 422 && error?.problems) faults = error as T;
        return raw;
      }),
    );
    return faults ? { value: faults, failure: null } : answer;
  }

  /** A table as CSV, and after which row the next part of it begins. */
  async table(path: string): Promise<Outcome<{ text: string; next: number | null }>> {
    let next: number | null = null;
    const { value, failure } = await outcome(
      send<string>("GET", `/admin/v1/${path}`, { token: this.token }).then((raw) => {
        next = Number(raw.response.headers.get("Linepool-Next-After")) || null;
        return raw;
      }),
    );
    return failure ? { value: null, failure } : { value: { text: value, next }, failure: null };
  }

  /** `path` is below /admin/v1/. With `once`, the server does it no more than once. */
  call<T>(method: string, path: string, body?: unknown, once?: string): Promise<Outcome<T>> {
    return outcome(send<T>(method, `/admin/v1/${path}`, { body, token: this.token, once }));
  }
}
