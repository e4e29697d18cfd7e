// A world that its durable store refused for a while: nothing of it is lost, and all of it is stored once it is taken.

import { expect, test } from "vitest";
import { createDegradingStore } from "@/mock-server/adapters/degrading-store";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { startTestServer } from "@/mock-server/testing/mock-server.test-support";
import { observe } from "@/mock-server/testing/observe-world.test-support";

const DESTINATION = { name: "SIEM", endpoint: "https://siem.example.com/in", authorization: "Bearer x" };

async function startOnRefusingStore() {
  const durable = createMemoryStore();
  const said: string[] = [];
  let isFull = false;
  const store = createDegradingStore(
    async () => ({
      ...durable,
      commit: (changes) => {
        if (isFull) return Promise.reject(new DOMException("no space left", "QuotaExceededError"));
        return durable.commit(changes);
      },
    }),
    { onRefused: () => said.push("refused"), onKeptAgain: () => said.push("kept again") },
  );
  const server = await startTestServer({ scenario: "outage", store });
  return { durable, server, said, fill: () => (isFull = true), heal: () => (isFull = false) };
}

test("what changed while the store refused is there after a restart, once the world was stored again", async () => {
  const { durable, server, said, fill, heal } = await startOnRefusingStore();
  fill();
  await server.call("POST", "/v3/audit-log-destinations", DESTINATION);
  await server.advance(8 * 24 * 3600_000); // the sweep lets go of what is stored as well
  await server.call("GET", "/v2/control-planes");
  await server.server.storeAgain();
  expect(said).toEqual(["refused", "refused"]);
  heal();
  await server.server.storeAgain();
  expect(said).toEqual(["refused", "refused", "kept again"]);

  await server.call("POST", "/v3/audit-log-destinations", { ...DESTINATION, name: "After" });
  const before = await observe(server);
  const restarted = await startTestServer({ store: durable, wallNow: server.wallClock.now() });
  expect(await observe(restarted)).toEqual(before);
  const { body } = await restarted.call("GET", "/v3/audit-log-destinations");
  expect(body.data.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(["SIEM", "After"]),
  );
});

test("storing a world again changes nothing of it", async () => {
  const { durable, server } = await startOnRefusingStore();
  const stored = async () => (await durable.loadRecords()).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const before = [await observe(server), await stored()];
  await server.server.storeAgain();
  expect([await observe(server), await stored()]).toEqual(before);
});
