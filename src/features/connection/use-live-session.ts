import { useSyncExternalStore } from "react";
import { liveSession, type LiveSession } from "@/api/session/session";

/** Null in the demo. */
export function useLiveSession(): LiveSession | null {
  return useSyncExternalStore(
    (listener) => liveSession.subscribe(listener),
    () => liveSession.get(),
  );
}
