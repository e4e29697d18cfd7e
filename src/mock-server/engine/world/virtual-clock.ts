// The world's clock as data: which virtual instant belongs to which instant of the wall clock.

import type { EpochMs } from "@/lib/epoch";

export interface VirtualClock {
  readonly state: "running" | "paused";
  /** Virtual milliseconds per real millisecond while running; 0.1 to 3600. */
  readonly speed: number;
  /** The two instants at which both clocks were last read together. */
  readonly virtualAnchor: EpochMs;
  readonly wallAnchor: EpochMs;
}

/** What the clock shows. Never before its anchor, even when the wall clock was set back. */
export function readClock(clock: VirtualClock, wallNow: EpochMs): EpochMs {
  if (clock.state === "paused") return clock.virtualAnchor;
  const elapsedMs = Math.max(0, wallNow - clock.wallAnchor);
  return clock.virtualAnchor + Math.floor(elapsedMs * clock.speed);
}

/** The clock with a new state or speed, going on from what it shows now. */
export function changeClock(
  clock: VirtualClock,
  change: { state?: VirtualClock["state"] | undefined; speed?: number | undefined },
  wallNow: EpochMs,
): VirtualClock {
  return {
    state: change.state ?? clock.state,
    speed: change.speed ?? clock.speed,
    virtualAnchor: readClock(clock, wallNow),
    wallAnchor: wallNow,
  };
}

/** The clock turned forward to an instant; an instant that has passed leaves it as it is. */
export function turnClock(clock: VirtualClock, to: EpochMs, wallNow: EpochMs): VirtualClock {
  return { ...clock, virtualAnchor: Math.max(to, readClock(clock, wallNow)), wallAnchor: wallNow };
}

/** Real milliseconds until the clock shows `instant`: 0 when it already does, Infinity while it is paused. */
export function realDelayMs(clock: VirtualClock, instant: EpochMs, wallNow: EpochMs): number {
  const virtualDelayMs = instant - readClock(clock, wallNow);
  if (virtualDelayMs <= 0) return 0;
  return clock.state === "paused" ? Infinity : Math.ceil(virtualDelayMs / clock.speed);
}
