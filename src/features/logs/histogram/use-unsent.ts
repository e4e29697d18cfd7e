import { useMemo } from "react";
import { useGaps } from "@/api/watch/use-watch";
import type { Region } from "@/audit-log/region";
import type { Gap } from "@/contract/watch/gap";
import { type EpochMs, parseRfc3339 } from "@/lib/epoch";

export interface Unsent {
  readonly region: Region;
  readonly from: EpochMs;
  /** Exclusive. */
  readonly to: EpochMs;
}

/** What of a range of time lies in gaps that are not closed, in some regions. Nothing where no history is kept. */
export function useUnsent(regions: readonly Region[], from: EpochMs, to: EpochMs): readonly Unsent[] {
  const gaps = useGaps({ states: "not_closed", scope: null }).data?.gaps;
  const asked = regions.join();
  return useMemo(
    () => unsentOf(gaps ?? [], from, to).filter(({ region }) => asked.split(",").includes(region)),
    [gaps, asked, from, to],
  );
}

/** Portals have no entries in this log. */
export function unsentOf(gaps: readonly Gap[], from: EpochMs, to: EpochMs): readonly Unsent[] {
  return gaps
    .filter(({ scope }) => scope.portal_id === undefined)
    .map(({ scope, ...gap }) => ({
      region: scope.region,
      from: Math.max(from, parseRfc3339(gap.from) ?? from), // the contract has checked both
      to: Math.min(to, parseRfc3339(gap.to ?? "") ?? to),
    }))
    .filter((each) => each.from < each.to);
}
