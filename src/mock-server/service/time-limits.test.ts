// How far things go: time, absence, retention, logs, and what is refused because it would lead beyond.

import { describe, expect, test } from "vitest";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { WORLD_LIMITS } from "@/mock-server/engine/world/world-limits";
import { START, startTestServer } from "@/mock-server/testing/mock-server.test-support";
import {
  behave,
  configure,
  createDestination,
  receivedLines,
} from "@/mock-server/testing/webhook.test-support";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function at(offsetMs: number): string {
  return new Date(START + offsetMs).toISOString();
}

describe("turning the clock", () => {
  test("runs all that is due, in any amount, and arrives", async () => {
    const server = await startTestServer({ limits: { catchUpItems: 1000 } });
    await server.call("POST", "/__sandbox/events", { count: 1100, over_ms: 50_000 });
    const { body } = await server.call("POST", "/__sandbox/clock/advance", { ms: 60_000 });
    expect(body.now).toBe(at(60_000));
    expect(body.processed).toBeGreaterThan(1000);
    expect((await server.call("GET", "/__sandbox/world")).body.counts.events).toBe(1100);
  });

  test.each([
    ["/clock/advance", { ms: 367 * DAY_MS }, "ms"],
    ["/clock/advance", { ms: 1e300 }, "ms"],
    ["/clock/advance", { until: at(367 * DAY_MS) }, "until"],
    ["/clock/advance", { until: "9999-12-31T23:59:59Z" }, "until"],
    ["/world", { scenario: "fresh", now: "9999-12-31T23:59:59Z" }, "now"],
    ["/world", { scenario: "fresh", now: "0000-06-01T00:00:00Z" }, "now"],
    ["/events", { count: 3, over_ms: 1e300 }, "over_ms"],
  ])("%s refuses %j: no world may get where its time cannot be written", async (path, body, field) => {
    const server = await startTestServer();
    const method = "POST";
    const answer = await server.call(method, `/__sandbox${path}`, body);
    expect(answer).toMatchObject({ status: 400, body: { invalid_parameters: [{ field }] } });
    const { body: world } = await server.call("GET", "/__sandbox/world");
    expect(world).toMatchObject({ now: at(0), next_due_at: null });
  });

  test("to the next due item leaves one at the end of time where it is", async () => {
    const server = await startTestServer();
    await behave(server, [{ respond: { status: 503, headers: { "retry-after": "9".repeat(20) } } }]);
    await configure(server);
    await server.advance(2000);
    const { body: waiting } = await server.call("GET", "/__sandbox/world");
    expect(waiting.next_due_at).toBe("9999-12-31T23:59:59.999Z");
    for (const to of ["next", "idle", "next"]) {
      const { status, body } = await server.call("POST", "/__sandbox/clock/advance", { to });
      expect({ status, now: body.now }).toEqual({ status: 200, now: at(2000) });
    }
  });

  test("by itself stops where it may not be turned any further", async () => {
    const store = createMemoryStore();
    const server = await startTestServer({ store });
    const begin = {
      scenario: "fresh",
      now: "8999-12-31T23:59:00Z",
      clock: { state: "running", speed: 3600 },
    };
    expect((await server.call("POST", "/__sandbox/world", begin)).status).toBe(201);
    for (const days of [30, 600]) {
      server.wallClock.set(START + days * DAY_MS);
      await server.server.tick();
      const { status, body } = await server.call("GET", "/__sandbox/world");
      expect({ status, now: body.now }).toEqual({ status: 200, now: "9000-01-01T00:00:00.000Z" });
      expect((await server.call("GET", "/v2/control-planes")).status).toBe(200);
    }
    // What is due later never comes, so nothing needs to wake up for it.
    expect(server.server.wakeDelayMs()).toBeNull();
  });

  test.each(["1972-01-01T00:00:00Z", "9000-01-01T00:00:00Z"])("a world may begin at %s", async (now) => {
    const server = await startTestServer();
    const clock = { state: "paused" };
    expect((await server.call("POST", "/__sandbox/world", { scenario: "tour", now, clock })).status).toBe(
      201,
    );
    expect((await server.call("GET", "/v2/control-planes")).status).toBe(200);
    expect((await server.call("GET", "/v3/audit-logs?page[size]=1")).body.meta.page.next).not.toBeNull();
  });
});

describe("an absence", () => {
  test("of a few days is caught up with, and nothing was skipped", async () => {
    const store = createMemoryStore();
    await startTestServer({ store, clock: "running" });
    const later = await startTestServer({ store, wallNow: START + 7 * DAY_MS });
    const { body } = await later.call("GET", "/__sandbox/world");
    expect(body).toMatchObject({ now: at(7 * DAY_MS), skipped: null });
  });

  test("of a month is caught up with for its last seven days, and the world says so", async () => {
    const store = createMemoryStore();
    const first = await startTestServer({ store, clock: "running" });
    await configure(first);
    const later = await startTestServer({ store, wallNow: START + 30 * DAY_MS });
    const { body } = await later.call("GET", "/__sandbox/world");
    expect(body).toMatchObject({ now: at(30 * DAY_MS), skipped: { from: at(0), to: at(23 * DAY_MS) } });
    // What was due in the time that was skipped is late, not lost.
    expect(await receivedLines(later)).toHaveLength(1);
  });

  test("with more due items than are caught up with is cut short and said so, and the rest happens late", async () => {
    const store = createMemoryStore();
    const first = await startTestServer({ store, clock: "running" });
    await first.call("POST", "/__sandbox/events", { count: 1100, over_ms: 50_000 });
    const limits = { catchUpItems: 1000 };
    const later = await startTestServer({ store, wallNow: START + 60_000, limits });
    const { body } = await later.call("GET", "/__sandbox/world");
    expect(body).toMatchObject({ now: at(60_000), skipped: { to: at(60_000) }, counts: { events: 1100 } });
  });
});

describe("retention", () => {
  test("takes events out of the pull API after exactly seven days", async () => {
    const { call, advance } = await startTestServer();
    await call("POST", "/__sandbox/events", { count: 3 });
    const all = `/v3/audit-logs?filter[ts][gte]=${at(-DAY_MS)}&filter[ts][lte]=${at(0)}`;
    await advance(7 * DAY_MS);
    expect((await call("GET", all)).body.data).toHaveLength(3);
    await advance(1);
    expect((await call("GET", all)).body.data).toHaveLength(0);
  });

  test("leaves a delivery its events while it waits for a retry, over a restart too", async () => {
    const store = createMemoryStore();
    const first = await startTestServer({ store });
    const waitSeconds = (9 * DAY_MS) / 1000;
    await behave(first, [
      { respond: { status: 503, headers: { "retry-after": String(waitSeconds) } } },
      { respond: { status: 200 } },
    ]);
    await configure(first);
    await first.call("POST", "/__sandbox/events", { count: 1200 });
    await first.advance(8 * DAY_MS + 2 * HOUR_MS);
    const second = await startTestServer({ store });
    await second.advance(2 * DAY_MS);
    const { body } = await second.call("GET", "/__sandbox/deliveries");
    expect(body.data.map(({ state }: { state: string }) => state)).toEqual(Array(3).fill("delivered"));
    const [attempted, again] = await receivedLines(second);
    expect(again).toEqual(attempted);
    // Nothing holds them any longer.
    await second.advance(2 * HOUR_MS);
    const { body: snapshot } = await second.call("GET", "/__sandbox/snapshot");
    expect(snapshot.logs["events/region/us"].length).toBeLessThan(512);
  });
});

test("a world catches up with 100,000 due items and keeps 10,000 deliveries, a receiver 2,000 requests", () => {
  expect(WORLD_LIMITS).toEqual({
    catchUpItems: 100_000,
    finishedDeliveries: 10_000,
    receivedRequests: 2000,
  });
});

describe("logs", () => {
  test("a receiver keeps its last requests and says how many went", async () => {
    const server = await startTestServer({ limits: { receivedRequests: 200 } });
    await configure(server);
    await server.advance(5000);
    await server.call("POST", "/__sandbox/events", { count: 210, over_ms: 420_000 });
    await server.advance(500_000);
    const { body } = await server.call("GET", "/__sandbox/receivers");
    const { body: log } = await server.call("GET", `/__sandbox/receivers/${body.data[0].id}/requests`);
    expect(log.data).toHaveLength(200);
    expect(log.meta).toEqual({ dropped: 11 });
    expect(log.data[0].seq).toBe(12);
  });

  test("the delivery log keeps the last ones and says how many went; one that is not over stays", async () => {
    const server = await startTestServer({ limits: { finishedDeliveries: 500 } });
    const { call } = server;
    const endpoint = "https://busy.example.com/";
    const behaviour = [{ respond: { status: 503, headers: { "retry-after": "40000" } } }];
    await call("POST", "/__sandbox/receivers", { name: "Busy", url_prefix: endpoint, behaviour });
    const waiting = await createDestination(server, { name: "Busy", endpoint });
    const change = { audit_log_destination_id: waiting, enabled: true };
    await call("PATCH", "/v3/audit-log-webhook", change, { host: "eu" });
    await server.advance(5000);
    await configure(server);
    await server.advance(5000);
    await call("POST", "/__sandbox/events", { count: 500, over_ms: 1_000_000 });
    await server.advance(1_100_000);
    const { body } = await call("GET", "/__sandbox/deliveries?page[size]=1");
    expect(body.meta.dropped).toBe(2);
    expect(body.data[0].id).toBe("dlv_502");
    expect((await call("GET", "/__sandbox/deliveries/dlv_2")).status).toBe(404);
    expect((await call("GET", "/__sandbox/deliveries/dlv_3")).status).toBe(200);
    const { body: retrying } = await call("GET", "/__sandbox/deliveries?state=retrying");
    expect(retrying.data.map(({ id }: { id: string }) => id)).toEqual(["dlv_1"]);
  });
});
