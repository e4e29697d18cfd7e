// Faults of the API itself, made to order: the next matching calls fail or take their time.

import * as z from "zod/mini";
import { notBlank } from "@/contract/wire/body-rule";
import { FAILURE_KINDS } from "./receiver";

/** The longest that an answer can be held back, in real ms: longer than any client waits. */
export const DELAY_LIMIT_MS = 60_000;

const faultFields = {
  /** Upper case; absent: any method. */
  method: z.exactOptional(z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"])),
  /** The path without host and region, such as `/v3/audit-log-webhook`. */
  path_prefix: z.string().check(notBlank),
  /** For how many calls. */
  times: z._default(z.int().check(z.minimum(1)), 1),
};

/**
 * Exactly one of: answer with `status`, `fail` without an answer (a client sees a network error for every kind), or
 * wait `delay_ms`, at most a minute, before the true answer.
 */
export const apiFaultSchema = z.union([
  z.strictObject({
    status: z.int().check(z.minimum(400), z.maximum(599)),
    /** Instead of the API's own problem document: what a gateway or proxy in front of it would answer. */
    body: z.exactOptional(z.string()),
    /** Lower-case names. They take the place of the API's own, `content-type` included. */
    headers: z.exactOptional(
      z.record(z.string().check(z.regex(/^[a-z0-9-]+$/)), z.string().check(z.regex(/^[\x20-\x7E]*$/))),
    ),
    ...faultFields,
  }),
  z.strictObject({ fail: z.enum(FAILURE_KINDS), ...faultFields }),
  z.strictObject({
    delay_ms: z.int().check(z.minimum(0), z.maximum(DELAY_LIMIT_MS)),
    ...faultFields,
  }),
]);
export type ApiFault = z.infer<typeof apiFaultSchema>;

/** Body and answer alike, in the order in which faults are tried. `PUT` replaces all; an empty list clears them. */
export const apiFaultListSchema = z.array(apiFaultSchema);
export type ApiFaultList = z.infer<typeof apiFaultListSchema>;
