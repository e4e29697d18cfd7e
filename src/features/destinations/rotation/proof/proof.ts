import { readInstant } from "@/contract/wire/instant";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import { attemptOutcome } from "@/entities/webhook/attempt-outcome";
import type { EpochMs } from "@/lib/epoch";

/**
 * What the attempts of a webhook say about the token that it sends now.
 * * `proven`: an attempt with it was accepted.
 * * `failed`: the last attempt with it was not; a batch that is tried again may still mend that.
 * * `waiting`: nothing was attempted since.
 * * `unsure`: the last attempt was accepted, and may be from before the change.
 * * `off`: switched off, so nothing is sent with any token.
 * * `stopped`: it has stopped before anything was attempted.
 * * `pending`, `unread`: nothing is known yet, or nothing could be read.
 */
export type Proof = "proven" | "failed" | "waiting" | "unsure" | "off" | "stopped" | "pending" | "unread";

/** Only an attempt that began later has had the token. */
export interface Since {
  /** Null: before everything. */
  readonly at: EpochMs | null;
  /**
   * * `change`: the webhook got the token then.
   * * `first_look`: it had it by then, and may have had it long before.
   */
  readonly what: "change" | "first_look";
}

/** The same where the token was changed once more: what was sent before that is no proof of it. */
export function laterOf(since: Since, changedAt: EpochMs | null): Since {
  if (changedAt === null || (since.at !== null && since.at >= changedAt)) return since;
  return { at: changedAt, what: "change" };
}

export interface ProofFacts {
  readonly status: SeenStatus | "pending" | "unread";
  /** `unread`: when it was given the token could not be read. */
  readonly since: Since | "pending" | "unread";
}

export function proofOf({ status, since }: ProofFacts): Proof {
  if (typeof status === "string") return status;
  if (!status.webhook_enabled) return "off";
  if (typeof since === "string") return since;
  const attemptedAt = readInstant(status.last_attempt_at);
  const outcome = attemptOutcome(status);
  if (attemptedAt === null || attemptedAt <= (since.at ?? Number.NEGATIVE_INFINITY)) {
    if (status.webhook_status === "inactive") return "stopped";
    return since.what === "first_look" && outcome === "accepted" ? "unsure" : "waiting";
  }
  return outcome === "accepted" ? "proven" : "failed";
}

/** Whether nothing more is to be waited for. */
export function isSettled(proof: Proof): boolean {
  return proof === "proven" || proof === "off";
}
