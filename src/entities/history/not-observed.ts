import type { Segment } from "@/contract/watch/watch-history";
import { readInstant } from "@/contract/wire/instant";
import { type Range, without } from "@/history/ranges";
import type { EpochMs } from "@/lib/epoch";

/**
 * How much of a window was not observed, in ms, without what has been proven since.
 *
 * @param segments of one webhook, in order; what lies before them was not observed
 */
export function notObservedMs(
  segments: readonly Segment[],
  proofs: readonly Range[],
  window: { readonly from: EpochMs; readonly to: EpochMs },
): number {
  const observed = segments
    .filter(({ state }) => state !== "unobserved")
    .map(({ from, to }) => ({ from: readInstant(from) ?? 0, to: to === null ? null : readInstant(to) }));
  return without(window, [...observed, ...proofs]).reduce(
    (sum, { from, to }) => sum + (to ?? window.to) - from,
    0,
  );
}
