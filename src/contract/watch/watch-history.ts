// Who keeps the history of webhooks, and that history as segments, on the wire.

import * as z from "zod/mini";
import { REGIONS } from "@/audit-log/region";
import { webhookStatusSchema } from "@/contract/webhook/webhook-status";
import { instantSchema } from "@/contract/wire/instant";
import type { SegmentState } from "@/history/facts";

/** The organisation's webhook of a region, or with `portal_id` that of a Dev Portal in it. */
export const watchScopeSchema = z.object({
  region: z.enum(REGIONS),
  portal_id: z.exactOptional(z.string()),
});
export type WatchScope = z.infer<typeof watchScopeSchema>;

/**
 * Why a webhook could not be looked at: the API does not take the token, the token may not read it, the API asked for
 * fewer calls, failed, did not answer, or answered something else. `older_answer`: an answer of which nothing was taken.
 */
export const WATCH_PROBLEMS = [
  "token_refused",
  "not_permitted",
  "too_many_calls",
  "api_failed",
  "no_answer",
  "other_answer",
  "older_answer",
] as const;
export type WatchProblem = (typeof WATCH_PROBLEMS)[number];

export const watchSchema = z.object({
  /**
   * `demo`: a world, which knows every change, the emulator's among them. `watcher`: it looks now and then. `browser`:
   * so does a tab of the browser, while one is open.
   */
  kind: z.enum(["demo", "watcher", "browser"]),
  since: instantSchema,
  /** The shortest time between two looks; 0 where every change is known. */
  interval_s: z.number().check(z.minimum(0)),
  observed_at: instantSchema,
  organization_id: z.string(),
  /** `browser`: whether what was seen is stored, and not only in a tab. */
  is_kept: z.exactOptional(z.boolean()),
  problems: z.array(
    z.object({
      scope: watchScopeSchema,
      at: instantSchema,
      detail: z.string(),
      /** What `detail` says, as a word. */
      kind: z.exactOptional(z.enum(WATCH_PROBLEMS)),
    }),
  ),
});
export type Watch = z.infer<typeof watchSchema>;

export const SEGMENT_STATES = [
  "ready",
  "delivering",
  "failing",
  "stopped",
  "off",
  "unconfigured",
  "unobserved",
] as const satisfies readonly SegmentState[];

export const segmentSchema = z.object({
  from: instantSchema,
  /** Exclusive; null: it goes on. */
  to: z.nullable(instantSchema),
  state: z.enum(SEGMENT_STATES),
  /** Of a failed attempt; absent where there was no answer. */
  code: z.exactOptional(z.int()),
  destination_id: z.exactOptional(z.string()),
  /** `unobserved`: why it could not be looked; absent where it was not looked. */
  reason: z.exactOptional(z.string()),
});
export type Segment = z.infer<typeof segmentSchema>;

/** What of the time was not observed; null: it goes on. */
const notObservedSchema = z.object({ from: instantSchema, to: z.nullable(instantSchema) });
export type NotObserved = z.infer<typeof notObservedSchema>;

export const webhookHistorySchema = z.object({
  data: z.array(
    z.object({
      scope: watchScopeSchema,
      /** In order, without overlap. */
      segments: z.array(segmentSchema),
      /**
       * The unobserved segments, each from where on events may have been waiting when it began, without what a completed
       * replay or a verification has proven since.
       */
      not_observed: z.array(notObservedSchema),
      /** What the API answered when it was looked last, and when; absent where that is long ago, or every change is known. */
      last_look: z.exactOptional(z.object({ at: instantSchema, ...webhookStatusSchema.shape })),
    }),
  ),
});
export type WebhookHistory = z.infer<typeof webhookHistorySchema>;
