// The replay job of a region or a portal: events of the past, sent again. How far back it may reach depends on the server's time.

import * as z from "zod/mini";
import { RETENTION_MS } from "@/audit-log/retention";
import { instantSchema } from "@/contract/wire/instant";
import { requestBody } from "@/contract/wire/request-body";

/** In the order in which a job goes through them; it ends with one of the last two. */
export const REPLAY_JOB_STATUSES = [
  "unconfigured",
  "accepted",
  "pending",
  "running",
  "completed",
  "failed",
] as const;
export type ReplayJobStatus = (typeof REPLAY_JOB_STATUSES)[number];

/** How far back a replay may reach, in ms: as far as there are events. */
export const REPLAY_LIMIT_MS = RETENTION_MS;

export const replayJobSchema = z.object({
  /** This and the other times are `ZERO_TIME` before the first job. */
  start_at: instantSchema,
  end_at: instantSchema,
  /** One of `REPLAY_JOB_STATUSES`; a newer API may have more words. */
  status: z.string(),
  updated_at: instantSchema,
});
export type ReplayJob = z.infer<typeof replayJobSchema>;

/** `PUT`: both bounds belong to the range. */
export const replaceReplayJobSchema = requestBody(
  z.object({
    start_at: instantSchema,
    end_at: instantSchema,
  }),
);
export type ReplaceReplayJob = z.infer<typeof replaceReplayJobSchema>;
