// What can be known of a webhook at an instant, and which segment of its history that is. Whether it was read off
// answers or off a world makes no difference here.

import type { Region } from "@/audit-log/region";
import { isSuccess } from "@/audit-log/delivery/attempt-outcome";
import { describeWebhook } from "@/audit-log/webhook-status";
import { assertNever } from "@/lib/assert-never";
import type { EpochMs } from "@/lib/epoch";

/** The organisation's events of a region (`portalId` null), or one Dev Portal. */
export interface Scope {
  readonly region: Region;
  readonly portalId: string | null;
}

export interface Attempt {
  /** When it started. */
  readonly at: EpochMs;
  /** HTTP status code; null where there was no answer. */
  readonly code: number | null;
  readonly message: string;
}

export interface WebhookFacts {
  readonly enabled: boolean;
  /** As reported; words that are not in the contract prove nothing. */
  readonly status: string;
  readonly lastAttempt: Attempt | null;
}

/** A replay job as the API reports it; `startAt` and `endAt` both belong to its range. */
export interface ReplayJob {
  readonly startAt: EpochMs;
  readonly endAt: EpochMs;
  readonly status: string;
  readonly updatedAt: EpochMs;
}

/**
 * * `ready`: on, and nothing was attempted yet; `delivering`: the last attempt was accepted; `failing`: it failed, and
 *   the webhook is still active
 * * `stopped`: on, and inactive; `off`: not on, with any status word; `unconfigured`: nothing is set up
 * * `unobserved`: not known
 */
export type SegmentState =
  | "ready"
  | "delivering"
  | "failing"
  | "stopped"
  | "off"
  | "unconfigured"
  | "unobserved";

export function stateOf({ enabled, status, lastAttempt }: WebhookFacts): SegmentState {
  const condition = describeWebhook({ enabled, status, hasAttempt: lastAttempt !== null });
  switch (condition) {
    case "untried":
      return "ready";
    case "active":
      return isAccepted(lastAttempt) ? "delivering" : "failing";
    case "off_after_failure":
      return "off";
    case "stopped":
    case "off":
    case "unconfigured":
      return condition;
    case "unknown":
      // Switched off is off, even where the word beside it is new.
      return enabled ? "unobserved" : "off";
    default:
      return assertNever(condition);
  }
}

/** New events are sent, or tried. */
export function isFlowing(state: SegmentState): boolean {
  return state === "ready" || state === "delivering" || state === "failing";
}

export function isAccepted(attempt: Attempt | null): attempt is Attempt {
  return attempt !== null && attempt.code !== null && isSuccess(attempt.code);
}

/** A job that may still send. */
export function isAtWork({ status }: ReplayJob): boolean {
  return status === "accepted" || status === "pending" || status === "running";
}
