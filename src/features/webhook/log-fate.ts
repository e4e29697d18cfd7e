import { webhookCondition, type WebhookStatus } from "@/contract/webhook-status";
import type { PlainMessageKey } from "@/i18n/message-key";
import { assertNever } from "@/lib/assert-never";
import type { EpochMs } from "@/lib/epoch";
import { type AttemptHistory, attemptOutcome } from "./attempt-outcome";
import { isRetried } from "./response-meaning";

/** What becomes of the logs in the meantime. `history` as `attemptHistory` tells it. */
export function logFate(
  status: WebhookStatus,
  changedAt: EpochMs | null,
  history: AttemptHistory,
): PlainMessageKey {
  const condition = webhookCondition(status);
  switch (condition) {
    case "untried":
      return "status.logs.ready";
    case "active":
      return activeFate(status, changedAt, history);
    case "stopped": {
      const isTriedAgain = isRetried(status);
      if (isTriedAgain === null) return "status.logs.off";
      return isTriedAgain ? "status.logs.stoppedAfterRetries" : "status.logs.stoppedAtOnce";
    }
    case "off":
    case "off_after_failure":
      return "status.logs.off";
    case "unconfigured":
      return "status.logs.unconfigured";
    case "unknown":
      return "status.logs.unknown";
    default:
      return assertNever(condition);
  }
}

function activeFate(
  status: WebhookStatus,
  changedAt: EpochMs | null,
  history: AttemptHistory,
): PlainMessageKey {
  const outcome = attemptOutcome(status, changedAt);
  if (outcome === "outdated") return "status.logs.ready";
  if (outcome === "accepted") return "status.logs.delivered";
  // An active webhook whose last attempt is not tried again must have been resumed since.
  if (isRetried(status) === false) return "status.logs.notRetried";
  if (history === "unknown") return "status.logs.retriedOrResumed";
  const canAsk = status.last_response_code === 429 || status.last_response_code === 503;
  return canAsk ? "status.logs.retriedAsAsked" : "status.logs.retried";
}
