// Reads the body of a call that is to be passed on.

import type { IncomingMessage } from "node:http";

/** `cut-off`: the client went away in the middle of it, and nobody waits for an answer. */
export async function readBody(
  request: IncomingMessage,
  limitBytes: number,
): Promise<Uint8Array | "too-large" | "cut-off" | null> {
  if (request.method === "GET") return null;
  if (Number(request.headers["content-length"] ?? 0) > limitBytes) return "too-large";
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // Leaving the loop must not close the connection: the answer goes out on it.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > limitBytes) return "too-large";
      chunks.push(chunk);
    }
  } catch {
    return "cut-off";
  }
  return length === 0 ? null : Buffer.concat(chunks);
}
