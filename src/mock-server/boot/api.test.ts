// The API's answers, asked through the server's front door and checked against the contract's schemas.

import type * as z from "zod/mini";
import { safeParse } from "zod/mini";
import { describe, expect, test } from "vitest";
import { controlPlaneListSchema } from "@/contract/control-plane";
import { destinationListSchema, destinationSchema } from "@/contract/destination";
import { currentOrganizationSchema, currentUserSchema } from "@/contract/identity";
import { orgWebhookSchema } from "@/contract/org-webhook";
import { portalListSchema, portalSchema } from "@/contract/portal";
import { portalWebhookSchema } from "@/contract/portal-webhook";
import { problemSchema } from "@/contract/problem";
import { webhookStatusSchema } from "@/contract/webhook-status";
import { type Answer, START, startTestServer, type TestServer } from "./mock-server.test-support";

const DESTINATIONS = "/v3/audit-log-destinations";
const WEBHOOK = "/v3/audit-log-webhook";
const DESTINATION = {
  name: "SIEM",
  endpoint: "https://siem.example.com/in",
  authorization: "Bearer collector-token",
};
const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

function expectShape(schema: z.core.$ZodType, body: unknown): void {
  expect(safeParse(schema, body).error?.issues ?? []).toEqual([]);
}

function expectProblem(answer: Answer, status: number): void {
  expect(answer.status).toBe(status);
  expect(answer.headers["content-type"]).toBe("application/problem+json");
  expectShape(problemSchema, answer.body);
  expect(answer.body.status).toBe(status);
  expect("invalid_parameters" in answer.body).toBe(status === 400);
}

async function create({ call }: TestServer, more: object = {}): Promise<string> {
  const answer = await call("POST", DESTINATIONS, { ...DESTINATION, ...more });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

describe("destinations", () => {
  test("are created with defaults and never show their authorization", async () => {
    const server = await startTestServer();
    const created = await server.call("POST", DESTINATIONS, DESTINATION);
    expect(created.status).toBe(201);
    expectShape(destinationSchema, created.body);
    expect(created.body).toEqual({
      id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
      name: "SIEM",
      endpoint: "https://siem.example.com/in",
      log_format: "cef",
      skip_ssl_verification: false,
      created_at: "2026-11-21T09:00:00.000Z",
      updated_at: "2026-11-21T09:00:00.000Z",
    });
    const read = await server.call("GET", `${DESTINATIONS}/${created.body.id}`);
    expect(read).toMatchObject({ status: 200, body: created.body });
    const list = await server.call("GET", DESTINATIONS);
    expectShape(destinationListSchema, list.body);
    expect(list.body).toEqual({ data: [created.body], meta: { size: 100, next: null, previous: null } });
  });

  test("are one collection, whatever host and version one asks", async () => {
    const server = await startTestServer();
    const { body } = await server.call("POST", DESTINATIONS, DESTINATION, { host: "global" });
    for (const host of ["us", "eu", "au", "me", "in", "sg", "global"]) {
      for (const version of ["v2", "v3"]) {
        const list = await server.call("GET", `/${version}/audit-log-destinations`, undefined, { host });
        expect(list.body.data).toEqual([body]);
      }
    }
    expect(
      (await server.call("DELETE", `/v2/audit-log-destinations/${body.id}`, undefined, { host: "eu" }))
        .status,
    ).toBe(204);
    expect((await server.call("GET", DESTINATIONS, undefined, { host: "global" })).body.data).toEqual([]);
  });

  test("keep with a patch what it leaves out or gives as null, and what is unknown is ignored", async () => {
    const server = await startTestServer();
    const id = await create(server);
    await server.advance(60_000);
    const { status, body } = await server.call("PATCH", `${DESTINATIONS}/${id}`, {
      name: null,
      log_format: "json",
      authorization: null,
      colour: "red",
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...withoutSecret(DESTINATION),
      log_format: "json",
      updated_at: "2026-11-21T09:01:00.000Z",
    });
    await server.call("PATCH", WEBHOOK, { audit_log_destination_id: id, enabled: true });
    await server.advance(1000);
    const { body: receivers } = await server.call("GET", "/__sandbox/receivers");
    const { body: requests } = await server.call(
      "GET",
      `/__sandbox/receivers/${receivers.data[0].id}/requests`,
    );
    expect(requests.data[0].headers.authorization).toBe(DESTINATION.authorization);
  });

  test.each([
    ["not JSON", "{", "Could not parse request body", { field: "body", reason: "request format is invalid" }],
    ["a list", [], "Could not parse request body", { field: "body", reason: "request format is invalid" }],
    ["no name", { name: undefined }, "Required field missing", { field: "name", reason: "cannot be blank" }],
    ["a blank name", { name: "  " }, "Required field missing", { field: "name", reason: "cannot be blank" }],
    [
      "no authorization",
      { authorization: null },
      "Required field missing",
      { field: "authorization", reason: "cannot be blank" },
    ],
    [
      "a blank endpoint",
      { endpoint: "" },
      "Required field missing",
      { field: "endpoint", reason: "cannot be blank" },
    ],
    [
      "no URL",
      { endpoint: "siem.example.com" },
      "Invalid endpoint",
      { field: "endpoint", reason: "must be a valid URL" },
    ],
    [
      "plain http",
      { endpoint: "http://siem.example.com" },
      "Invalid endpoint",
      { field: "endpoint", reason: "must use https" },
    ],
    [
      "a line break in the authorization",
      { authorization: "Bearer a\r\nx-other: b" },
      "Invalid authorization",
      { field: "authorization", reason: "must not contain control characters" },
    ],
    [
      "an unknown format",
      { log_format: "leef" },
      "Invalid value",
      { field: "log_format", rule: "enum", choices: ["cef", "json", "cps"] },
    ],
    [
      "a flag that is a word",
      { skip_ssl_verification: "yes" },
      "Invalid value",
      { field: "skip_ssl_verification", rule: "is_boolean" },
    ],
    [
      "a name of 256 characters",
      { name: "x".repeat(256) },
      "Invalid value",
      { field: "name", rule: "max_length", maximum: 255 },
    ],
  ])("refuse %s", async (_case, change, detail, item) => {
    const server = await startTestServer();
    const body = typeof change === "string" || Array.isArray(change) ? change : { ...DESTINATION, ...change };
    const answer = await server.call("POST", DESTINATIONS, body);
    expectProblem(answer, 400);
    expect(answer.body).toMatchObject({ title: "Bad Request", detail });
    expect(answer.body.instance).toMatch(/^konnect:trace:\d+$/);
    expect(answer.body.invalid_parameters).toEqual([expect.objectContaining(item)]);
    expect(JSON.stringify(answer.body)).not.toContain("collector-token");
    expect((await server.call("GET", DESTINATIONS)).body.data).toEqual([]);
  });

  test("have names of their own", async () => {
    const server = await startTestServer();
    await create(server);
    const other = await create(server, { name: "Other" });
    const again = await server.call("POST", DESTINATIONS, DESTINATION);
    expectProblem(again, 409);
    expect(again.body).toMatchObject({ title: "Conflict", detail: expect.stringContaining("name") });
    expectProblem(await server.call("PATCH", `${DESTINATIONS}/${other}`, { name: "SIEM" }), 409);
    expect((await server.call("PATCH", `${DESTINATIONS}/${other}`, { name: "Other" })).status).toBe(200);
  });

  test("that a webhook refers to cannot be deleted, enabled or not", async () => {
    const server = await startTestServer();
    const id = await create(server);
    await server.call("PATCH", WEBHOOK, { audit_log_destination_id: id });
    const answer = await server.call("DELETE", `${DESTINATIONS}/${id}`);
    expectProblem(answer, 409);
    expect(answer.body.detail).toContain("destination is in use");
  });

  test("come in pages whose cursors survive inserts and deletes between them", async () => {
    const server = await startTestServer();
    const ids: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      ids.push(await create(server, { name: `destination ${index}` }));
      await server.advance(10);
    }
    const first = await server.call("GET", `${DESTINATIONS}?page%5Bsize%5D=3`);
    expect(first.body.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 3));
    expect(first.body.meta).toMatchObject({ size: 3, previous: null });
    await server.call("DELETE", `${DESTINATIONS}/${ids[2]}`);
    await server.call("DELETE", `${DESTINATIONS}/${ids[3]}`);
    const second = await server.call("GET", first.body.meta.next);
    expect(second.body.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(4, 7));
    expect(second.body.meta.next).toBeNull();
    const back = await server.call("GET", second.body.meta.previous);
    expect(back.body.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
  });

  test.each([
    ["page[size]=0", "page[size]"],
    ["page[size]=1001", "page[size]"],
    ["page[size]=ten", "page[size]"],
    ["page[after]=nonsense", "page[after]"],
    ["filter[name]=SIEM", "filter[name]"],
    ["filter[name][eq]=a&filter[name][contains]=b", "filter[name][contains]"],
    ["filter[name][like]=a", "filter[name][like]"],
    ["filter[endpoint][eq]=a", "filter[endpoint][eq]"],
    [`page[after]=${cursorOfPull(START, 7)}`, "page[after]"],
  ])("refuse a list by %s in v3", async (query, field) => {
    const server = await startTestServer();
    const answer = await server.call("GET", `${DESTINATIONS}?${query}`);
    expectProblem(answer, 400);
    expect(answer.body.invalid_parameters).toEqual([expect.objectContaining({ field })]);
  });

  test.each([
    ["/v3/audit-log-destinations?filter[name][eq]=Lake", ["Lake"]],
    ["/v3/audit-log-destinations?filter[name][contains]=a", ["Lake", "Archive at sea"]],
    ["/v2/audit-log-destinations?filter[name]=Lake", ["Lake"]],
    ["/v3/audit-log-destinations?page[after]=&page[size]=", ["SIEM", "Lake", "Archive at sea"]],
  ])("answer %s with %j", async (path, names) => {
    const server = await startTestServer();
    for (const name of ["SIEM", "Lake", "Archive at sea"]) {
      await create(server, { name });
      await server.advance(1);
    }
    const { body } = await server.call("GET", path);
    expect(body.data.map(({ name }: { name: string }) => name)).toEqual(names);
  });
});

describe("the organization's webhook", () => {
  test("is unconfigured to begin with, in every region", async () => {
    const server = await startTestServer();
    for (const host of ["us", "eu", "au", "me", "in", "sg", "global"]) {
      const webhook = await server.call("GET", WEBHOOK, undefined, { host });
      expectShape(orgWebhookSchema, webhook.body);
      expect(webhook).toMatchObject({ status: 200, body: { audit_log_destination_id: "", enabled: false } });
      const status = await server.call("GET", `${WEBHOOK}/status`, undefined, { host });
      expectShape(webhookStatusSchema, status.body);
      expect(status.body).toEqual({ webhook_enabled: false, webhook_status: "unconfigured" });
    }
  });

  test("of one region is not that of another", async () => {
    const server = await startTestServer();
    const id = await create(server);
    await server.call("PATCH", WEBHOOK, { audit_log_destination_id: id, enabled: true }, { host: "eu" });
    expect((await server.call("GET", WEBHOOK, undefined, { host: "eu" })).body).toEqual({
      audit_log_destination_id: id,
      enabled: true,
    });
    expect((await server.call("GET", WEBHOOK, undefined, { host: "us" })).body.enabled).toBe(false);
  });

  test("is changed everywhere through the global host, or, when one region refuses, nowhere", async () => {
    const server = await startTestServer();
    const id = await create(server);
    await server.call("PATCH", WEBHOOK, { audit_log_destination_id: id }, { host: "eu" });
    expectProblem(await server.call("PATCH", WEBHOOK, { enabled: true }, { host: "global" }), 400);
    expect((await server.call("GET", WEBHOOK, undefined, { host: "eu" })).body.enabled).toBe(false);
    const all = { audit_log_destination_id: id, enabled: true };
    expect(await server.call("PATCH", WEBHOOK, all, { host: "global" })).toMatchObject({
      status: 200,
      body: all,
    });
    expect((await server.call("GET", WEBHOOK, undefined, { host: "sg" })).body).toEqual(all);
  });

  test.each([
    ["enabling what is not configured", { enabled: true }, "Required field missing", "required"],
    ["an id that is none", { audit_log_destination_id: "abc" }, "Could not parse destination id", "is_uuid"],
    [
      "an id that nobody knows",
      { audit_log_destination_id: UNKNOWN_ID },
      "Destination not found",
      "missing_reference",
    ],
  ])("refuses %s", async (_case, body, detail, rule) => {
    const server = await startTestServer();
    const answer = await server.call("PATCH", WEBHOOK, body);
    expectProblem(answer, 400);
    expect(answer.body).toMatchObject({
      detail,
      invalid_parameters: [{ field: "audit_log_destination_id", rule }],
    });
  });

  test("stays unconfigured when what was never on is switched off", async () => {
    const server = await startTestServer();
    expect((await server.call("PATCH", WEBHOOK, { enabled: false })).status).toBe(200);
    expect((await server.call("GET", `${WEBHOOK}/status`)).body.webhook_status).toBe("unconfigured");
  });

  test("can be cleared by an empty reference unless it is to stay on, and deleted twice", async () => {
    const server = await startTestServer();
    const id = await create(server);
    await server.call("PATCH", WEBHOOK, { audit_log_destination_id: id, enabled: true });
    expectProblem(await server.call("PATCH", WEBHOOK, { audit_log_destination_id: "" }), 400);
    const cleared = await server.call("PATCH", WEBHOOK, { audit_log_destination_id: "", enabled: false });
    expect(cleared.body).toEqual({ audit_log_destination_id: "", enabled: false });
    expect((await server.call("DELETE", WEBHOOK)).status).toBe(204);
    expect((await server.call("DELETE", WEBHOOK)).status).toBe(204);
  });
});

describe("portals", () => {
  test("are listed where they live and on the global host, and unknown elsewhere", async () => {
    const server = await startTestServer();
    const all = await server.call("GET", "/v3/portals", undefined, { host: "global" });
    expectShape(portalListSchema, all.body);
    expect(all.body.meta.page).toEqual({ number: 1, size: 100, total: 3 });
    const european = await server.call("GET", "/v3/portals", undefined, { host: "eu" });
    const [portal] = european.body.data;
    expectShape(portalSchema, portal);
    expect((await server.call("GET", `/v3/portals/${portal.id}`, undefined, { host: "global" })).status).toBe(
      200,
    );
    for (const path of ["", "/audit-log-webhook", "/audit-log-webhook/status"]) {
      const answer = await server.call("GET", `/v3/portals/${portal.id}${path}`, undefined, { host: "us" });
      expectProblem(answer, 404);
      expect(answer.body.instance).toMatch(/^kong:trace:\d+$/);
    }
  });

  test("leave the destination out of their webhook while none is set, and release it when deleted", async () => {
    const server = await startTestServer();
    const destinationId = await create(server);
    const { body } = await server.call("GET", "/v3/portals");
    const path = `/v3/portals/${body.data[0].id}`;
    const before = await server.call("GET", `${path}/audit-log-webhook`);
    expectShape(portalWebhookSchema, before.body);
    expect(before.body).toEqual({ enabled: false });
    await server.call("PATCH", `${path}/audit-log-webhook`, { audit_log_destination_id: destinationId });
    expectProblem(await server.call("DELETE", `${DESTINATIONS}/${destinationId}`), 409);
    expect((await server.call("DELETE", path)).status).toBe(204);
    expectProblem(await server.call("GET", path), 404);
    expect((await server.call("DELETE", `${DESTINATIONS}/${destinationId}`)).status).toBe(204);
  });

  test("answer errors in their own dialect", async () => {
    const server = await startTestServer();
    const { body } = await server.call("GET", "/v3/portals");
    const answer = await server.call("PATCH", `/v3/portals/${body.data[0].id}/audit-log-webhook`, {
      enabled: "yes",
    });
    expectProblem(answer, 400);
    expect(answer.body).toMatchObject({
      title: "Invalid Request",
      detail: "Invalid Parameters",
      invalid_parameters: [
        { field: "enabled", rule: "is_boolean", source: "body", reason: "must be true or false" },
      ],
    });
    expect(answer.body.instance).toMatch(/^kong:trace:/);
  });

  test("can be created", async () => {
    const server = await startTestServer();
    const created = await server.call("POST", "/v3/portals", { name: "beta" }, { host: "au" });
    expect(created.status).toBe(201);
    expectShape(portalSchema, created.body);
    expect(created.body.default_domain).toMatch(/\.au\.kongportals\.com$/);
    expectProblem(await server.call("POST", "/v3/portals", { name: "beta" }), 409);
  });
});

describe("around it", () => {
  test("users, organization and control planes answer as documented", async () => {
    const server = await startTestServer();
    const user = await server.call("GET", "/v3/users/me", undefined, { host: "global" });
    expectShape(currentUserSchema, user.body);
    const organization = await server.call("GET", "/v3/organizations/me", undefined, { host: "global" });
    expectShape(currentOrganizationSchema, organization.body);
    const planes = await server.call("GET", "/v2/control-planes");
    expectShape(controlPlaneListSchema, planes.body);
    expect(planes.body.data).toHaveLength(2);
    const teams = await server.call("GET", `/v3/users/${user.body.id}/teams`);
    expect(teams.body.data).toEqual([expect.objectContaining({ name: "Organization Admin" })]);
  });

  test.each([
    ["no token", null, 401],
    ["an unknown token", "kpat_unknown", 401],
    ["an expired token", "kpat_expired", 401],
    ["a locked token", "kpat_locked", 401],
    ["no role", "kpat_no_role", 403],
    ["a system account", "spat_org_admin", 200],
  ])("a call with %s answers as it should", async (_case, token, status) => {
    const server = await startTestServer();
    const answer = await server.call("GET", DESTINATIONS, undefined, { token });
    if (status === 200) expect(answer.status).toBe(200);
    else expectProblem(answer, status);
  });

  test.each([
    // token, method, path, host, allowed
    ["kpat_org_read_only", "GET", DESTINATIONS, "us", true],
    ["kpat_org_read_only", "POST", DESTINATIONS, "us", false],
    ["kpat_org_read_only", "PATCH", WEBHOOK, "us", false],
    ["kpat_audit_admin_eu", "PATCH", WEBHOOK, "eu", true],
    ["kpat_audit_admin_eu", "PATCH", WEBHOOK, "us", false],
    ["kpat_audit_admin_eu", "PATCH", WEBHOOK, "global", false],
    ["kpat_audit_admin_eu", "GET", "/v3/portals", "eu", true],
    ["kpat_audit_admin_eu", "POST", "/v3/portals", "eu", false],
    ["kpat_portal_admin", "GET", DESTINATIONS, "us", true],
    ["kpat_portal_admin", "POST", DESTINATIONS, "us", true],
    ["kpat_portal_admin", "GET", WEBHOOK, "us", false],
    ["kpat_portal_admin", "POST", "/v3/portals", "us", true],
    ["kpat_no_role", "GET", "/v2/control-planes", "us", true],
    ["kpat_no_role", "GET", "/v3/users/me", "global", true],
    ["kpat_no_role", "GET", "/v3/portals", "us", false],
    ["kpat_audit_admin_eu", "GET", "/v3/portals/{european portal}", "eu", true],
    ["kpat_audit_admin_eu", "GET", "/v3/portals/{european portal}/audit-log-webhook", "eu", true],
    ["kpat_audit_admin_eu", "PATCH", "/v3/portals/{european portal}/audit-log-webhook", "eu", false],
    ["kpat_audit_admin_eu", "GET", "/v3/portals/{european portal}", "global", false],
    ["kpat_audit_admin_eu", "GET", "/v3/portals/{european portal}", "us", false],
    ["kpat_audit_admin_eu", "GET", DESTINATIONS, "global", false],
    ["kpat_audit_admin_eu", "POST", DESTINATIONS, "eu", true],
    ["kpat_audit_admin_eu", "PUT", "/v3/audit-log-replay-job", "eu", true],
    ["kpat_audit_admin_eu", "GET", "/v3/audit-logs", "eu", true],
    ["kpat_audit_admin_eu", "GET", "/v3/audit-logs", "us", false],
    ["kpat_org_read_only", "GET", "/v3/audit-logs", "us", true],
    ["kpat_org_read_only", "GET", "/v3/portals/{european portal}/audit-log-webhook", "eu", true],
    ["kpat_org_read_only", "DELETE", "/v3/portals/{european portal}/audit-log-webhook", "eu", false],
    ["kpat_org_read_only", "PUT", "/v3/audit-log-replay-job", "us", false],
    ["kpat_org_read_only", "GET", "/v3/users/{somebody else}/teams", "global", true],
    ["kpat_portal_admin", "PATCH", "/v3/portals/{european portal}/audit-log-webhook", "eu", true],
    ["kpat_portal_admin", "PUT", "/v3/portals/{european portal}/audit-log-replay-job", "eu", true],
    ["kpat_portal_admin", "GET", "/v3/audit-logs", "us", false],
    ["kpat_portal_admin", "GET", "/v3/users/{somebody else}/teams", "global", false],
    ["kpat_audit_admin_eu", "GET", "/v3/users/{somebody else}/assigned-roles", "eu", false],
    ["kpat_no_role", "GET", "/v3/users/{somebody else}/assigned-roles", "global", false],
    ["kpat_no_role", "GET", "/v3/organizations/me", "global", true],
  ])("%s: %s %s on %s is allowed: %s", async (token, method, path, host, isAllowed) => {
    const server = await startTestServer();
    const ids: Record<string, string> = {
      "european portal": (await server.call("GET", "/v3/portals", undefined, { host: "eu" })).body.data[0].id,
      "somebody else": (await server.call("GET", "/v3/users/me")).body.id,
    };
    const filled = path.replace(/\{(.+)\}/, (_, name: string) => ids[name] ?? "");
    const answer = await server.call(method, filled, method === "GET" ? undefined : {}, { token, host });
    if (isAllowed) expect([200, 201, 400]).toContain(answer.status);
    else expectProblem(answer, 403);
  });

  test("unknown paths, methods and sizes are answered as problems", async () => {
    const server = await startTestServer();
    expectProblem(await server.call("GET", "/v3/nothing"), 404);
    expectProblem(await server.call("GET", "/v1/audit-log-destinations"), 404);
    const wrongMethod = await server.call("PUT", DESTINATIONS);
    expectProblem(wrongMethod, 405);
    expect(wrongMethod.headers["allow"]).toBe("GET, POST");
    expectProblem(await server.call("DELETE", "/v2/audit-log-destinations"), 405);
    expectProblem(
      await server.call("POST", DESTINATIONS, { ...DESTINATION, name: "x".repeat(1_100_000) }),
      413,
    );
  });

  test("every answer carries the world's own time", async () => {
    const server = await startTestServer();
    await server.advance(90_000);
    const { headers } = await server.call("GET", DESTINATIONS);
    expect(headers["date"]).toBe(new Date(START + 90_000).toUTCString());
  });

  test("faults made to order are met as often as asked, and leave no event", async () => {
    const server = await startTestServer();
    const faults = [{ method: "GET", path_prefix: "/v3/audit-log-destinations", status: 503, times: 2 }];
    expect((await server.call("PUT", "/__sandbox/api-faults", faults)).status).toBe(200);
    const before = (await server.call("GET", "/__sandbox/world")).body.counts.events;
    expectProblem(await server.call("GET", DESTINATIONS), 503);
    expectProblem(await server.call("GET", DESTINATIONS), 503);
    expect((await server.call("GET", "/__sandbox/world")).body.counts.events).toBe(before);
    expect((await server.call("GET", DESTINATIONS)).status).toBe(200);
    await server.call("PUT", "/__sandbox/api-faults", [{ path_prefix: "/v3", fail: "reset" }]);
    await expect(server.call("GET", DESTINATIONS)).rejects.toThrow("network failure");
  });
});

/** A cursor that another list handed out. */
function cursorOfPull(instant: number, seq: number): string {
  return Buffer.from(`${instant} ${seq}`).toString("base64url");
}

function withoutSecret<T extends { authorization: string }>({ authorization: _secret, ...rest }: T) {
  return rest;
}
