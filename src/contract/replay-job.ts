// The replay job of a region or a portal: events of the past, sent again. How far back it may reach depends on the server's time.

import * as z from "zod/mini";
import { instantSchema } from "./instant";
import { requestBody } from "./request-body";

export const replayJobSchema = z.object({
  /** This and the other times are `ZERO_TIME` before the first job. */
  start_at: instantSchema,
  end_at: instantSchema,
  /** `unconfigured`, then `accepted`, `pending`, `running`, and at the end `completed` or `failed`; a newer API may have more words. */
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
