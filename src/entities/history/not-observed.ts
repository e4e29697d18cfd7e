import type { NotObserved } from "@/contract/watch/watch-history";
import { readInstant } from "@/contract/wire/instant";
import type { EpochMs } from "@/lib/epoch";

/** How much of a window was not observed and not proven since, in ms. @param ranges of one webhook, as its host tells */
export function notObservedMs(
  ranges: readonly NotObserved[],
  window: { readonly from: EpochMs; readonly to: EpochMs },
): number {
  return ranges.reduce((sum, range) => {
    const from = Math.max(readInstant(range.from) ?? window.from, window.from);
    const to = Math.min(range.to === null ? window.to : (readInstant(range.to) ?? window.to), window.to);
    return sum + Math.max(0, to - from);
  }, 0);
}
