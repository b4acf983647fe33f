// What the start page shows, made from docs/user-api.md and from src/content/.
import { calls, commonErrors, type CallFacts } from "../src/content/user-api-calls";
import * as words from "../src/content/home";
import { languages, steps, type Language, type Mode, type Step } from "../src/content/quickstart";
import { highlight } from "./highlight";
import { Page } from "./markdown";
import { readUserApi, type Endpoint, type ErrorRow } from "./user-api";

export interface Call extends Endpoint, CallFacts {}

export interface Snippet {
  language: Language;
  label: string;
  html: string;
}

export interface StepModel extends Omit<Step, "code"> {
  snippets: Record<Mode, Snippet[]>;
}

export interface HomeModel extends Record<string, unknown> {
  steps: StepModel[];
  temporaryCalls: Call[];
  rentalCalls: Call[];
  errors: ErrorRow[];
  commonErrors: string[];
  moneyHtml: string;
  pollingHtml: string;
  limitsHtml: string[];
  pushedHtml: string[];
  faq: { question: string; answerHtml: string }[];
}

const defaults: Record<string, string> = {
  url: "http://127.0.0.1:8080",
  key: "KEY",
  number: "60554580000",
};

/** Highlighted code, in which {{name}} is an element that the page's script fills. */
export function fillable(code: string, language: string): string {
  // The highlighter sees a word; a brace would end a string or a parameter.
  const html = highlight(code.replace(/\{\{(\w+)\}\}/g, "_fill_$1_"), language);
  return html.replace(
    /_fill_(\w+?)_/g,
    (_, name: string) => `<span data-fill="${name}">${defaults[name] ?? ""}</span>`,
  );
}

function stepModel({ code, ...step }: Step): StepModel {
  const snippets = (mode: Mode): Snippet[] =>
    languages.map(({ id, label, highlight: grammar }) => ({
      language: id,
      label,
      html: fillable(code[mode][id], grammar),
    }));
  return { ...step, snippets: { temporary: snippets("temporary"), rent: snippets("rent") } };
}

export function homeModel(userApi: string): HomeModel {
  const { endpoints, errors, sections } = readUserApi(userApi);
  const page = new Page("");
  const withFacts = endpoints.map((endpoint): Call => {
    const facts = calls[endpoint.title];
    if (!facts) throw new Error(`src/content/user-api-calls.ts lacks ${endpoint.title}`);
    return { ...endpoint, ...facts };
  });
  return {
    steps: steps.map(stepModel),
    temporaryCalls: withFacts.filter((call) => !call.isRental),
    rentalCalls: withFacts.filter((call) => call.isRental),
    errors,
    commonErrors,
    moneyHtml: sections.get("Money and time") ?? "",
    pollingHtml: page.inline(words.polling),
    limitsHtml: words.limits.map((each) => page.inline(each)),
    pushedHtml: words.pushed.map((each) => page.inline(each)),
    faq: words.faq.map(([question, answer]) => ({ question, answerHtml: page.inline(answer) })),
  };
}
