// Wakes the server when something is due. The one place with a timer; no timer is part of the world.

import type { MockServer } from "@/mock-server/service/mock-server";

/** Looks again at least this often, since a machine that slept does not count the time. */
const LONGEST_SLEEP_MS = 30_000;
/** What a turn that failed left due is still due: it is not tried again at once, and twice as late each time. */
const FIRST_PAUSE_MS = 1_000;

export interface WakeTimer {
  readonly reschedule: () => void;
  readonly stop: () => void;
}

/** Starts waking. `reschedule` must be called after each call to the server: it may have made something due earlier. */
export function startWakeTimer(server: MockServer, onError: (error: unknown) => void): WakeTimer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let pauseMs = 0;

  async function wake(): Promise<void> {
    try {
      await server.tick();
      pauseMs = 0;
    } catch (error) {
      pauseMs = Math.max(FIRST_PAUSE_MS, pauseMs * 2);
      onError(error);
    }
    reschedule();
  }

  function reschedule(): void {
    clearTimeout(timer);
    if (isStopped) return;
    const delayMs = server.wakeDelayMs();
    if (delayMs === null) return;
    timer = setTimeout(() => void wake(), Math.min(Math.max(delayMs, pauseMs), LONGEST_SLEEP_MS));
  }

  return {
    reschedule,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
