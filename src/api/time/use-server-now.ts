// The server's time for components that show it. The clock itself is server-clock.ts.

import { useSyncExternalStore } from "react";
import { type EpochMs, SECOND_MS } from "@/lib/epoch";
import { serverNow, subscribeToServerClock } from "./server-clock";
import { subscribeToTick } from "./tick";

/**
 * The server's time, going on by itself in steps of `stepMs`, and at once when the server's clock jumps. Steps, because
 * a value that differs with every call would render for ever; take the longest that still reads well.
 */
export function useServerNow(stepMs: number = SECOND_MS): EpochMs {
  return useSyncExternalStore(subscribe, () => Math.floor(serverNow() / stepMs) * stepMs);
}

function subscribe(onChange: () => void): () => void {
  const unsubscribe = subscribeToServerClock(onChange);
  const stop = subscribeToTick(onChange);
  return () => {
    unsubscribe();
    stop();
  };
}
