// What the sandbox tells of batches that did not arrive at once: what waits, which of them a replay has brought since, and
// how many events that were.

import { describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import {
  at,
  changeWebhook,
  gapsOf,
  patchGap,
  record,
  replay,
} from "@/mock-server/testing/watch.test-support";
import { behave, configure, createDestination } from "@/mock-server/testing/webhook.test-support";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const OK = [{ respond: { status: 200 } }];
const REFUSES = [{ respond: { status: 404 } }];
const IN_A_DAY = [{ respond: { status: 503, headers: { "retry-after": "86400" } }, times: 1 }, ...OK];

/** On and delivering; the first minute is over. */
async function delivering(): Promise<TestServer> {
  const server = await startTestServer();
  await configure(server);
  await server.advance(MINUTE_MS);
  return server;
}

/** Three events were refused at one minute, and the webhook is mended and delivers again at ten. */
async function mended(): Promise<TestServer> {
  const server = await delivering();
  await behave(server, REFUSES);
  await record(server, 3);
  await server.advance(9 * MINUTE_MS);
  await behave(server, OK);
  await changeWebhook(server, { enabled: true });
  await server.advance(MINUTE_MS);
  return server;
}

async function failedDelivery({ call }: TestServer) {
  const { body } = await call("GET", "/__sandbox/deliveries?state=failed");
  return body.data.at(-1);
}

async function countIn({ call }: TestServer, range: { from: number; to: number }, scope = "region=us") {
  const { body } = await call(
    "GET",
    `/__sandbox/events/count?${scope}&from=${at(range.from)}&to=${at(range.to)}`,
  );
  return [body.recorded, body.replayed];
}

describe("a batch that failed", () => {
  test("is covered by a replay of all of its events, which closed its gap", async () => {
    const server = await mended();
    expect((await failedDelivery(server)).covered_by).toBeNull();
    expect(await replay(server, { from: MINUTE_MS, to: 10 * MINUTE_MS })).toBe("completed");
    const { covered_by: coverage, id } = await failedDelivery(server);
    const gap = (await gapsOf(server)).find(({ state }) => state === "closed");
    expect(coverage).toMatchObject({
      gap_id: gap?.id,
      job: { start_at: at(MINUTE_MS), end_at: at(10 * MINUTE_MS) },
    });
    expect(coverage.at).toBe(gap?.closed_by?.at);
    expect((await server.call("GET", `/__sandbox/deliveries/${id}`)).body.covered_by).toEqual(coverage);
    // Another job in its place takes nothing back.
    await replay(server, { from: 10 * MINUTE_MS, to: 10 * MINUTE_MS });
    expect((await failedDelivery(server)).covered_by).toEqual(coverage);
  });

  test("is not by one that misses its first millisecond, nor by one that failed", async () => {
    const server = await mended();
    await replay(server, { from: MINUTE_MS + 1, to: 10 * MINUTE_MS });
    expect((await failedDelivery(server)).covered_by).toBeNull();
    await behave(server, REFUSES);
    expect(await replay(server, { from: 0, to: 10 * MINUTE_MS })).toBe("failed");
    expect((await failedDelivery(server)).covered_by).toBeNull();
  });

  test("is by two that cover it together", async () => {
    const server = await delivering();
    await behave(server, REFUSES);
    await record(server, 1);
    await server.advance(500);
    await record(server, 1);
    await server.advance(9 * MINUTE_MS);
    await behave(server, OK);
    await changeWebhook(server, { enabled: true });
    await replay(server, { from: MINUTE_MS, to: MINUTE_MS + 250 });
    expect((await failedDelivery(server)).covered_by).toBeNull();
    await replay(server, { from: MINUTE_MS + 250, to: MINUTE_MS + 1000 });
    expect((await failedDelivery(server)).covered_by?.job.start_at).toBe(at(MINUTE_MS + 250));
  });

  test("is not by what a person accepted, nor once its events are no longer kept", async () => {
    const server = await mended();
    const [gap] = await gapsOf(server);
    await patchGap(server, gap?.id ?? "", { accepted: { reason: "a test" } });
    expect((await failedDelivery(server)).covered_by).toBeNull();
    await replay(server, { from: MINUTE_MS, to: 10 * MINUTE_MS });
    // Its events were brought all the same, in no gap.
    expect((await failedDelivery(server)).covered_by).toMatchObject({ gap_id: null });
    await server.advance(8 * DAY_MS);
    expect((await failedDelivery(server)).covered_by).toBeNull();
  });

  test("a redirect counts as failed, what arrived does not", async () => {
    const server = await delivering();
    const moved = { status: 302, headers: { location: "https://logs.example.com/moved" } };
    await behave(server, [{ respond: moved, times: 1 }, ...OK]);
    await record(server, 2);
    await server.advance(MINUTE_MS);
    await replay(server, { from: MINUTE_MS, to: 2 * MINUTE_MS });
    const { body } = await server.call("GET", "/__sandbox/deliveries?region=us");
    const covered = body.data.filter((each: { covered_by: object | null }) => each.covered_by !== null);
    expect(covered).toMatchObject([{ state: "delivered", attempts: [{ arrived: false }] }]);
  });
});

describe("the count of a stretch", () => {
  test("tells what was recorded in it, and what of it the last job has brought", async () => {
    const server = await mended();
    const range = { from: MINUTE_MS, to: MINUTE_MS + 1000 };
    expect(await countIn(server, range)).toEqual([3, 0]);
    await replay(server, { from: MINUTE_MS, to: MINUTE_MS });
    expect(await countIn(server, range)).toEqual([3, 3]);
    // Given an earlier time since, and so in no job.
    await record(server, 2, { ts: at(MINUTE_MS) });
    expect(await countIn(server, range)).toEqual([5, 3]);
    expect(await countIn(server, { from: MINUTE_MS + 1, to: MINUTE_MS + 1000 })).toEqual([0, 0]);
    expect(await countIn(server, range, "region=eu")).toEqual([0, 0]);
    const { body: all } = await server.call("GET", "/__sandbox/events/count");
    expect(all.recorded).toBeGreaterThan(5);
  });

  test("of a portal is that of its sign-ins", async () => {
    const server = await startTestServer();
    const { body } = await server.call("GET", "/v3/portals");
    const { id } = body.data[0];
    await server.call("POST", `/__sandbox/portals/${id}/logins`, { outcome: "success" });
    expect(await countIn(server, { from: 0, to: 1000 }, `portal_id=${id}`)).toEqual([1, 0]);
  });

  test.each([
    ["region=moon&from=2026-11-21T09:00:00Z&to=2026-11-21T09:00:00Z", "region"],
    ["portal_id=none&from=2026-11-21T09:00:00Z&to=2026-11-21T09:00:00Z", "portal_id"],
    ["region=us&from=yesterday", "from"],
    ["region=us&to=now", "to"],
  ])("?%s is refused", async (query, field) => {
    const { call } = await startTestServer();
    expect(await call("GET", `/__sandbox/events/count?${query}`)).toMatchObject({
      status: 400,
      body: { invalid_parameters: [{ field }] },
    });
  });
});

describe("what waits", () => {
  test("is told by webhook and address, with its events and since when", async () => {
    const server = await delivering();
    expect((await server.call("GET", "/__sandbox/waiting")).body.data).toEqual([]);
    await behave(server, IN_A_DAY);
    await record(server, 3);
    await server.advance(10 * MINUTE_MS);
    await record(server, 2);
    await server.advance(MINUTE_MS);
    const waiting = {
      region: "us",
      portal_id: null,
      endpoint: "https://siem.example.com/in",
      replay: false,
      batches: 2,
      events: 5,
      since: at(MINUTE_MS),
      next_attempt_at: at(MINUTE_MS + 1000 + DAY_MS),
    };
    const { body } = await server.call("GET", "/__sandbox/waiting");
    expect(body.data).toMatchObject([{ ...waiting, address_replaced: false }]);
    expect(await gapsOf(server)).toEqual([]);

    const lake = await createDestination(server, { name: "Lake", endpoint: "https://logs.example.com/in" });
    await changeWebhook(server, { audit_log_destination_id: lake });
    await server.advance(MINUTE_MS);
    const { body: later } = await server.call("GET", "/__sandbox/waiting");
    expect(later.data).toHaveLength(1);
    expect(later.data[0]).toMatchObject({ since: at(MINUTE_MS), address_replaced: true });
    await server.advance(DAY_MS);
    expect((await server.call("GET", "/__sandbox/waiting")).body.data).toEqual([]);
  });
});
