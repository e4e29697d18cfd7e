// The way of a request that was sent on to other addresses, and what it kept of its load on that way.
// Knows nothing of networks; who follows redirects says here which way it went.

import { type AttemptOutcome, isSuccess } from "./retry-schedule";

/** One step of the way: the answer that sent the client on, and the request that followed. */
export interface Redirect {
  /** HTTP status code of the answer. */
  readonly status: number;
  readonly method: string;
  readonly url: string;
}

/** Whether a request that was redirected shows its Authorization again: only to the host that it was meant for. */
export function keepsAuthorization(from: string, to: string): boolean {
  return URL.canParse(from) && URL.canParse(to) && new URL(from).host === new URL(to).host;
}

/** Whether the batch got to the end of its way and was taken there. A 2xx to a request that no longer held it says nothing. */
export function hasArrived(outcome: AttemptOutcome): boolean {
  const { redirects = [] } = outcome;
  return outcome.kind === "response" && isSuccess(outcome.status) && !hasLostBatch(redirects);
}

function hasLostBatch(redirects: readonly Redirect[]): boolean {
  return redirects.some(({ method }) => method !== "POST");
}
