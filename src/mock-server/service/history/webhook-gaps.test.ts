// The rules of gaps for a world, through its front door: what opens a gap, what continues and ends it, what
// closes it, and what moves nothing of it.

import { describe, expect, test } from "vitest";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { START, startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import {
  at,
  gapsInMs,
  gapsOf,
  now,
  patchGap,
  record,
  replay,
  statesOf,
  changeWebhook,
} from "@/mock-server/testing/watch.test-support";
import { behave, configure, createDestination, SECRET } from "@/mock-server/testing/webhook.test-support";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const OK = [{ respond: { status: 200 } }];
const REFUSES = [{ respond: { status: 404 } }];
const LATENCY_MS = 9000;

interface Configured extends TestServer {
  readonly destinationId: string;
}

/** On and delivering; the first minute is over. */
async function delivering(): Promise<Configured> {
  const server = await startTestServer();
  const destinationId = await configure(server);
  await server.advance(MINUTE_MS);
  return { ...server, destinationId };
}

/** Stopped by a refusal: what was recorded at one minute is lost, and everything after it. Now it is 10 minutes. */
async function stopped(): Promise<Configured> {
  const server = await delivering();
  await behave(server, REFUSES);
  await record(server, 3);
  await server.advance(9 * MINUTE_MS);
  await record(server, 2);
  return server;
}

/** Mended and resumed at 10 minutes, and a batch has arrived since. */
async function resumed(): Promise<Configured> {
  const server = await stopped();
  await behave(server, OK);
  await changeWebhook(server, { enabled: true });
  await server.advance(MINUTE_MS);
  return server;
}

describe("what opens a gap", () => {
  test("nothing, while all arrives", async () => {
    const server = await delivering();
    expect(await gapsOf(server)).toEqual([]);
    expect(await statesOf(server)).toEqual(["0 ready", "1040 delivering"]);
  });

  test("nothing before the first enabling", async () => {
    const server = await startTestServer();
    await record(server, 3);
    await server.advance(MINUTE_MS);
    const id = await createDestination(server);
    await changeWebhook(server, { audit_log_destination_id: id, enabled: false });
    await record(server, 3, { ts: at(30_000) });
    await server.advance(MINUTE_MS);
    expect(await gapsOf(server)).toEqual([]);
  });

  test("a failure that stops the webhook, from the oldest event of the failed batch", async () => {
    const server = await stopped();
    expect(await gapsInMs(server)).toEqual([[MINUTE_MS, null, "stopped", "open"]]);
    const [gap] = await gapsOf(server);
    expect(gap).toMatchObject({
      scope: { region: "us" },
      from_is: "exact",
      started_by: { code: 404 },
      closed_by: null,
      replayable_from: at(MINUTE_MS),
      replayable_until: at(MINUTE_MS + 7 * DAY_MS),
      events: { recorded: 5, own_reads: 0 },
      story: [{ kind: "opened", by: null }],
    });
  });

  test("from the oldest of what is dropped behind it", async () => {
    const server = await delivering();
    await behave(server, [{ respond: { status: 503, headers: { "retry-after": "600" } } }, ...REFUSES]);
    await record(server, 1);
    await server.advance(5 * MINUTE_MS);
    await record(server, 1);
    expect(await gapsOf(server)).toEqual([]); // retried for long: it waits, and is no gap yet
    await server.advance(10 * MINUTE_MS);
    expect(await gapsInMs(server)).toEqual([[MINUTE_MS, null, "stopped", "open"]]);
  });

  test("switching off, from the oldest event that is dropped by it, else from the call", async () => {
    const server = await delivering();
    await changeWebhook(server, { enabled: false });
    expect(await gapsInMs(server)).toEqual([[MINUTE_MS, null, "off", "open"]]);
    const other = await delivering();
    await record(other, 1);
    await other.advance(400);
    await changeWebhook(other, { enabled: false });
    expect(await gapsInMs(other)).toEqual([[MINUTE_MS, null, "off", "open"]]);
    expect((await gapsOf(other))[0]?.started_by).toBeNull();
  });

  test("a batch for an address that was replaced, with its end at once", async () => {
    const server = await delivering();
    await behave(server, [{ respond: { status: 503, headers: { "retry-after": "60" } } }, ...REFUSES]);
    await record(server, 2);
    await server.advance(2000);
    const lake = await createDestination(server, { name: "Lake", endpoint: "https://logs.example.com/in" });
    await changeWebhook(server, { audit_log_destination_id: lake });
    await server.advance(2 * MINUTE_MS);
    // What the call for the new destination made was for the old address too.
    const end = MINUTE_MS + 2000 + 1;
    expect(await gapsInMs(server)).toEqual([[MINUTE_MS, end, "failed_batch", "open"]]);
    const [gap] = await gapsOf(server);
    const { body: recorded } = await server.call(
      "GET",
      `/v3/audit-logs?page[size]=1000&filter[ts][gte]=${at(MINUTE_MS)}&filter[ts][lte]=${at(end - 1)}`,
    );
    expect(gap?.events?.recorded).toBe(recorded.data.length);
  });

  test("a batch that a redirect made a GET of, though it was answered with 200", async () => {
    const server = await delivering();
    const moved = { status: 302, headers: { location: "https://logs.example.com/moved" } };
    await behave(server, [{ respond: moved, times: 1 }, ...OK]);
    await record(server, 2);
    await server.advance(5000);
    expect(await gapsInMs(server)).toEqual([[MINUTE_MS, MINUTE_MS + 1, "failed_batch", "open"]]);
  });

  test("a batch whose token was left out on the way to another host, and was refused there", async () => {
    const server = await delivering();
    const { body: receivers } = await server.call("GET", "/__sandbox/receivers");
    const location = "https://logs.example.com/in";
    const { id, name, url_prefix } = receivers.data.find((each: { url_prefix: string }) =>
      location.startsWith(each.url_prefix),
    );
    const checking = { name, url_prefix, authorization: SECRET };
    await server.call("PUT", `/__sandbox/receivers/${id}`, checking);
    await behave(server, [{ respond: { status: 307, headers: { location } } }]);
    await record(server, 2);
    await server.advance(5000);
    expect(await gapsOf(server)).toMatchObject([
      { from: at(MINUTE_MS), to: null, from_is: "exact", cause: "stopped", started_by: { code: 401 } },
    ]);
  });

  test("not a batch that is tried again, for however long it waits", async () => {
    const server = await delivering();
    await behave(server, [{ respond: { status: 503, headers: { "retry-after": "86400" } } }]);
    await record(server, 1);
    await server.advance(20 * HOUR_MS);
    expect(await gapsOf(server)).toEqual([]);
    expect((await statesOf(server)).at(-1)).toContain("failing");
  });

  test("an event that is given an earlier time while nothing is sent", async () => {
    const server = await stopped();
    await record(server, 1, { ts: at(30_000) });
    expect(await gapsInMs(server)).toEqual([
      [30_000, 30_001, "failed_batch", "open"],
      [MINUTE_MS, null, "stopped", "open"],
    ]);
  });
});

describe("what moves nothing of it", () => {
  const isAsItWas = [MINUTE_MS, null, "stopped", "open"];

  test("a new header: the webhook is active by itself, and the gap stays", async () => {
    const server = await stopped();
    const change = { authorization: "Bearer new" };
    await server.call("PATCH", `/v3/audit-log-destinations/${server.destinationId}`, change);
    expect((await server.call("GET", "/v3/audit-log-webhook/status")).body.webhook_status).toBe("active");
    expect(await gapsInMs(server)).toEqual([isAsItWas]);
  });

  test("a resume before anything was mended", async () => {
    const server = await stopped();
    await changeWebhook(server, { enabled: true });
    await record(server, 1);
    await server.advance(5 * MINUTE_MS);
    expect(await gapsInMs(server)).toEqual([isAsItWas]);
    const [gap] = await gapsOf(server);
    expect(gap?.story).toMatchObject([
      { kind: "opened" },
      { kind: "continued", cause: "stopped", code: 404 },
    ]);
  });

  test("another destination, until a batch has arrived there", async () => {
    const server = await stopped();
    const lake = await createDestination(server, { name: "Lake", endpoint: "https://logs.example.com/in" });
    await changeWebhook(server, { audit_log_destination_id: lake });
    expect(await gapsInMs(server)).toEqual([isAsItWas]);
    await server.advance(MINUTE_MS);
    expect(await gapsInMs(server)).toEqual([[MINUTE_MS, 10 * MINUTE_MS + 1, "stopped", "open"]]);
  });

  test("one call for all regions", async () => {
    const server = await stopped();
    await behave(server, OK);
    await changeWebhook(server, { audit_log_destination_id: server.destinationId, enabled: true }, "global");
    await server.advance(MINUTE_MS);
    const gaps = await gapsInMs(server, "");
    expect(gaps).toEqual([[MINUTE_MS, 10 * MINUTE_MS + 1, "stopped", "open"]]);
  });

  test("Retry-After and slow answers: what waited lies in it from its first event on", async () => {
    const server = await delivering();
    const wait = { respond: { status: 503, headers: { "retry-after": "30" } }, latency_ms: 9000 };
    await behave(server, [wait]);
    await record(server, 1);
    for (let minute = 1; minute < 10; minute += 1) {
      await server.advance(MINUTE_MS);
      await record(server, 1);
    }
    await server.advance(MINUTE_MS);
    expect(await gapsInMs(server)).toEqual([isAsItWas]);
  });

  test("a restart, and a restored snapshot", async () => {
    const store = createMemoryStore();
    const first = await startTestServer({ store });
    await configure(first);
    await first.advance(MINUTE_MS);
    await behave(first, REFUSES);
    await record(first, 3);
    await first.advance(9 * MINUTE_MS);
    const [gap] = await gapsOf(first);
    const again = await startTestServer({ store });
    expect(await gapsOf(again)).toEqual([gap]);
    const { body: snapshot } = await again.call("GET", "/__sandbox/snapshot");
    const other = await startTestServer({ seed: 2 });
    expect((await other.call("PUT", "/__sandbox/snapshot", snapshot)).status).toBe(200);
    expect(await gapsOf(other)).toEqual([gap]);
    expect(await statesOf(other)).toEqual(await statesOf(again));
  });

  test("another failure while it has no end continues it", async () => {
    const server = await stopped();
    await changeWebhook(server, { enabled: false });
    const [gap] = await gapsOf(server);
    expect(gap).toMatchObject({ cause: "stopped", to: null });
    expect(await gapsInMs(server)).toEqual([isAsItWas]);
  });

  test("the 7-day edge: what is too old is told, and at last all of it is lost", async () => {
    const server = await resumed();
    await server.advance(7 * DAY_MS - 6 * MINUTE_MS);
    const [gap] = await gapsOf(server);
    expect(gap).toMatchObject({ state: "open", from: at(MINUTE_MS) });
    expect(gap?.replayable_from).toBe(at((await now(server)) - 7 * DAY_MS));
    await server.advance(HOUR_MS);
    expect(await gapsInMs(server)).toEqual([[MINUTE_MS, 10 * MINUTE_MS + 1, "stopped", "lost"]]);
  });
});

describe("its end", () => {
  test("is where the webhook was on again, as soon as a batch of after that has arrived", async () => {
    const server = await stopped();
    await behave(server, OK);
    await changeWebhook(server, { enabled: true });
    expect(await gapsInMs(server)).toEqual([[MINUTE_MS, null, "stopped", "open"]]);
    await server.advance(2000);
    expect(await gapsInMs(server)).toEqual([[MINUTE_MS, 10 * MINUTE_MS + 1, "stopped", "open"]]);
    expect((await gapsOf(server))[0]?.story.map(({ kind }) => kind)).toEqual(["opened", "ended"]);
  });

  test("is the end of the attempt where a replay was accepted while it was inactive", async () => {
    const server = await stopped();
    await behave(server, [{ respond: { status: 200 }, latency_ms: LATENCY_MS }]);
    expect(await replay(server, { from: MINUTE_MS, to: 9 * MINUTE_MS })).toBe("completed");
    const { body: status } = await server.call("GET", "/v3/audit-log-webhook/status");
    expect(status).toMatchObject({ webhook_status: "active", last_response_code: 200 });
    const ended = Date.parse(status.last_attempt_at) + LATENCY_MS - START;
    expect(await gapsInMs(server)).toEqual([
      [MINUTE_MS, 9 * MINUTE_MS + 1, "stopped", "closed"],
      [9 * MINUTE_MS + 1, ended + 1, "stopped", "open"],
    ]);
  });

  test("is not told by what is accepted while it is off", async () => {
    const server = await delivering();
    await behave(server, [{ respond: { status: 200 }, latency_ms: 9000 }]);
    await record(server, 1);
    await server.advance(3000);
    await changeWebhook(server, { enabled: false });
    await server.advance(MINUTE_MS);
    const { body: status } = await server.call("GET", "/v3/audit-log-webhook/status");
    expect(status).toMatchObject({ webhook_enabled: false, last_response_code: 200 });
    expect(await gapsOf(server)).toMatchObject([{ to: null, cause: "off" }]);
  });

  test("is not told by what arrives for an address that was replaced", async () => {
    const server = await delivering();
    await behave(server, [{ respond: { status: 503, headers: { "retry-after": "120" } } }, ...OK]);
    await record(server, 1);
    await server.advance(2000);
    const lake = await createDestination(server, { name: "Lake", endpoint: "https://nowhere.example.com/" });
    await changeWebhook(server, { audit_log_destination_id: lake });
    await server.advance(HOUR_MS);
    const [gap] = await gapsOf(server);
    expect(gap).toMatchObject({ to: null, cause: "stopped" });
  });

  test("is the deletion of the webhook, which closes nothing", async () => {
    const server = await stopped();
    await server.call("DELETE", "/v3/audit-log-webhook");
    expect(await gapsInMs(server)).toEqual([[MINUTE_MS, 10 * MINUTE_MS + 1, "stopped", "open"]]);
    await record(server, 1);
    await server.advance(HOUR_MS);
    await record(server, 1);
    expect(await gapsOf(server)).toHaveLength(1);
  });

  test("a portal that is deleted leaves its gaps as lost", async () => {
    const server = await startTestServer();
    const id = await createDestination(server);
    const { body: portals } = await server.call("GET", "/v3/portals");
    const portalId = portals.data[0].id;
    const path = `/v3/portals/${portalId}/audit-log-webhook`;
    await server.call("PATCH", path, { audit_log_destination_id: id, enabled: true });
    await server.advance(MINUTE_MS);
    await server.call("PATCH", path, { enabled: false });
    await server.call("POST", `/__sandbox/portals/${portalId}/logins`, { outcome: "success" });
    await server.advance(MINUTE_MS);
    expect(await gapsInMs(server, `portal_id=${portalId}`)).toEqual([[MINUTE_MS, null, "off", "open"]]);
    expect(await gapsOf(server, "region=us")).toEqual([]);
    expect((await server.call("DELETE", `/v3/portals/${portalId}`)).status).toBe(204);
    const [gap] = await gapsOf(server, "state=lost");
    expect(gap).toMatchObject({ state: "lost", scope: { region: "us", portal_id: portalId } });
    const window = { from: at(MINUTE_MS), to: at(MINUTE_MS + 1) };
    const verified = { ...window, input_sha256: "0".repeat(64), checked: 1, missing: 0 };
    const refused = await server.call("PATCH", `/__watch/gaps/${gap?.id}`, { verified });
    expect(refused).toMatchObject({ status: 400, body: { invalid_parameters: [{ field: "verified" }] } });
    await server.advance(2 * HOUR_MS);
    expect(await gapsOf(server, "state=lost")).toHaveLength(1);
  });
});

describe("what closes it", () => {
  test("a completed replay job that covers it, with where it went", async () => {
    const server = await resumed();
    expect(await replay(server, { from: MINUTE_MS, to: 10 * MINUTE_MS })).toBe("completed");
    const [gap] = await gapsOf(server);
    expect(gap).toMatchObject({
      state: "closed",
      closed_by: {
        kind: "replay",
        by: null,
        job: { start_at: at(MINUTE_MS), end_at: at(10 * MINUTE_MS) },
        destination_id: server.destinationId,
      },
    });
  });

  test("not one that misses its first second: what was not sent stays open under its id", async () => {
    const server = await resumed();
    const [before] = await gapsOf(server);
    await replay(server, { from: MINUTE_MS + 1000, to: 10 * MINUTE_MS });
    expect(await gapsInMs(server)).toEqual([
      [MINUTE_MS, MINUTE_MS + 1000, "stopped", "open"],
      [MINUTE_MS + 1000, 10 * MINUTE_MS + 1, "stopped", "closed"],
    ]);
    const [open, closed] = await gapsOf(server);
    expect(open).toMatchObject({ id: before?.id, continued_in: [closed?.id], events: { recorded: 3 } });
  });

  test("while a job is at work on it, it is being replayed", async () => {
    const server = await resumed();
    const job = { start_at: at(MINUTE_MS), end_at: at(2 * MINUTE_MS) };
    await server.call("PUT", "/v3/audit-log-replay-job", job);
    expect((await gapsInMs(server))[0]?.[3]).toBe("replaying");
    await server.advance(1500);
    expect((await gapsInMs(server))[0]?.[3]).toBe("replaying");
  });

  test("of a job that failed, what its batches brought", async () => {
    const server = await delivering();
    await behave(server, REFUSES);
    await record(server, 3);
    await server.advance(MINUTE_MS);
    await record(server, 600);
    await server.advance(MINUTE_MS);
    await behave(server, [{ respond: { status: 200 }, times: 1 }, ...REFUSES]);
    expect(await replay(server, { from: MINUTE_MS, to: 3 * MINUTE_MS })).toBe("failed");
    // The second batch begins in the millisecond in which the first ends.
    const [closed, open] = await gapsInMs(server);
    expect(closed).toEqual([MINUTE_MS, 2 * MINUTE_MS, "stopped", "closed"]);
    expect(open).toEqual([2 * MINUTE_MS, null, "stopped", "open"]);
  });

  test("one from before the gap, of what it sent: a batch for the address of before, which fails later", async () => {
    const server = await delivering();
    await behave(server, [{ respond: { status: 503, headers: { "retry-after": "600" } } }, ...REFUSES]);
    await record(server, 2);
    await server.advance(2000);
    const lake = await createDestination(server, { name: "Lake", endpoint: "https://logs.example.com/in" });
    await changeWebhook(server, { audit_log_destination_id: lake });
    await server.advance(MINUTE_MS);
    expect(await replay(server, { from: MINUTE_MS, to: MINUTE_MS + 1000 })).toBe("completed");
    expect(await gapsOf(server)).toEqual([]);
    await server.advance(20 * MINUTE_MS);
    // The calls of the change were for the old address too, in a batch of their own that no replay has sent.
    expect(await gapsInMs(server)).toEqual([
      [MINUTE_MS, MINUTE_MS + 1, "failed_batch", "closed"],
      [MINUTE_MS + 2000, MINUTE_MS + 2001, "failed_batch", "open"],
    ]);
    const [closed] = await gapsOf(server);
    expect(closed?.closed_by).toMatchObject({ kind: "replay", destination_id: lake });
  });

  test("never the batches that a redirect lost", async () => {
    const server = await resumed();
    await behave(server, [
      { respond: { status: 302, headers: { location: "https://logs.example.com/moved" } } },
    ]);
    expect(await replay(server, { from: MINUTE_MS, to: 10 * MINUTE_MS })).toBe("completed");
    const gaps = await gapsInMs(server);
    expect(gaps[0]?.[0]).toBe(MINUTE_MS);
    expect(gaps.filter(([, , , state]) => state === "closed")).toEqual([]);
  });

  test("an event that is recorded late, while the job runs, is in no proof", async () => {
    const server = await stopped();
    await behave(server, [{ respond: { status: 200 }, latency_ms: 5000 }]);
    const job = { start_at: at(MINUTE_MS), end_at: at(9 * MINUTE_MS) };
    await server.call("PUT", "/v3/audit-log-replay-job", job);
    await server.advance(3000);
    await record(server, 1, { ts: at(5 * MINUTE_MS) });
    await server.advance(MINUTE_MS);
    const open = (await gapsInMs(server)).filter(([, , , state]) => state === "open");
    expect(open).toContainEqual([5 * MINUTE_MS, 5 * MINUTE_MS + 1, "stopped", "open"]);
  });

  test("nothing recorded in it, found by itself once it has its end", async () => {
    const server = await startTestServer();
    const destinationId = await createDestination(server);
    const { body: portals } = await server.call("GET", "/v3/portals");
    const portalId = portals.data[0].id;
    const set = async (enabled: boolean) => {
      const change = { audit_log_destination_id: destinationId, enabled };
      await server.call("PATCH", `/v3/portals/${portalId}/audit-log-webhook`, change);
      await server.advance(MINUTE_MS);
    };
    const signIn = async () => {
      await server.call("POST", `/__sandbox/portals/${portalId}/logins`, { outcome: "success" });
      await server.advance(MINUTE_MS);
    };
    await set(true);
    await set(false);
    await set(true);
    // The calls were recorded in the region, not in the portal: its gap goes on until something is sent.
    expect(await gapsInMs(server, `portal_id=${portalId}`)).toMatchObject([[MINUTE_MS, null, "off", "open"]]);
    await signIn();
    const closed = await gapsOf(server, `portal_id=${portalId}`);
    expect(closed).toMatchObject([
      { state: "closed", to: at(2 * MINUTE_MS + 1), closed_by: { kind: "nothing_recorded", by: null } },
    ]);
    // With one event in it, it stays open.
    await set(false);
    await signIn();
    await set(true);
    await signIn();
    expect((await gapsOf(server, `portal_id=${portalId}&state=open`))[0]?.events).toMatchObject({
      recorded: 1,
    });
  });

  test("not the calls of a region, which were recorded in it themselves", async () => {
    const server = await delivering();
    await changeWebhook(server, { enabled: false });
    await server.advance(MINUTE_MS);
    await changeWebhook(server, { enabled: true });
    await server.advance(MINUTE_MS);
    const [gap] = await gapsOf(server);
    expect(gap).toMatchObject({ state: "open", to: expect.any(String) });
    expect(gap?.events?.recorded).toBeGreaterThan(0);
  });

  test("not what was older than seven days when the job ended", async () => {
    const server = await resumed();
    // A job may begin up to seven days ago; it is at work while its first events grow too old.
    await server.advance(7 * DAY_MS - 6 * MINUTE_MS);
    const instant = await now(server);
    await behave(server, [{ respond: { status: 200 }, latency_ms: LATENCY_MS }]);
    expect(await replay(server, { from: instant - 7 * DAY_MS, to: 10 * MINUTE_MS })).toBe("completed");
    const { body: job } = await server.call("GET", "/v3/audit-log-replay-job");
    const edge = Date.parse(job.updated_at) - START - 7 * DAY_MS;
    expect(edge).toBeGreaterThan(instant - 7 * DAY_MS);
    expect(await gapsInMs(server)).toEqual([
      [MINUTE_MS, edge, "stopped", "lost"],
      [edge, 10 * MINUTE_MS + 1, "stopped", "closed"],
    ]);
  });

  test("acceptance up to its instant; what goes on is a gap of its own", async () => {
    const server = await stopped();
    const [gap] = await gapsOf(server);
    const answer = await patchGap(server, gap!.id, { accepted: { reason: "  a test system " } });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        id: gap!.id,
        state: "closed",
        closed_by: { kind: "accepted", reason: "a test system", by: { name: expect.any(String) } },
      },
    });
    expect((await gapsInMs(server)).map(([from, to, , state]) => [from, to, state])).toEqual([
      [MINUTE_MS, 10 * MINUTE_MS + 1, "closed"],
      [10 * MINUTE_MS + 1, null, "open"],
    ]);
  });
});
