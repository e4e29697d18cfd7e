// Missing runs → windows for replay jobs. A region has one job at a time, so runs that lie close together share one, at the
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
      windows.push({ from: run.from, to: run.to, missing: run.missing, resent: 0, kinds: [run.kind] });
      continue;
    }
    windows[windows.length - 1] = {
      from: last.from,
      to: run.to,
      missing: last.missing + run.missing,
      resent: last.resent + run.receivedBefore,
      kinds: last.kinds.includes(run.kind) ? last.kinds : [...last.kinds, run.kind],
    };
  }
  return windows.toSorted((a, b) => urgency(a, b, now));
}

/** What Konnect keeps for less than a day goes first, the largest at its head; then by time. */
function urgency(a: ReplayWindow, b: ReplayWindow, now: EpochMs): number {
  const isUrgent = ({ from }: ReplayWindow) => from < now - RETENTION_MS + DAY_MS;
  if (isUrgent(a) !== isUrgent(b)) return isUrgent(a) ? -1 : 1;
  return isUrgent(a) ? b.missing - a.missing : a.from - b.from;
}
