// Runs that are missing or not proven → windows for replay jobs. A region has one job at a time, so runs that lie close together share one, at the
// price of records that come once more.

import { RETENTION_MS } from "@/audit-log/retention";
import { DAY_MS, type EpochMs, MINUTE_MS } from "@/lib/epoch";
import type { ReplayWindow } from "./comparison";
import type { Run } from "./missing-runs";

const CLOSE_MS = MINUTE_MS;
/** As many jobs as a person watches over. */
const MOST_WINDOWS = 24;

/** @param runs by time */
export function replayWindows(runs: readonly Run[], now: EpochMs): readonly ReplayWindow[] {
  const cuts = new Set(
    runs
      .map((run, index) => ({ run, index, before: runs[index - 1] }))
      .filter(({ run, before }) => before && run.from - before.to > CLOSE_MS)
      // What is between them would come once more, so the longest stretches are left out.
      .toSorted((a, b) => b.run.receivedBefore - a.run.receivedBefore)
      .slice(0, MOST_WINDOWS - 1)
      .map(({ index }) => index),
  );
  const windows: ReplayWindow[] = [];
  for (const [index, run] of runs.entries()) {
    const last = windows.at(-1);
    if (!last || cuts.has(index)) {
      windows.push(windowOf(run));
      continue;
    }
    const window = joinedWindows(last, windowOf(run));
    windows[windows.length - 1] = { ...window, resent: window.resent + run.receivedBefore };
  }
  return windows.toSorted((a, b) => urgency(a, b, now));
}

function windowOf({ from, to, reason, entries }: Run): ReplayWindow {
  const [missing, unproven] = reason === "unproven" ? [0, entries.length] : [entries.length, 0];
  return { from, to, missing, unproven, resent: 0, reasons: [reason] };
}

/** One that holds both. What lies between them is not counted. */
export function joinedWindows(a: ReplayWindow, b: ReplayWindow): ReplayWindow {
  return {
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    missing: a.missing + b.missing,
    unproven: a.unproven + b.unproven,
    resent: a.resent + b.resent,
    reasons: [...new Set([...a.reasons, ...b.reasons])],
  };
}

/** What Konnect keeps for less than a day goes first, the largest at its head; then by time. */
function urgency(a: ReplayWindow, b: ReplayWindow, now: EpochMs): number {
  const isUrgent = ({ from }: ReplayWindow) => from < now - RETENTION_MS + DAY_MS;
  if (isUrgent(a) !== isUrgent(b)) return isUrgent(a) ? -1 : 1;
  return isUrgent(a) ? b.missing + b.unproven - a.missing - a.unproven : a.from - b.from;
}
