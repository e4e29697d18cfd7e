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
import { deleteOrgWebhook, getOrgWebhook, getOrgWebhookStatus, updateOrgWebhook } from "./org-webhook";
import {
  createPortal,
  deletePortal,
  deletePortalWebhook,
  getPortal,
  getPortalWebhook,
  getPortalWebhookStatus,
  listPortals,
  updatePortalWebhook,
} from "./portals";
import type { Route } from "./route";

const both = ["v2", "v3"] as const;
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
const portals = { versions: both, dialect: "portal", area: "portals", audit: "recorded" } as const;
const portalWebhook = { ...portals, resource: "portals/{portalId}/audit-log-webhook" } as const;
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
