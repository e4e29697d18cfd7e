import type { WebhookCondition } from "@/audit-log/webhook-status";
import { webhookCondition, type WebhookStatus } from "@/contract/webhook-status";
import type { EpochMs } from "@/lib/epoch";
import type { Tone } from "@/ui/StatusBadge";
import { attemptOutcome } from "./attempt-outcome";
import type { RowPart } from "./webhook-row";

/**
 * * `shipping`: switched on, and the last attempt was accepted.
 * * `unproven`: switched on, but nothing has been accepted yet, or nothing since the last change, or the last attempt failed.
 * * `stopped`: switched on, and delivery has stopped.
 * * `unread`: nothing is known: no access, no answer, or a word that the console does not know.
 */
export const REGION_STATES = ["shipping", "unproven", "stopped", "off", "unconfigured", "unread"] as const;

export type RegionState = (typeof REGION_STATES)[number];

export const REGION_STATE_TONES: Readonly<Record<RegionState, Tone>> = {
  shipping: "success",
  unproven: "info",
  stopped: "danger",
  off: "warning",
  unconfigured: "neutral",
  unread: "neutral",
};

const STATES: Readonly<Record<WebhookCondition, RegionState>> = {
  active: "shipping",
  untried: "unproven",
  stopped: "stopped",
  off: "off",
  off_after_failure: "off",
  unconfigured: "unconfigured",
  unknown: "unread",
};

/** The part of a row that its state is told by. */
export interface RegionFacts {
  readonly status: RowPart<WebhookStatus>;
  readonly changedAt: EpochMs | null;
}

/** `pending` while the answer is on its way. */
export function regionState({ status, changedAt }: RegionFacts): RegionState | "pending" {
  if (status.state === "pending") return "pending";
  if (status.state !== "loaded") return "unread";
  const state = STATES[webhookCondition(status.value)];
  const isProven = attemptOutcome(status.value, changedAt) === "accepted";
  return state === "shipping" && !isProven ? "unproven" : state;
}

export interface RegionGroup {
  readonly state: RegionState;
  /** The names of the regions in it, in their order. */
  readonly names: readonly string[];
}

/** Regions by state. The four that everybody asks about are always there, the others when there is something in them. */
export function groupRegions(
  rows: readonly (RegionFacts & { readonly name: string })[],
): readonly RegionGroup[] {
  return REGION_STATES.map((state) => ({
    state,
    names: rows.filter((row) => regionState(row) === state).map(({ name }) => name),
  })).filter(({ state, names }) => names.length > 0 || (state !== "unproven" && state !== "unread"));
}
