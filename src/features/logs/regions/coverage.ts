// How much of what was asked for has been searched. That nothing was found means something only where all of it was.

import type { Region } from "@/audit-log/region";

/** How much of a region has come: nothing, its newest entries, or all of the time range. */
export type Extent = "none" | "newest" | "all";

export interface Coverage {
  readonly searched: readonly Region[];
  readonly missing: readonly Region[];
  /** Nothing of the time range is left, in any region. */
  readonly isWhole: boolean;
}

export function coverageOf(
  regions: readonly { readonly region: Region; readonly extent: Extent }[],
): Coverage {
  const named = (wanted: (extent: Extent) => boolean) =>
    regions.filter(({ extent }) => wanted(extent)).map(({ region }) => region);
  return {
    searched: named((extent) => extent !== "none"),
    missing: named((extent) => extent === "none"),
    isWhole: regions.every(({ extent }) => extent === "all"),
  };
}
