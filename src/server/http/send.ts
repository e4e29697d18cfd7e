// Sends an answer, also to a request whose body was not read to its end.

import type { IncomingMessage, ServerResponse } from "node:http";
import { hasBody } from "./read-body";

/** A client that was refused in the middle of its body has so long to notice. */
const REFUSED_BODY_GRACE_MS = 2000;

export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: PlainAnswer,
): void {
  if (response.destroyed) return;
  const bytes = body === null ? null : Buffer.from(body, "utf8");
  const isReadToEnd = request.complete || !hasBody(request);
  response.writeHead(status, {
    ...headers,
    "x-content-type-options": "nosniff",
    ...(bytes && { "content-length": String(bytes.length) }),
    ...(!isReadToEnd && { connection: "close" }),
  });
  response.end(bytes ?? undefined);
  if (isReadToEnd) return;
  // What is left of the body is let go by, so that the client sees the answer; but not for ever.
  request.resume();
  setTimeout(() => request.socket.destroy(), REFUSED_BODY_GRACE_MS).unref();
}
