// What to ask a replay job for, and what of a gap a comparison proves. Pure.

import type { Region } from "@/audit-log/region";
import type { Gap } from "@/contract/watch/gap";
import { REPLAY_LIMIT_MS, type ReplaceReplayJob } from "@/contract/webhook/replay-job";
import { type EpochMs, MINUTE_MS, parseRfc3339, SECOND_MS, toRfc3339 } from "@/lib/epoch";
import type { Comparison, ReplayWindow, TimeWindow } from "@/verify/compare/comparison";
import { joinedWindows } from "@/verify/compare/replay-windows";

/** Whole seconds around the window, within what Konnect keeps and not after now. */
export function replayRange({ from, to }: TimeWindow, now: EpochMs): ReplaceReplayJob {
  const latest = Math.floor(now / SECOND_MS) * SECOND_MS;
  const earliest = Math.ceil((now - REPLAY_LIMIT_MS + MINUTE_MS) / SECOND_MS) * SECOND_MS;
  const start = Math.min(Math.max(Math.floor(from / SECOND_MS) * SECOND_MS, earliest), latest);
  // A job of no length sends nothing.
  const end = Math.min(Math.max(Math.ceil(to / SECOND_MS) * SECOND_MS, start + SECOND_MS), latest);
  return { start_at: toRfc3339(start), end_at: toRfc3339(end) };
}

/**
 * What to send again, each with all of the gaps that it lies in, so that they are closed as a whole; what overlaps then is
 * one. In the order of the windows.
 */
export function replayPlan(
  windows: readonly ReplayWindow[],
  gaps: readonly Gap[],
  region: Region,
): readonly ReplayWindow[] {
  const plan: ReplayWindow[] = [];
  for (const window of windows) {
    let whole = withGaps(window, gaps, region);
    for (const [place, other] of [...plan.entries()].toReversed()) {
      if (other.from > whole.to || other.to < whole.from) continue;
      whole = joinedWindows(other, whole);
      plan.splice(place, 1);
    }
    plan.push(whole);
  }
  return plan;
}

/** A gap without an end goes on, so only its beginning counts. */
function withGaps(window: ReplayWindow, gaps: readonly Gap[], region: Region): ReplayWindow {
  let { from, to } = window;
  for (const gap of gaps) {
    const gapFrom = parseRfc3339(gap.from);
    const gapTo = gap.to === null ? null : parseRfc3339(gap.to);
    const isOther =
      gap.scope.region !== region || gap.scope.portal_id !== undefined || gap.closed_by !== null;
    if (isOther || gapFrom === null || gapFrom > window.to || (gapTo ?? Infinity) <= window.from) continue;
    from = Math.min(from, gapFrom);
    to = Math.max(to, gapTo ?? to);
  }
  return { ...window, from, to };
}

/** At both ends of a window with entries that were not found there: they may be missing. */
const EDGE_MS = MINUTE_MS;

/** The part of a gap in which nothing is missing; null where none of it is proven. `to` is exclusive, as the gap's. */
export function provenPart(gap: Gap, comparison: Comparison, now: EpochMs): TimeWindow | null {
  const { missing, edge, window, region } = comparison;
  const gapFrom = parseRfc3339(gap.from);
  if (gap.scope.region !== region || gap.scope.portal_id !== undefined) return null;
  if (missing > 0 || gapFrom === null || gap.closed_by !== null) return null;
  const gapTo = gap.to === null ? now : (parseRfc3339(gap.to) ?? now);
  const edgeMs = edge > 0 ? EDGE_MS : 0;
  const from = Math.max(gapFrom, window.from + edgeMs);
  const to = Math.min(gapTo, now, window.to + 1 - edgeMs);
  return from < to ? { from, to } : null;
}
