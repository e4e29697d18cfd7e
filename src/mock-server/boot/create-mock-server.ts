// The server with the adapters that every JavaScript platform has; what differs is given.

import { createSimulatedReceivers } from "@/mock-server/adapters/simulated-receivers";
import { createWebCrypto } from "@/mock-server/adapters/web-crypto";
import type { WallClock, WorldStore } from "@/mock-server/engine/ports";
import { MockServer, type MockServerPorts } from "@/mock-server/service/mock-server";
import { SCENARIOS } from "./scenarios/scenarios";

/** Without a transport, receivers are simulated ones only. */
type Platform = { store: WorldStore; wallClock: WallClock } & Pick<
  Partial<MockServerPorts>,
  "transport" | "allowedOrigins" | "afterLateAnswer" | "onListenerError" | "limits"
>;

export function createMockServer(platform: Platform): MockServer {
  return new MockServer({
    crypto: createWebCrypto(),
    transport: (world) => createSimulatedReceivers(world, undefined, platform.limits?.receivedRequests),
    scenarios: SCENARIOS,
    responses: import.meta.env.DEV ? "checked" : "trusted",
    ...platform,
  });
}
