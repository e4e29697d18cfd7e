// Dev Portals and their webhooks, asked through the server's front door.

import { describe, expect, test } from "vitest";
import {
  completePortalListSchema,
  completePortalSchema,
  portalContentSchema,
  portalIdentityProvidersSchema,
  portalIpAllowListSchema,
  portalPagesSchema,
} from "@/contract/portal";
import { portalWebhookSchema } from "@/contract/webhook/portal-webhook";
import { DESTINATIONS, expectProblem, expectShape } from "@/mock-server/testing/api.test-support";
import { startTestServer } from "@/mock-server/testing/mock-server.test-support";
import { createDestination } from "@/mock-server/testing/webhook.test-support";

describe("portals", () => {
  test("are listed where they live and on the global host, and unknown elsewhere", async () => {
    const server = await startTestServer();
    const all = await server.call("GET", "/v3/portals", undefined, { host: "global" });
    expectShape(completePortalListSchema, all.body);
    expect(all.body.meta.page).toEqual({ number: 1, size: 100, total: 3 });
    const european = await server.call("GET", "/v3/portals", undefined, { host: "eu" });
    const [portal] = european.body.data;
    expectShape(completePortalSchema, portal);
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
    const destinationId = await createDestination(server);
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

  test("change field by field and label by label, under a name of their own", async () => {
    const server = await startTestServer();
    const { body } = await server.call("GET", "/v3/portals");
    const [first, second] = body.data;
    const path = `/v3/portals/${first.id}`;
    await server.call("PATCH", path, { labels: { team: "a", stage: "live" } });
    const changed = await server.call("PATCH", path, {
      description: null,
      rbac_enabled: true,
      labels: { team: "b", stage: null },
    });
    expectShape(completePortalSchema, changed.body);
    const { updated_at: before, ...others } = first;
    expect(changed.body).toMatchObject({
      ...others,
      description: null,
      rbac_enabled: true,
      labels: { team: "b" },
    });
    expect(Object.keys(changed.body.labels)).toEqual(["team"]);
    expect(Date.parse(changed.body.updated_at)).toBeGreaterThan(Date.parse(before));
    expect((await server.call("GET", path)).body).toEqual(changed.body);
    expectProblem(await server.call("PATCH", path, { name: second.name }), 409);
    expect((await server.call("PATCH", path, { name: first.name })).status).toBe(200);
    expectProblem(await server.call("PATCH", path, { colour: "red" }), 400);
    expectProblem(await server.call("PATCH", path, {}, { host: "eu" }), 404);
    expectProblem(await server.call("PATCH", path, {}, { token: "kpat_org_read_only" }), 403);
  });

  test("hold nothing beside their audit logs, which tools that keep them as text ask for", async () => {
    const server = await startTestServer();
    const { body } = await server.call("GET", "/v3/portals");
    for (const [list, schema] of [
      ["pages", portalPagesSchema],
      ["snippets", portalContentSchema],
      ["teams", portalContentSchema],
      ["ip-allow-list", portalIpAllowListSchema],
      ["identity-providers", portalIdentityProvidersSchema],
    ] as const) {
      const answer = await server.call("GET", `/v3/portals/${body.data[0].id}/${list}`);
      expectShape(schema, answer.body);
      expect(answer.body.data ?? answer.body).toEqual([]);
      expectProblem(
        await server.call("GET", `/v3/portals/${body.data[0].id}/${list}`, undefined, { host: "eu" }),
        404,
      );
    }
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
    expectShape(completePortalSchema, created.body);
    expect(created.body.default_domain).toMatch(/\.au\.kongportals\.com$/);
    expectProblem(await server.call("POST", "/v3/portals", { name: "beta" }), 409);
  });

  test("have every field that generated clients require, as it was set or by default", async () => {
    const server = await startTestServer();
    const asked = {
      sipr_enabled: true,
      default_api_visibility: "public",
      default_page_visibility: "public",
      default_application_auth_strategy_id: "5f2d7f0e-7b2e-4a53-9c41-0d5b1f6a9c11",
      notifications_developer_pii_visibility_enabled: true,
    };
    const { body: created } = await server.call("POST", "/v3/portals", { name: "beta", ...asked });
    expect(created).toMatchObject(asked);
    const { body: portals } = await server.call("GET", "/v3/portals", undefined, { host: "global" });
    for (const portal of portals.data) {
      const isOwn = portal.id === created.id;
      const { body: single } = await server.call("GET", `/v3/portals/${portal.id}`, undefined, {
        host: "global",
      });
      for (const answer of [portal, single]) {
        expectShape(completePortalSchema, answer);
        expect(answer).toMatchObject({
          sipr_enabled: isOwn,
          default_api_visibility: isOwn ? "public" : "private",
          default_page_visibility: isOwn ? "public" : "private",
          default_application_auth_strategy_id: isOwn ? asked.default_application_auth_strategy_id : null,
          notifications_developer_pii_visibility_enabled: isOwn,
        });
      }
    }
    const { body: snapshot } = await server.call("GET", "/__sandbox/snapshot");
    expect((await server.call("PUT", "/__sandbox/snapshot", snapshot)).status).toBe(200);
    expect((await server.call("GET", `/v3/portals/${created.id}`)).body).toEqual(created);
  });
});
