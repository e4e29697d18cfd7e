// How many events a world has recorded in a stretch of time, and how many of them a replay has brought again: what
// Konnect's replay job does not tell.

import * as z from "zod/mini";
import { REGIONS } from "@/audit-log/region";
import { instantSchema } from "@/contract/wire/instant";

/** Both ends of the stretch are included, as a replay job's are. */
export const eventCountQuery = {
  region: z.enum(REGIONS),
  portal_id: z.string(),
  from: instantSchema,
  to: instantSchema,
};

export const eventCountSchema = z.object({
  /** That are still kept. */
  recorded: z.int(),
  /** Of these, those that arrived at the collector with the webhook's last replay job. */
  replayed: z.int(),
});
export type EventCount = z.infer<typeof eventCountSchema>;
