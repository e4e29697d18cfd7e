// Reads a request's body as far as it will be looked at.

import type { IncomingMessage } from "node:http";

/**
 * The body; null when there is none. One byte more than the limit at most, which tells the caller that it is too long.
 * `cut-off`: the client went away in the middle of it, and no answer will be read.
 */
export async function readBody(
  request: IncomingMessage,
  limitBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null | "cut-off"> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // Leaving the loop must not close the connection: the answer goes out on it.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limitBytes) break;
    }
  } catch {
    return "cut-off";
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

/** What the client says that it will send; 0 where it does not say. */
export function declaredLength({ headers }: IncomingMessage): number {
  return Number(headers["content-length"] ?? 0);
}

export function hasBody(request: IncomingMessage): boolean {
  return request.headers["transfer-encoding"] !== undefined || declaredLength(request) > 0;
}
