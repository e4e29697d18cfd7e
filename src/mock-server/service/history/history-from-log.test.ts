// A world that was stored before there was history has one made from its delivery log, once.

import { expect, test } from "vitest";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import type { WorldStore } from "@/mock-server/engine/ports";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import {
  gapsInMs,
  gapsOf,
  record,
  replay,
  statesOf,
  changeWebhook,
} from "@/mock-server/testing/watch.test-support";
import { behave, configure } from "@/mock-server/testing/webhook.test-support";

const MINUTE_MS = 60_000;
const HISTORY = new Set(["watch", "ledgers", "gaps"]);

/** As version 3 stored it: without any history. */
async function asVersion3(store: WorldStore): Promise<void> {
  for (const { table, key, order, value } of await store.loadRecords()) {
    if (HISTORY.has(table) || key.startsWith("segments/"))
      await store.commit([{ type: "delete", table, key }]);
    if (table === "facts")
      await store.commit([{ type: "put", table, key, order, value: { ...(value as object), version: 3 } }]);
    if (key.startsWith("segments/")) await store.commit([{ type: "drop", log: key }]);
  }
}

async function began(): Promise<{ server: TestServer; store: WorldStore }> {
  const store = createMemoryStore();
  const server = await startTestServer({ store });
  await configure(server);
  await server.advance(MINUTE_MS);
  await behave(server, [{ respond: { status: 404 } }]);
  await record(server, 3);
  await server.advance(MINUTE_MS);
  await record(server, 2);
  return { server, store };
}

async function migrated(store: WorldStore): Promise<TestServer> {
  await asVersion3(store);
  return startTestServer({ store });
}

test("what stopped it is a gap from the failed batch on, which goes on", async () => {
  const { store } = await began();
  const server = await migrated(store);
  expect(await gapsInMs(server)).toEqual([[MINUTE_MS, null, "stopped", "open"]]);
  expect((await gapsOf(server))[0]).toMatchObject({ from_is: "exact", started_by: { code: 404 } });
  expect(await statesOf(server)).toEqual(["0 ready", "1040 delivering", "61000 stopped"]);
});

test("the same again with the next start: it is made once", async () => {
  const { store } = await began();
  const gaps = await gapsOf(await migrated(store));
  expect(await gapsOf(await startTestServer({ store }))).toEqual(gaps);
});

test("a hole that was resumed has its end, and events that were never tried lie in it", async () => {
  const { server, store } = await began();
  await behave(server, [{ respond: { status: 200 } }]);
  await changeWebhook(server, { enabled: true });
  await server.advance(MINUTE_MS);
  const before = await gapsInMs(server);
  expect(await gapsInMs(await migrated(store))).toEqual(before);
});

test("what a replay brought is not missing", async () => {
  const { server, store } = await began();
  await behave(server, [{ respond: { status: 200 } }]);
  await changeWebhook(server, { enabled: true });
  await server.advance(MINUTE_MS);
  expect(await replay(server, { from: 0, to: 2 * MINUTE_MS })).toBe("completed");
  const later = await migrated(store);
  expect((await gapsInMs(later)).map(([, , , state]) => state)).toEqual(["closed"]);
});

test("switched off since, it goes on from the first event that was not sent", async () => {
  const store = createMemoryStore();
  const server = await startTestServer({ store });
  await configure(server);
  await server.advance(MINUTE_MS);
  await changeWebhook(server, { enabled: false });
  await server.advance(MINUTE_MS);
  await record(server, 1);
  const later = await migrated(store);
  expect(await gapsInMs(later)).toEqual([[MINUTE_MS, null, "off", "open"]]);
});

test("what the log no longer tells is not observed; a webhook that was never set up was nothing", async () => {
  const { store } = await began();
  const extent = (await store.loadRecords()).find(({ key }) => key === "deliveries")!; // every world has that log
  await store.commit([
    { type: "put", ...extent, value: { firstSeq: 2, lastSeq: 2 } },
    { type: "trim", log: "deliveries", beforeSeq: 2 },
  ]);
  const server = await migrated(store);
  expect((await statesOf(server))[0]).toBe("0 unobserved");
  expect(await statesOf(server, "region=eu")).toEqual(["0 unconfigured"]);
});

test("a snapshot of before there was history is taken, and has one", async () => {
  const { server } = await began();
  const { body } = await server.call("GET", "/__sandbox/snapshot");
  const old = structuredClone(body);
  old.version = 3;
  old.records = old.records.filter(
    ({ table, key }: { table: string; key: string }) => !HISTORY.has(table) && !key.startsWith("segments/"),
  );
  for (const name of Object.keys(old.logs)) if (name.startsWith("segments/")) delete old.logs[name];
  for (const each of old.records) if (each.table === "facts") each.value.version = 3;
  const other = await startTestServer({ seed: 5 });
  expect((await other.call("PUT", "/__sandbox/snapshot", old)).status).toBe(200);
  expect(await gapsInMs(other)).toEqual([[MINUTE_MS, null, "stopped", "open"]]);
});
