// Reads a request's body as far as anybody will look at it.

import type { IncomingMessage } from "node:http";

/** One byte more than the limit at most, so that whoever gets it sees that it is too long. Rejects when it breaks off. */
export async function readBody(
  request: IncomingMessage,
  limitBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop must not close the connection: the answer goes out on it.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limitBytes) break;
  }
  if (length === 0) return null;
  const body = new Uint8Array(Math.min(length, limitBytes + 1));
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk.subarray(0, body.length - offset), offset);
    offset += chunk.length;
  }
  return body;
}
