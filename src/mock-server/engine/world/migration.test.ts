// A world that an earlier version stored goes on in this one. Earlier forms are written here as those versions wrote
// them, so that this test does not change with the code.

import { expect, test } from "vitest";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import type { StoreChange, StoredRecord, WorldStore } from "@/mock-server/engine/ports";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import { behave, configure } from "@/mock-server/testing/webhook.test-support";

/** A webhook whose receiver fails for a while, with batches waiting behind the first and one still open. */
async function beginOutage(server: TestServer): Promise<void> {
  const { call } = server;
  const { body: receivers } = await call("GET", "/__sandbox/receivers");
  const [{ id, name, url_prefix }] = receivers.data;
  const behaviour = [{ respond: { status: 503 }, times: 3 }, { respond: { status: 200 } }];
  await call("PUT", `/__sandbox/receivers/${id}`, { name, url_prefix, behaviour });
  const destination = { name: "SIEM", endpoint: `${url_prefix}in`, authorization: "Bearer collector" };
  const { body: created } = await call("POST", "/v3/audit-log-destinations", destination);
  await call("PATCH", "/v3/audit-log-webhook", { audit_log_destination_id: created.id, enabled: true });
  for (let second = 0; second < 3; second += 1) {
    await server.advance(1200);
    await call("GET", "/v2/control-planes");
  }
}

/** A record in the form of version 1: deliveries had no place in line. */
function asVersion1({ table, key, order, value }: StoredRecord): StoredRecord {
  const { place: _place, ...delivery } = value as Record<string, unknown>;
  const old: Record<string, unknown> = {
    "open-deliveries": delivery,
    facts: { ...delivery, version: 1 },
  };
  return { table, key, order, value: old[table] ?? value };
}

/** An entry of a log in the form of version 1: attempts did not say by which way they had gone. */
function entryAsVersion1(log: string, value: unknown): unknown {
  if (log !== "deliveries") return value;
  return JSON.parse(JSON.stringify(value), (name, each: unknown) =>
    name === "redirects" ? undefined : each,
  );
}

async function storedByVersion1(store: WorldStore): Promise<WorldStore> {
  const records = (await store.loadRecords()).map(asVersion1);
  const changes: StoreChange[] = records.map((record) => ({ type: "put", ...record }));
  for (const { key: log } of records.filter(({ table }) => table === "log-extents")) {
    const entries = await store.readLog(log, 1, 1000);
    changes.push(
      ...entries.map(({ seq, value }): StoreChange => ({
        type: "log",
        log,
        seq,
        value: entryAsVersion1(log, value),
      })),
    );
  }
  const earlier = createMemoryStore();
  await earlier.commit(changes);
  return earlier;
}

/** Everything that is delivered from here on, and the world at the end. */
async function goOn(server: TestServer) {
  await server.call("POST", "/__sandbox/clock/advance", { to: "idle" });
  const { body: deliveries } = await server.call("GET", "/__sandbox/deliveries?page[size]=1000");
  const { body: world } = await server.call("GET", "/__sandbox/world");
  return { deliveries: deliveries.data, world };
}

test("a world stored by version 1 delivers what it had begun, in its order, as if nothing had happened", async () => {
  const store = createMemoryStore();
  const server = await startTestServer({ store });
  await beginOutage(server);
  const { body: open } = await server.call("GET", "/__sandbox/deliveries");
  expect(new Set(open.data.map(({ state }: { state: string }) => state))).toEqual(
    new Set(["retrying", "pending", "collecting"]),
  );
  const earlier = await storedByVersion1(store);
  expect(JSON.stringify(await earlier.loadRecords())).not.toContain('"place"');

  const migrated = await goOn(await startTestServer({ store: earlier }));
  expect(migrated).toEqual(await goOn(server));
  expect(migrated.deliveries.every(({ state }: { state: string }) => state === "delivered")).toBe(true);
});

test("a redirected delivery in the log of version 1 is not called arrived, nor lost; what follows it is", async () => {
  const store = createMemoryStore();
  const server = await startTestServer({ store });
  const redirect = { respond: { status: 301, headers: { location: "/moved" } } };
  await behave(server, [redirect, { respond: { status: 200 } }]);
  await configure(server);
  await server.advance(2000);
  const newest = async ({ call }: TestServer) => (await call("GET", "/__sandbox/deliveries")).body.data[0];
  expect(await newest(server)).toMatchObject({ state: "delivered", attempts: [{ arrived: false }] });

  const later = await startTestServer({ store: await storedByVersion1(store) });
  expect(await newest(later)).toMatchObject({
    state: "delivered",
    attempts: [{ outcome: { status: 200 }, redirects: [], arrived: null }],
  });
  await later.call("GET", "/v2/control-planes");
  await later.advance(2000);
  expect(await newest(later)).toMatchObject({ state: "delivered", attempts: [{ arrived: true }] });
});

test("what was migrated is stored: the next start finds this version's form", async () => {
  const store = createMemoryStore();
  await beginOutage(await startTestServer({ store }));
  const earlier = await storedByVersion1(store);
  await startTestServer({ store: earlier });
  const records = await earlier.loadRecords();
  expect(records.find(({ table }) => table === "facts")?.value).toMatchObject({ version: 4 });
  for (const { table, value } of records) {
    if (table === "open-deliveries") expect(value).toHaveProperty("place");
  }
});

test("a snapshot of version 1 is taken", async () => {
  const server = await startTestServer();
  await beginOutage(server);
  const { body: snapshot } = await server.call("GET", "/__sandbox/snapshot");
  const old = structuredClone(snapshot);
  old.version = 1;
  for (const record of old.records) {
    if (record.table === "facts") record.value.version = 1;
    if (record.table === "open-deliveries") delete record.value.place;
  }
  expect((await server.call("PUT", "/__sandbox/snapshot", old)).status).toBe(200);
  const { body: taken } = await server.call("GET", "/__sandbox/snapshot");
  expect(taken.logs).toEqual(snapshot.logs);
  // Their order is the same, its numbers begin anew.
  const withoutOrder = ({ order: _order, ...record }: { order: number }) => record;
  expect(taken.records.map(withoutOrder)).toEqual(snapshot.records.map(withoutOrder));
});

test("what version 2 kept behind another address is sent once its world is taken up", async () => {
  const store = createMemoryStore();
  const server = await startTestServer({ store });
  await beginOutage(server);
  const records = await store.loadRecords();
  // One line for all: the webhook had moved on, and what it had for the new address waited behind the old one.
  const isBehind = ({ table, value }: StoredRecord) =>
    table === "open-deliveries" && (value as { state: string }).state === "pending";
  const moved = structuredClone(records.filter((record) => record.table === "facts" || isBehind(record)));
  for (const record of moved) {
    if (record.table === "facts") Object.assign(record.value as object, { version: 2 });
    else (record.value as { target: { endpoint: string } }).target.endpoint = "https://logs.example.com/in";
  }
  await store.commit(moved.map((record) => Object.assign(record, { type: "put" as const })));
  const later = await startTestServer({ store });
  const { body: open } = await later.call("GET", "/__sandbox/deliveries");
  const behind = open.data.filter(({ endpoint }: { endpoint: string }) => endpoint.includes("logs"));
  expect(behind.at(-1)).toMatchObject({ state: "pending", attempts: [{ finished_at: null }] });
  const { deliveries } = await goOn(later);
  expect(deliveries.every(({ state }: { state: string }) => state === "delivered")).toBe(true);
});

test.each([
  [0, "damaged"],
  [5, "later-version"],
  [99, "later-version"],
  ["4", "damaged"],
  [null, "damaged"],
])("a world of version %j is not taken up, and stays as it is: %s", async (version, kind) => {
  const store = createMemoryStore();
  await beginOutage(await startTestServer({ store }));
  const facts = (await store.loadRecords()).find(({ table }) => table === "facts")!; // every world has them
  await store.commit([{ type: "put", ...facts, value: { ...(facts.value as object), version } }]);
  const before = await store.loadRecords();
  await expect(startTestServer({ store })).rejects.toMatchObject({ name: "UnusableWorld", kind });
  expect(await store.loadRecords()).toEqual(before);
});
