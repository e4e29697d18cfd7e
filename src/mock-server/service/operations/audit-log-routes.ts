// The operations of the audit-logs service: path, versions, who may, which events a call makes, what it answers, and
// the use-case behind it.

import { auditLogEntryListSchema } from "@/contract/audit-log-entry";
import { completeDestinationListSchema, completeDestinationSchema } from "@/contract/webhook/destination";
import { createDestinationSchema, updateDestinationSchema } from "@/contract/webhook/destination-body";
import { jwksSchema } from "@/contract/jwks";
import { completeOrgWebhookSchema, updateOrgWebhookSchema } from "@/contract/webhook/org-webhook";
import { completeOrgWebhookV2Schema } from "@/contract/webhook/org-webhook-v2";
import { updateOrgWebhookV2Schema } from "@/contract/webhook/org-webhook-v2-body";
import { API_ROUTES } from "@/contract/paths";
import { replaceReplayJobSchema, replayJobSchema } from "@/contract/webhook/replay-job";
import { webhookStatusSchema } from "@/contract/webhook/webhook-status";
import { NAME_FILTER_QUERY_OF_V2 } from "@/mock-server/service/listing/name-filter";
import type { Route } from "@/mock-server/service/http/route";
import { accepted, created, NO_CONTENT, ok } from "@/mock-server/service/http/route-success";
import { LIST_AUDIT_LOGS_QUERY } from "./audit-logs-query";
import {
  createDestination,
  deleteDestination,
  getDestination,
  LIST_DESTINATIONS_QUERY,
  listDestinations,
  updateDestination,
} from "./destination-operations";
import { getJwks } from "./identity-operations";
import {
  deleteOrgWebhook,
  getOrgReplayJob,
  getOrgWebhook,
  getOrgWebhookStatus,
  putOrgReplayJob,
  updateOrgWebhook,
} from "./org-webhook-operations";

/** Named as what it loads: the API's document finds an operation's words by it. */
const listAuditLogs: Route["handle"] = async (call) =>
  (await import("./audit-log-operations")).listAuditLogs(call);
// The console speaks v3.
const getOrgWebhookV2: Route["handle"] = async (call) =>
  (await import("./org-webhook-v2-operations")).getOrgWebhookV2(call);
const updateOrgWebhookV2: Route["handle"] = async (call) =>
  (await import("./org-webhook-v2-operations")).updateOrgWebhookV2(call);

const both = ["v2", "v3"] as const;
const v2 = ["v2"] as const;
const v3 = ["v3"] as const;

const destinations = {
  versions: both,
  dialect: "audit-logs",
  area: "destinations",
  audit: "recorded",
} as const;
const orgWebhook = {
  dialect: "audit-logs",
  area: "org-webhook",
  resource: "audit-log-webhook",
  audit: "recorded",
} as const;
const orgReplay = {
  path: API_ROUTES.orgReplayJob,
  versions: both,
  dialect: "audit-logs",
  area: "org-webhook",
  resource: "audit-log-replay-job",
} as const;

const many = { path: API_ROUTES.destinations, resource: "audit-log-destinations" } as const;
const one = { path: API_ROUTES.destination, resource: "audit-log-destinations/{destinationId}" } as const;

/** Destinations, the organisation's webhook, replay, pull and keys. */
export const AUDIT_LOG_ROUTES: readonly Route[] = [
  {
    ...destinations,
    ...many,
    method: "GET",
    action: "list",
    handle: listDestinations,
    success: ok(completeDestinationListSchema),
    query: LIST_DESTINATIONS_QUERY,
    queryOfV2: NAME_FILTER_QUERY_OF_V2,
  },
  {
    ...destinations,
    ...many,
    method: "POST",
    action: "create",
    handle: createDestination,
    success: created(completeDestinationSchema),
    body: createDestinationSchema,
  },
  {
    ...destinations,
    ...one,
    method: "GET",
    action: "retrieve",
    handle: getDestination,
    success: ok(completeDestinationSchema),
  },
  {
    ...destinations,
    ...one,
    method: "PATCH",
    action: "edit",
    handle: updateDestination,
    success: ok(completeDestinationSchema),
    body: updateDestinationSchema,
  },
  {
    ...destinations,
    ...one,
    method: "DELETE",
    action: "delete",
    handle: deleteDestination,
    success: NO_CONTENT,
  },

  {
    ...orgWebhook,
    path: API_ROUTES.orgWebhook,
    versions: v3,
    method: "GET",
    action: "retrieve",
    handle: getOrgWebhook,
    success: ok(completeOrgWebhookSchema),
  },
  {
    ...orgWebhook,
    path: API_ROUTES.orgWebhook,
    versions: v3,
    method: "PATCH",
    action: "edit",
    handle: updateOrgWebhook,
    success: ok(completeOrgWebhookSchema),
    body: updateOrgWebhookSchema,
  },
  {
    ...orgWebhook,
    path: API_ROUTES.orgWebhook,
    versions: v3,
    method: "DELETE",
    action: "delete",
    handle: deleteOrgWebhook,
    success: NO_CONTENT,
  },
  {
    ...orgWebhook,
    path: API_ROUTES.orgWebhook,
    versions: v2,
    method: "GET",
    action: "retrieve",
    handle: getOrgWebhookV2,
    success: ok(completeOrgWebhookV2Schema),
  },
  {
    ...orgWebhook,
    path: API_ROUTES.orgWebhook,
    versions: v2,
    method: "PATCH",
    action: "edit",
    handle: updateOrgWebhookV2,
    success: ok(completeOrgWebhookV2Schema),
    body: updateOrgWebhookV2Schema,
  },
  {
    ...orgReplay,
    method: "GET",
    action: "retrieve",
    audit: "silent",
    handle: getOrgReplayJob,
    success: ok(replayJobSchema),
  },
  {
    ...orgReplay,
    method: "PUT",
    action: "edit",
    audit: "recorded",
    handle: putOrgReplayJob,
    success: accepted(replayJobSchema),
    body: replaceReplayJobSchema,
  },
  {
    path: API_ROUTES.auditLogs,
    resource: "audit-logs",
    versions: v3,
    dialect: "audit-logs",
    area: "pull",
    audit: "recorded",
    method: "GET",
    action: "list",
    handle: listAuditLogs,
    success: ok(auditLogEntryListSchema),
    query: LIST_AUDIT_LOGS_QUERY,
  },
  {
    ...orgWebhook,
    path: API_ROUTES.orgWebhookStatus,
    versions: both,
    method: "GET",
    action: "retrieve",
    audit: "silent",
    handle: getOrgWebhookStatus,
    success: ok(webhookStatusSchema),
  },
  {
    ...orgWebhook,
    path: API_ROUTES.jwks,
    versions: ["v2"],
    method: "GET",
    action: "retrieve",
    audit: "public",
    handle: getJwks,
    success: ok(jwksSchema),
  },
];
