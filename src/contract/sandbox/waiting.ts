// What is under way to collectors: recorded, and neither delivered nor given up.

import * as z from "zod/mini";
import { REGIONS } from "@/audit-log/region";
import { instantSchema } from "@/contract/wire/instant";

/** The batches of one webhook for one address; those of a replay job by themselves. */
export const waitingSchema = z.object({
  /** Of a portal's webhook, the region of the portal. */
  region: z.enum(REGIONS),
  /** Null for the organisation's webhook. */
  portal_id: z.nullable(z.string()),
  endpoint: z.string(),
  /** Whether the webhook has another destination, endpoint or authorization by now. */
  address_replaced: z.boolean(),
  replay: z.boolean(),
  batches: z.int(),
  events: z.int(),
  /** When the oldest of these batches was opened. */
  since: instantSchema,
  /** When the next retry is due; null where none is waited for. */
  next_attempt_at: z.nullable(instantSchema),
});
export type Waiting = z.infer<typeof waitingSchema>;

/** The oldest first. */
export const waitingListSchema = z.object({ data: z.array(waitingSchema) });
export type WaitingList = z.infer<typeof waitingListSchema>;
