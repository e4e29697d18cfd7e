// Knows whether the durable store keeps the world, says so when that changes, and has it tried again at bounded
// intervals for as long as it does not. What a store is and how a world is stored again is given.

import { MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { type StorageState, storageRefusal } from "@/lib/storage-refusal";
import type { WallClock } from "@/mock-server/engine/ports";

/** Between one try and the next; the last one again and again. */
const WAITS_MS = [5 * SECOND_MS, 15 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS] as const;

/** Calls `work` once when so much time has passed. Answers how to do without. */
export type Timer = (delayMs: number, work: () => void) => () => void;

export const systemTimer: Timer = (delayMs, work) => {
  const timer = setTimeout(work, delayMs);
  return () => clearTimeout(timer);
};

export interface StorageKeeperPorts {
  readonly wallClock: WallClock;
  readonly timer: Timer;
  /** Also when it was tried again and nothing else has changed. */
  readonly onChange: (state: StorageState) => void;
}

export interface StorageKeeper {
  readonly state: () => StorageState;
  /** The durable store has refused. */
  readonly refused: (error: unknown, unkept: "changes" | "everything") => void;
  /** There is no durable store to try again, or none that this world may be written to. */
  readonly refusedForGood: (error: unknown) => void;
  readonly keptAgain: () => void;
  /** Says how the world is stored again; nothing is tried before. */
  readonly retryBy: (storeAgain: () => Promise<void>) => void;
  /** Tries at once, unless that is under way. */
  readonly tryAgain: () => void;
  readonly stop: () => void;
}

export function createStorageKeeper({ wallClock, timer, onChange }: StorageKeeperPorts): StorageKeeper {
  let state: StorageState = { kind: "durable", keptAgainAt: null };
  let storeAgain: (() => Promise<void>) | null = null;
  let isTrying = false;
  let isStopped = false;
  let tries = 0;
  let cancel = () => {};

  function change(next: StorageState): void {
    state = next;
    onChange(next);
  }

  function lose(error: unknown, unkept: "changes" | "everything", canTryAgain: boolean): void {
    const now = wallClock.now();
    const since = state.kind === "memory" ? state.since : now;
    change({
      kind: "memory",
      refusal: storageRefusal(error),
      unkept,
      since,
      triedAt: now,
      canTryAgain,
    });
  }

  function schedule(): void {
    cancel();
    if (isStopped || isTrying || storeAgain === null || state.kind === "durable" || !state.canTryAgain)
      return;
    const waitMs = WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 0; // the index is within
    cancel = timer(waitMs, tryAgain);
  }

  function tryAgain(): void {
    if (isStopped || isTrying || storeAgain === null || state.kind === "durable" || !state.canTryAgain)
      return;
    cancel();
    isTrying = true;
    tries += 1;
    void attempt(storeAgain);
  }

  async function attempt(store: () => Promise<void>): Promise<void> {
    const unkept = state.kind === "memory" ? state.unkept : "everything";
    try {
      await store();
    } catch (error) {
      lose(error, unkept, true); // no store has taken it, memory included
    }
    isTrying = false;
    schedule();
  }

  return {
    state: () => state,
    refused(error, unkept) {
      lose(error, unkept, true);
      schedule();
    },
    refusedForGood(error) {
      lose(error, "everything", false);
      cancel();
    },
    keptAgain() {
      cancel();
      tries = 0;
      change({ kind: "durable", keptAgainAt: wallClock.now() });
    },
    retryBy(store) {
      storeAgain = store;
      schedule();
    },
    tryAgain,
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
