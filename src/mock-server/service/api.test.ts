// What is the same for every operation: tokens, roles, unknown paths, time, faults made to order.

import { describe, expect, test } from "vitest";
import { REGIONS } from "@/audit-log/region";
import { controlPlaneListSchema } from "@/contract/control-plane";
import {
  currentOrganizationSchema,
  systemAccountListSchema,
  systemAccountSchema,
  userListSchema,
  userSchema,
} from "@/contract/identity/identity";
import { DESTINATIONS, expectProblem, expectShape, WEBHOOK } from "@/mock-server/testing/api.test-support";
import { START, startTestServer } from "@/mock-server/testing/mock-server.test-support";
import { createDestination, DESTINATION } from "@/mock-server/testing/webhook.test-support";

describe("around it", () => {
  test("users, organization and control planes answer as documented", async () => {
    const server = await startTestServer();
    const user = await server.call("GET", "/v3/users/me", undefined, { host: "global" });
    expectShape(userSchema, user.body);
    const organization = await server.call("GET", "/v3/organizations/me", undefined, { host: "global" });
    expectShape(currentOrganizationSchema, organization.body);
    const planes = await server.call("GET", "/v2/control-planes");
    expectShape(controlPlaneListSchema, planes.body);
    expect(planes.body.data).toHaveLength(2);
    const teams = await server.call("GET", `/v3/users/${user.body.id}/teams`);
    expect(teams.body.data).toEqual([expect.objectContaining({ name: "Organization Admin" })]);
  });

  test("persons and system accounts are listed apart, page by page, and told one by one", async () => {
    const server = await startTestServer();
    const get = (path: string) => server.call("GET", path, undefined, { host: "global" });
    const users = await get("/v3/users?page[size]=2&page[number]=3");
    expectShape(userListSchema, users.body);
    expect(users.body.data).toEqual([expect.objectContaining({ full_name: "Noah Novak" })]);
    expect(users.body.meta.page).toEqual({ number: 3, size: 2, total: 5 });
    const accounts = await get("/v3/system-accounts");
    expectShape(systemAccountListSchema, accounts.body);
    expect(accounts.body.data).toEqual([expect.objectContaining({ name: "ci-pipeline" })]);

    const [noah] = users.body.data;
    const [pipeline] = accounts.body.data;
    const user = await get(`/v3/users/${noah.id}`);
    expectShape(userSchema, user.body);
    expect(user.body).toEqual(noah);
    const account = await get(`/v3/system-accounts/${pipeline.id}`);
    expectShape(systemAccountSchema, account.body);
    expect(account.body).toEqual(pipeline);
    expectProblem(await get(`/v3/users/${pipeline.id}`), 404);
    expectProblem(await get(`/v3/system-accounts/${noah.id}`), 404);
    expectProblem(await get("/v3/users?page[size]=0"), 400);
    // The service lives on the global host.
    expectProblem(await server.call("GET", "/v3/users"), 404);
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
    ["kpat_org_read_only", "GET", "/v3/users/{another user}/teams", "global", true],
    ["kpat_portal_admin", "PATCH", "/v3/portals/{european portal}/audit-log-webhook", "eu", true],
    ["kpat_portal_admin", "PUT", "/v3/portals/{european portal}/audit-log-replay-job", "eu", true],
    ["kpat_portal_admin", "GET", "/v3/audit-logs", "us", false],
    ["kpat_portal_admin", "GET", "/v3/users/{another user}/teams", "global", false],
    ["kpat_audit_admin_eu", "GET", "/v3/users/{another user}/assigned-roles", "eu", false],
    ["kpat_no_role", "GET", "/v3/users/{another user}/assigned-roles", "global", false],
    ["kpat_no_role", "GET", "/v3/organizations/me", "global", true],
    ["kpat_org_read_only", "GET", "/v3/users", "global", true],
    ["kpat_org_read_only", "GET", "/v3/users/{another user}", "global", true],
    ["kpat_org_read_only", "GET", "/v3/system-accounts", "global", true],
    ["kpat_portal_admin", "GET", "/v3/users", "global", false],
    ["kpat_portal_admin", "GET", "/v3/users/{another user}", "global", false],
    ["kpat_audit_admin_eu", "GET", "/v3/users", "global", false],
    ["kpat_audit_admin_eu", "GET", "/v3/system-accounts", "global", false],
    ["kpat_no_role", "GET", "/v3/system-accounts", "global", false],
  ])("%s: %s %s on %s is allowed: %s", async (token, method, path, host, isAllowed) => {
    const server = await startTestServer();
    const ids: Record<string, string> = {
      "european portal": (await server.call("GET", "/v3/portals", undefined, { host: "eu" })).body.data[0].id,
      "another user": (await server.call("GET", "/v3/users/me", undefined, { host: "global" })).body.id,
    };
    const filled = path.replace(/\{(.+)\}/, (_, name: string) => ids[name] ?? "");
    const answer = await server.call(method, filled, method === "GET" ? undefined : {}, { token, host });
    if (isAllowed) expect([200, 201, 400]).toContain(answer.status);
    else expectProblem(answer, 403);
  });

  test.each(["/v3/users/me", "/v3/organizations/me"])("%s is there on the global host only", async (path) => {
    const server = await startTestServer();
    expect((await server.call("GET", path, undefined, { host: "global" })).status).toBe(200);
    for (const host of REGIONS) expectProblem(await server.call("GET", path, undefined, { host }), 404);
  });

  test("ids in paths, bodies and filters are the same in upper and lower case", async () => {
    const server = await startTestServer();
    const { call } = server;
    const id: string = await createDestination(server);
    const upper = id.toUpperCase();
    const { body: portals } = await call("GET", "/v3/portals");
    const portal: string = portals.data[0].id.toUpperCase();
    const portalWebhook = `/v3/portals/${portal}/audit-log-webhook`;
    const byReference = { audit_log_destination_id: upper, enabled: true };

    expect((await call("GET", `/v3/audit-log-destinations/${upper}`)).body.id).toBe(id);
    for (const path of ["/v3/audit-log-webhook", portalWebhook]) {
      expect((await call("PATCH", path, byReference)).body.audit_log_destination_id).toBe(id);
    }
    expect((await call("POST", "/__sandbox/events", { count: 1, portal_id: portal })).status).toBe(202);
    await server.advance(1000);
    const { body } = await call("GET", `/__sandbox/deliveries?portal_id=${portal}&destination_id=${upper}`);
    expect(body.data).toHaveLength(1);
    expectProblem(await call("DELETE", `/v3/audit-log-destinations/${upper}`), 409);
    await call("DELETE", "/v3/audit-log-webhook");
    await call("DELETE", portalWebhook);
    expect((await call("DELETE", `/v3/audit-log-destinations/${upper}`)).status).toBe(204);
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
