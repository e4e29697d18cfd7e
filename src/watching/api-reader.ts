// Reads of the API: an answer in the form that the contract gives it, or why there is none. The way there is a port.

import * as z from "zod/mini";
import { parseRetryAfter } from "@/audit-log/delivery/retry-after";
import type { ApiHost } from "@/contract/api-host";
import { versioned } from "@/contract/paths";
import type { ReadCall } from "@/contract/watch/looking/look-calls";
import { readDate } from "@/contract/watch/looking/observation";
import { AskFailure } from "@/contract/watch/looking/observe";
import { readTolerantly } from "@/contract/wire/tolerant-reading";
import type { EpochMs } from "@/lib/epoch";

export interface RawAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/**
 * A `GET` with a token. @param path with its version and query
 * @throws AskFailure where there is no answer
 */
export type Get = (host: ApiHost, path: string, token: string) => Promise<RawAnswer>;

export interface ReadAnswer<T> {
  readonly body: T;
  /** The `Date` of the answer. */
  readonly at: EpochMs;
}

const answeredWith = (status: number) => `answered ${status}`;

/** Why it could not be looked, where the token was not taken: it has expired, or was revoked. */
export const TOKEN_REFUSED = answeredWith(401);

export interface ApiReader {
  readonly read: <Schema extends z.core.$ZodType>(
    call: ReadCall<Schema>,
    token: string,
  ) => Promise<ReadAnswer<z.core.output<Schema>>>;
}

/** @param onAnswer learns the instant of every answer */
export function createApiReader(get: Get, onAnswer: (at: EpochMs) => void = () => undefined): ApiReader {
  return {
    async read(call, token) {
      const { status, headers, text } = await get(call.host, versioned(call.version, call.path), token);
      const at = readDate(headers["date"]);
      if (at !== null) onAnswer(at);
      if (status !== 200) {
        const retryAfter = headers["retry-after"];
        const retryAfterMs = retryAfter === undefined ? null : parseRetryAfter(retryAfter, at ?? 0);
        throw new AskFailure(answeredWith(status), { status, at, retryAfterMs });
      }
      if (at === null) throw new AskFailure("answered without a date", { status });
      return { body: parse(call, text, at), at };
    },
  };
}

function parse<Schema extends z.core.$ZodType>(
  { schema }: ReadCall<Schema>,
  text: string,
  at: EpochMs,
): z.core.output<Schema> {
  const parsed = z.safeParse(schema, readTolerantly(schema, jsonOf(text)));
  if (parsed.success) return parsed.data;
  throw new AskFailure("answered something that is not in the contract", { status: 200, at });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
