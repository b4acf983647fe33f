// Links to the inbox are shown only where there is one: a server without a sandbox answers 404.
export async function sandboxLinks(): Promise<void> {
  const links = document.querySelectorAll<HTMLElement>("[data-sandbox-only]");
  if (links.length === 0) return;
  try {
    const answer = await fetch("/api/v1/sandbox/messages?limit=1");
    // Without a key a sandbox that is not on this machine refuses, but it is there.
    if (!answer.ok && answer.status !== 401 && answer.status !== 403) return;
  } catch {
    return;
  }
  for (const link of links) link.hidden = false;
}
