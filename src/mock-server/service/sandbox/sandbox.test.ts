// Fine print of the sandbox API: given events, receivers, snapshots.

import { describe, expect, test } from "vitest";
import { REGIONS } from "@/audit-log/region";
import { DELIVERY_STATES } from "@/contract/sandbox/delivery";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { START, startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import { behave, configure, createDestination, SECRET } from "@/mock-server/testing/webhook.test-support";

const DAY_MS = 86_400_000;

function at(offsetMs: number): string {
  return new Date(START + offsetMs).toISOString();
}

async function firstPortal({ call }: TestServer): Promise<string> {
  return (await call("GET", "/v3/portals")).body.data[0].id;
}

describe("given events", () => {
  test.each([
    ["older than seven days", { type: "authorization", ts: at(-7 * DAY_MS - 1) }, "events.1.ts"],
    ["in the future", { type: "authorization", ts: at(1) }, "events.1.ts"],
    ["with an outcome that there is not", { type: "authentication", outcome: "maybe" }, "events.1.outcome"],
    [
      "of a kind of sign-in that there is not",
      { type: "authentication", authentication_type: "fax" },
      "events.1.authentication_type",
    ],
    [
      "that contradict themselves",
      { type: "authentication", outcome: "locked", successful: true },
      "events.1.successful",
    ],
  ])("%s are refused, and none of the list is recorded", async (_case, event, field) => {
    const { call } = await startTestServer();
    const events = [{ type: "gateway_access" }, event];
    const answer = await call("POST", "/__sandbox/events", { events });
    expect(answer).toMatchObject({ status: 400, body: { invalid_parameters: [{ field }] } });
    expect((await call("GET", "/__sandbox/world")).body.counts.events).toBe(0);
  });

  test("of a portal are sign-ins", async () => {
    const server = await startTestServer();
    const portal_id = await firstPortal(server);
    const events = [{ type: "authentication" }, { type: "authorization" }];
    expect(await server.call("POST", "/__sandbox/events", { portal_id, events })).toMatchObject({
      status: 400,
      body: { invalid_parameters: [{ field: "events.1.type", rule: "enum", choices: ["authentication"] }] },
    });
  });

  test("of a portal are sign-ins too when they are made up", async () => {
    const server = await startTestServer();
    const portal_id = await firstPortal(server);
    const ask = (types: string[]) => server.call("POST", "/__sandbox/events", { portal_id, count: 1, types });
    expect((await ask(["authentication"])).status).toBe(202);
    expect(await ask(["authentication", "gateway_access"])).toMatchObject({
      status: 400,
      body: { invalid_parameters: [{ field: "types", rule: "enum", choices: ["authentication"] }] },
    });
  });

  test("are recorded as they were given", async () => {
    const { call } = await startTestServer();
    const given = [
      { type: "authentication", successful: false, ts: at(-7 * DAY_MS) },
      { type: "authentication", outcome: "locked", authentication_type: "sso", ts: at(-3), uri: "/x" },
      {
        type: "authorization",
        service: "identity",
        action: "edit",
        granted: false,
        ts: at(-2),
        actor_id: "a",
      },
      { type: "gateway_access", method: "PUT", uri: "/y", query: "a=b", status_code: 502, ts: at(-1) },
    ];
    expect((await call("POST", "/__sandbox/events", { events: given })).status).toBe(202);
    const { body } = await call("GET", "/v3/audit-logs");
    expect(body.data.toReversed()).toEqual(given.map((event) => expect.objectContaining(event)));
  });
});

test.each([
  ["region", "mars", REGIONS],
  ["state", "lost", DELIVERY_STATES],
])("deliveries of the %s %s are refused with the words there are", async (field, word, choices) => {
  const { call } = await startTestServer();
  const { status, body } = await call("GET", `/__sandbox/deliveries?${field}=${word}`);
  expect(status).toBe(400);
  expect(body.invalid_parameters).toEqual([
    expect.objectContaining({ field, rule: "enum", choices, reason: expect.stringContaining(choices[0]) }),
  ]);
  expect((await call("GET", `/__sandbox/deliveries?${field}=`)).status).toBe(200);
});

describe("a receiver", () => {
  test("is found by an endpoint that leaves out the last slash or names the usual port", async () => {
    for (const endpoint of ["https://siem.example.com", "https://SIEM.example.com:443/in"]) {
      const server = await startTestServer();
      await configure(server, { endpoint });
      await server.advance(2000);
      expect((await server.call("GET", "/v3/audit-log-webhook/status")).body).toMatchObject({
        webhook_status: "active",
        last_response_code: 200,
      });
      const { body: receivers } = await server.call("GET", "/__sandbox/receivers");
      const path = `/__sandbox/receivers/${receivers.data[0].id}/requests`;
      expect((await server.call("GET", path)).body.data[0].url).toBe(endpoint);
    }
  });

  test("that repeats a header shows both values in the delivery", async () => {
    const server = await startTestServer();
    const headers = [
      ["X-Note", "one"],
      ["x-note", "two"],
    ];
    await behave(server, [{ respond: { status: 200, headers } }]);
    await configure(server);
    await server.advance(2000);
    const { body } = await server.call("GET", "/__sandbox/deliveries");
    expect(body.data[0].attempts[0].response.headers).toEqual({ "x-note": "one, two" });
  });
});

describe("the delivery log", () => {
  test.each(["999999999999999", "0", "-1", "dlv_1", "MTIzIGFiYw", "\ud800"])(
    "refuses %j, a cursor that it never handed out",
    async (cursor) => {
      const server = await startTestServer();
      await configure(server);
      const query = new URLSearchParams({ "page[after]": cursor });
      expect(await server.call("GET", `/__sandbox/deliveries?${query}`)).toMatchObject({
        status: 400,
        body: { invalid_parameters: [{ field: "page[after]", rule: "invalid" }] },
      });
    },
  );

  test("pages through open and finished deliveries alike, each of them once", async () => {
    const server = await startTestServer();
    await behave(server, [{ respond: { status: 200 }, times: 4 }, { respond: { status: 503 } }]);
    await configure(server);
    for (let batch = 0; batch < 7; batch += 1) {
      await server.call("POST", "/__sandbox/events", { count: 1 });
      await server.advance(1100);
    }
    const all = (await server.call("GET", "/__sandbox/deliveries")).body.data;
    expect(new Set(all.map(({ state }: { state: string }) => state)).size).toBeGreaterThan(1);
    const paged: unknown[] = [];
    let next: string | null = "/__sandbox/deliveries?page[size]=2";
    while (next !== null) {
      const { body } = await server.call("GET", next);
      paged.push(...body.data);
      next = body.meta.page.next;
    }
    expect(paged).toEqual(all);
  });
});

describe("faults of the API", () => {
  test("hold an answer back for a minute at most", async () => {
    const { call } = await startTestServer();
    const fault = { path_prefix: "/v3", delay_ms: 60_000 };
    expect((await call("PUT", "/__sandbox/api-faults", [fault])).status).toBe(200);
    expect(await call("PUT", "/__sandbox/api-faults", [{ ...fault, delay_ms: 60_001 }])).toMatchObject({
      status: 400,
      body: { invalid_parameters: [{ field: "0.delay_ms", rule: "max", maximum: 60_000 }] },
    });
  });
});

test("a call can be answered as a gateway before the API would", async () => {
  const { call } = await startTestServer();
  const fault = {
    path_prefix: "/v3/audit-log-destinations",
    status: 404,
    body: '{"message":"no Route matched with those values"}',
    headers: { "content-type": "application/json", "x-kong-request-id": "a1" },
    times: 1,
  };
  expect(await call("PUT", "/__sandbox/api-faults", [fault])).toMatchObject({ status: 200, body: [fault] });
  const answer = await call("GET", "/v3/audit-log-destinations");
  expect(answer).toMatchObject({ status: 404, body: { message: "no Route matched with those values" } });
  expect(answer.headers).toMatchObject(fault.headers);
  expect(await call("PUT", "/__sandbox/api-faults", [{ ...fault, headers: { "A b": "c" } }])).toMatchObject({
    status: 400,
  });
});

describe("a snapshot", () => {
  test("says what has been drawn by then: a server that loads it draws on and repeats nothing", async () => {
    const server = await startTestServer({ clock: "running" });
    await server.call("POST", "/__sandbox/events", { count: 3, over_ms: 3000 });
    // The call itself catches up with the burst before it answers.
    server.wallClock.set(START + 1500);
    const { body: first } = await server.call("GET", "/__sandbox/snapshot");
    const { body: second } = await server.call("GET", "/__sandbox/snapshot");
    expect(second).toEqual(first);
  });

  test("reads the same after a restart", async () => {
    const store = createMemoryStore();
    const server = await startTestServer({ store });
    const id = await createDestination(server);
    await createDestination(server, { name: "Lake" });
    await server.call("DELETE", `/v3/audit-log-destinations/${id}`);
    const { body: before } = await server.call("GET", "/__sandbox/snapshot");
    const restarted = await startTestServer({ store });
    expect((await restarted.call("GET", "/__sandbox/snapshot")).body).toEqual(before);
  });

  test("brings back values that look like its own way of writing bytes", async () => {
    const server = await startTestServer();
    const labels = { $base64: "x" };
    const more = { $$base64: "AAAA", plain: "x" };
    for (const [name, each] of [
      ["one", labels],
      ["two", more],
    ] as const) {
      expect((await server.call("POST", "/v3/portals", { name, labels: each })).status).toBe(201);
    }
    const { body: snapshot } = await server.call("GET", "/__sandbox/snapshot");
    expect((await server.call("PUT", "/__sandbox/snapshot", snapshot)).status).toBe(200);
    const { body } = await server.call("GET", "/v3/portals");
    expect(body.data.slice(-2).map((portal: { labels: object }) => portal.labels)).toEqual([labels, more]);
  });

  test("that is damaged is refused, and the world stays as it was", async () => {
    const server = await startTestServer();
    await createDestination(server);
    const { body: good } = await server.call("GET", "/__sandbox/snapshot");
    type Row = { table: string; key: string; value: Record<string, unknown>; order: number };
    const facts = good.records.find(({ table }: Row) => table === "facts");
    const without = (table: string) => good.records.filter((record: Row) => record.table !== table);
    const damaged: object[] = [
      { ...good, records: without("facts") },
      { ...good, records: without("organizations") },
      { ...good, records: without("keys") },
      { ...good, records: [...without("facts"), { ...facts, value: null }] },
      { ...good, records: [...without("facts"), { ...facts, key: "other" }] },
      { ...good, records: [...without("facts"), { ...facts, value: { ...facts.value, random: "x" } }] },
      { ...good, records: [...without("facts"), { ...facts, value: { ...facts.value, now: 1e300 } }] },
      {
        ...good,
        records: [
          ...without("facts"),
          { ...facts, value: { ...facts.value, clock: { ...facts.value.clock, speed: 1e300 } } },
        ],
      },
      { ...good, records: [...good.records, { table: "keys", key: "x", order: 9, value: { $base64: "!" } }] },
      { ...good, logs: { "events/region/us": [{ seq: "one", value: null }] } },
      { ...good, logs: { "events/region/us": [null] } },
    ];
    for (const document of damaged) {
      expect((await server.call("PUT", "/__sandbox/snapshot", document)).status).toBe(400);
      expect((await server.call("GET", "/v3/audit-log-destinations")).body.data).toHaveLength(1);
    }
  });

  test("of a webhook under way goes on after loading, with the placeholder for the secret", async () => {
    const server = await startTestServer();
    await behave(server, [{ respond: { status: 503 } }, { respond: { status: 200 } }]);
    await configure(server);
    await server.advance(1500);
    const { body: snapshot } = await server.call("GET", "/__sandbox/snapshot");
    expect(JSON.stringify(snapshot)).not.toContain(SECRET);
    const other = await startTestServer({ seed: 5 });
    await other.call("PUT", "/__sandbox/snapshot", snapshot);
    await other.advance(1000);
    const { body } = await other.call("GET", "/__sandbox/deliveries");
    expect(body.data[0]).toMatchObject({ state: "delivered" });
    const { body: receivers } = await other.call("GET", "/__sandbox/receivers");
    const path = `/__sandbox/receivers/${receivers.data[0].id}/requests`;
    const { data } = (await other.call("GET", path)).body;
    expect(data.map(({ headers }: { headers: Record<string, string> }) => headers["authorization"])).toEqual([
      undefined,
      "restored-without-secret",
    ]);
  });
});
