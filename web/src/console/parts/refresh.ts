// Repeats something while the page is seen, one run after another; a page that comes into view
// again is up to date at once. Returns how to end it.
export function refresh(everyMs: number, run: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let hasEnded = false;

  async function next(): Promise<void> {
    clearTimeout(timer);
    if (isRunning || hasEnded || document.hidden) return;
    isRunning = true;
    await run();
    isRunning = false;
    if (!hasEnded) timer = setTimeout(() => void next(), everyMs);
  }

  const onchange = (): void => void next();
  document.addEventListener("visibilitychange", onchange);
  void next();
  return () => {
    hasEnded = true;
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", onchange);
  };
}
