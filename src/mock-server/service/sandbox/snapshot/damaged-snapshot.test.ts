// Snapshots that no world can be made of are refused, table by table, with words that say where, and the world stays.

import { beforeAll, describe, expect, test } from "vitest";
import { WORLD_VERSION } from "@/mock-server/engine/world/migrations";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";

// oxlint-disable-next-line typescript/no-explicit-any -- documents that are not what they should be
type Loose = any;

interface Row {
  table: string;
  key: string;
  order: number;
  value: Loose;
}

interface Document {
  version: number;
  records: Row[];
  logs: Record<string, Loose[]>;
}

/** Something in every table and log: deliveries that collect, wait, are on their way and are over, a replay, a burst. */
async function busyWorld(): Promise<TestServer> {
  const server = await startTestServer();
  const { call } = server;
  const { body: receivers } = await call("GET", "/__sandbox/receivers");
  const [{ id, name, url_prefix }] = receivers.data;
  const behaviour = [{ respond: { status: 200 } }, { respond: { status: 503 } }];
  await call("PUT", `/__sandbox/receivers/${id}`, { name, url_prefix, behaviour });
  const slow = {
    name: "Slow",
    url_prefix: "https://slow.example.com/",
    behaviour: [{ respond: { status: 200 }, latency_ms: 9000 }],
  };
  await call("POST", "/__sandbox/receivers", slow);
  const create = async (endpoint: string) => {
    const draft = { name: endpoint, endpoint, authorization: "Bearer collector" };
    return (await call("POST", "/v3/audit-log-destinations", draft)).body.id;
  };
  const failing = await create(`${url_prefix}in`);
  const late = await create("https://slow.example.com/in");
  const { body: portals } = await call("GET", "/v3/portals");
  const portalPath = `/v3/portals/${portals.data[0].id}/audit-log-webhook`;
  await call("PATCH", portalPath, { audit_log_destination_id: late, enabled: true });
  await call(
    "PATCH",
    "/v2/audit-log-webhook",
    { endpoint: "https://nowhere.example.com/", enabled: false },
    { host: "eu" },
  );
  const switched = { audit_log_destination_id: late, enabled: true };
  await call("PATCH", "/v3/audit-log-webhook", switched, { host: "au" });
  await call("PATCH", "/v3/audit-log-webhook", { enabled: false }, { host: "au" });
  await call("PATCH", "/v3/audit-log-webhook", { audit_log_destination_id: failing, enabled: true });
  await server.advance(1100);
  await call("GET", "/v2/control-planes");
  await server.advance(1100);
  await call("POST", `/__sandbox/portals/${portals.data[0].id}/logins`, { outcome: "success" });
  await call("GET", "/v2/control-planes");
  await server.advance(1100);
  const now = (await call("GET", "/__sandbox/world")).body.now;
  await call("PUT", "/v3/audit-log-replay-job", { start_at: now, end_at: now });
  await call("POST", "/__sandbox/events", { count: 3, over_ms: 60_000 });
  await call("PUT", "/__sandbox/api-faults", [{ path_prefix: "/nowhere", status: 503 }]);
  return server;
}

let server: TestServer;
let good: Document;
let goodText: string;

beforeAll(async () => {
  server = await busyWorld();
  good = (await server.call("GET", "/__sandbox/snapshot")).body;
  goodText = JSON.stringify(good);
});

/** The first record of a table, or the first that fits. */
function recordOf(document: Document, table: string, fits: (value: Loose) => boolean = () => true): Row {
  const found = document.records.find((record) => record.table === table && fits(record.value));
  if (!found) throw new Error(`the world has no such record in ${table}`);
  return found;
}

async function refuse(damage: (document: Document) => void): Promise<{ field: string; reason: string }> {
  const document: Document = structuredClone(good);
  damage(document);
  const { status, headers, body } = await server.call("PUT", "/__sandbox/snapshot", document);
  // What should have been refused must not spoil the tests that follow.
  if (status !== 400) await server.call("PUT", "/__sandbox/snapshot", good);
  expect(status).toBe(400);
  expect(headers["content-type"]).toBe("application/problem+json");
  const [item] = body.invalid_parameters;
  expect(body.detail).toBe(`The snapshot is damaged: ${item.field} ${item.reason}`);
  const { body: after } = await server.call("GET", "/__sandbox/snapshot");
  expect(JSON.stringify(after) === goodText, "the world stays").toBe(true);
  return item;
}

const TABLES = [
  "agenda",
  "api-faults",
  "control-planes",
  "destinations",
  "event-blocks",
  "facts",
  "gaps",
  "keys",
  "ledgers",
  "log-extents",
  "open-deliveries",
  "organizations",
  "portals",
  "receivers",
  "replay-jobs",
  "tokens",
  "users",
  "watch",
  "webhooks",
];

test("the world of these tests has something in every table and every kind of log, and can be loaded", async () => {
  expect([...new Set(good.records.map(({ table }) => table))]).toEqual(TABLES);
  expect(new Set(Object.keys(good.logs).map((log) => log.split("/")[0]))).toEqual(
    new Set(["deliveries", "events", "requests", "segments"]),
  );
  const states = good.records
    .filter(({ table }) => table === "open-deliveries")
    .map(({ value }) => value.state);
  expect(new Set(states)).toEqual(new Set(["collecting", "pending", "retrying"]));
  const tasks = good.records.filter(({ table }) => table === "agenda").map(({ value }) => value.task.type);
  expect(new Set(tasks)).toEqual(new Set(["answer", "job", "retry", "window-end"]));
  const other = await startTestServer({ seed: 9 });
  expect((await other.call("PUT", "/__sandbox/snapshot", good)).status).toBe(200);
  expect((await other.call("GET", "/__sandbox/snapshot")).body).toEqual(good);
});

/** What earlier versions did not store. */
const MAY_LACK = new Set(["event-blocks isAscending"]);

describe.each(TABLES)("a record of %s", (table) => {
  test.each([null, 7, "text", [[]], { $base64: "AAAA" }])("that is %j", async (value) => {
    const { field } = await refuse((document) => {
      recordOf(document, table).value = value;
    });
    expect(field.startsWith(table === "facts" ? "" : `records.${table}[`)).toBe(true);
  });

  test("without any one of its values, except those it may lack", async () => {
    const { value } = recordOf(good, table);
    for (const name of Object.keys(value).filter((each) => !MAY_LACK.has(`${table} ${each}`))) {
      const { field } = await refuse((document) => {
        const record = recordOf(document, table);
        if (Array.isArray(record.value)) record.value = [{}];
        else delete record.value[name];
      });
      expect(field).toMatch(
        table === "facts" && name === "version" ? /^version$/ : new RegExp(`^records\\.${table}\\[`),
      );
    }
  });

  test("under another key, or twice", async () => {
    expect(
      await refuse((document) => {
        recordOf(document, table).key = "another";
      }),
    ).toBeDefined();
    expect(
      await refuse((document) => {
        document.records.push(recordOf(document, table));
      }),
    ).toMatchObject({ reason: "must be there once" });
  });
});

type Spoil = [
  what: string,
  table: string,
  spoil: (value: Loose) => void,
  reason: RegExp,
  fits?: (value: Loose) => boolean,
];

const isState = (state: string) => (value: Loose) => value.state === state;
const isTask = (type: string, job?: string) => (value: Loose) =>
  value.task.type === type && (job === undefined || value.task.job === job);

const hasGaps = (value: Loose) => value.gaps.length > 0;

const SPOILED: Spoil[] = [
  ["a speed of no clock", "facts", (facts) => void (facts.clock.speed = 1e9), /^must not be more than 3600/],
  ["a now after the end of time", "facts", (facts) => void (facts.now = 8.64e15), /^must not be more than/],
  ["chance of too many bits", "facts", (facts) => void (facts.random[1] = 2 ** 32), /^must not be more than/],
  ["a scenario that there is not", "facts", (facts) => void (facts.scenario = "other"), /^must be one of/],
  [
    "a delivery number that is taken",
    "facts",
    (facts) => void (facts.nextDeliveryNumber = 1),
    /nextDeliveryNumber/,
  ],
  ["a due number that is taken", "facts", (facts) => void (facts.nextDueSeq = 1), /nextDueSeq/],
  ["an endpoint that is no URL", "destinations", (each) => void (each.endpoint = "https://"), /valid URL/],
  [
    "an endpoint that is not https",
    "destinations",
    (each) => void (each.endpoint = "http://a.example/"),
    /https/,
  ],
  [
    "a line break in an authorization",
    "destinations",
    (each) => void (each.authorization = "a\nb"),
    /control characters/,
  ],
  [
    "an unknown format",
    "destinations",
    (each) => void (each.logFormat = "no-such-format"),
    /^must be one of/,
  ],
  ["an instant before 1970", "destinations", (each) => void (each.createdAt = -1), /^must be at least 0/],
  [
    "an instant of no whole millisecond",
    "destinations",
    (each) => void (each.createdAt = 0.5),
    /whole number/,
  ],
  [
    "a destination that is not there",
    "webhooks",
    (each) => void (each.destinationId = "00000000-0000-4000-8000-000000000000"),
    /destination that is not there/,
  ],
  [
    "an id in upper case",
    "webhooks",
    (each) => void (each.destinationId = each.destinationId.toUpperCase()),
    /UUID in lower case/,
    (each) => /[a-f]/.test(each.destinationId ?? ""),
  ],
  [
    "enabled without a destination",
    "webhooks",
    (each) => void (each.destinationId = null),
    /without a destination/,
  ],
  [
    "unconfigured with a destination",
    "webhooks",
    (each) => void (each.status = "unconfigured"),
    /must not be unconfigured/,
  ],
  ["a number beyond all counting", "open-deliveries", (each) => void (each.byteLength = 1e300), /./],
  [
    "a place twice",
    "open-deliveries",
    (each) => void (each.place -= 1),
    /must be its own/,
    (each) => isState("pending")(each) && each.attempts.length === 0,
  ],
  [
    "events that are not there",
    "open-deliveries",
    (each) => void (each.ranges[0].lastSeq = 9999),
    /events that are there/,
  ],
  [
    "a range that ends before it begins",
    "open-deliveries",
    (each) => void (each.ranges[0].firstSeq += 500),
    /must not be before firstSeq/,
  ],
  [
    "a retry without an instant",
    "open-deliveries",
    (each) => void (each.nextAttemptAt = null),
    /exactly while it waits/,
    isState("retrying"),
  ],
  [
    "a state against its attempts",
    "open-deliveries",
    (each) => void (each.state = "delivered"),
    /./,
    isState("pending"),
  ],
  [
    "an attempt out of turn",
    "open-deliveries",
    (each) => void (each.attempts[0].number = 3),
    /numbered/,
    isState("retrying"),
  ],
  [
    "an attempt that is half over",
    "open-deliveries",
    (each) => void (each.attempts.at(-1).outcome = null),
    /numbered, and over/,
    isState("retrying"),
  ],
  [
    "a region that there is not",
    "open-deliveries",
    (each) => void (each.scope = { kind: "region", region: "mars" }),
    /^must be one of/,
  ],
  [
    "a region without a webhook",
    "open-deliveries",
    (each) => void (each.scope = { kind: "region", region: "sg" }),
    /has no webhook/,
  ],
  [
    "a job that there is not",
    "agenda",
    (each) => void (each.task.job = "other"),
    /job that there is not/,
    isTask("job"),
  ],
  [
    "a burst without an end",
    "agenda",
    (each) => void (each.task.payload.count = 1e15),
    /^must not be more than/,
    isTask("job", "burst"),
  ],
  [
    "a burst of nothing",
    "agenda",
    (each) => void (each.task.payload.types = []),
    /at least 1/,
    isTask("job", "burst"),
  ],
  [
    "a replay of no scope",
    "agenda",
    (each) => void (each.task.payload = "moon"),
    /./,
    isTask("job", "replay-stage"),
  ],
  [
    "a sweep with luggage",
    "agenda",
    (each) => void (each.task.payload = {}),
    /./,
    isTask("job", "retention-sweep"),
  ],
  [
    "an item for no delivery",
    "agenda",
    (each) => void (each.task.deliveryId = "dlv_99"),
    /nothing that an open delivery waits for/,
    isTask("window-end"),
  ],
  [
    "an item of another lane",
    "agenda",
    (each) => void (each.task.scope = "region/eu"),
    /nothing that an open delivery waits for/,
    isTask("retry"),
  ],
  [
    "a retry at another time",
    "agenda",
    (each) => void (each.dueAt += 1),
    /nothing that an open delivery waits for/,
    isTask("retry"),
  ],
  [
    "an answer to another attempt",
    "agenda",
    (each) => void (each.task.attempt = 4),
    /nothing that an open delivery waits for/,
    isTask("answer"),
  ],
  [
    "an answer of no kind",
    "agenda",
    (each) => void (each.task.outcome = { kind: "silence" }),
    /^must be one of/,
    isTask("answer"),
  ],
  ["a seq twice", "agenda", (each) => void (each.seq = 1), /must be its own/, (each) => each.seq > 1],
  [
    "a key of the wrong length",
    "keys",
    (each) => void (each.privateSeed = { $base64: "AAAA" }),
    /must be 32 bytes/,
  ],
  ["a key that is no base64", "keys", (each) => void (each.privateSeed = { $base64: "!" }), /cannot be read/],
  [
    "an index that says something else",
    "event-blocks",
    (each) => void (each.latest += 1),
    /does not agree with the events/,
  ],
  ["an index of no events", "event-blocks", (each) => void (each.scope = "region/sg"), /key that follows/],
  ["a log that ends before it begins", "log-extents", (each) => void (each.firstSeq = 50), /./],
  ["a log of a billion entries", "log-extents", (each) => void (each.lastSeq = 1e9), /is missing/],
  [
    "a user that is not there",
    "tokens",
    (each) => void (each.userId = "00000000-0000-4000-8000-000000000000"),
    /user that is not there/,
  ],
  ["a team that there is not", "users", (each) => void (each.teams = ["Owners"]), /^must be one of/],
  ["a label that is no text", "portals", (each) => void (each.labels = { a: 1 }), /^must be a string/],
  ["no behaviour", "receivers", (each) => void (each.behaviour = []), /at least 1/],
  ["a step behind its last one", "receivers", (each) => void (each.step = 7), /step of its behaviour/],
  [
    "running without a delivery",
    "replay-jobs",
    (each) => void (each.status = "running"),
    /open delivery of this replay/,
  ],
  ["a gap of another number", "gaps", (each) => void (each.to = 0.5), /./],
  ["a gap that no ledger has given", "gaps", (each) => void (each.continuedIn = ["a b"]), /./],
  [
    "a gap that its ledger has otherwise",
    "gaps",
    (each) => void (each.cause = "stopped"),
    /gaps of that name/,
  ],
  [
    "a ledger of a number that is taken",
    "ledgers",
    (each) => void (each.lastGapNumber = 0),
    /given/,
    hasGaps,
  ],
  ["a ledger without a tail", "ledgers", (each) => void (each.tail = []), /at least 1/],
  ["a tail that is over", "ledgers", (each) => void (each.tail[0].to = 8e12), /go on/],
  ["two gaps that go on", "ledgers", (each) => void each.gaps.push(each.gaps[0]), /more than once/, hasGaps],
  ["a portal that is said to be gone", "ledgers", (each) => void (each.isPortalGone = true), /the portals/],
  ["a look in a world", "ledgers", (each) => void (each.looking.sureUntil = 1), /./],
  ["a fault of no kind", "api-faults", (each) => void delete each[0].status, /./],
];

test.each(SPOILED)("%s: refused", async (_what, table, spoil, reason, fits) => {
  const item = await refuse((document) => spoil(recordOf(document, table, fits).value));
  expect(item.reason).toMatch(reason);
});

const US = "events/region/us";

test.each<[string, (document: Document) => void, RegExp]>([
  [
    "no facts",
    (it) => void (it.records = it.records.filter(({ table }) => table !== "facts")),
    /^must be that of a world/,
  ],
  [
    "no user",
    (it) => void (it.records = it.records.filter(({ table }) => table !== "users")),
    /at least one record/,
  ],
  [
    "no key",
    (it) => void (it.records = it.records.filter(({ table }) => table !== "keys")),
    /at least one record/,
  ],
  [
    "no agenda",
    (it) => void (it.records = it.records.filter(({ table }) => table !== "agenda")),
    /due|agenda/,
  ],
  [
    "an index that takes events for ascending that are not",
    ({ logs }) => {
      const events = (logs["events/region/us"] ?? []).map(({ value }: Row) => value.event);
      const [first, last] = [events[0].occurredAt, events.at(-1).occurredAt];
      events[0].occurredAt = last;
      events.at(-1).occurredAt = first;
    },
    /is not so of the events of/,
  ],
  [
    "history that has not begun",
    (it) => void (it.records = it.records.filter(({ table }) => table !== "watch")),
    /where there are ledgers/,
  ],
  [
    "gaps of no ledger",
    (it) => void (it.records = it.records.filter(({ table }) => table !== "ledgers")),
    /has no ledger/,
  ],
  [
    "segments out of order",
    ({ records }) => {
      const ledger = records.find(({ table, key }) => table === "ledgers" && key === "region/us");
      ledger!.value.tail[0].from += 1;
    },
    /must be in order/,
  ],
  [
    "no index of events",
    (it) => void (it.records = it.records.filter(({ table }) => table !== "event-blocks")),
    /is missing/,
  ],
  [
    "no extents",
    (it) => void (it.records = it.records.filter(({ table }) => table !== "log-extents")),
    /for its log/,
  ],
  [
    "a portal less",
    (it) => void (it.records = it.records.filter(({ table }) => table !== "portals")),
    /portal that is not there/,
  ],
  [
    "a table that there is not",
    (it) => void it.records.push({ table: "__proto__", key: "x", order: 1, value: {} }),
    /table that there is not/,
  ],
  ["a record that is none", (it) => void it.records.push(null as Loose), /not what belongs there/],
  [
    "an order that is no number",
    (it) => void (recordOf(it, "users").order = "x" as Loose),
    /must be a number/,
  ],
  ["no logs", (it) => void delete (it as Loose).logs, /cannot be blank/],
  ["a log less", (it) => void delete it.logs[US], /log that is not there/],
  ["a log that there is not", (it) => void (it.logs["events/region/mars"] = []), /log that there is not/],
  ["a log that is no list", (it) => void (it.logs[US] = {} as Loose), /must be a list/],
  ["an event less", (it) => void it.logs[US]?.splice(1, 1), /is missing/],
  ["the last event less", (it) => void it.logs[US]?.pop(), /is missing/],
  ["an event twice", (it) => void it.logs[US]?.splice(1, 0, it.logs[US][0]), /out of turn/],
  ["an event that is null", (it) => void (it.logs[US]![0] = null), /not what belongs there/],
  ["an event of no kind", (it) => void (it.logs[US]![0].value.event.type = "other"), /must be one of/],
  ["an event of no time", (it) => void (it.logs[US]![0].value.event.occurredAt = "now"), /must be a number/],
  [
    "an event with a key that is not there",
    (it) => void (it.logs[US]![0].value.kid = "0".repeat(40)),
    /key that is not there/,
  ],
  [
    "a finished delivery that is open",
    (it) => void (it.logs["deliveries"]![0].value.state = "pending"),
    /delivered or failed/,
  ],
  [
    "a finished delivery of another number",
    (it) => void (it.logs["deliveries"]![0].value.number = 7),
    /that of the entry/,
  ],
  [
    "a decision of no kind",
    (it) =>
      void (it.logs["deliveries"]!.find(
        ({ value }) => value.attempts.length > 0,
      )!.value.attempts[0].decision = {}),
    /cannot be blank/,
  ],
])("a document with %s: refused", async (_what, damage, reason) => {
  expect((await refuse(damage)).reason).toMatch(reason);
});

test("what was taken is given back whole: no field is lost on the way", async () => {
  const other = await startTestServer({ scenario: "fresh", seed: 99 });
  expect((await other.call("PUT", "/__sandbox/snapshot", good)).status).toBe(200);
  expect((await other.call("GET", "/__sandbox/snapshot")).body).toEqual(good);
});

test("a request whose body is no bytes: refused", async () => {
  const item = await refuse((document) => {
    const [, entries] = Object.entries(document.logs).find(
      ([log, all]) => log.startsWith("requests/") && all.length > 0,
    )!; // there is one
    entries[0].value.body = "text";
  });
  expect(item).toMatchObject({ field: expect.stringMatching(/^logs\.requests\/.*\[1\]\.value\.body$/) });
});

test("the answer stays short, even when the names in it are long", async () => {
  const long = "x".repeat(100_000);
  const { field, reason } = await refuse((document) => {
    document.records.push({ table: long, key: long, order: 1, value: null });
  });
  expect(field.length + reason.length).toBeLessThan(300);
  const { body } = await server.call("PUT", "/__sandbox/snapshot", {
    ...good,
    logs: { ...good.logs, [long]: [] },
  });
  expect(JSON.stringify(body).length).toBeLessThan(600);
});

test("values nested too deep to be read are refused", async () => {
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  const text = goodText.replace(
    '"records":[',
    `"records":[{"table":"portals","key":"x","order":1,"value":${deep}},`,
  );
  expect((await server.call("PUT", "/__sandbox/snapshot", text)).body).toMatchObject({
    status: 400,
    invalid_parameters: [{ field: "records.portals[x]" }],
  });
});

test.each<[string, (document: Document) => void]>([
  ["of another version than its world", (it) => void (it.version = 1)],
  [
    "of an earlier version with a delivery that is none",
    (it) => {
      it.version = recordOf(it, "facts").value.version = 1;
      recordOf(it, "open-deliveries").value = null;
    },
  ],
])("a document %s: refused", async (_what, damage) => {
  expect((await refuse(damage)).field).toBe("version");
});

test.each<[string, unknown, string, object]>([
  ["a list", [1], "The body is not a snapshot", { field: "body" }],
  ["no JSON", "no JSON", "The body is not a snapshot", { field: "body" }],
  ["an object without a version", {}, "The body is not a snapshot", { field: "body" }],
  ["nothing but a version", { version: WORLD_VERSION }, "The body is not a snapshot", { field: "body" }],
  [
    "of a version to come, with any content",
    { version: WORLD_VERSION + 1 },
    `The snapshot is of version ${WORLD_VERSION + 1}; this server reads none after ${WORLD_VERSION}`,
    { field: "version", rule: "max", maximum: WORLD_VERSION },
  ],
])("what is %s is refused as that, and the world stays", async (_what, document, detail, item) => {
  const { status, body } = await server.call("PUT", "/__sandbox/snapshot", document);
  expect(status).toBe(400);
  expect(body).toMatchObject({ detail, invalid_parameters: [item] });
  const { body: after } = await server.call("GET", "/__sandbox/snapshot");
  expect(JSON.stringify(after) === goodText, "the world stays").toBe(true);
});

test("a clock that was running stands still after loading, even if the document says otherwise", async () => {
  const document: Document = structuredClone(good);
  const { value } = recordOf(document, "facts");
  value.clock = { ...value.clock, state: "running", virtualAnchor: value.now + 9e9, wallAnchor: -1e300 };
  const other = await startTestServer({ seed: 9 });
  expect((await other.call("PUT", "/__sandbox/snapshot", document)).status).toBe(200);
  expect((await other.call("GET", "/__sandbox/world")).body).toMatchObject({
    now: new Date(value.now).toISOString(),
    clock: { state: "paused" },
  });
});
