import type { SeenStatus } from "@/api/sandbox/seen-status";
import type { WebhookCondition } from "@/audit-log/webhook-status";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import type { EpochMs } from "@/lib/epoch";
import { attemptOutcome } from "@/entities/webhook/attempt-outcome";
import type { RowPart } from "./webhook-row";

/**
 * * `shipping`: switched on, and the last attempt was accepted.
 * * `untried`: switched on, but nothing has been sent yet, or nothing since the last change.
 * * `failing`: switched on, and the last attempt failed or nothing of it arrived; its batch is still retried, or delivery was resumed since.
 * * `stopped`: switched on, and delivery has stopped.
 * * `unread`: nothing is known: no access, no answer, or a word that the console does not know.
 */
export const REGION_STATES = [
  "shipping",
  "untried",
  "failing",
  "stopped",
  "off",
  "unconfigured",
  "unread",
] as const;

export type RegionState = (typeof REGION_STATES)[number];

const STATES: Readonly<Record<WebhookCondition, RegionState>> = {
  active: "shipping",
  untried: "untried",
  stopped: "stopped",
  off: "off",
  off_after_failure: "off",
  unconfigured: "unconfigured",
  unknown: "unread",
};

/** The part of a row that its state is told by. */
export interface RegionFacts {
  readonly status: RowPart<SeenStatus>;
  readonly changedAt: EpochMs | null;
}

/** `pending` while the answer is on its way. */
export function regionState({ status, changedAt }: RegionFacts): RegionState | "pending" {
  if (status.state === "pending") return "pending";
  if (status.state !== "loaded") return "unread";
  const state = STATES[webhookCondition(status.value)];
  if (state !== "shipping") return state;
  const outcome = attemptOutcome(status.value, changedAt);
  if (outcome === "accepted") return "shipping";
  return outcome === "outdated" ? "untried" : "failing";
}
