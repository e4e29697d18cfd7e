// What is stored is taken up only where it makes a world; where it does not, it stays as it is and can be had as a file.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import type { StoredRecord, WorldStore } from "@/mock-server/engine/ports";
import { worldFile } from "@/mock-server/service/sandbox/snapshot/world-file";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import { configure, SECRET } from "@/mock-server/testing/webhook.test-support";

/** A world with something under way, as its store has it. */
async function storedWorld(): Promise<{ store: WorldStore; server: TestServer }> {
  const store = createMemoryStore();
  const server = await startTestServer({ store });
  await configure(server);
  await server.call("GET", "/v2/control-planes");
  return { store, server };
}

async function change(
  store: WorldStore,
  table: string,
  value: (old: object) => unknown,
): Promise<StoredRecord> {
  const record = (await store.loadRecords()).find((each) => each.table === table);
  if (!record) throw new Error(`nothing is stored in ${table}`);
  const changed = { ...record, value: value(record.value as object) };
  await store.commit([{ type: "put", ...changed }]);
  return changed;
}

async function fileOf(store: WorldStore): Promise<string> {
  let text = "";
  for await (const part of worldFile(store)) text += part;
  return text;
}

describe("one damaged record", () => {
  test.each([
    ["facts", { clock: null }, /^records\.facts\[world\]\.clock /],
    ["destinations", { name: 7 }, /^records\.destinations\[.*\]\.name /],
    ["webhooks", { destinationId: "gone" }, /^records\.webhooks\[region\/us\]\.destinationId /],
    ["users", { id: "another" }, /^records\.users\[.*\] must have the key/],
    ["agenda", { task: { type: "nothing" } }, /^records\.agenda\[/],
    ["open-deliveries", { state: "retrying" }, /^records\.open-deliveries\[/],
    ["receivers", { behaviour: [] }, /^records\.receivers\[/],
    ["log-extents", { lastSeq: "many" }, /^records\.log-extents\[/],
    ["event-blocks", { earliest: null }, /^records\.event-blocks\[/],
  ])(
    "in %s keeps the world from being taken up, says where, and changes nothing",
    async (table, by, where) => {
      const { store } = await storedWorld();
      await change(store, table, (old) => ({ ...old, ...by }));
      const before = await store.loadRecords();
      await expect(startTestServer({ store })).rejects.toMatchObject({ kind: "damaged", detail: where });
      expect(await store.loadRecords()).toEqual(before);
    },
  );

  test("of another kind than the store ever held does too", async () => {
    const { store } = await storedWorld();
    await store.commit([{ type: "put", table: "plans", key: "a", order: 1, value: 1 }]);
    await expect(startTestServer({ store })).rejects.toMatchObject({
      detail: "records.plans[a] is of a table that there is not",
    });
  });
});

describe("what was legal when it was stored", () => {
  test.each([
    ["an endpoint with a scheme in capitals", "destinations", { endpoint: "HTTPS://siem.example.com/in" }],
    ["an endpoint with a backslash", "destinations", { endpoint: "https://siem.example.com\\in" }],
    ["an endpoint without a host", "destinations", { endpoint: "https:///siem.example.com/in" }],
    ["an endpoint with a lone %", "destinations", { endpoint: "https://siem.example.com/100%" }],
    ["invisible characters", "destinations", { endpoint: "https://siem.example.com/\u200bin\u2060" }],
    ["invisible characters in a header", "destinations", { authorization: "\u2060Splunk\u00a0abc\u0085" }],
    ["a long header", "destinations", { authorization: "a".repeat(8192) }],
  ])("is taken up as it is: %s", async (_what, table, by) => {
    const { store } = await storedWorld();
    const { key, value } = await change(store, table, (old) => ({ ...old, ...by }));
    const server = await startTestServer({ store });
    expect((await server.call("GET", `/v3/audit-log-destinations/${key}`)).status).toBe(200);
    // What comes of an address that cannot be sent to is the attempt's outcome, never the end of the world.
    await server.call("GET", "/v2/control-planes");
    await server.call("POST", "/__sandbox/clock/advance", { ms: 60_000 });
    expect((await store.loadRecords()).find((each) => each.key === key)?.value).toEqual(value);
  });

  test("is taken up: an API fault that waits longer than one may today, as long as one may", async () => {
    const { store, server } = await storedWorld();
    await server.call("PUT", "/__sandbox/api-faults", [{ delay_ms: 10, path_prefix: "/v3/" }]);
    await change(store, "api-faults", () => [{ delay_ms: 3_600_000, path_prefix: "/v3/", times: 1 }]);
    const again = await startTestServer({ store });
    const { body } = await again.call("GET", "/__sandbox/api-faults");
    expect(body).toMatchObject([{ delay_ms: 60_000 }]);
  });
});

test("a world that is whole is taken up, record for record", async () => {
  const { store } = await storedWorld();
  const before = await store.loadRecords();
  await startTestServer({ store });
  expect(await store.loadRecords()).toEqual(before);
});

describe("the file of a stored world", () => {
  test("is the snapshot of it, and can be loaded like one", async () => {
    const { store, server } = await storedWorld();
    const document = JSON.parse(await fileOf(store));
    const other = await startTestServer({ seed: 2 });
    expect((await other.call("PUT", "/__sandbox/snapshot", document)).status).toBe(200);
    const { body: theirs } = await other.call("GET", "/__sandbox/snapshot");
    const { body: ours } = await server.call("GET", "/__sandbox/snapshot");
    expect(theirs).toEqual(ours);
  });

  test("has no authorization value in it", async () => {
    const { store } = await storedWorld();
    const text = JSON.stringify(await store.loadRecords());
    expect(text).toContain(SECRET);
    expect(await fileOf(store)).not.toContain(SECRET);
  });

  test("can be had even with damaged records, and is JSON", async () => {
    const { store } = await storedWorld();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("facts", "destinations", "log-extents", "open-deliveries", "receivers"),
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: false }),
        async (table, value) => {
          await change(store, table, () => value);
          const document = JSON.parse(await fileOf(store));
          expect(document.records.length).toBe((await store.loadRecords()).length);
        },
      ),
      { numRuns: 60, examples: [["facts", [{ toString: null, big: 1n }]]] },
    );
  });
});
