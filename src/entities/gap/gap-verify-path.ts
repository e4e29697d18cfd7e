// The way from a gap to checking an export of its time. Not needed by a first visit, so it is a file of its own.

import type { Gap } from "@/contract/watch/gap";
import type { EpochMs } from "@/lib/epoch";
import { verifyPath } from "@/lib/verify-path";
import { gapTimes } from "./gap-times";

/** Where an export of its time is held against what was recorded. The pull API has no entries of portals. */
export function gapVerifyPath(gap: Gap, region: string, now: EpochMs): string {
  const { from, to } = gapTimes(gap, now);
  return verifyPath(region, { from, to: (to ?? now) - 1 });
}
