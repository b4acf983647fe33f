// The event stream as the browser reads it. Not EventSource, which hides why a connection failed.
import type { Connection } from "./stream";

async function* textOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value as string;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

async function* nothing(): AsyncGenerator<string> {
  // An answer without a body.
}

export async function connectEvents(
  after: string | null,
  signal: AbortSignal,
): Promise<Connection> {
  const query = after === null ? "" : `?after=${encodeURIComponent(after)}`;
  const response = await fetch(`/api/v1/events${query}`, {
    headers: { Accept: "text/event-stream" },
    cache: "no-store",
    signal,
  });
  const again = Number(response.headers.get("Retry-After"));
  return {
    status: response.status,
    retryAfterMs: again > 0 ? again * 1000 : null,
    chunks: response.ok && response.body ? textOf(response.body) : nothing(),
  };
}
