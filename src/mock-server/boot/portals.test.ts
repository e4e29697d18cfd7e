// Dev Portals and their webhooks, asked through the server's front door.

import { describe, expect, test } from "vitest";
import { portalListSchema, portalSchema } from "@/contract/portal";
import { portalWebhookSchema } from "@/contract/portal-webhook";
import { DESTINATIONS, expectProblem, expectShape } from "./api.test-support";
import { startTestServer } from "./mock-server.test-support";
import { createDestination } from "./webhook.test-support";

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
