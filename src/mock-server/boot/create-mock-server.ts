// The server with the adapters that every JavaScript platform has; what differs is given.

import { createSimulatedReceivers } from "@/mock-server/adapters/simulated-receivers";
import { createWebCrypto } from "@/mock-server/adapters/web-crypto";
import type { WallClock, WorldStore } from "@/mock-server/engine/ports";
import { MockServer } from "@/mock-server/service/mock-server";
import { SCENARIOS } from "./scenarios/scenarios";

export function createMockServer(platform: { store: WorldStore; wallClock: WallClock }): MockServer {
  return new MockServer({
    ...platform,
    crypto: createWebCrypto(),
    transport: createSimulatedReceivers,
    scenarios: SCENARIOS,
    responses: import.meta.env.DEV ? "checked" : "trusted",
  });
}
