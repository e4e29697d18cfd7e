// Wakes the server when something is due. The one place with a timer; no timer is part of the world.

import type { MockServer } from "@/mock-server/service/mock-server";

/** Looks again at least this often, since a machine that slept does not count the time. */
const LONGEST_SLEEP_MS = 30_000;

/** Starts waking. `reschedule` must be called after each call to the server: it may have made something due earlier. */
export function startWakeTimer(
  server: MockServer,
  onError: (error: unknown) => void,
): { reschedule: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  function reschedule(): void {
    clearTimeout(timer);
    if (isStopped) return;
    const delayMs = server.wakeDelayMs();
    if (delayMs === null) return;
    timer = setTimeout(
      () => {
        server.tick().catch(onError).finally(reschedule);
      },
      Math.min(delayMs, LONGEST_SLEEP_MS),
    );
  }

  return {
    reschedule,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
