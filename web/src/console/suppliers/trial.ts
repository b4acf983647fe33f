// A request of a gateway that is tried: what is asked, and what came of it in words.
import { trialTexts as texts } from "../../texts";
import type { Trial, TrialAsk } from "./api";

export interface TypedTrial {
  to: string;
  text: string;
  /** A request that the gateway sent, whole or only its body; it counts before the others. */
  recorded: string;
}

const begin = /^(GET|POST|PUT) [^ ?]*(?:\?([^ ]*))? HTTP\/[\d.]+$/;

/** A recording as the API takes it: with its head, as HTTP writes it, or only the body. */
export function recordedOf(text: string): NonNullable<TrialAsk["recorded"]> {
  const lines = text.split(/\r?\n/);
  const first = begin.exec(lines[0] ?? "");
  if (!first) return { body: text };
  const gap = lines.indexOf("");
  const end = gap < 0 ? lines.length : gap;
  const body = gap < 0 ? "" : text.slice(text.search(/\r?\n\r?\n/)).replace(/^\r?\n\r?\n/, "");
  return {
    method: first[1] as "GET" | "POST" | "PUT",
    query: first[2] ?? "",
    headers: lines.slice(1, end),
    body,
  };
}

/** What is empty is left to the server. */
export function askOf(typed: TypedTrial): TrialAsk {
  if (typed.recorded.trim() !== "") return { recorded: recordedOf(typed.recorded) };
  return {
    ...(typed.to.trim() ? { to: typed.to.trim() } : {}),
    ...(typed.text ? { text: typed.text } : {}),
  };
}

/** The request as HTTP writes it. */
export function requestText(origin: string, request: NonNullable<Trial["request"]>): string {
  const url = request.url.replace("{server}", origin);
  const head = [`${request.method} ${url}`, ...request.headers].join("\n");
  return request.body ? `${head}\n\n${request.body}` : head;
}

export type TriedSms = Trial["sms"][number];

/** Names and values of what was read of an SMS. */
export function rowsOf(sms: TriedSms): [string, string][] {
  const line = sms.line
    ? texts.lineOf(sms.line.number, sms.line.supplier, sms.line.state)
    : texts.noLine;
  const to = [sms.to, sms.recipient].filter((each) => each !== null).join(` ${texts.as} `);
  return [
    [texts.to, to],
    [texts.from, sms.from],
    [texts.text, sms.text],
    [texts.id, sms.id],
    [texts.time, sms.received_at ?? ""],
    [texts.marks, sms.marks.join(", ")],
    [texts.line, line],
    [texts.goesTo, sms.sentence],
  ].filter((row): row is [string, string] => row[1] !== "");
}
