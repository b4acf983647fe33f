import type { Code } from "../api/rest";

export interface Fact {
  name: string;
  value: string;
}

const reasons: Record<string, string> = {
  no_number: "nothing in the text has the shape of a code",
  not_a_code: "there are numbers, but nothing says that one of them is a code",
  type_not_wanted: "the code is not a one-time code",
  replaced: "the text itself calls its codes old",
};

const percent = (share: number): string => `${String(Math.round(share * 1000) / 10)} %`;

// What the server knows of a code, in words: why there is none, how sure it is, by which rule.
export function codeFacts(code: Code): Fact[] {
  const facts: Fact[] = [];
  const add = (name: string, value: string | null): void => {
    if (value) facts.push({ name, value });
  };
  if (code.reason) add("No one-time code", reasons[code.reason] ?? code.reason);
  if (code.code && code.reason) add("Code", code.code);
  if (code.code) {
    add("Type", code.type);
    add("Confidence", `${percent(code.confidence)}, ${code.level}`);
    add("Rule", `${code.rule ?? "?"}, version ${String(code.rule_version)}`);
  }
  add("Service", code.service);
  add("Web site", code.origin);
  add("Valid for", code.expires_in_s === null ? null : `${String(code.expires_in_s)} s`);
  add("Reference", code.reference);
  add("Amount", code.amount);
  const others = code.candidates.map(
    (each) => `${each.code ?? ""} (${each.type}, ${percent(each.confidence)})`,
  );
  add("Else it could be", others.join("; "));
  return facts;
}
