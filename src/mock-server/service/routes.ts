// The API's table of operations: path, versions, who may, which events a call makes, and the use-case behind it.

import { API_ROUTES } from "@/contract/paths";
import {
  createDestination,
  deleteDestination,
  getDestination,
  listDestinations,
  updateDestination,
} from "./destinations";
import {
  getCurrentOrganization,
  getCurrentUser,
  getJwks,
  listControlPlanes,
  listUserRoles,
  listUserTeams,
} from "./identity";
import {
  deleteOrgWebhook,
  getOrgReplayJob,
  getOrgWebhook,
  getOrgWebhookStatus,
  putOrgReplayJob,
  updateOrgWebhook,
} from "./org-webhook";
import {
  createPortal,
  deletePortal,
  deletePortalWebhook,
  getPortal,
  getPortalReplayJob,
  getPortalWebhook,
  getPortalWebhookStatus,
  listPortals,
  putPortalReplayJob,
  updatePortalWebhook,
} from "./portals";
import { listAuditLogs } from "./audit-logs";
import { getOrgWebhookV2, updateOrgWebhookV2 } from "./org-webhook-v2";
import type { Route } from "./route";

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
const portals = { versions: both, dialect: "portal", area: "portals", audit: "recorded" } as const;
const portalWebhook = { ...portals, resource: "portals/{portalId}/audit-log-webhook" } as const;
const portalReplay = {
  ...portals,
  path: API_ROUTES.portalReplayJob,
  resource: "portals/{portalId}/audit-log-replay-job",
} as const;
const identity = { versions: v3, dialect: "portal", area: "anyone", audit: "recorded" } as const;

const many = { path: API_ROUTES.destinations, resource: "audit-log-destinations" } as const;
const one = { path: API_ROUTES.destination, resource: "audit-log-destinations/{destinationId}" } as const;
const onePortal = { path: API_ROUTES.portal, resource: "portals/{portalId}" } as const;

export const ROUTES: readonly Route[] = [
  { ...destinations, ...many, method: "GET", action: "list", handle: listDestinations },
  { ...destinations, ...many, method: "POST", action: "create", handle: createDestination },
  { ...destinations, ...one, method: "GET", action: "retrieve", handle: getDestination },
  { ...destinations, ...one, method: "PATCH", action: "edit", handle: updateDestination },
  { ...destinations, ...one, method: "DELETE", action: "delete", handle: deleteDestination },

  {
    ...orgWebhook,
    path: API_ROUTES.orgWebhook,
    versions: v3,
    method: "GET",
    action: "retrieve",
    handle: getOrgWebhook,
  },
  {
    ...orgWebhook,
    path: API_ROUTES.orgWebhook,
    versions: v3,
    method: "PATCH",
    action: "edit",
    handle: updateOrgWebhook,
  },
  {
    ...orgWebhook,
    path: API_ROUTES.orgWebhook,
    versions: v3,
    method: "DELETE",
    action: "delete",
    handle: deleteOrgWebhook,
  },
  {
    ...orgWebhook,
    path: API_ROUTES.orgWebhook,
    versions: v2,
    method: "GET",
    action: "retrieve",
    handle: getOrgWebhookV2,
  },
  {
    ...orgWebhook,
    path: API_ROUTES.orgWebhook,
    versions: v2,
    method: "PATCH",
    action: "edit",
    handle: updateOrgWebhookV2,
  },
  { ...orgReplay, method: "GET", action: "retrieve", audit: "silent", handle: getOrgReplayJob },
  { ...orgReplay, method: "PUT", action: "edit", audit: "recorded", handle: putOrgReplayJob },
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
  },
  {
    ...orgWebhook,
    path: API_ROUTES.orgWebhookStatus,
    versions: both,
    method: "GET",
    action: "retrieve",
    audit: "silent",
    handle: getOrgWebhookStatus,
  },
  {
    ...orgWebhook,
    path: API_ROUTES.jwks,
    versions: ["v2"],
    method: "GET",
    action: "retrieve",
    audit: "public",
    handle: getJwks,
  },

  {
    ...portals,
    path: API_ROUTES.portals,
    resource: "portals",
    method: "GET",
    action: "list",
    handle: listPortals,
  },
  {
    ...portals,
    path: API_ROUTES.portals,
    resource: "portals",
    method: "POST",
    action: "create",
    handle: createPortal,
  },
  { ...portals, ...onePortal, method: "GET", action: "retrieve", handle: getPortal },
  { ...portals, ...onePortal, method: "DELETE", action: "delete", handle: deletePortal },
  {
    ...portalWebhook,
    path: API_ROUTES.portalWebhook,
    method: "GET",
    action: "retrieve",
    handle: getPortalWebhook,
  },
  {
    ...portalWebhook,
    path: API_ROUTES.portalWebhook,
    method: "PATCH",
    action: "edit",
    handle: updatePortalWebhook,
  },
  {
    ...portalWebhook,
    path: API_ROUTES.portalWebhook,
    method: "DELETE",
    action: "delete",
    handle: deletePortalWebhook,
  },
  {
    ...portalWebhook,
    path: API_ROUTES.portalWebhookStatus,
    method: "GET",
    action: "retrieve",
    audit: "silent",
    handle: getPortalWebhookStatus,
  },

  { ...portalReplay, method: "GET", action: "retrieve", audit: "silent", handle: getPortalReplayJob },
  { ...portalReplay, method: "PUT", action: "edit", handle: putPortalReplayJob },

  {
    ...identity,
    versions: ["v2"],
    path: API_ROUTES.controlPlanes,
    resource: "control-planes",
    method: "GET",
    action: "list",
    handle: listControlPlanes,
  },
  {
    ...identity,
    path: API_ROUTES.currentUser,
    resource: "users/{userId}",
    method: "GET",
    action: "retrieve",
    handle: getCurrentUser,
  },
  {
    ...identity,
    path: API_ROUTES.currentOrganization,
    resource: "organization",
    method: "GET",
    action: "retrieve",
    handle: getCurrentOrganization,
  },
  {
    ...identity,
    path: API_ROUTES.userTeams,
    resource: "users/{userId}",
    method: "GET",
    action: "retrieve",
    handle: listUserTeams,
  },
  {
    ...identity,
    path: API_ROUTES.userAssignedRoles,
    resource: "users/{userId}",
    method: "GET",
    action: "retrieve",
    handle: listUserRoles,
  },
];
