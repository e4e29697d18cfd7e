// Which stretch of time can be compared: what the export holds, what was asked for, and what Konnect still keeps.

import { RETENTION_MS } from "@/audit-log/retention";
import type { EpochMs } from "@/lib/epoch";
import type { TimeWindow } from "./comparison";

/**
 * * `no_times`: no record that can be pulled says when it happened, and no window was asked for.
 * * `too_old`: all of it is older than Konnect keeps records.
 * * `in_the_future`: it begins after now.
 */
export type NothingToCompare = "no_times" | "too_old" | "in_the_future";

/**
 * @param found from the first to the last record of the export that can be pulled: `tally.span("organization")`
 * @param requested what the export was asked for; null: from its first to its last record, so that what is missing before
 * the first or behind the last is not noticed
 */
export function windowToCompare({
  found,
  requested,
  now,
}: {
  readonly found: TimeWindow | null;
  readonly requested: TimeWindow | null;
  readonly now: EpochMs;
}): TimeWindow | NothingToCompare {
  const asked = requested ?? found;
  if (!asked) return "no_times";
  const window = { from: Math.max(asked.from, now - RETENTION_MS), to: Math.min(asked.to, now) };
  if (asked.to < now - RETENTION_MS) return "too_old";
  return window.from > window.to ? "in_the_future" : window;
}
