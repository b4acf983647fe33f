// The boxes of the quick start fill its code, and "Run" does a step against this server. The key is
// kept in this module alone: not in storage, and not in the address of the page.
import { exampleKey } from "./example-key";
import { runStep, type Step } from "./run";

type FillName = "url" | "key" | "number";

const filled: Record<FillName, string> = { url: location.origin, key: "", number: "" };

function fill(name: FillName, value: string): void {
  filled[name] = value;
  for (const place of document.querySelectorAll<HTMLElement>(`[data-fill="${name}"]`)) {
    place.dataset.default ??= place.textContent ?? "";
    place.textContent = value || place.dataset.default;
  }
}

const withoutSlash = (url: string): string => url.trim().replace(/\/+$/, "");

function line(text: string, kind: string): HTMLElement {
  const element = document.createElement(kind === "answer" ? "pre" : "p");
  element.className = `run-${kind}`;
  element.textContent = text;
  return element;
}

/** JSON is indented, long lists are cut. */
export function readable(body: string): string {
  const maxRows = 6;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return body;
  }
  if (!Array.isArray(value))
    return typeof value === "object" ? JSON.stringify(value, null, 2) : body;
  const rows = value.slice(0, maxRows).map((row) => `  ${JSON.stringify(row)}`);
  const rest = value.length - rows.length;
  if (rows.length === 0) return "[]";
  return `[\n${rows.join(",\n")}${rest > 0 ? `,\n  … ${rest} more` : ""}\n]`;
}

async function run(button: HTMLButtonElement, step: HTMLElement): Promise<void> {
  const place = step.querySelector("[data-answer]");
  if (!place) return;
  if (filled.url !== location.origin) {
    place.replaceChildren(
      line(`Run works against this server only. Set the base URL to ${location.origin}.`, "note"),
    );
    return;
  }
  button.disabled = true;
  place.replaceChildren(line("Waiting for the answer…", "note"));
  const results = await runStep({
    step: step.dataset.step as Step,
    isRental: step.dataset.mode === "rent",
    key: filled.key,
    number: filled.number,
  });
  place.replaceChildren(
    ...results.flatMap(({ request, body, note }) => [
      ...(request ? [line(request, "request")] : []),
      ...(body === undefined ? [] : [line(readable(body), "answer")]),
      ...(note ? [line(note, "note")] : []),
    ]),
  );
  const number = results.find((result) => result.number)?.number;
  if (number) fill("number", number);
  button.disabled = false;
}

export function quickstart(): void {
  fill("url", location.origin);
  for (const box of document.querySelectorAll<HTMLInputElement>("[data-box]")) {
    if (box.dataset.box === "url") {
      box.value = location.origin;
      box.addEventListener("input", () => fill("url", withoutSlash(box.value) || location.origin));
    } else {
      // Browsers keep what was typed across a reload; a key must not come back by itself.
      box.value = "";
      exampleKey((key) => {
        box.value = key;
        fill("key", key);
      });
      box.addEventListener("input", () => fill("key", box.value.trim()));
    }
    box.form?.addEventListener("submit", (event) => event.preventDefault());
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-run]")) {
    const step = button.closest<HTMLElement>("[data-step]");
    if (step) button.addEventListener("click", () => void run(button, step));
  }
}
