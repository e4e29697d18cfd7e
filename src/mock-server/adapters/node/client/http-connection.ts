// What both versions of HTTP are to the rest of the client: one connection, one request after the other.

import type { Readable } from "node:stream";
import type { HttpVersion } from "@/audit-log/delivery/attempt-outcome";
import type { Endpoint } from "@/lib/endpoint";
import type { Hop } from "@/mock-server/adapters/redirects";

/** An answer with larger headers is an error. Node's own limit of 16 KiB is one that no collector knows. */
export const MAX_HEADER_BYTES = 1_048_576;
/** A connection that is not used is closed after so long, as Go's pool does. */
export const IDLE_LIMIT_MS = 90_000;

export interface Answer {
  readonly status: number;
  /** In the order received, names in lower case. */
  readonly headers: readonly (readonly [string, string])[];
  /** Has to be read to its end, or destroyed. */
  readonly body: Readable;
}

export interface Connection {
  readonly version: HttpVersion;
  readonly isUsable: () => boolean;
  /** The headers are one byte a character. An aborted signal ends the request and the body of its answer. */
  readonly exchange: (hop: Hop, to: Endpoint, signal: AbortSignal) => Promise<Answer>;
  readonly destroy: () => void;
}

/** The peer has said that it did nothing with the request: it may be sent again, with any method. */
export class NotProcessedError extends Error {
  constructor(cause: unknown) {
    super("the peer has not begun the request", { cause });
    this.name = "NotProcessedError";
  }
}

/** The answer breaks the rules of HTTP where Node lets it pass and Go's client does not. */
export class MalformedAnswerError extends Error {
  constructor() {
    super("malformed answer");
    this.name = "MalformedAnswerError";
  }
}

/** Pairs of a flat list, as Node gives raw headers. */
export function headerPairs(raw: readonly string[]): (readonly [string, string])[] {
  return Array.from({ length: raw.length >> 1 }, (_, index) => {
    const [name = "", value = ""] = raw.slice(2 * index, 2 * index + 2);
    return [name.toLowerCase(), value] as const;
  });
}
