// The server's time, as far as its answers tell it. Owns the offset between the server's clock and this machine's.
// The `Date` header has whole seconds, so one answer only says between which bounds the offset lies.

import { type EpochMs, SECOND_MS } from "@/lib/epoch";

let offsetMs = 0;
let lastNamed: EpochMs | null = null;
const listeners = new Set<() => void>();

/** Now, on the server's clock: within about a second of it. This machine's time before the first answer, and where answers do not show their `Date`. */
export function serverNow(): EpochMs {
  return Date.now() + offsetMs;
}

/**
 * The latest second that an answer has named: the server's clock has certainly reached it, while `serverNow` may be
 * ahead by a little, or by more where that clock is paused. For what must not lie in the server's future. Null before
 * the first answer, and where answers do not show their `Date`.
 */
export function serverReached(): EpochMs | null {
  return lastNamed;
}

/** Calls `listener` whenever `serverNow` jumps, not when it merely goes on. Returns the end of the subscription. */
export function subscribeToServerClock(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Learns from an answer's `Date` header and the instants, on this machine, between which it was written. Ignores text that is no date. */
export function recordServerDate(dateHeader: string | null, sentAt: EpochMs, receivedAt: EpochMs): void {
  const serverSecond = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
  if (Number.isNaN(serverSecond)) return;
  lastNamed = serverSecond;
  const lowestMs = serverSecond - receivedAt;
  const highestMs = serverSecond + SECOND_MS - 1 - sentAt;
  // An offset that agrees with the answer stays, so that time does not jitter; another one moves no further than it must.
  setOffset(Math.min(Math.max(offsetMs, lowestMs), highestMs));
}

/** Forgets what answers told, because another server answers from now on. */
export function resetServerClock(): void {
  lastNamed = null;
  setOffset(0);
}

function setOffset(nextMs: number): void {
  if (nextMs === offsetMs) return;
  offsetMs = nextMs;
  for (const listener of listeners) listener();
}
