// The time of the world for components that show it.

import { useSyncExternalStore } from "react";
import type { World } from "@/contract/sandbox/world";
import type { EpochMs } from "@/lib/epoch";
import { worldNow } from "./world-now";

const TICK_MS = 200;

/** The world's time, going on by itself as its clock does. `readAt` is when the world was read, by this computer's clock. */
export function useWorldNow(world: Pick<World, "now" | "clock">, readAt: EpochMs): EpochMs {
  const wallNow = useSyncExternalStore(
    world.clock.state === "running" ? subscribe : subscribeToNothing,
    tick,
  );
  return worldNow(world, readAt, Math.max(wallNow, readAt));
}

/** In steps, because a snapshot that differs with every call renders for ever. */
function tick(): EpochMs {
  return Math.floor(Date.now() / TICK_MS) * TICK_MS;
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, TICK_MS);
  return () => clearInterval(timer);
}

function subscribeToNothing(): () => void {
  return () => {};
}
