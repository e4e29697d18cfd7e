// The server with the adapters that every JavaScript platform has; what differs is given.

import { createSimulatedReceivers } from "@/mock-server/adapters/simulated-receivers";
import { createWebCrypto } from "@/mock-server/adapters/web-crypto";
import type { WallClock, WorldStore } from "@/mock-server/engine/ports";
import { WORLD_LIMITS, type WorldLimits } from "@/mock-server/engine/world/world-limits";
import { MockServer, type MockServerPorts } from "@/mock-server/service/mock-server";
import { SCENARIOS } from "./scenarios/scenarios";

/** Without a transport, receivers are simulated ones only. */
type Platform = {
  readonly store: WorldStore;
  readonly wallClock: WallClock;
  /** `WORLD_LIMITS` but for these. */
  readonly limits?: Partial<WorldLimits>;
} & Pick<Partial<MockServerPorts>, "transport" | "allowedOrigins" | "afterLateAnswer" | "onListenerError">;

export function createMockServer(platform: Platform): MockServer {
  return new MockServer({
    crypto: createWebCrypto(),
    transport: createSimulatedReceivers,
    scenarios: SCENARIOS,
    responses: import.meta.env.DEV ? "checked" : "trusted",
    ...platform,
    limits: { ...WORLD_LIMITS, ...platform.limits },
  });
}
