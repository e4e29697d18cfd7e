// What was deleted is in no store any more: what reached receivers has Authorization headers in it.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { openSqliteStore } from "@/mock-server/adapters/node/sqlite-store";
import type { WorldStore } from "@/mock-server/engine/ports";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";

const SECRET = "Bearer 7d0f-only-this-collector";
const HOUR_MS = 3_600_000;

const parent = mkdtempSync(join(tmpdir(), "deleted-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

async function deliver({ call, advance }: TestServer): Promise<string> {
  const { body } = await call("POST", "/v3/audit-log-destinations", {
    name: "SIEM",
    endpoint: "https://siem.example.com/in",
    authorization: SECRET,
  });
  await call("PATCH", "/v3/audit-log-webhook", { audit_log_destination_id: body.id, enabled: true });
  await call("POST", "/__sandbox/events", { count: 5 });
  await advance(10_000);
  const { body: receivers } = await call("GET", "/__sandbox/receivers");
  return receivers.data[0].id;
}

async function logRows(store: WorldStore): Promise<string[]> {
  const records = await store.loadRecords();
  return records.filter(({ table }) => table === "log-extents").map(({ key }) => key);
}

/** Takes the destination away, so that only requests could still have its secret. */
async function removeDestination({ call }: TestServer): Promise<void> {
  await call("DELETE", "/v3/audit-log-webhook");
  const { body } = await call("GET", "/v3/audit-log-destinations");
  for (const { id } of body.data) await call("DELETE", `/v3/audit-log-destinations/${id}`);
}

describe("a receiver that is deleted", () => {
  test("leaves no request and no row of its log", async () => {
    const server = await startTestServer();
    const id = await deliver(server);
    const log = `requests/${id}`;
    expect(await server.store.readLog(log, 1, 100)).not.toEqual([]);
    await server.call("DELETE", `/__sandbox/receivers/${id}`);
    expect(await server.store.readLog(log, 1, 100)).toEqual([]);
    expect(await logRows(server.store)).not.toContain(log);
  });

  test("leaves its secrets in no file of the emulator's folder", async () => {
    const folder = join(parent, "world");
    const server = await startTestServer({ store: openSqliteStore(folder) });
    const id = await deliver(server);
    await removeDestination(server);
    const files = () =>
      readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString("latin1"));
    expect(files().join("")).toContain(SECRET);
    await server.call("DELETE", `/__sandbox/receivers/${id}`);
    expect(files().join("")).not.toContain(SECRET);
    await server.store.close();
    expect(files().join("")).not.toContain(SECRET);
  });

  test("by an earlier version that left its requests behind loses them when the world is opened", async () => {
    const store = createMemoryStore();
    const first = await startTestServer({ store });
    await store.commit([
      {
        type: "put",
        table: "log-extents",
        key: "requests/gone",
        value: { firstSeq: 2, lastSeq: 1 },
        order: 90,
      },
      { type: "log", log: "requests/gone", seq: 1, value: { headers: { authorization: SECRET } } },
    ]);
    await startTestServer({ store });
    expect(await store.readLog("requests/gone", 1, 10)).toEqual([]);
    expect(await logRows(store)).not.toContain("requests/gone");
    expect(first.store).toBe(store);
  });
});

describe("requests that are cleared", () => {
  test("are in the store no more, and the numbers go on", async () => {
    const server = await startTestServer();
    const id = await deliver(server);
    const log = `requests/${id}`;
    await server.call("DELETE", `/__sandbox/receivers/${id}/requests`);
    expect(await server.store.readLog(log, 1, 100)).toEqual([]);
    await server.call("POST", "/__sandbox/events", { count: 1 });
    await server.advance(10_000);
    const { body } = await server.call("GET", `/__sandbox/receivers/${id}/requests`);
    expect(body.data[0].seq).toBe(body.meta.dropped + 1);
    expect(body.meta.dropped).toBeGreaterThan(0);
  });

  test("or outnumber what a receiver keeps are not even written", async () => {
    const receivedRequests = 100;
    const server = await startTestServer({ limits: { receivedRequests } });
    const id = await deliver(server);
    const batches = receivedRequests + 20;
    await server.call("POST", "/__sandbox/events", { count: batches, over_ms: batches * 60_000 });
    await server.advance(batches * 60_000 + HOUR_MS);
    const read = await server.store.readLog(`requests/${id}`, 1, 10_000);
    expect(read).toHaveLength(receivedRequests);
  });
});

test("a portal that is deleted leaves no log once its events are past their keeping", async () => {
  const server = await startTestServer();
  const { body } = await server.call("POST", "/v3/portals", { name: "short-lived" });
  await server.call("POST", `/__sandbox/portals/${body.id}/logins`, { outcome: "success" });
  await server.advance(1000);
  const log = `events/portal/${body.id}`;
  expect(await logRows(server.store)).toContain(log);
  await server.call("DELETE", `/v3/portals/${body.id}`);
  await server.advance(8 * 24 * HOUR_MS);
  expect(await logRows(server.store)).not.toContain(log);
  expect(JSON.stringify(await server.store.loadRecords())).not.toContain(body.id);
});

test("a world that is replaced leaves nothing of the one before in the emulator's folder", async () => {
  const folder = join(parent, "replaced");
  const server = await startTestServer({ store: openSqliteStore(folder) });
  await deliver(server);
  await server.call("POST", "/__sandbox/world", { scenario: "fresh", clock: { state: "paused" } });
  for (const name of readdirSync(folder)) {
    expect(readFileSync(join(folder, name)).toString("latin1")).not.toContain(SECRET);
  }
  await server.store.close();
});
