import { useSyncExternalStore } from "react";
import { subscribeToTick } from "@/api/time/tick";
import { SECOND_MS } from "@/lib/epoch";

/** How long an order can be undone. */
export const UNDO_MS = 10 * SECOND_MS;

/**
 * Whole seconds until then; 0 when it is over. By the page's own clock, which goes on evenly: the time of the API may be
 * paused or turned, and this machine's may be set.
 *
 * @param until of `performance.now()`
 */
export function useCountdown(until: number): number {
  return useSyncExternalStore(subscribeToTick, () =>
    Math.max(0, Math.ceil((until - performance.now()) / SECOND_MS)),
  );
}
