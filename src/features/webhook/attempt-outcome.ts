import type { WebhookStatus } from "@/contract/webhook-status";

/**
 * What the last attempt came to.
 * * `none`: nothing has been attempted yet, which is not a success.
 * * `accepted`: the collector answered 2xx.
 * * `refused`: it answered anything else.
 * * `no_answer`: the connection failed before an answer came.
 */
export type AttemptOutcome = "none" | "accepted" | "refused" | "no_answer";

export function attemptOutcome(status: WebhookStatus): AttemptOutcome {
  if (status.last_attempt_at === undefined) return "none";
  const code = status.last_response_code;
  if (code === undefined) return "no_answer";
  return code >= 200 && code <= 299 ? "accepted" : "refused";
}
