// Deliveries: batches and the attempts to hand them over, as the sandbox shows them. No authorization value is in them.

import * as z from "zod/mini";
import { HTTP_VERSIONS } from "@/audit-log/delivery/attempt-outcome";
import { REGIONS } from "@/audit-log/region";
import type { RetryDecision, RetryReason } from "@/audit-log/delivery/retry-schedule";
import { logFormatSchema } from "@/contract/webhook/destination";
import { instantSchema } from "@/contract/wire/instant";
import { cursorPageSchema } from "@/contract/wire/pagination";
import { transportOutcomeSchema } from "./transport-outcome";

/**
 * * `collecting`: still open.
 * * `pending`: closed, waiting for its turn or in flight.
 * * `retrying`: an attempt failed, another follows.
 * * `delivered`: answered with success; whether it arrived, `arrived` of its last attempt says.
 * * `failed`: for good.
 */
export const DELIVERY_STATES = ["collecting", "pending", "retrying", "delivered", "failed"] as const;

const deliveryStateSchema = z.enum(DELIVERY_STATES);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

/** `not_retried`: the answer was final. `exhausted`: the last retry failed too. `dropped`: given up because the webhook stopped. */
const failureReasonSchema = z.enum(["not_retried", "exhausted", "dropped"]);
export type DeliveryFailureReason = z.infer<typeof failureReasonSchema>;

const RETRY_DECISIONS = ["delivered", "retry", "not_retried", "gave_up"] as const satisfies ReadonlyArray<
  RetryDecision["decision"]
>;

const RETRY_REASONS = [
  "backoff",
  "retry_after",
  "status_not_retryable",
  "error_not_retryable",
  "retries_exhausted",
] as const satisfies readonly RetryReason[];

export const attemptSchema = z.object({
  /** 1 is the first. */
  number: z.int(),
  started_at: instantSchema,
  /** This and all that follows but `request` is null while the attempt is under way. */
  finished_at: z.nullable(instantSchema),
  request: z.object({
    method: z.string(),
    url: z.string(),
    /** Absent where it is not known: before a connection has come about, and for receivers that need none. */
    http_version: z.exactOptional(z.enum(HTTP_VERSIONS)),
    /** Names in lower case; `authorization` reads `[set]` where one is sent. */
    headers: z.record(z.string(), z.string()),
  }),
  outcome: z.nullable(transportOutcomeSchema),
  /**
   * The redirects that were followed, in order: the status that sent on, and the request that followed. Empty as well
   * where `arrived` is null.
   */
  redirects: z.array(z.object({ status: z.int(), method: z.string(), url: z.string() })),
  /**
   * Whether the batch got to the end of its way and was taken there; a 2xx alone does not say so. Null where the answer
   * was 2xx and the way was not written down, as by earlier versions.
   */
  arrived: z.nullable(z.boolean()),
  /** Null when there was no answer. */
  response: z.nullable(
    z.object({
      status: z.int(),
      headers: z.record(z.string(), z.string()),
      body: z.string(),
    }),
  ),
  /** The text of a transport error. */
  error: z.nullable(z.string()),
  retry: z.nullable(
    z.object({
      decision: z.enum(RETRY_DECISIONS),
      /** Null when delivered. */
      reason: z.nullable(z.enum(RETRY_REASONS)),
      /** From the end of this attempt to the next; null when there is none. */
      wait_ms: z.nullable(z.number()),
    }),
  ),
});
export type DeliveryAttempt = z.infer<typeof attemptSchema>;

/** What a replay has brought since. */
const coverageSchema = z.object({
  /** When the job was over. */
  at: instantSchema,
  job: z.object({ start_at: instantSchema, end_at: instantSchema }),
  /** The gap that it closed; null where its events were brought before one was known. */
  gap_id: z.nullable(z.string()),
});
export type DeliveryCoverage = z.infer<typeof coverageSchema>;

export const deliverySchema = z.object({
  id: z.string(),
  /** Of a portal's delivery, the region of the portal. */
  region: z.enum(REGIONS),
  /** Null for the organisation's webhook. */
  portal_id: z.nullable(z.string()),
  destination_id: z.string(),
  endpoint: z.string(),
  /** Whether it is not over and its webhook has another destination, endpoint or authorization by now. */
  address_replaced: z.boolean(),
  log_format: logFormatSchema,
  /** Whether a replay job sends it. */
  replay: z.boolean(),
  state: deliveryStateSchema,
  /** Null unless `state` is `failed`. */
  reason: z.nullable(failureReasonSchema),
  /** How many records. */
  events: z.int(),
  /** Size of the body before compression. */
  bytes: z.int(),
  created_at: instantSchema,
  finished_at: z.nullable(instantSchema),
  /** Null unless a retry is waited for. */
  next_attempt_at: z.nullable(instantSchema),
  /** In order, the first one first. */
  attempts: z.array(attemptSchema),
  /**
   * Of one that is over and did not arrive: the replay that has brought all of its events since. Null where none has, and
   * where its events are no longer kept, so that their times are not known.
   */
  covered_by: z.nullable(coverageSchema),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** Newest first. The log keeps the last 10,000 deliveries. */
export const deliveryListSchema = z.object({
  data: z.array(deliverySchema),
  meta: z.object({
    page: cursorPageSchema,
    /** How many older deliveries were let go of. */
    dropped: z.int(),
  }),
});
export type DeliveryList = z.infer<typeof deliveryListSchema>;
