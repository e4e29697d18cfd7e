// The world's time between two readings of it. Pure: this computer's time comes in.

import type { World } from "@/contract/sandbox/world";
import type { EpochMs } from "@/lib/epoch";

/**
 * The virtual instant at `wallNow`, given that the world was read at `readAt`; both by this computer's clock.
 * A paused clock stands still, a running one goes on at its speed.
 */
export function worldNow(world: Pick<World, "now" | "clock">, readAt: EpochMs, wallNow: EpochMs): EpochMs {
  const instant = Date.parse(world.now);
  if (world.clock.state === "paused") return instant;
  return instant + Math.max(0, wallNow - readAt) * world.clock.speed;
}
