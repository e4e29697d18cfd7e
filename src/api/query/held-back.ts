// How long what asks again by itself waits after a failure.

import type { ApiError } from "@/api/http/api-error";

export type PollError = Pick<ApiError, "status"> & Partial<Pick<ApiError, "retryAfterMs">>;

/** Ms until the next call: no sooner than the last answer asked for (`Retry-After`), be it the API's or a proxy's. */
export function heldBackMs(error: PollError | null, wantedMs: number): number {
  return Math.max(wantedMs, error?.retryAfterMs ?? 0);
}
