// Signed in, the quick start makes itself a key: for a day, and without the rights over keys and
// webhooks. Like one that was typed, it is kept in the page's memory alone.
const lasts_s = 86_400;

interface Answer {
  key?: string;
  message?: string;
}

/** The key; throws an Error that says why there is none. */
async function makeKey(): Promise<string> {
  const answer = await fetch("/api/v1/keys", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      label: "quickstart",
      scopes: ["read", "lease", "rent"],
      expires_in_s: lasts_s,
    }),
  });
  const { key, message } = (await answer.json()) as Answer;
  if (!answer.ok || !key) throw new Error(message ?? `The server answered ${answer.status}.`);
  return key;
}

export function exampleKey(fill: (key: string) => void): void {
  const button = document.querySelector<HTMLButtonElement>("[data-make-key]");
  const said = document.querySelector("[data-made-key]");
  if (!button || !said) return;
  button.addEventListener("click", () => {
    button.disabled = true;
    makeKey()
      .then((key) => {
        fill(key);
        said.textContent = "The examples have a key of yours that is valid for a day.";
      })
      .catch((error: unknown) => {
        button.disabled = false;
        said.textContent = error instanceof Error ? error.message : "There is no answer.";
      });
  });
}
