import { useSyncExternalStore } from "react";
import { serverNow, subscribeToServerClock } from "@/api/server-clock";
import { type EpochMs, SECOND_MS } from "@/lib/epoch";

const STEP_MS = 10 * SECOND_MS;

/** The server's time as far as relative times need it: it moves in steps of ten seconds, and at once when the clock jumps. */
export function useServerNow(): EpochMs {
  return useSyncExternalStore(subscribe, () => Math.floor(serverNow() / STEP_MS) * STEP_MS);
}

function subscribe(onChange: () => void): () => void {
  const unsubscribe = subscribeToServerClock(onChange);
  const timer = setInterval(onChange, SECOND_MS);
  return () => {
    unsubscribe();
    clearInterval(timer);
  };
}
