// Answers that say the same in another way are read the same way: through the real factories, with every response schema.

import { describe, expect, it } from "vitest";
import type { FetchQueryOptions, QueryKey } from "@tanstack/react-query";
import type { ApiError } from "@/api/http/api-error";
import { auditLogQueries } from "./audit-log-queries";
import { connectToTestServer } from "@/api/http/connection.test-support";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { identityQueries } from "@/api/identity/identity-queries";
import { orgWebhookMutations, orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { portalWebhookQueries } from "@/api/webhook/portal-webhook-queries";
import { portalQueries } from "./portal-queries";
import { createQueryClient } from "@/api/query/query-client";
import { replayJobQueries } from "@/api/webhook/replay-job-queries";
import { signingKeyQueries } from "./signing-key-queries";
import type { UpdateOrgWebhook } from "@/contract/webhook/org-webhook";
import { webhookCondition } from "@/contract/webhook/webhook-status";

const NOW = "2026-11-21T09:30:00Z";
const ZERO = "0001-01-01T00:00:00Z";

async function readAs<T, K extends QueryKey>(
  answer: unknown,
  options: FetchQueryOptions<T, ApiError, T, K>,
): Promise<T> {
  connectToTestServer(() => Response.json(answer));
  return createQueryClient({ maxReadRetries: 0 }).fetchQuery(options);
}

describe("the status of a webhook", () => {
  const STATUS = { webhook_enabled: true, webhook_status: "active" };

  it.each([
    { last_attempt_at: ZERO },
    { last_attempt_at: "0001-01-01T00:00:00.000Z" },
    { last_attempt_at: "0001-01-01T00:00:00+00:00" },
    { last_attempt_at: "" },
    { last_attempt_at: null, last_response_code: null, last_response_message: null },
  ])("with %j has no attempt", async (extra) => {
    const status = await readAs({ ...STATUS, ...extra }, orgWebhookQueries.status("eu"));
    expect(status).toEqual(STATUS);
    expect(webhookCondition(status)).toBe("untried");
  });

  it("may write its code as text, and hold words and fields of a later API", async () => {
    const later = { ...STATUS, webhook_status: "paused", last_response_code: "503", reason: { code: 1 } };
    const status = await readAs(later, portalWebhookQueries.status("p1"));
    expect(status).toEqual({ ...STATUS, webhook_status: "paused", last_response_code: 503 });
    expect(webhookCondition(status)).toBe("unknown");
  });
});

describe("null for what is optional", () => {
  it("in a webhook means that none is set", async () => {
    const answer = { enabled: false, audit_log_destination_id: null };
    expect(await readAs(answer, orgWebhookQueries.detail("eu"))).toEqual({ enabled: false });
    expect(await readAs(answer, portalWebhookQueries.detail("p1"))).toEqual({ enabled: false });
  });

  it("in a list, in its items and in its paging", async () => {
    const destination = {
      id: "d1",
      name: "SIEM",
      endpoint: "https://siem.example.com/",
      log_format: "cef",
      skip_ssl_verification: false,
      created_at: NOW,
      updated_at: NOW,
      labels: null,
    };
    const meta = { size: 100, next: null, previous: null, first: null, last: null };
    const { labels: _, ...read } = destination;
    expect(await readAs({ data: [destination], meta }, destinationQueries.list())).toEqual([read]);
    // Go writes a list of none as null, and leaves cursors of no page out.
    expect(await readAs({ data: null, meta: { size: 100 } }, destinationQueries.list())).toEqual([]);
  });

  it("in a portal, where one null means null", async () => {
    const portal = {
      id: "p1",
      name: "P",
      display_name: "P",
      description: null,
      authentication_enabled: true,
      rbac_enabled: false,
      sipr_enabled: null,
      default_api_visibility: null,
      default_application_auth_strategy_id: null,
      labels: null,
      default_domain: "portal.example.com",
      canonical_domain: "portal.example.com",
      created_at: NOW,
      updated_at: NOW,
    };
    const { sipr_enabled: _, default_api_visibility: __, labels: ___, ...read } = portal;
    expect(await readAs(portal, portalQueries.detail("p1"))).toEqual(read);
  });

  it("in entries of a log", async () => {
    const entry = {
      type: "authorization",
      signature: "s",
      service: "konnect",
      resource: "krn:konnect",
      action: "read",
      granted: true,
      org_id: "o",
      ts: NOW,
      principal_id: "u",
      actor_id: null,
      client_ip: null,
      portal_id: null,
    };
    const answer = { data: [entry], meta: { page: { size: 1000, next: null, previous: null } } };
    const { actor_id: _, client_ip: __, portal_id: ___, ...read } = entry;
    expect(await readAs(answer, auditLogQueries.at("eu", "authorization", Date.parse(NOW)))).toEqual([read]);
  });

  it("in who is signed in", async () => {
    const user = { id: "u", email: "a@b.c", full_name: "A", active: true, created_at: NOW, updated_at: NOW };
    expect(await readAs({ ...user, preferred_name: null }, identityQueries.user())).toEqual(user);
  });

  it("in a set of keys, which is then empty", async () => {
    expect(await readAs({ keys: null }, signingKeyQueries.list())).toEqual([]);
  });

  it("does not stand for what is required", async () => {
    await expect(readAs({ enabled: null }, orgWebhookQueries.detail("eu"))).rejects.toMatchObject({
      kind: "contract",
    });
  });
});

describe("a word that a later API may have", () => {
  const DESTINATION = {
    id: "d1",
    name: "SIEM",
    endpoint: "https://siem.example.com/",
    log_format: "ocsf",
    skip_ssl_verification: false,
    created_at: NOW,
    updated_at: NOW,
  };
  const meta = { size: 100, next: null, previous: null };

  it("stands in a list of destinations as it was sent, beside those that are known", async () => {
    const data = [DESTINATION, { ...DESTINATION, id: "d2", log_format: "cef" }];
    expect(await readAs({ data, meta }, destinationQueries.list())).toEqual(data);
    expect(await readAs(DESTINATION, destinationQueries.detail("d1"))).toEqual(DESTINATION);
  });

  it("stands in a webhook's own settings", async () => {
    const { id: _, name: __, created_at: ___, ...settings } = { ...DESTINATION, enabled: true };
    expect(await readAs(settings, orgWebhookQueries.settings("eu"))).toEqual(settings);
  });

  it("stands in a portal", async () => {
    const portal = {
      id: "p1",
      name: "P",
      display_name: "P",
      description: null,
      authentication_enabled: true,
      rbac_enabled: false,
      default_api_visibility: "members",
      default_page_visibility: "members",
      default_domain: "portal.example.com",
      canonical_domain: "portal.example.com",
      created_at: NOW,
      updated_at: NOW,
    };
    expect(await readAs(portal, portalQueries.detail("p1"))).toEqual(portal);
  });

  it("stands in a log, where an entry of another type leaves the others readable", async () => {
    const known = {
      type: "authorization",
      signature: "s",
      service: "konnect",
      resource: "krn:konnect",
      action: "read",
      granted: true,
      org_id: "o",
      ts: NOW,
      principal_id: "u",
    };
    const later = { type: "data_export", ts: NOW, signature: "s", org_id: null, bytes: { sent: 1 } };
    const answer = { data: [later, known], meta: { page: meta } };
    const { org_id: _, ...read } = later;
    expect(await readAs(answer, auditLogQueries.at("eu", null, Date.parse(NOW)))).toEqual([read, known]);
    const { ts: __, ...broken } = known;
    await expect(
      readAs({ data: [broken], meta: { page: meta } }, auditLogQueries.at("eu", null, 0)),
    ).rejects.toMatchObject({ kind: "contract" });
  });

  it("stands in the status of a replay", async () => {
    const job = { start_at: NOW, end_at: NOW, status: "paused", updated_at: NOW };
    expect(await readAs(job, replayJobQueries.region("eu"))).toEqual(job);
  });
});

it("the zero time stays where a time is required: a job that has not been is no fault", async () => {
  const job = { start_at: ZERO, end_at: ZERO, status: "unconfigured", updated_at: ZERO };
  expect(await readAs(job, replayJobQueries.region("eu"))).toEqual(job);
});

it("what is sent is not made tolerant: it goes out as it was given", async () => {
  const server = connectToTestServer(() => Response.json({ enabled: false }));
  // No caller may write it so; read as an answer, it would lose the null.
  const given = { enabled: false, audit_log_destination_id: null } as unknown as UpdateOrgWebhook; // null is what the type refuses
  const context = { client: createQueryClient(), meta: undefined };
  await orgWebhookMutations.update("eu").mutationFn?.(given, context);
  expect(server.seen[0]?.body).toEqual({ enabled: false, audit_log_destination_id: null });
});
