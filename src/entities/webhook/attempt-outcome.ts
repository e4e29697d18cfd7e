import { readInstant } from "@/contract/wire/instant";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import { type EpochMs } from "@/lib/epoch";

/**
 * What the last attempt came to.
 * * `none`: nothing has been attempted yet, which is not a success.
 * * `outdated`: something was, before the setting was changed; it says nothing about the present one.
 * * `accepted`: the collector answered 2xx.
 * * `lost`: what answered 2xx was not given the batch, because a redirect had lost it.
 * * `refused`: it answered anything else.
 * * `no_answer`: the connection failed before an answer came.
 */
export type AttemptOutcome = "none" | "outdated" | "accepted" | "lost" | "refused" | "no_answer";

/**
 * Whether a last attempt that failed is known to be newer than the last change, resuming included. Only the settings of
 * a region tell when that was.
 */
export type AttemptHistory = "known" | "unknown";

export function attemptHistory(scopeKind: "region" | "portal", changedAt: EpochMs | null): AttemptHistory {
  return scopeKind === "region" && changedAt !== null ? "known" : "unknown";
}

/** `changedAt`: when the setting was last changed, as far as it is known. */
export function attemptOutcome(status: SeenStatus, changedAt: EpochMs | null = null): AttemptOutcome {
  if (status.last_attempt_at === undefined) return "none";
  const attemptedAt = readInstant(status.last_attempt_at);
  // An inactive webhook is so because of this very attempt: another endpoint would have made it active again.
  const isDecisive = status.webhook_status === "inactive";
  if (!isDecisive && changedAt !== null && attemptedAt !== null && attemptedAt < changedAt) return "outdated";
  const code = status.last_response_code;
  if (code === undefined) return "no_answer";
  if (code < 200 || code > 299) return "refused";
  return status.arrival?.kind === "lost" ? "lost" : "accepted";
}
