// In tests and in development every answer of success is held against its schema: what the contract does not allow is a
// bug that shows at once.

import { expect, test } from "vitest";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { createSimulatedReceivers } from "@/mock-server/adapters/simulated-receivers";
import { createMockServer } from "@/mock-server/boot/create-mock-server";
import { callerOf, START } from "@/mock-server/testing/mock-server.test-support";
import { DESTINATION } from "@/mock-server/testing/webhook.test-support";

test.each([
  [
    "destinations",
    "/v3/audit-log-destinations",
    /GET \/audit-log-destinations answered what its schema refuses/,
  ],
  ["receivers", "/__sandbox/receivers", /GET \/__sandbox\/receivers answered what its schema refuses/],
])("a name in %s that is no text makes the call fail", async (table, path, message) => {
  let spoilFirst = () => {};
  const server = createMockServer({
    store: createMemoryStore(),
    wallClock: { now: () => START },
    // Who brings a transport learns of the world: no call and no store would let such a value in.
    transport: (world, limits) => {
      spoilFirst = () => {
        const records = world.table(table as "destinations"); // each of them has a name
        const [key = ""] = records.keys();
        records.put(key, { ...records.get(key), name: 7 } as never); // what no call would let in
      };
      return createSimulatedReceivers(world, limits);
    },
  });
  await server.start(() => ({
    scenario: "fresh",
    seed: 1,
    now: START,
    clock: { state: "paused", speed: 1 },
  }));
  const call = callerOf(server);
  await call("POST", "/v3/audit-log-destinations", DESTINATION);
  spoilFirst();
  await expect(call("GET", path)).rejects.toThrow(message);
});
