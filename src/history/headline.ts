// What a page may say of webhooks as a whole. It never reassures about a time that was not observed.

import { RETENTION_MS } from "@/audit-log/retention";
import { DAY_MS, type EpochMs } from "@/lib/epoch";
import type { SegmentState } from "./facts";
import { type Gap, gapAt } from "./gap";
import type { Ledger } from "./ledger";
import { segmentsAt } from "./look";
import { type Range, without } from "./ranges";
import { replacedBy, type Segment, segmentsWithin } from "./segment";

/** So long a host keeps what is over; gaps that are not closed it keeps for ever. */
const HISTORY_KEPT_MS = 90 * DAY_MS;

/** Before which instant a host lets go of rows: segments that ended, and gaps that were closed. */
export function keptFrom(now: EpochMs): EpochMs {
  return now - HISTORY_KEPT_MS;
}

/** Whether a host may let go of a gap. */
export function isForgettable({ closedBy }: Gap, now: EpochMs): boolean {
  return closedBy !== null && closedBy.at < keptFrom(now);
}

/** A webhook as a host has it. */
export interface Webhook {
  readonly ledger: Ledger;
  /** The rows that it keeps, in order: all that reach into the last seven days, or into the window that is asked for. */
  readonly history: readonly Segment[];
  /** All that are not closed, lost ones included. */
  readonly gaps: readonly Gap[];
}

/** The history in a window, with its newest part as it is to be read at `now`. */
export function historyWithin(
  { ledger, history }: Pick<Webhook, "ledger" | "history">,
  window: { readonly from: EpochMs; readonly to: EpochMs },
  now: EpochMs,
): Segment[] {
  return segmentsWithin(replacedBy(history, segmentsAt(ledger, now)), window);
}

/** What of the last seven days was not observed, and no replay and no verification has proven since. */
export function notObserved(webhook: Pick<Webhook, "ledger" | "history">, now: EpochMs): Range[] {
  const window = { from: now - RETENTION_MS, to: now };
  return historyWithin(webhook, window, now)
    .filter(({ state }) => state === "unobserved")
    .flatMap(({ from, to }) => without({ from, to: to ?? now }, webhook.ledger.proofs));
}

/** Whether "Nothing needs to be done" is true. */
export function isWithoutDoubt(webhook: Webhook, now: EpochMs): boolean {
  return webhook.gaps.every(({ closedBy }) => closedBy !== null) && notObserved(webhook, now).length === 0;
}

export interface Headline {
  readonly states: Readonly<Record<SegmentState, number>>;
  /** Delivering, with a gap that is not closed. */
  readonly holes: number;
  readonly gaps: { readonly open: number; readonly replaying: number; readonly lost: number };
  /** The gap that is the next to lose events for good; null where there is none. */
  readonly nextDeadline: { readonly gapId: string; readonly at: EpochMs } | null;
  /** Gaps that are losing events now: their oldest are gone, others are not. */
  readonly losing: number;
  /** Of the webhook of which most is not observed, in ms. */
  readonly notObservedMs: number;
  readonly isWithoutDoubt: boolean;
}

/** The one sentence's numbers. Deleted portals are counted for their gaps only. */
export function headlineOf(webhooks: readonly Webhook[], now: EpochMs): Headline {
  const states = {
    ready: 0,
    delivering: 0,
    failing: 0,
    stopped: 0,
    off: 0,
    unconfigured: 0,
    unobserved: 0,
  };
  const counts = { open: 0, replaying: 0, lost: 0 };
  let [holes, losing, notObservedMs] = [0, 0, 0];
  let nextDeadline: Headline["nextDeadline"] = null;
  for (const { ledger, history, gaps } of webhooks) {
    const views = gaps.filter(({ closedBy }) => closedBy === null).map((gap) => gapAt(gap, now, ledger.job));
    for (const { id, state, replayableUntil } of views) {
      if (state === "closed") continue;
      counts[state] += 1;
      if (state === "lost") continue;
      if (replayableUntil <= now) losing += 1;
      else if (!nextDeadline || replayableUntil < nextDeadline.at)
        nextDeadline = { gapId: id, at: replayableUntil };
    }
    if (ledger.isPortalGone) continue;
    const state = segmentsAt(ledger, now).at(-1)?.state ?? "unobserved";
    states[state] += 1;
    if (state === "delivering" && views.length > 0) holes += 1;
    const unseen = notObserved({ ledger, history }, now);
    notObservedMs = Math.max(
      notObservedMs,
      unseen.reduce((sum, { from, to }) => sum + (to ?? now) - from, 0),
    );
  }
  const hasGaps = counts.open + counts.replaying + counts.lost > 0;
  const isWithoutDoubt = !hasGaps && notObservedMs === 0;
  return { states, holes, gaps: counts, nextDeadline, losing, notObservedMs, isWithoutDoubt };
}
