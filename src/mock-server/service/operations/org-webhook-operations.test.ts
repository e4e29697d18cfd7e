// The organisation's webhook in v2 and v3, asked through the server's front door.

import { describe, expect, test } from "vitest";
import { orgWebhookSchema } from "@/contract/webhook/org-webhook";
import { webhookStatusSchema } from "@/contract/webhook/webhook-status";
import { expectProblem, expectShape, UNKNOWN_ID, WEBHOOK } from "@/mock-server/testing/api.test-support";
import { startTestServer } from "@/mock-server/testing/mock-server.test-support";
import { createDestination } from "@/mock-server/testing/webhook.test-support";

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
    const id = await createDestination(server);
    await server.call("PATCH", WEBHOOK, { audit_log_destination_id: id, enabled: true }, { host: "eu" });
    expect((await server.call("GET", WEBHOOK, undefined, { host: "eu" })).body).toEqual({
      audit_log_destination_id: id,
      enabled: true,
    });
    expect((await server.call("GET", WEBHOOK, undefined, { host: "us" })).body.enabled).toBe(false);
  });

  test("is changed everywhere through the global host, or, when one region refuses, nowhere", async () => {
    const server = await startTestServer();
    const id = await createDestination(server);
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
    ["an unknown id", { audit_log_destination_id: UNKNOWN_ID }, "Destination not found", "missing_reference"],
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
    const id = await createDestination(server);
    await server.call("PATCH", WEBHOOK, { audit_log_destination_id: id, enabled: true });
    expectProblem(await server.call("PATCH", WEBHOOK, { audit_log_destination_id: "" }), 400);
    const cleared = await server.call("PATCH", WEBHOOK, { audit_log_destination_id: "", enabled: false });
    expect(cleared.body).toEqual({ audit_log_destination_id: "", enabled: false });
    expect((await server.call("DELETE", WEBHOOK)).status).toBe(204);
    expect((await server.call("DELETE", WEBHOOK)).status).toBe(204);
  });
});
