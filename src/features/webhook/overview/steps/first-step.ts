import type { Gap } from "@/contract/watch/gap";
import { regionState, type RegionFacts } from "@/features/webhook/overview/region-summary";

/** `collector`: there is none; `regions`: no webhook sends to one; `proof`: none has sent anything yet. */
export const FIRST_STEPS = ["collector", "regions", "proof"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/**
 * What an organisation has to do that has nothing running yet; null once something runs, or while it is not known.
 *
 * @param destinations `undefined` while they are asked for, or cannot be read
 */
export function firstStep(
  rows: readonly RegionFacts[],
  destinations: readonly unknown[] | undefined,
  gaps: readonly Gap[],
): FirstStep | null {
  const states = rows.map(regionState);
  if (gaps.length > 0 || states.length === 0 || states.includes("pending")) return null;
  if (states.every((state) => state === "unconfigured")) {
    if (destinations === undefined) return null;
    return destinations.length === 0 ? "collector" : "regions";
  }
  const isUntried = states.every((state) => state === "unconfigured" || state === "untried");
  return isUntried ? "proof" : null;
}
