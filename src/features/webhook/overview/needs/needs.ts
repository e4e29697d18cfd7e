// What there is to do about webhooks, the worst first: gaps that are not closed, and webhooks that stopped or fail
// without a gap that would tell of it.

import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import type { Gap } from "@/contract/watch/gap";
import { isOfScope, webhookScopeOf } from "@/entities/gap/gap-scope";
import { type GapDeadline, gapDeadline } from "@/entities/gap/gap-times";
import { regionState, type RegionFacts } from "@/features/webhook/overview/region-summary";
import type { EpochMs } from "@/lib/epoch";

export interface NeedRow extends RegionFacts {
  readonly name: string;
  readonly scope: WebhookScope;
}

/**
 * * `stopped`, `failing`, `off`: the webhook is in that state now
 * * `hole`: what lies in the gap is missing, and the webhook goes on
 * * `replaying`: it is being sent again
 * * `gone`: nothing of it can be sent again
 */
export type NeedKind = "stopped" | "failing" | "off" | "hole" | "replaying" | "gone";

export interface Need {
  readonly scope: WebhookScope;
  /** Of the webhook; null where no row of it is there. */
  readonly name: string | null;
  readonly kind: NeedKind;
  /** Null: no gap is known, only the status. */
  readonly gap: Gap | null;
  readonly status: SeenStatus | null;
  readonly deadline: GapDeadline | null;
  /** What helps: the status of the webhook, a replay of the gap, or the page of the gap. */
  readonly help: "fix" | "replay" | "open";
}

export function needsOf(rows: readonly NeedRow[], gaps: readonly Gap[], now: EpochMs): readonly Need[] {
  const ofGaps = gaps.map((gap) => needOfGap(gap, rows, now));
  const ofStatuses = rows.flatMap((row) => needOfStatus(row, ofGaps));
  return [...ofGaps, ...ofStatuses].toSorted(
    (one, other) => rank(one, now) - rank(other, now) || lengthOrder(one, other),
  );
}

function needOfGap(gap: Gap, rows: readonly NeedRow[], now: EpochMs): Need {
  const row = rows.find(({ scope }) => isOfScope(gap.scope, scope));
  const state = row ? regionState(row) : "unread";
  const status = row?.status.state === "loaded" ? row.status.value : null;
  const deadline = gapDeadline(gap, now);
  const facts = { scope: webhookScopeOf(gap.scope), name: row?.name ?? null, gap, status, deadline };
  if (deadline?.kind === "gone") return { ...facts, kind: "gone", help: "open" };
  if (gap.state === "replaying") return { ...facts, kind: "replaying", help: "open" };
  if (gap.to === null && gap.cause === "off" && (state === "off" || state === "unread"))
    return { ...facts, kind: "off", help: "open" };
  if (gap.to === null) return { ...facts, kind: state === "failing" ? "failing" : "stopped", help: "fix" };
  // A replay goes the way that new events go, and that has to work first.
  if (state === "stopped") return { ...facts, kind: "hole", help: "fix" };
  return { ...facts, kind: "hole", help: state === "off" || state === "unconfigured" ? "open" : "replay" };
}

/** A webhook whose status says more than its gaps: no host keeps them, or they have not been looked at since. */
function needOfStatus(row: NeedRow, ofGaps: readonly Need[]): Need[] {
  const state = regionState(row);
  if ((state !== "stopped" && state !== "failing") || row.status.state !== "loaded") return [];
  const isTold = ofGaps.some(({ gap }) => gap && gap.to === null && isOfScope(gap.scope, row.scope));
  if (isTold) return [];
  return [
    {
      scope: row.scope,
      name: row.name,
      kind: state,
      gap: null,
      status: row.status.value,
      deadline: null,
      help: "fix",
    },
  ];
}

/** Losing now, then by what is left, then what is not known, then what is at work or past help. */
function rank({ kind, deadline }: Need, now: EpochMs): number {
  if (kind === "gone") return Number.MAX_SAFE_INTEGER;
  if (kind === "replaying") return Number.MAX_SAFE_INTEGER - 1;
  if (deadline === null) return kind === "stopped" ? 0 : Number.MAX_SAFE_INTEGER - 2;
  if (deadline.kind === "losing") return -1;
  return deadline.kind === "whole" ? Math.max(0, deadline.at - now) : Number.MAX_SAFE_INTEGER;
}

/** The older one first. */
function lengthOrder({ gap: one }: Need, { gap: other }: Need): number {
  return (one?.from ?? "").localeCompare(other?.from ?? "");
}
