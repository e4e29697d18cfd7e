import type { SeenStatus } from "@/api/sandbox/seen-status";
import { RETRY_POLICY, RETRY_WAITS_MS } from "@/audit-log/delivery/retry-policy";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import { formatNumber } from "@/i18n/format";
import type { MessageKey, Translate } from "@/i18n/message-key";
import { assertNever } from "@/lib/assert-never";
import { type EpochMs, SECOND_MS } from "@/lib/epoch";
import { type AttemptHistory, attemptOutcome } from "@/entities/webhook/attempt-outcome";
import { isRetried } from "@/entities/webhook/response-meaning";

type LogHandlingKey = Extract<MessageKey, `status.logs.${string}`>;

/** What becomes of the logs in the meantime, in words. `history` as `attemptHistory` tells it. */
export function logHandlingWords(
  { t, locale }: { readonly t: Translate; readonly locale: string },
  status: SeenStatus,
  changedAt: EpochMs | null,
  history: AttemptHistory,
): string {
  const key = logHandling(status, changedAt, history);
  const retries = RETRY_POLICY.maxRetries;
  switch (key) {
    case "status.logs.retried":
    case "status.logs.retriedAsAsked": {
      const seconds = RETRY_WAITS_MS.map((waitMs) => formatNumber(waitMs / SECOND_MS, locale));
      return t(key, { retries, seconds: new Intl.ListFormat(locale).format(seconds) });
    }
    case "status.logs.retriedOrResumed":
    case "status.logs.stoppedAfterRetries":
      return t(key, { retries });
    default:
      return t(key);
  }
}

export function logHandling(
  status: SeenStatus,
  changedAt: EpochMs | null,
  history: AttemptHistory,
): LogHandlingKey {
  const condition = webhookCondition(status);
  switch (condition) {
    case "untried":
      return "status.logs.ready";
    case "active":
      return handlingWhileActive(status, changedAt, history);
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

function handlingWhileActive(
  status: SeenStatus,
  changedAt: EpochMs | null,
  history: AttemptHistory,
): LogHandlingKey {
  const outcome = attemptOutcome(status, changedAt);
  if (outcome === "outdated") return "status.logs.ready";
  if (outcome === "lost") return "status.logs.lost";
  // Only the log of deliveries knows the way there; a code alone is an answer of the last that was asked.
  if (outcome === "accepted") return status.arrival ? "status.logs.delivered" : "status.logs.answered";
  // An active webhook whose last attempt is not tried again must have been resumed since.
  if (isRetried(status) === false) return "status.logs.notRetried";
  if (history === "unknown") return "status.logs.retriedOrResumed";
  const canAsk = status.last_response_code === 429 || status.last_response_code === 503;
  return canAsk ? "status.logs.retriedAsAsked" : "status.logs.retried";
}
