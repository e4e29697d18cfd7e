// The time of the world for components that show it.

import { useSyncExternalStore } from "react";
import { subscribeToTick, tickNow } from "@/api/time/tick";
import type { World } from "@/contract/sandbox/world";
import type { EpochMs } from "@/lib/epoch";
import { worldNow } from "./world-now";

/** The world's time, going on by itself as its clock does. `readAt` is when the world was read, by this computer's clock. */
export function useWorldNow(world: Pick<World, "now" | "clock">, readAt: EpochMs): EpochMs {
  const wallNow = useSyncExternalStore(
    world.clock.state === "running" ? subscribeToTick : subscribeToNothing,
    tickNow,
  );
  return worldNow(world, readAt, Math.max(wallNow, readAt));
}

function subscribeToNothing(): () => void {
  return () => {};
}
