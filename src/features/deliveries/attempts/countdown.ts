// How far away something is, in whole seconds. Pure: both instants come in.

import { type EpochMs, SECOND_MS } from "@/lib/epoch";

/** Seconds until `dueAt`, rounded up, so that 0 means that it is due. Never negative. */
export function secondsUntil(dueAt: EpochMs, now: EpochMs): number {
  return Math.max(0, Math.ceil((dueAt - now) / SECOND_MS));
}
