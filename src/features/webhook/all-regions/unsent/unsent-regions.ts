// What is still unsent in each region, and what a replay of all of it would ask for.

import { type Region, REGIONS } from "@/audit-log/region";
import type { Gap } from "@/contract/watch/gap";
import { isOfScope } from "@/entities/gap/gap-scope";
import { gapDeadline, gapTimes } from "@/entities/gap/gap-times";
import { regionState, type RegionFacts } from "@/features/webhook/overview/region-summary";
import type { EpochMs } from "@/lib/epoch";

/**
 * Why no replay can be sent there now.
 * * `off`, `unconfigured`: the API takes none.
 * * `replaying`: one is under way, and there is one job a region.
 * * `gone`: nothing of it is kept any more.
 */
export type Hindrance = "off" | "unconfigured" | "replaying" | "gone";

export interface UnsentRegion {
  readonly region: Region;
  /** That are not closed, the newest first; one at least. */
  readonly gaps: readonly Gap[];
  /** Of these, those that a replay can still reach. */
  readonly replayable: readonly Gap[];
  /** Of event time. */
  readonly lengthMs: number;
  /** As far as all of them were counted. */
  readonly events: number | null;
  readonly hindrance: Hindrance | null;
}

/** Only regions with a gap that is not closed, in the order of the regions. Portals have webhooks of their own. */
export function unsentRegions(
  gaps: readonly Gap[],
  rows: ReadonlyArray<RegionFacts & { readonly region: Region }>,
  now: EpochMs,
): readonly UnsentRegion[] {
  return REGIONS.flatMap((region) => {
    const own = gaps.filter(
      ({ scope, state }) => state !== "closed" && isOfScope(scope, { kind: "region", region }),
    );
    if (own.length === 0) return [];
    const row = rows.find((one) => one.region === region);
    const replayable = own.filter((gap) => gapDeadline(gap, now)?.kind !== "gone");
    const counts = own.map(({ events }) => events?.recorded ?? null);
    return [
      {
        region,
        gaps: own,
        replayable,
        lengthMs: own.reduce((sum, gap) => sum + gapTimes(gap, now).lengthMs, 0),
        events: counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
        hindrance: hindranceOf(own, replayable, row && regionState(row)),
      },
    ];
  });
}

function hindranceOf(
  gaps: readonly Gap[],
  replayable: readonly Gap[],
  state: ReturnType<typeof regionState> | undefined,
): Hindrance | null {
  if (replayable.length === 0) return "gone";
  if (gaps.some((gap) => gap.state === "replaying")) return "replaying";
  return state === "off" || state === "unconfigured" ? state : null;
}
