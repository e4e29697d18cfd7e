// The kinds of values that a world's records are made of, as schemas with bounds: what has passed them can be computed
// with and written down. Knows no table.

import * as z from "zod/mini";
import { HTTP_VERSIONS } from "@/audit-log/delivery/attempt-outcome";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { REGIONS } from "@/audit-log/region";
import type { RetryDecision } from "@/audit-log/delivery/retry-schedule";
import { TRANSPORT_ERRORS } from "@/audit-log/delivery/transport-error";
import type { StandardRule } from "@/contract/wire/problem";
import { END_OF_TIME } from "@/lib/epoch";
import type { Scope, ScopeKey } from "@/mock-server/engine/lane/scope";

/** Numbers that count something stay far below what a number can hold exactly. */
const COUNT_LIMIT = 2 ** 48;

/** A value that only a function can judge. */
function judged<T>(holds: (value: unknown) => boolean, reason: string, rule: StandardRule = "invalid") {
  return z.custom<T>(holds, { params: { rule, reason, detail: reason } });
}

/** Any text, hostile ones too. */
export const text = z.string();
/**
 * From 1970 to the end of time: after anything that the server computes with it, it can still be written as RFC 3339.
 */
export const instant = z.int().check(z.minimum(0), z.maximum(END_OF_TIME));
export const born = { createdAt: instant, updatedAt: instant };
/** From 0. */
export const count = z.int().check(z.minimum(0), z.maximum(COUNT_LIMIT));
/** From 1. */
export const ordinal = z.int().check(z.minimum(1), z.maximum(COUNT_LIMIT));
/** Of time. */
const durationMs = z.number().check(z.minimum(0), z.maximum(END_OF_TIME));
export const uint32 = z.int().check(z.minimum(0), z.maximum(2 ** 32 - 1));

const UUID = "[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}";

function textLike<T extends string = string>(pattern: RegExp, reason: string, rule?: StandardRule) {
  return judged<T>((value) => typeof value === "string" && pattern.test(value), reason, rule);
}

/** As this server draws them. */
export const uuid = textLike(new RegExp(`^${UUID}$`), "must be a UUID in lower case", "is_uuid");
export const kid = textLike(/^[\da-f]{40}$/, "must be 40 hexadecimal digits in lower case");
export const region = z.enum(REGIONS);
export const logFormat = z.enum(LOG_FORMATS);

/**
 * Any that a version of this server has taken: what makes an endpoint today (lib/endpoint.ts) is stricter, and a world
 * from before then is whole all the same. The transports tell of one that they cannot send to.
 */
export const endpoint = textLike(/^https:\/\/[^\s\p{Cc}]+$/iu, "must be a valid URL with https");
/** Without control characters but tab: no header could carry them. Empty where a delivery is over. */
export const authorization = textLike(
  /^[\t\u0020-\u007e\u0080-\uffff]*$/,
  "must not contain control characters",
);

const SCOPE = `(?:region/(?:${REGIONS.join("|")})|portal/${UUID})`;

export const scope: z.ZodMiniType<Scope> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("region"), region }),
  z.object({ kind: z.literal("portal"), region, portalId: uuid }),
]);
export const scopeName = textLike<ScopeKey>(new RegExp(`^${SCOPE}$`), "must name a region or a portal");
export const logName = textLike(
  new RegExp(`^(?:deliveries|(?:events|segments)/${SCOPE}|requests/${UUID})$`),
  "must name a log",
);

export function bytes(length?: number) {
  return judged<Uint8Array<ArrayBuffer>>(
    (value) => value instanceof Uint8Array && (length === undefined || value.length === length),
    length === undefined ? "must be bytes" : `must be ${length} bytes`,
    "is_base64",
  );
}

export const seqRange = z.object({ firstSeq: ordinal, lastSeq: ordinal }).check(
  z.refine(({ firstSeq, lastSeq }) => firstSeq <= lastSeq, {
    path: ["lastSeq"],
    params: { rule: "invalid", reason: "must not be before firstSeq", detail: "" },
  }),
);

/** Absent where an error followed none, and in worlds of before they were written down. */
const redirects = z.exactOptional(
  z.array(z.object({ status: z.int().check(z.minimum(0), z.maximum(999)), method: text, url: text })),
);

/** Absent where none is known, and in worlds of before it was written down. */
const httpVersion = z.exactOptional(z.enum(HTTP_VERSIONS));

export const attemptOutcome = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("response"),
    status: z.int().check(z.minimum(0), z.maximum(999)),
    headers: z.array(z.tuple([text, text])),
    body: text,
    redirects,
    httpVersion,
  }),
  z.object({
    kind: z.literal("error"),
    error: z.enum(TRANSPORT_ERRORS),
    message: text,
    redirects,
    httpVersion,
  }),
]);

export const retryDecision: z.ZodMiniType<RetryDecision> = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("delivered") }),
  z.object({
    decision: z.literal("retry"),
    waitMs: durationMs,
    reason: z.enum(["backoff", "retry_after"]),
  }),
  z.object({
    decision: z.literal("not_retried"),
    reason: z.enum(["status_not_retryable", "error_not_retryable"]),
  }),
  z.object({ decision: z.literal("gave_up"), reason: z.literal("retries_exhausted") }),
]);
