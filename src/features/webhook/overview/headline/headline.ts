// What one sentence says of all webhooks, and how far it may be trusted. Nothing is taken for well that was not observed.

import { RETENTION_MS } from "@/audit-log/retention";
import type { Gap } from "@/contract/watch/gap";
import type { NotObserved } from "@/contract/watch/watch-history";
import { type GapDeadline, gapDeadline } from "@/entities/gap/gap-times";
import { isOfScope } from "@/entities/gap/gap-scope";
import { notObservedMs, notObservedOf } from "@/entities/history/not-observed";
import { REGION_STATES, regionState, type RegionState } from "@/features/webhook/overview/region-summary";
import type { Ledger } from "@/features/webhook/overview/use-ledger";
import type { RegionRow } from "@/features/webhook/overview/use-region-rows";
import type { EpochMs } from "@/lib/epoch";

type RowState = RegionState | "pending";

export interface HeadlineRow {
  readonly state: RowState;
  /** Of this webhook, not closed. */
  readonly gaps: readonly Gap[];
  readonly notObserved: readonly NotObserved[];
}

export interface Headline {
  readonly states: Readonly<Record<RowState, number>>;
  /** Delivering, with a gap that is not closed. */
  readonly holes: number;
  /** Of those that have stopped: which loses events first; null where no gap of theirs is known. */
  readonly stoppedDeadline: Exclude<GapDeadline, { kind: "gone" }> | null;
  /** Of the last seven days, of the row that was seen least; what was never set up has nothing to be seen. */
  readonly notObservedMs: number;
}

/** Of these there is nothing that could be missing, or nothing to be known. */
const WITHOUT_PAST: ReadonlySet<RowState> = new Set(["pending", "unconfigured", "unread"]);

export function headlineOf(rows: readonly HeadlineRow[], now: EpochMs): Headline {
  const count = (state: RowState) => rows.filter((row) => row.state === state).length;
  const states = Object.fromEntries(
    [...REGION_STATES, "pending" as const].map((state) => [state, count(state)]),
  );
  const deadlines = rows
    .filter(({ state }) => state === "stopped")
    .flatMap(({ gaps }) => gaps.map((gap) => gapDeadline(gap, now)))
    .flatMap((deadline) => (deadline === null || deadline.kind === "gone" ? [] : [deadline]));
  const window = { from: now - RETENTION_MS, to: now };
  const unseen = rows
    .filter(({ state }) => !WITHOUT_PAST.has(state))
    .map(({ notObserved }) => notObservedMs(notObserved, window));
  return {
    notObservedMs: Math.max(0, ...unseen),
    states: states as Record<RowState, number>, // each of them was counted
    holes: rows.filter(({ state, gaps }) => state === "shipping" && gaps.length > 0).length,
    stoppedDeadline: deadlines.toSorted((one, other) => one.at - other.at)[0] ?? null,
  };
}

/** Of the organisation's webhooks, with what their host tells of them. */
export function headlineOfRegions(rows: readonly RegionRow[], ledger: Ledger, now: EpochMs): Headline {
  const histories = ledger.state === "kept" ? ledger.histories : [];
  return headlineOf(
    rows.map((row) => ({
      state: regionState(row),
      gaps: ledger.gaps.filter(({ scope }) => isOfScope(scope, row.scope)),
      notObserved: notObservedOf(histories, row.scope),
    })),
    now,
  );
}

/** The same of all webhooks that its host tells of, those of portals too. */
function leastObservedMs({ histories }: Ledger & { readonly state: "kept" }, now: EpochMs): number {
  const window = { from: now - RETENTION_MS, to: now };
  return Math.max(0, ...histories.map(({ not_observed }) => notObservedMs(not_observed, window)));
}

/**
 * What the sentence rests on.
 * * `asking`, `no_host`, `unread`: as of a ledger
 * * `partly`: there is time that was not observed
 * * `clear`: all was observed, no gap is open, and each webhook that is on delivers
 * * `whole`: all was observed
 */
export type Ground =
  | { readonly kind: "asking" | "no_host" | "unread" | "clear" | "whole" }
  | { readonly kind: "partly"; readonly notObservedMs: number; readonly gaps: "none" | "some" };

const UNWELL: readonly RowState[] = ["pending", "untried", "failing", "stopped", "unread"];

/** A minute is what instants are rounded to on their way. */
const ROUNDING_MS = 60_000;

export function groundOf(ledger: Ledger, headline: Headline, now: EpochMs): Ground {
  if (ledger.state !== "kept") return { kind: ledger.state };
  const { states } = headline;
  const unseenMs = Math.max(headline.notObservedMs, leastObservedMs(ledger, now));
  const gaps = ledger.gaps.length > 0 ? "some" : "none";
  if (unseenMs > ROUNDING_MS) return { kind: "partly", notObservedMs: unseenMs, gaps };
  const isWell = gaps === "none" && states.shipping > 0 && UNWELL.every((state) => states[state] === 0);
  return { kind: isWell ? "clear" : "whole" };
}
