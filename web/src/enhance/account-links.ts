// Links to sign in and to register are shown only where they lead somewhere:
// not to who is signed in,
// and not where registration is closed.
interface Session {
  registration?: string;
  user?: unknown;
}

export async function accountLinks(): Promise<void> {
  const links = document.querySelectorAll<HTMLElement>("[data-account]");
  if (links.length === 0) return;
  let session: Session;
  try {
    const answer = await fetch("/api/web/session");
    if (!answer.ok) return;
    session = (await answer.json()) as Session;
  } catch {
    return;
  }
  const isShown: Record<string, boolean> = {
    "signed-in": Boolean(session.user),
    "signed-out": !session.user,
    register: !session.user && session.registration !== "closed",
  };
  for (const link of links) link.hidden = !isShown[link.dataset.account ?? ""];
}
