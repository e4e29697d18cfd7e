import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import { assertNever } from "@/lib/assert-never";
import type { EpochMs } from "@/lib/epoch";
import { attemptHistory, attemptOutcome } from "@/entities/webhook/attempt-outcome";

/**
 * * `fix`: what the last answer asks for.
 * * `test`, `signIn`: make an event, the way a region or a portal has one.
 * * `replay`: send what was missed, as far as a gap is known.
 */
export type NextStep = "fix" | "resume" | "replay" | "switchOn" | "choose" | "test" | "signIn" | "lookUp";

/** What a user should do about this status, in this order. */
export function nextSteps(
  status: SeenStatus,
  scopeKind: WebhookScope["kind"],
  changedAt: EpochMs | null = null,
): readonly NextStep[] {
  const condition = webhookCondition(status);
  const tryIt: NextStep = scopeKind === "region" ? "test" : "signIn";
  switch (condition) {
    case "untried":
      return [tryIt];
    case "active": {
      const outcome = attemptOutcome(status, changedAt);
      if (outcome === "outdated") return [tryIt, "replay"];
      if (outcome === "accepted") return [];
      if (outcome === "lost") return ["fix", "replay"];
      // While it is retried nothing has been missed.
      return attemptHistory(scopeKind, changedAt) === "known" ? ["fix"] : ["fix", "replay"];
    }
    case "stopped":
      return ["fix", "resume", "replay"];
    case "off":
      return ["switchOn"];
    case "off_after_failure":
      return ["fix", "switchOn", "replay"];
    case "unconfigured":
      return ["choose"];
    case "unknown":
      return ["lookUp"];
    default:
      return assertNever(condition);
  }
}
