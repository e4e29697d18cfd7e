import { webhookCondition, type WebhookStatus } from "@/contract/webhook-status";
import type { PlainMessageKey } from "@/i18n/message-key";
import type { EpochMs } from "@/lib/epoch";
import { assertNever } from "@/lib/assert-never";
import { attemptOutcome } from "./attempt-outcome";
import type { WebhookScope } from "@/api/webhook-scope";

export interface NextStepWords {
  readonly text: PlainMessageKey;
  /** Where it is done. */
  readonly place: "setup" | "destination" | "nowhere";
}

/** What someone who looks at this status should do about it. */
export function nextStep(
  status: WebhookStatus,
  scopeKind: WebhookScope["kind"],
  changedAt: EpochMs | null = null,
): NextStepWords {
  const condition = webhookCondition(status);
  switch (condition) {
    case "untried":
      return tryIt(scopeKind);
    case "active": {
      const outcome = attemptOutcome(status, changedAt);
      if (outcome === "outdated") return tryIt(scopeKind);
      return outcome === "accepted"
        ? { text: "webhook.next.active", place: "nowhere" }
        : { text: "webhook.next.lastFailed", place: "destination" };
    }
    case "stopped":
      return { text: "webhook.next.stopped", place: "destination" };
    case "off":
      return { text: "webhook.next.off", place: "setup" };
    case "off_after_failure":
      return { text: "webhook.next.offAfterFailure", place: "destination" };
    case "unconfigured":
      return { text: "webhook.next.unconfigured", place: "setup" };
    case "unknown":
      return { text: "webhook.next.unknown", place: "nowhere" };
    default:
      return assertNever(condition);
  }
}

function tryIt(scopeKind: WebhookScope["kind"]): NextStepWords {
  return scopeKind === "region"
    ? { text: "webhook.next.untried", place: "setup" }
    : { text: "webhook.next.untriedPortal", place: "nowhere" };
}
