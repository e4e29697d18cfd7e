// A webhook that moves on: what was begun for the old address runs out beside the new one and never holds it up.

import { describe, expect, test } from "vitest";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import { behave, configure, createDestination } from "@/mock-server/testing/webhook.test-support";

const DAY_MS = 86_400_000;
const LOGS = { name: "Lake", endpoint: "https://logs.example.com/in" };

/** The collector asks for a day, and the webhook has its first batch waiting there. */
async function beginLongWait(server: TestServer): Promise<string> {
  const wait = { respond: { status: 429, headers: { "retry-after": "86400" } } };
  await behave(server, [wait, { respond: { status: 200 } }]);
  const id = await configure(server);
  await server.advance(2000);
  return id;
}

async function use({ call }: TestServer, id: string): Promise<void> {
  await call("PATCH", "/v3/audit-log-webhook", { audit_log_destination_id: id, enabled: true });
}

async function deliveries({ call }: TestServer) {
  return (await call("GET", "/__sandbox/deliveries")).body.data;
}

async function status({ call }: TestServer) {
  return (await call("GET", "/v3/audit-log-webhook/status")).body;
}

describe("an address that asks for a day", () => {
  test("does not hold up another destination, and gets its batch when the day is over", async () => {
    const server = await startTestServer();
    await beginLongWait(server);
    await use(server, await createDestination(server, LOGS));
    await server.advance(2000);
    const [latest] = await deliveries(server);
    const first = (await deliveries(server)).at(-1);
    expect(latest).toMatchObject({ endpoint: LOGS.endpoint, state: "delivered", address_replaced: false });
    expect(first).toMatchObject({ state: "retrying", address_replaced: true });
    expect(await status(server)).toMatchObject({ webhook_status: "active", last_response_code: 200 });
    await server.advance(DAY_MS);
    expect((await deliveries(server)).at(-1)).toMatchObject({
      id: first.id,
      state: "delivered",
      address_replaced: false,
    });
    expect((await status(server)).last_attempt_at).toBe(latest.attempts[0].started_at);
  });

  test.each([
    ["endpoint", { endpoint: "https://siem.example.com/other" }],
    ["authorization", { authorization: "Bearer other" }],
  ])("does not hold up another %s of the same destination", async (_what, change) => {
    const server = await startTestServer();
    const id = await beginLongWait(server);
    await server.call("PATCH", `/v3/audit-log-destinations/${id}`, change);
    await server.advance(1000);
    expect((await deliveries(server))[0]).toMatchObject({ state: "delivered" });
  });

  test("is waited for again when the webhook comes back to it, in the order of the events", async () => {
    const server = await startTestServer();
    const id = await beginLongWait(server);
    await use(server, await createDestination(server, LOGS));
    await server.advance(2000);
    await use(server, id);
    await server.advance(2000);
    expect((await deliveries(server)).map(({ state }: { state: string }) => state)).toEqual([
      "pending",
      "delivered",
      "pending",
      "retrying",
    ]);
    await server.advance(DAY_MS);
    expect((await deliveries(server)).every(({ state }: { state: string }) => state === "delivered")).toBe(
      true,
    );
  });

  test.each([
    ["switching off", "PATCH", { enabled: false }],
    ["removing", "DELETE", undefined],
  ])("gets nothing more after %s the webhook", async (_what, method, body) => {
    const server = await startTestServer();
    await beginLongWait(server);
    await use(server, await createDestination(server, LOGS));
    await server.call(method, "/v3/audit-log-webhook", body);
    for (const { state, reason } of await deliveries(server)) {
      expect({ state, reason }).toEqual({ state: "failed", reason: "dropped" });
    }
  });

  test("keeps its batch when the new address makes the webhook inactive", async () => {
    const server = await startTestServer();
    await beginLongWait(server);
    await use(
      server,
      await createDestination(server, { name: "No", endpoint: "https://nowhere.example.com/" }),
    );
    await server.advance(60_000);
    expect(await status(server)).toMatchObject({ webhook_status: "inactive" });
    await server.advance(DAY_MS);
    expect((await deliveries(server)).at(-1)).toMatchObject({ state: "delivered" });
    expect(await status(server)).toMatchObject({ webhook_status: "inactive" });
  });

  test("lets a replay job go on to the new address, and another job be asked for", async () => {
    const server = await startTestServer();
    await configure(server);
    await server.advance(2000);
    const range = { start_at: "2026-11-21T09:00:00Z", end_at: "2026-11-21T09:00:02Z" };
    const wait = { respond: { status: 429, headers: { "retry-after": "86400" } } };
    await behave(server, [wait, { respond: { status: 200 } }]);
    await server.call("PUT", "/v3/audit-log-replay-job", range);
    await server.advance(2500);
    const job = async () => (await server.call("GET", "/v3/audit-log-replay-job")).body.status;
    expect(await job()).toBe("running");
    await use(server, await createDestination(server, LOGS));
    await server.advance(1000);
    expect(await job()).toBe("completed");
    const replays = (await deliveries(server)).filter(({ replay }: { replay: boolean }) => replay);
    expect(replays).toMatchObject([
      { endpoint: LOGS.endpoint, state: "delivered" },
      { state: "pending", address_replaced: true },
    ]);
    expect((await server.call("PUT", "/v3/audit-log-replay-job", range)).status).toBe(202);
  });

  test.each(["restart", "snapshot"])(
    "is as it was after a %s, other authorizations included",
    async (way) => {
      const store = createMemoryStore();
      const server = await startTestServer({ store });
      const id = await beginLongWait(server);
      const wait = { respond: { status: 429, headers: { "retry-after": "86400" } } };
      for (const authorization of ["Bearer two", "Bearer three"]) {
        await behave(server, [wait, { respond: { status: 200 } }]);
        await server.call("PATCH", `/v3/audit-log-destinations/${id}`, { authorization });
        await server.advance(2000);
      }
      const before = await deliveries(server);
      expect(before.map(({ state }: { state: string }) => state)).toEqual([
        "retrying",
        "retrying",
        "retrying",
      ]);
      const later = await startTestServer(way === "restart" ? { store } : {});
      if (way === "snapshot") {
        const { body } = await server.call("GET", "/__sandbox/snapshot");
        expect((await later.call("PUT", "/__sandbox/snapshot", body)).status).toBe(200);
        expect((await later.call("GET", "/__sandbox/snapshot")).body).toEqual(body);
      }
      expect(await deliveries(later)).toEqual(before);
      await later.advance(DAY_MS);
      expect((await deliveries(later)).every(({ state }: { state: string }) => state === "delivered")).toBe(
        true,
      );
    },
  );
});
