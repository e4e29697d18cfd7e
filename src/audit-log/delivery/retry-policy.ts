// The numbers of the retry schedule. They stand here alone, so that a page that only tells them need not load the schedule.

export interface RetryPolicy {
  /** The wait before the first retry; each further one is twice as long. */
  readonly minWaitMs: number;
  /** No wait of the back-off is longer. `Retry-After` may ask for more. */
  readonly maxWaitMs: number;
  /** Retries after the first attempt: at most `maxRetries + 1` attempts in all. */
  readonly maxRetries: number;
}

/** As Konnect documents it. All other numbers of the schedule, here and elsewhere, derive from these three. */
export const RETRY_POLICY: RetryPolicy = { minWaitMs: 1000, maxWaitMs: 30_000, maxRetries: 4 };

/** A batch is sent at most so many times. */
export const MAX_ATTEMPTS = RETRY_POLICY.maxRetries + 1;

/** The waits between the attempts in ms, in order, where no receiver asks for others. */
export const RETRY_WAITS_MS: readonly number[] = Array.from({ length: RETRY_POLICY.maxRetries }, (_, index) =>
  backoffMs(index + 1, RETRY_POLICY),
);

/** When each attempt starts, in ms after the first one: receivers answer at once and ask for no other waits. */
export const ATTEMPT_STARTS_MS: readonly number[] = Array.from({ length: MAX_ATTEMPTS }, (_, retries) =>
  RETRY_WAITS_MS.slice(0, retries).reduce((sumMs, waitMs) => sumMs + waitMs, 0),
);

/** An outage that is over within so many ms after the first attempt is bridged by the retries. */
export const RETRIES_SPAN_MS = ATTEMPT_STARTS_MS[RETRY_POLICY.maxRetries]!; // one start an attempt

/** The wait after attempt number `attempt`. */
export function backoffMs(attempt: number, { minWaitMs, maxWaitMs }: RetryPolicy): number {
  return Math.min(minWaitMs * 2 ** (attempt - 1), maxWaitMs);
}
