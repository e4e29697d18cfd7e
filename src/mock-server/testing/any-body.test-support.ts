// Request bodies of every kind, good and bad, for each operation that takes one.
//
// A text `@name:n` stands for the n-th known value of a placeholder (`@portalId:0`), `@now-5000` for an instant of the
// world's time: what they are is only known when the call is made.

import * as fc from "fast-check";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { API_ROUTES } from "@/contract/paths";
import { FAILURE_KINDS } from "@/contract/sandbox/receiver";
import { SANDBOX_ROUTES } from "@/contract/sandbox/sandbox-paths";
import { WATCH_BASE, WATCH_ROUTES } from "@/contract/watch/watch-paths";

/** In every authorization value that these calls send to the API, and in no other value. */
export const SECRET_MARK = "tell-nobody";

/** Values made to break parsers, paths and pages. */
const HOSTILE = [
  "",
  " \t",
  "a|b=c\\d\r\nX-Injected: 1",
  '"}],"x":[{"',
  "\u0000\u2028\u2029",
  "\ud800",
  "<script>alert(1)</script>",
  "__proto__",
  "../../../etc/passwd",
  "%00%ff%",
  "🦍".repeat(300),
];
export const hostile = fc.constantFrom(...HOSTILE);

const ODD = [null, true, 0, -1, 0.5, 1e300, [], {}, [null], { a: { b: [] } }, ...HOSTILE];
const odd = fc.constantFrom<unknown[]>(...ODD);

const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

/** Mostly one that exists. @param name of the placeholder */
export function anyId(name: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.nat(3).map((index) => `@${name}:${index}`) },
    { weight: 1, arbitrary: fc.constant(UNKNOWN_ID) },
    { weight: 1, arbitrary: hostile },
  );
}

function mostly(good: readonly string[], bad: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...bad) },
  );
}

export const instant = fc.constantFrom(
  "@now-0",
  "@now-1",
  "@now-2500",
  "@now-3600000",
  "@now-604800000",
  "@now-604800001",
  "@now--1",
  "2026-02-30T00:00:00Z",
);

const authorization = mostly(
  [`Bearer ${SECRET_MARK}-1`, `Splunk ${SECRET_MARK}-2`, `${SECRET_MARK} ü|=\\`],
  [`${SECRET_MARK}\r\nX-Injected: 1`, `${SECRET_MARK} ${"x".repeat(9000)}`],
);

const endpoint = mostly(
  [
    "https://siem.example.com/in",
    "https://siem.example.com",
    "https://splunk.example.com/services/collector?token=1",
    "https://nowhere.example.com/",
  ],
  ["https://logs.example.com/a b", "http://siem.example.com/"],
);

/** An object with any of the fields left out. */
function some(fields: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[] = []) {
  return fc.record(fields, { requiredKeys });
}

const settings = {
  endpoint,
  authorization,
  log_format: mostly([...LOG_FORMATS], ["no-such-format"]),
  skip_ssl_verification: fc.boolean(),
};
const name = mostly(["SIEM", "Lake", "Archive", "Ω|=\n", "<b>"], ["n".repeat(256)]);
const byReference = some({ audit_log_destination_id: anyId("destinationId"), enabled: fc.boolean() });
const replay = some({ start_at: instant, end_at: instant }, ["start_at", "end_at"]);

const respond = fc.record(
  {
    status: fc.constantFrom(
      0,
      200,
      202,
      204,
      302,
      307,
      308,
      400,
      401,
      404,
      408,
      410,
      429,
      500,
      501,
      503,
      599,
    ),
    headers: fc.constantFrom<object[]>(
      {},
      { "retry-after": "4" },
      { "Retry-After": "Sat, 21 Nov 2026 09:00:30 GMT" },
      { "retry-after": "soon" },
      { "retry-after": "99999999999999999999" },
      { location: "https://logs.example.com/moved" },
      { location: "http://siem.example.com/plain" },
      { location: "/again" },
      [
        ["x-note", "one"],
        ["X-Note", "two"],
      ],
    ),
    body: hostile,
  },
  { requiredKeys: ["status"] },
);
const pace = {
  latency_ms: fc.constantFrom(0, 40, 999, 9_999, 10_000, 1e9),
  times: fc.constantFrom(1, 2, 3),
};
const behaviourStep = fc.oneof(
  fc.record({ respond, ...pace }, { requiredKeys: ["respond"] }),
  fc.record({ fail: fc.constantFrom(...FAILURE_KINDS), ...pace }, { requiredKeys: ["fail"] }),
);
const receiver = some(
  {
    name,
    url_prefix: fc.constantFrom(
      "https://siem.example.com/",
      "https://logs.example.com/",
      "https://nowhere.example.com/",
      "https://",
      "x",
    ),
    authorization: fc.constantFrom(`Bearer ${SECRET_MARK}-1`, "Bearer another"),
    behaviour: fc.array(behaviourStep, { minLength: 1, maxLength: 3 }),
  },
  ["name", "url_prefix"],
);

const regionOrPortal = { region: fc.constantFrom("us", "eu"), portal_id: anyId("portalId") };
const outcome = fc.constantFrom("success", "invalid_password", "not_found", "locked", "maybe");
const givenEvent = fc.oneof(
  some(
    {
      type: fc.constant("authorization"),
      ts: instant,
      resource: hostile,
      actor_id: hostile,
      granted: fc.boolean(),
    },
    ["type"],
  ),
  some(
    { type: fc.constant("authentication"), ts: instant, outcome, user_agent: hostile, trace_id: hostile },
    ["type"],
  ),
  some(
    {
      type: fc.constant("gateway_access"),
      ts: instant,
      uri: hostile,
      query: hostile,
      method: hostile,
      status_code: fc.constantFrom(200, 401, 503, -1),
      kong_initiated: fc.boolean(),
      principal_name: hostile,
    },
    ["type"],
  ),
);

const faulty = {
  path_prefix: fc.constantFrom("/v3", "/v2/audit-log-webhook", "/v3/portals", "/nowhere"),
  method: fc.constantFrom("GET", "PATCH"),
  times: fc.constantFrom(1, 2),
};
const fault = fc.oneof(
  some({ status: fc.constantFrom(400, 429, 500), ...faulty }, ["status", "path_prefix"]),
  some({ fail: fc.constantFrom("reset", "timeout"), ...faulty }, ["fail", "path_prefix"]),
  some({ delay_ms: fc.constantFrom(5, 60_001), ...faulty }, ["delay_ms", "path_prefix"]),
);

const clock = some({ state: fc.constantFrom("running", "paused"), speed: fc.constantFrom(0.1, 1, 60, 3600) });

const portal = {
  name,
  display_name: name,
  description: hostile,
  labels: fc.constantFrom<object[]>({ a: "b" }, { $base64: "!" }, JSON.parse('{"__proto__":"x"}')),
};

/** What each operation that takes a body can be sent, by method and path without version. */
const BODIES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  [`POST ${API_ROUTES.destinations}`]: some({ name, ...settings }, ["name", "endpoint", "authorization"]),
  [`PATCH ${API_ROUTES.destination}`]: some({ name, ...settings }),
  [`PATCH ${API_ROUTES.orgWebhook}`]: fc.oneof(
    byReference,
    byReference,
    some({ ...settings, enabled: fc.boolean() }),
    fc.constant({ audit_log_destination_id: "", enabled: false }),
  ),
  [`PUT ${API_ROUTES.orgReplayJob}`]: replay,
  [`POST ${API_ROUTES.portals}`]: some(portal, ["name"]),
  [`PATCH ${API_ROUTES.portal}`]: some(portal),
  [`PATCH ${API_ROUTES.portalWebhook}`]: byReference,
  [`PUT ${API_ROUTES.portalReplayJob}`]: replay,
  [`POST ${SANDBOX_ROUTES.world}`]: some(
    {
      scenario: fc.constantFrom("fresh", "fresh", "rotation", "outage", "hostile", "nowhere"),
      seed: fc.constantFrom(0, 7, 2 ** 53, 1.5),
      now: fc.constantFrom("2026-11-21T09:00:00Z", "1972-01-01T00:00:00Z", "9000-01-01T00:00:00Z", "today"),
      clock,
    },
    ["scenario"],
  ),
  [`PATCH ${SANDBOX_ROUTES.clock}`]: clock,
  [`POST ${SANDBOX_ROUTES.clockAdvance}`]: fc.oneof(
    fc.record({ ms: fc.constantFrom(0, 0.4, 1, 40, 999, 1000, 2500, 9000, 40_000, 3_600_000) }),
    fc.record({ until: instant }),
    fc.record({ to: fc.constantFrom("next", "idle", "never") }),
  ),
  [`POST ${SANDBOX_ROUTES.receivers}`]: receiver,
  [`PUT ${SANDBOX_ROUTES.receiver}`]: receiver,
  [`POST ${SANDBOX_ROUTES.events}`]: fc.oneof(
    some({ count: fc.constantFrom(1, 3, 600), over_ms: fc.constantFrom(0, 3000), ...regionOrPortal }, [
      "count",
    ]),
    some({ events: fc.array(givenEvent, { minLength: 1, maxLength: 3 }), ...regionOrPortal }, ["events"]),
  ),
  [`POST ${SANDBOX_ROUTES.portalLogins}`]: some({ outcome, developer: hostile }, ["outcome"]),
  [`PATCH ${SANDBOX_ROUTES.token}`]: fc.record({
    state: fc.constantFrom("valid", "valid", "expired", "locked", "disabled", "gone"),
  }),
  [`PUT ${SANDBOX_ROUTES.snapshot}`]: fc.constantFrom<object[]>(
    {},
    { version: 1 },
    { version: 1, records: [], logs: {} },
  ),
  [`PATCH ${WATCH_BASE}${WATCH_ROUTES.gap}`]: fc.oneof(
    fc.record({ accepted: fc.record({ reason: hostile }) }),
    fc.record({ reopened: fc.record({ reason: hostile }) }),
    fc.record({
      verified: fc.record({
        from: instant,
        to: instant,
        input_sha256: fc.constantFrom("0".repeat(64), "x"),
        checked: fc.constantFrom(0, 3),
        missing: fc.constantFrom(0, 0, 1),
      }),
    }),
  ),
  [`PUT ${SANDBOX_ROUTES.apiFaults}`]: fc.array(fault, { maxLength: 2 }),
};

/** Text that no operation can read. */
const UNREADABLE = ["", "{", "[]", "null", '"text"', `{"authorization":"${SECRET_MARK}"`, "\u0000", "[[[["];

/** A body with one thing wrong with it. */
function spoiled(good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const key = fc.constantFrom("__proto__", "constructor", "id", "unknown");
  return fc.tuple(good, fc.nat(), odd, key, fc.boolean()).map(([body, at, value, added, isAdded]) => {
    if (typeof body !== "object" || body === null) return value;
    const entries = Object.entries(body);
    const changed = entries.map((entry, index) =>
      index === at % entries.length ? [entry[0], value] : entry,
    );
    return Object.fromEntries(isAdded ? [...entries, [added, value]] : changed);
  });
}

/** What an operation is sent: mostly what it takes. @param path without version prefix */
export function anyBody(method: string, path: string, takesBody: boolean): fc.Arbitrary<unknown> {
  const good = BODIES[`${method} ${path}`];
  if (takesBody && !good) throw new Error(`no body is known for ${method} ${path}`);
  if (!good) return fc.constantFrom(undefined, undefined, undefined, "{", {});
  return fc.oneof(
    { weight: 7, arbitrary: good },
    { weight: 2, arbitrary: spoiled(good) },
    { weight: 1, arbitrary: fc.constantFrom(...UNREADABLE) },
  );
}
