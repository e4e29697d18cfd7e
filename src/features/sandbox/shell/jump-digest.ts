import type { Segment, WatchScope } from "@/contract/watch/watch-history";
import { readInstant } from "@/contract/wire/instant";
import type { EpochMs } from "@/lib/epoch";

interface History {
  readonly scope: WatchScope;
  readonly segments: readonly Segment[];
}

/** Whether something could have been sent from there. */
export function wasSetUp({ segments }: History): boolean {
  return segments.some(({ state }) => state !== "unconfigured" && state !== "unobserved");
}

/** How much of a window a webhook was stopped, in ms. */
export function stoppedMs(
  { segments }: Pick<History, "segments">,
  window: { readonly from: EpochMs; readonly to: EpochMs },
): number {
  return segments
    .filter(({ state }) => state === "stopped")
    .reduce((sum, { from, to }) => {
      const begin = Math.max(readInstant(from) ?? window.from, window.from);
      const end = Math.min(to === null ? window.to : (readInstant(to) ?? window.to), window.to);
      return sum + Math.max(0, end - begin);
    }, 0);
}
