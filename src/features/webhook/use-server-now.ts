import { useSyncExternalStore } from "react";
import { serverNow, subscribeToServerClock } from "@/api/server-clock";
import { SECOND_MS, type EpochMs } from "@/lib/epoch";

const TICK_MS = SECOND_MS;

/** The server's time, going on by itself. */
export function useServerNow(): EpochMs {
  return useSyncExternalStore(subscribe, tick);
}

/** In steps, because a snapshot that differs with every call renders for ever. */
function tick(): EpochMs {
  return Math.floor(serverNow() / TICK_MS) * TICK_MS;
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, TICK_MS);
  const unsubscribe = subscribeToServerClock(onChange);
  return () => {
    clearInterval(timer);
    unsubscribe();
  };
}
