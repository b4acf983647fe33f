// What an operator looks for: read from one box, as people write numbers and ids.
export type SubjectKind = "what" | "number" | "order" | "customer" | "message";

export interface Subject {
  /** what: a number, else the id of an order, else the name of a customer. */
  kind: SubjectKind;
  text: string;
}

const words: Record<string, SubjectKind> = {
  number: "number",
  order: "order",
  rental: "order",
  customer: "customer",
  sms: "message",
  message: "message",
};

/** +60 11-2800 0001 without what is only there for the eye; other text as it is. */
export function plainNumber(text: string): string {
  const plain = text.replace(/[\s().\-\u00a0\u2010-\u2015]/g, "").replace(/^00/, "+");
  return /^\+?\d{5,}$/.test(plain) ? plain : text;
}

/** Null if there is nothing to look for. */
export function readSubject(typed: string): Subject | null {
  const text = typed.trim();
  if (!text) return null;
  const [, word = "", rest = ""] = /^(\p{L}+)\s*[:#\s]\s*(.+)$/u.exec(text) ?? [];
  const kind = words[word.toLowerCase()];
  if (!kind) return { kind: "what", text: plainNumber(text.replace(/^#/, "")) };
  return { kind, text: kind === "number" ? plainNumber(rest) : rest.replace(/^#/, "") };
}

/** As it is written in the box. */
export function writeSubject({ kind, text }: Subject): string {
  if (kind === "what") return text;
  return `${kind === "message" ? "SMS" : kind} ${text}`;
}

export function subjectQuery({ kind, text }: Subject): URLSearchParams {
  return new URLSearchParams({ [kind]: text });
}

/** An id that is no order may be that of an SMS. */
export function otherReading(subject: Subject): Subject | null {
  return subject.kind === "what" && /^\d{1,18}$/.test(subject.text)
    ? { kind: "message", text: subject.text }
    : null;
}
