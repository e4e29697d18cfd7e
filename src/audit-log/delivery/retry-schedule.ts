// What follows an attempt: delivered, again, or given up. The policy of hashicorp/go-retryablehttp, which Konnect's documented numbers come from.
// Knows nothing of batches, timers or HTTP: an outcome goes in, a decision comes out.

import type { EpochMs } from "@/lib/epoch";
import { type AttemptOutcome, isSuccess } from "./attempt-outcome";
import { parseRetryAfter } from "./retry-after";
import { backoffMs, RETRY_POLICY, type RetryPolicy } from "./retry-policy";
import type { TransportError } from "./transport-error";

/** Why the next wait is what it is: computed by the schedule, or asked for by the receiver. */
type WaitReason = "backoff" | "retry_after";

/** Why another attempt would not help. */
type RefusalReason = "status_not_retryable" | "error_not_retryable";

export type RetryReason = WaitReason | RefusalReason | "retries_exhausted";

export type RetryDecision =
  | { readonly decision: "delivered" }
  /** `waitMs` counts from the end of the attempt. */
  | { readonly decision: "retry"; readonly waitMs: number; readonly reason: WaitReason }
  | { readonly decision: "not_retried"; readonly reason: RefusalReason }
  | { readonly decision: "gave_up"; readonly reason: "retries_exhausted" };

const RETRYABLE_ERRORS: ReadonlySet<TransportError> = new Set([
  "refused",
  "reset",
  "dns",
  "timeout",
  "closed",
  "malformed",
  "tls_handshake",
  "proxy",
]);

/** Answers to these may say themselves when to come back. */
const RETRY_AFTER_STATUSES: ReadonlySet<number> = new Set([429, 503]);

/**
 * Decides what follows attempt number `attempt` (1 is the first) that ended at `now`.
 * Any 2xx delivers. An outcome that could be retried but comes from the last attempt is `gave_up`; any other failure is `not_retried` at once.
 */
export function decideRetry(
  outcome: AttemptOutcome,
  attempt: number,
  now: EpochMs,
  policy: RetryPolicy = RETRY_POLICY,
): RetryDecision {
  if (outcome.kind === "response") {
    if (isSuccess(outcome.status)) return { decision: "delivered" };
    if (!isRetryableStatus(outcome.status))
      return { decision: "not_retried", reason: "status_not_retryable" };
  } else if (!RETRYABLE_ERRORS.has(outcome.error)) {
    return { decision: "not_retried", reason: "error_not_retryable" };
  }
  if (attempt > policy.maxRetries) return { decision: "gave_up", reason: "retries_exhausted" };
  const askedMs = askedWaitMs(outcome, now);
  if (askedMs !== null) return { decision: "retry", waitMs: askedMs, reason: "retry_after" };
  return { decision: "retry", waitMs: backoffMs(attempt, policy), reason: "backoff" };
}

function isRetryableStatus(status: number): boolean {
  return status === 429 || status === 0 || (status >= 500 && status !== 501);
}

/** The wait in ms that the receiver asks for; null where it asks for none that counts. Of several headers the first one counts. */
function askedWaitMs(outcome: AttemptOutcome, now: EpochMs): number | null {
  if (outcome.kind === "error" || !RETRY_AFTER_STATUSES.has(outcome.status)) return null;
  const header = outcome.headers.find(([name]) => name.toLowerCase() === "retry-after");
  return header ? parseRetryAfter(header[1], now, outcome.receivedAt) : null;
}
