// Which calls make which events: every operation, every kind of token, every kind of refusal.

import { describe, expect, test } from "vitest";
import { START, startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import { createDestination } from "@/mock-server/testing/webhook.test-support";

const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly host?: string;
  readonly token?: string | null;
}

/** What a call leaves behind in the region of a host, oldest first, in short. */
async function eventsOf({ call, advance }: TestServer, made: Call, region = "us"): Promise<string[]> {
  const read = async () => {
    const { body } = await call("GET", "/v3/audit-logs?page[size]=1000", undefined, { host: region });
    return (body.data as Record<string, string | number | boolean>[]).toReversed();
  };
  await advance(1000);
  const { body: before } = await call("GET", "/__sandbox/world");
  const { method, path, body, host, token } = made;
  const options = { ...(host !== undefined && { host }), ...(token !== undefined && { token }) };
  await call(method, path, body, options);
  const since = (await read()).filter(({ ts }) => ts === before.now);
  expect(new Set(since.map(({ trace_id }) => trace_id)).size).toBeLessThanOrEqual(1);
  return since.map(inShort);
}

function inShort(event: Record<string, string | number | boolean>): string {
  switch (event["type"]) {
    case "authentication":
      expect(event["uri"]).toBe("/api/v1/personal-access-tokens/introspect");
      return `${event["authentication_type"]} ${event["outcome"]}`;
    case "authorization":
      expect(event["service"]).toBe("konnect");
      return `${event["action"]} ${String(event["resource"]).replace(/^krn:konnect:reg\/\w+:org\/[\da-f-]{36}:/, "")} ${event["granted"]}`;
    default:
      return `${event["method"]} ${event["uri"]}${event["query"] === "" ? "" : `?${event["query"]}`} ${event["status_code"]}`;
  }
}

const RANGE = { start_at: new Date(START).toISOString(), end_at: new Date(START).toISOString() };

// [method, path, body, resource and action, status]; {portal}, {destination} and {user} stand for ids.
const OPERATIONS: [method: string, path: string, body: unknown, what: string, status: number][] = [
  ["GET", "/v3/audit-log-destinations", undefined, "list audit-log-destinations", 200],
  ["POST", "/v3/audit-log-destinations", {}, "create audit-log-destinations", 400],
  [
    "GET",
    "/v3/audit-log-destinations/{destination}",
    undefined,
    "retrieve audit-log-destinations/{destination}",
    200,
  ],
  ["PATCH", "/v2/audit-log-destinations/{destination}", {}, "edit audit-log-destinations/{destination}", 200],
  [
    "DELETE",
    "/v3/audit-log-destinations/{destination}",
    undefined,
    "delete audit-log-destinations/{destination}",
    204,
  ],
  ["GET", "/v2/audit-log-webhook", undefined, "retrieve audit-log-webhook", 200],
  ["PATCH", "/v2/audit-log-webhook", {}, "edit audit-log-webhook", 200],
  ["GET", "/v3/audit-log-webhook", undefined, "retrieve audit-log-webhook", 200],
  ["PATCH", "/v3/audit-log-webhook", {}, "edit audit-log-webhook", 200],
  ["DELETE", "/v3/audit-log-webhook", undefined, "delete audit-log-webhook", 204],
  ["PUT", "/v3/audit-log-replay-job", RANGE, "edit audit-log-replay-job", 400],
  ["GET", "/v3/audit-logs", undefined, "list audit-logs", 200],
  ["GET", "/v3/portals", undefined, "list portals", 200],
  ["POST", "/v3/portals", { name: "beta" }, "create portals", 201],
  ["GET", "/v2/portals/{portal}", undefined, "retrieve portals/{portal}", 200],
  ["DELETE", "/v3/portals/{portal}", undefined, "delete portals/{portal}", 204],
  [
    "GET",
    "/v3/portals/{portal}/audit-log-webhook",
    undefined,
    "retrieve portals/{portal}/audit-log-webhook",
    200,
  ],
  ["PATCH", "/v3/portals/{portal}/audit-log-webhook", {}, "edit portals/{portal}/audit-log-webhook", 200],
  [
    "DELETE",
    "/v3/portals/{portal}/audit-log-webhook",
    undefined,
    "delete portals/{portal}/audit-log-webhook",
    204,
  ],
  [
    "PUT",
    "/v3/portals/{portal}/audit-log-replay-job",
    RANGE,
    "edit portals/{portal}/audit-log-replay-job",
    400,
  ],
  ["GET", "/v2/control-planes", undefined, "list control-planes", 200],
  // A parameter that means nothing stands in the record all the same: the word of a delivery test.
  ["GET", "/v2/control-planes?probe=alc-k3v7q2x5m4ab", undefined, "list control-planes", 200],
  ["GET", "/v3/users/me", undefined, "retrieve users/{user}", 200],
  ["GET", "/v3/users/{user}/teams", undefined, "retrieve users/{user}", 200],
  ["GET", "/v3/users/{user}/assigned-roles", undefined, "retrieve users/{user}", 200],
  ["GET", "/v3/organizations/me", undefined, "retrieve organization", 200],
];

describe("a call that is carried out makes three events with one trace id", () => {
  test.each(OPERATIONS)("%s %s", async (method, path, body, what, status) => {
    const server = await startTestServer();
    const ids = {
      portal: (await server.call("GET", "/v3/portals")).body.data[0].id,
      destination: await createDestination(server),
      user: (await server.call("GET", "/v3/users/me", undefined, { host: "global" })).body.id,
    };
    // What only the global host offers is recorded in the home region.
    const host = path.endsWith("/me") ? "global" : "us";
    const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: keyof typeof ids) => ids[name]);
    expect(await eventsOf(server, { method, path: fill(path), body, host })).toEqual([
      "pat success",
      `${fill(what)} true`,
      `${method} ${fill(path)} ${status}`,
    ]);
  });
});

describe("a call that makes no events at all", () => {
  test.each([
    ["GET", "/v2/audit-log-webhook/jwks.json", null],
    ["GET", "/v2/audit-log-webhook/status", undefined],
    ["GET", "/v3/audit-log-webhook/status", undefined],
    ["GET", "/v3/audit-log-replay-job", undefined],
    ["GET", "/v3/audit-log-webhook/status", "kpat_no_role"],
    ["GET", "/v3/audit-log-webhook/status", null],
    ["GET", "/v3/portals/{portal}/audit-log-webhook/status", undefined],
    ["GET", "/v3/portals/{portal}/audit-log-replay-job", undefined],
  ])("%s %s with token %s", async (method, path, token) => {
    const server = await startTestServer();
    const portal = (await server.call("GET", "/v3/portals")).body.data[0].id;
    const made = { method, path: path.replace("{portal}", portal), ...(token !== undefined && { token }) };
    expect(await eventsOf(server, made)).toEqual([]);
  });

  test("is one that meets an injected fault", async () => {
    const server = await startTestServer();
    for (const fault of [{ status: 503 }, { status: 400 }]) {
      await server.call("PUT", "/__sandbox/api-faults", [{ path_prefix: "/v3/portals", ...fault }]);
      expect(await eventsOf(server, { method: "GET", path: "/v3/portals" })).toEqual([]);
    }
  });
});

describe("who calls decides about the authentication event", () => {
  test.each([
    ["kpat_org_admin", ["pat success", "list portals true", "GET /v3/portals 200"]],
    ["spat_org_admin", ["spat success", "list portals true", "GET /v3/portals 200"]],
    ["kpat_no_role", ["pat success", "list portals false", "GET /v3/portals 403"]],
    ["kpat_expired", ["pat token_expired", "GET /v3/portals 401"]],
    ["kpat_locked", ["pat locked", "GET /v3/portals 401"]],
    ["kpat_nobody", ["pat not_found", "GET /v3/portals 401"]],
    ["spat_nobody", ["spat not_found", "GET /v3/portals 401"]],
    ["nonsense", ["invalid not_found", "GET /v3/portals 401"]],
    [null, ["GET /v3/portals 401"]],
  ])("%s", async (token, events) => {
    const server = await startTestServer();
    expect(await eventsOf(server, { method: "GET", path: "/v3/portals", token })).toEqual(events);
  });

  test("a disabled token", async () => {
    const server = await startTestServer();
    await server.call("PATCH", "/__sandbox/tokens/kpat_no_role", { state: "disabled" });
    expect(await eventsOf(server, { method: "GET", path: "/v3/portals", token: "kpat_no_role" })).toEqual([
      "pat disabled",
      "GET /v3/portals 401",
    ]);
  });
});

describe("what happens to a call decides about the other events", () => {
  test.each<[Call, string[]]>([
    [{ method: "GET", path: "/v3/nothing" }, ["pat success", "GET /v3/nothing 404"]],
    [{ method: "GET", path: "/v2/audit-logs" }, ["pat success", "GET /v2/audit-logs 404"]],
    [{ method: "PUT", path: "/v3/portals" }, ["pat success", "PUT /v3/portals 405"]],
    [{ method: "GET", path: "/v3/nothing", token: null }, ["GET /v3/nothing 404"]],
    [
      { method: "GET", path: `/v3/portals/${UNKNOWN_ID}` },
      ["pat success", `retrieve portals/${UNKNOWN_ID} true`, `GET /v3/portals/${UNKNOWN_ID} 404`],
    ],
    [
      { method: "GET", path: "/v3/portals?page%5Bsize%5D=2&x=%20y" },
      ["pat success", "list portals true", "GET /v3/portals?page%5Bsize%5D=2&x=%20y 200"],
    ],
  ])("%o", async (made, events) => {
    const server = await startTestServer();
    expect(await eventsOf(server, made)).toEqual(events);
  });
});

describe("events lie in the region of the host", () => {
  test.each(["us", "eu", "au", "me", "in", "sg"])("%s", async (host) => {
    const server = await startTestServer();
    const made = { method: "GET", path: "/v2/control-planes", host };
    expect(await eventsOf(server, made, host)).toHaveLength(3);
    const elsewhere = host === "us" ? "eu" : "us";
    expect(await eventsOf(server, made, elsewhere)).toEqual([]);
  });

  test("and in the home region for the global one, a change of every region included", async () => {
    const server = await startTestServer();
    const made = { method: "PATCH", path: "/v3/audit-log-webhook", body: {}, host: "global" };
    expect(await eventsOf(server, made, "us")).toHaveLength(3);
    expect(await eventsOf(server, made, "eu")).toEqual([]);
  });
});
