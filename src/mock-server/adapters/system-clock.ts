// The WallClock of the machine.

import type { WallClock } from "@/mock-server/engine/ports";

export const systemClock: WallClock = { now: () => Date.now() };
