// What each scenario shows of history: its gaps, what became of its webhooks, and collectors that check their token.

import { describe, expect, test } from "vitest";
import type { Gap } from "@/contract/watch/gap";
import type { ScenarioId } from "@/contract/sandbox/scenario";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import { START, startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import { changeWebhook, gapsOf, record, statesOf } from "@/mock-server/testing/watch.test-support";

/** `region cause state`, the oldest first. */
const GAPS = {
  fresh: [],
  tour: ["au stopped open", "eu stopped closed", "in off open"],
  outage: ["us stopped open"],
  rotation: [],
  hostile: [],
} satisfies Record<ScenarioId, readonly string[]>;

/** How long before the visit, in ms. */
function ageOf(instant: string | null | undefined): number {
  return START - Date.parse(instant ?? "");
}

function inRegion(gaps: readonly Gap[], region: string): Gap {
  const gap = gaps.find(({ scope }) => scope.region === region);
  if (!gap) throw new Error(`no gap in ${region}`);
  return gap;
}

async function destinationOf(server: TestServer, region: string) {
  const { body: webhook } = await server.call("GET", "/v3/audit-log-webhook", undefined, { host: region });
  const path = `/v3/audit-log-destinations/${webhook.audit_log_destination_id}`;
  return (await server.call("GET", path)).body as { id: string; endpoint: string };
}

describe.each(Object.entries(GAPS))("the gaps of %s", (scenario, expected) => {
  // The same story with any traffic.
  test.each([1, 7, 90])("with seed %i", async (seed) => {
    const server = await startTestServer({ scenario: scenario as ScenarioId, seed });
    const gaps = await gapsOf(server, "");
    expect(gaps.map(({ scope, cause, state }) => `${scope.region} ${cause} ${state}`)).toEqual(expected);
    for (const { scope, from_is, events } of gaps) {
      expect([scope.portal_id, from_is]).toEqual([undefined, "exact"]);
      expect(events?.recorded).toBeGreaterThan(0);
    }
  });
});

test("in an outage the collector is back, and the gap goes on until delivery is resumed", async () => {
  const server = await startTestServer({ scenario: "outage" });
  const [gap] = await gapsOf(server);
  expect(gap).toMatchObject({ to: null, started_by: { code: 503 }, closed_by: null });
  expect(ageOf(gap?.from)).toBe(30 * MINUTE_MS);
  await changeWebhook(server, { enabled: true });
  await record(server, 1);
  await server.advance(MINUTE_MS);
  expect((await gapsOf(server))[0]?.to).not.toBeNull();
});

describe("the guided tour", () => {
  test("has a gap of which the oldest event is gone for good within a day, and not while one looks", async () => {
    const gap = inRegion(await gapsOf(await startTestServer({ scenario: "tour" }), ""), "au");
    expect(gap).toMatchObject({ to: null, started_by: { code: null } });
    const leftMs = -ageOf(gap.replayable_until);
    expect(leftMs).toBeGreaterThan(HOUR_MS);
    expect(leftMs).toBeLessThan(DAY_MS);
  });

  test("has a webhook that was on for a day, and a gap since it was switched off", async () => {
    const server = await startTestServer({ scenario: "tour" });
    const gap = inRegion(await gapsOf(server, ""), "in");
    expect(gap).toMatchObject({ to: null, started_by: null, closed_by: null });
    expect(ageOf(gap.from)).toBe(4 * DAY_MS);
    const from = new Date(START - 7 * DAY_MS).toISOString();
    const { body } = await server.call("GET", `/__watch/history?region=in&from=${from}`);
    const segments = body.data[0].segments as { state: string; from: string; to: string | null }[];
    expect(segments.map(({ state }) => state)).toEqual(["off", "ready", "delivering", "off"]);
    const [, on] = segments;
    expect(ageOf(on?.from) - ageOf(segments.at(-1)?.from)).toBe(DAY_MS);
  });

  test("has a gap that a collector's new token made and a replay closed", async () => {
    const server = await startTestServer({ scenario: "tour" });
    const splunk = await destinationOf(server, "eu");
    const gap = inRegion(await gapsOf(server, ""), "eu");
    expect(gap).toMatchObject({
      started_by: { code: 401 },
      closed_by: { kind: "replay", destination_id: splunk.id },
      continued_in: [],
    });
    expect(ageOf(gap.from) - ageOf(gap.to)).toBe(3 * HOUR_MS + 1);
    const states = await statesOf(server, "region=eu");
    expect(states.map((line) => line.split(" ")[1])).toEqual(["delivering"]);
  });
});

test.each([
  ["tour", "us"],
  ["tour", "eu"],
  ["tour", "in"],
  ["rotation", "us"],
] as const)("in %s the collector of %s answers 401 to another token", async (scenario, region) => {
  const server = await startTestServer({ scenario });
  const { id, endpoint } = await destinationOf(server, region);
  const send = async (destinationId: string) => {
    const change = { audit_log_destination_id: destinationId, enabled: true };
    await changeWebhook(server, change, region);
    await server.advance(MINUTE_MS);
    const { body } = await server.call("GET", "/v3/audit-log-webhook/status", undefined, { host: region });
    return [body.last_response_code, body.webhook_status];
  };
  expect(await send(id)).toEqual([200, "active"]);
  const other = { name: "Other", endpoint, authorization: "Bearer other" };
  const wrong = (await server.call("POST", "/v3/audit-log-destinations", other)).body.id;
  expect(await send(wrong)).toEqual([401, "inactive"]);
  // Elsewhere on its host any is taken.
  const elsewhere = { ...other, name: "Elsewhere", endpoint: new URL("/in", endpoint).href };
  const open = (await server.call("POST", "/v3/audit-log-destinations", elsewhere)).body.id;
  expect(await send(open)).toEqual([200, "active"]);
});
