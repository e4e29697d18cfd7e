// Every row of the contract's error table, in the dialect of each service that can answer it.

import { describe, expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { expectProblem, UNKNOWN_ID } from "@/mock-server/testing/api.test-support";
import {
  type Answer,
  START,
  startTestServer,
  type TestServer,
} from "@/mock-server/testing/mock-server.test-support";
import { configure, createDestination, DESTINATION } from "@/mock-server/testing/webhook.test-support";

const DAY_MS = 86_400_000;

function at(offsetMs: number): string {
  return new Date(START + offsetMs).toISOString();
}

interface Place {
  readonly method: string;
  readonly path: string;
  /** What a valid body has besides the field in question. */
  readonly base: Record<string, unknown>;
}

async function portalPath({ call }: TestServer): Promise<string> {
  return `/v3/portals/${(await call("GET", "/v3/portals")).body.data[0].id}`;
}

/** The operations that take a body. */
const PLACES: Record<string, (server: TestServer) => Promise<Place>> = {
  "creating a destination": async () => ({
    method: "POST",
    path: "/v3/audit-log-destinations",
    base: DESTINATION,
  }),
  "creating a destination in v2": async () => ({
    method: "POST",
    path: "/v2/audit-log-destinations",
    base: DESTINATION,
  }),
  "changing a destination": async (server) => ({
    method: "PATCH",
    path: `/v3/audit-log-destinations/${await createDestination(server)}`,
    base: {},
  }),
  "the v2 webhook": async () => ({ method: "PATCH", path: "/v2/audit-log-webhook", base: {} }),
  "the v3 webhook": async () => ({ method: "PATCH", path: "/v3/audit-log-webhook", base: {} }),
  "a portal's webhook": async (server) => ({
    method: "PATCH",
    path: `${await portalPath(server)}/audit-log-webhook`,
    base: {},
  }),
  "a replay job": async (server) => {
    await configure(server);
    return {
      method: "PUT",
      path: "/v3/audit-log-replay-job",
      base: { start_at: at(-1000), end_at: at(0) },
    };
  },
  "a portal's replay job": async (server) => {
    const path = await portalPath(server);
    const id = await createDestination(server);
    await server.call("PATCH", `${path}/audit-log-webhook`, { audit_log_destination_id: id, enabled: true });
    return {
      method: "PUT",
      path: `${path}/audit-log-replay-job`,
      base: { start_at: at(-1000), end_at: at(0) },
    };
  },
};

/** A 400 with this one item, in the dialect of the service that the path belongs to. */
function expectInvalid(answer: Answer, path: string, detail: string | RegExp, item: object): void {
  expectProblem(answer, 400);
  const isPortalService = path.includes("/portals");
  expect(answer.body.title).toBe(isPortalService ? "Invalid Request" : "Bad Request");
  if (isPortalService) expect(answer.body.detail).toBe("Invalid Parameters");
  else if (typeof detail === "string") expect(answer.body.detail).toBe(detail);
  else expect(answer.body.detail).toMatch(detail);
  expect(answer.body.instance).toMatch(isPortalService ? /^kong:trace:\d+$/ : /^konnect:trace:\d+$/);
  expect(answer.body.invalid_parameters).toHaveLength(1);
  const [found] = answer.body.invalid_parameters;
  expect(found).toMatchObject(item);
  if (isPortalService) {
    expect(found.source).toBe("body");
    expect(typeof found.rule).toBe("string");
  } else expect(found).not.toHaveProperty("source");
}

const BLANK = "cannot be blank";
const CREATE = ["creating a destination", "creating a destination in v2"];
const DESTINATION_BODY = [...CREATE, "changing a destination"];
const ENDPOINT_BODY = [...DESTINATION_BODY, "the v2 webhook"];
const BY_REFERENCE = ["the v3 webhook", "a portal's webhook"];
const REPLAY = ["a replay job", "a portal's replay job"];

const FORMATS = { rule: "enum", choices: LOG_FORMATS };
const MISSING = "Required field missing";
const UNREADABLE = "Could not parse request body";

// A string is sent as the whole body.
type Row = [places: string[], body: object | string, detail: string | RegExp, item: object];

const NEEDED = ["authorization", "endpoint", "name"];

const NULLS = NEEDED.flatMap((field) =>
  [undefined, null].map((value): Row => [CREATE, { [field]: value }, MISSING, { field, reason: BLANK }]),
);

const BLANKS = NEEDED.flatMap((field) =>
  ["", " \t"].map((value): Row => {
    const places = field === "name" ? DESTINATION_BODY : ENDPOINT_BODY;
    return [places, { [field]: value }, MISSING, { field, reason: BLANK }];
  }),
);

const ROWS: Row[] = [
  ...["", "{", "null", "[]", '"text"', "7", "\u0000"].map((body): Row => [
    Object.keys(PLACES),
    body,
    UNREADABLE,
    { field: "body", reason: "request format is invalid" },
  ]),
  ...NULLS,
  ...BLANKS,
  ...["siem.example.com", "https://", "https://a b/", "//x", "mailto:a@b", "https://x/\n"].map(
    (endpoint): Row => [
      ENDPOINT_BODY,
      { endpoint },
      "Invalid endpoint",
      { field: "endpoint", reason: "must be a valid URL" },
    ],
  ),
  ...["http://siem.example.com/", "ftp://siem.example.com/"].map((endpoint): Row => [
    ENDPOINT_BODY,
    { endpoint },
    "Invalid endpoint",
    { field: "endpoint", reason: "must use https" },
  ]),
  ...["a\r\nx: y", "a\u0000", "a\u001f", "a\u007f"].map((authorization): Row => [
    ENDPOINT_BODY,
    { authorization },
    "Invalid authorization",
    { field: "authorization", reason: "must not contain control characters" },
  ]),
  [ENDPOINT_BODY, { log_format: "no-such-format" }, "Invalid value", { field: "log_format", ...FORMATS }],
  [ENDPOINT_BODY, { log_format: "CEF" }, "Invalid value", { field: "log_format", ...FORMATS }],
  [
    ["the v2 webhook", ...BY_REFERENCE],
    { enabled: "yes" },
    "Invalid value",
    { field: "enabled", rule: "is_boolean" },
  ],
  [
    ["the v2 webhook", ...BY_REFERENCE],
    { enabled: 0 },
    "Invalid value",
    { field: "enabled", rule: "is_boolean" },
  ],
  [
    ENDPOINT_BODY,
    { skip_ssl_verification: "true" },
    "Invalid value",
    { field: "skip_ssl_verification", rule: "is_boolean" },
  ],
  [DESTINATION_BODY, { name: 7 }, "Invalid value", { field: "name", rule: "is_string" }],
  [ENDPOINT_BODY, { endpoint: {} }, "Invalid value", { field: "endpoint", rule: "is_string" }],
  [ENDPOINT_BODY, { authorization: ["x"] }, "Invalid value", { field: "authorization", rule: "is_string" }],
  [
    DESTINATION_BODY,
    { name: "x".repeat(256) },
    "Invalid value",
    { field: "name", rule: "max_length", maximum: 255 },
  ],
  [
    ENDPOINT_BODY,
    { endpoint: `https://x/${"p".repeat(2039)}` },
    "Invalid value",
    { field: "endpoint", rule: "max_length", maximum: 2048 },
  ],
  [
    ENDPOINT_BODY,
    { authorization: "x".repeat(8193) },
    "Invalid value",
    { field: "authorization", rule: "max_length", maximum: 8192 },
  ],
  [
    BY_REFERENCE,
    { audit_log_destination_id: "abc" },
    "Could not parse destination id",
    { field: "audit_log_destination_id", reason: "destination id format is invalid" },
  ],
  [
    BY_REFERENCE,
    { audit_log_destination_id: UNKNOWN_ID },
    "Destination not found",
    { field: "audit_log_destination_id", rule: "missing_reference" },
  ],
  [["the v2 webhook"], { enabled: true }, MISSING, { field: "endpoint", reason: BLANK }],
  [BY_REFERENCE, { enabled: true }, MISSING, { field: "audit_log_destination_id", reason: BLANK }],
  ...["start_at", "end_at"].flatMap((field): Row[] => [
    [REPLAY, { [field]: null }, MISSING, { field, reason: BLANK }],
    [REPLAY, { [field]: 1_700_000_000 }, "Invalid value", { field, rule: "is_string" }],
    [REPLAY, { [field]: "yesterday" }, "Invalid value", { field, rule: "is_date_time" }],
    [REPLAY, { [field]: "2026-11-31T00:00:00Z" }, "Invalid value", { field, rule: "is_date_time" }],
  ]),
  [
    REPLAY,
    { start_at: at(-7 * DAY_MS - 1) },
    /range/,
    { field: "start_at", reason: expect.stringContaining("seven days") },
  ],
  [REPLAY, { end_at: at(1) }, /range/, { field: "end_at", reason: expect.stringContaining("future") }],
  [
    REPLAY,
    { end_at: at(-1001) },
    /range/,
    { field: "end_at", reason: expect.stringContaining("before start_at") },
  ],
];

describe.each(ROWS.flatMap(([places, ...row]) => places.map((place) => [place, ...row] as const)))(
  "%s",
  (place, body, detail, item) => {
    const shown = typeof body === "string" ? body : JSON.stringify(body);
    test(`refuses ${shown.slice(0, 60)} with ${JSON.stringify(item).slice(0, 90)}`, async () => {
      const server = await startTestServer();
      const { method, path, base } = await PLACES[place]!(server);
      const answer = await server.call(method, path, typeof body === "string" ? body : { ...base, ...body });
      expectInvalid(answer, path, detail, item);
    });
  },
);

test.each([
  ["/v3/audit-logs?filter[type]=login", "filter[type]", "enum"],
  ["/v3/audit-logs?page[size]=1001", "page[size]", "max"],
  ["/v3/audit-logs?filter[ts][gte]=now", "filter[ts][gte]", "is_date_time"],
  ["/v3/audit-logs?page[after]=nonsense", "page[after]", "invalid"],
])("the query of %s is refused by the name it was sent with", async (path, field, rule) => {
  const { call } = await startTestServer();
  expectInvalid(await call("GET", path), path, "Invalid value", { field, rule });
});

test.each(["/v3/portals", "/v2/control-planes"])("%s refuses pages in the portal dialect", async (path) => {
  const { call } = await startTestServer();
  const answer = await call("GET", `${path}?page[number]=0`);
  expectProblem(answer, 400);
  expect(answer.body).toMatchObject({
    title: "Invalid Request",
    detail: "Invalid Parameters",
    invalid_parameters: [{ field: "page[number]", rule: "is_integer", source: "query" }],
  });
});

describe("replay while the webhook is off", () => {
  test.each(["/v2", "/v3"])("is refused in %s, for a region and for a portal", async (version) => {
    const server = await startTestServer();
    const portal = (await portalPath(server)).replace("/v3", version);
    for (const path of [`${version}/audit-log-replay-job`, `${portal}/audit-log-replay-job`]) {
      const answer = await server.call("PUT", path, { start_at: at(0), end_at: at(0) });
      const item = { field: "start_at", reason: "webhook is not enabled" };
      expectInvalid(answer, path, "The audit log webhook must be enabled", item);
    }
  });
});

test.each([
  // case, how, status, title, detail, instance
  ["a duplicate name", "name", 409, "Conflict", /name/, "konnect"],
  ["a destination in use", "in-use", 409, "Conflict", /destination is in use/, "konnect"],
  [
    "a replay job that runs",
    "replay",
    409,
    "Resource Conflict",
    /^A replay job is currently running$/,
    "konnect",
  ],
  [
    "a portal's replay job that runs",
    "portal-replay",
    409,
    "Resource Conflict",
    /currently running$/,
    "kong",
  ],
  ["no token", "no-token", 401, "Unauthorized", /./, "kong"],
  ["an unknown token", "unknown-token", 401, "Unauthorized", /./, "kong"],
  [
    "a permission that is missing",
    "forbidden",
    403,
    "Forbidden",
    /^You do not have permission to perform this action$/,
    "kong",
  ],
  ["an unknown id", "unknown", 404, "Not Found", /./, "kong"],
  ["an unknown portal", "unknown-portal", 404, "Not Found", /./, "kong"],
] as const)("%s is answered as documented", async (_case, how, status, title, detail, prefix) => {
  const server = await startTestServer();
  const answer = await provoke(server, how);
  expectProblem(answer, status);
  expect(answer.body.title).toBe(title);
  expect(answer.body.detail).toMatch(detail);
  expect(answer.body.instance).toMatch(new RegExp(`^${prefix}:trace:\\d+$`));
});

async function provoke(server: TestServer, how: string): Promise<Answer> {
  const { call } = server;
  const list = "/v3/audit-log-destinations";
  switch (how) {
    case "name":
      await createDestination(server);
      return call("POST", "/v2/audit-log-destinations", DESTINATION);
    case "in-use":
      return call("DELETE", `${list}/${await configure(server)}`);
    case "replay":
    case "portal-replay": {
      const place = how === "replay" ? "a replay job" : "a portal's replay job";
      const { method, path, base } = await PLACES[place]!(server);
      await call("POST", "/__sandbox/events", { count: 600 });
      if (how === "portal-replay") {
        const developer = path.replace(/^\/v3\/portals\/([^/]+).*$/, "$1");
        await call("POST", `/__sandbox/portals/${developer}/logins`, { outcome: "success" });
      }
      await call(method, path, base);
      await server.advance(2000);
      expect((await call("GET", path)).body.status).toBe("running");
      return call(method, path, base);
    }
    case "no-token":
      return call("GET", list, undefined, { token: null });
    case "unknown-token":
      return call("GET", list, undefined, { token: "kpat_nobody" });
    case "forbidden":
      return call("GET", list, undefined, { token: "kpat_no_role" });
    case "unknown":
      return call("GET", `${list}/${UNKNOWN_ID}`);
    default:
      return call("GET", `/v3/portals/${UNKNOWN_ID}/audit-log-webhook`);
  }
}

describe("the order of checks", () => {
  test.each([
    // path and method before token, token before permission, permission before resource, resource before body
    ["an unknown path without a token", "GET", "/v3/nothing", undefined, null, 404],
    ["a wrong method without a token", "PUT", "/v3/audit-logs", undefined, null, 405],
    ["no token for an unknown id", "GET", `/v3/audit-log-destinations/${UNKNOWN_ID}`, undefined, null, 401],
    ["no permission for an unknown id", "GET", `/v3/portals/${UNKNOWN_ID}`, undefined, "kpat_no_role", 403],
    [
      "an unknown id with a bad body",
      "PATCH",
      `/v3/audit-log-destinations/${UNKNOWN_ID}`,
      "{",
      undefined,
      404,
    ],
    [
      "an unknown portal with a bad body",
      "PATCH",
      `/v3/portals/${UNKNOWN_ID}/audit-log-webhook`,
      "{",
      undefined,
      404,
    ],
  ])("answers %s", async (_case, method, path, body, token, status) => {
    const { call } = await startTestServer();
    expectProblem(await call(method, path, body, token === undefined ? {} : { token }), status);
  });

  test("answers a bad body before a conflict", async () => {
    const server = await startTestServer();
    await createDestination(server);
    const body = { ...DESTINATION, log_format: "no-such-format" };
    expectProblem(await server.call("POST", "/v3/audit-log-destinations", body), 400);
  });
});
