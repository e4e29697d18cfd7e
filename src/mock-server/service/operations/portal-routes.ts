// The operations of the portal, control-plane and identity services, as far as audit logs need them.

import type * as z from "zod/mini";
import { controlPlaneListSchema } from "@/contract/control-plane";
import {
  assignedRoleListSchema,
  currentOrganizationSchema,
  systemAccountListSchema,
  systemAccountSchema,
  teamListSchema,
  userListSchema,
  userSchema,
} from "@/contract/identity/identity";
import { API_ROUTES } from "@/contract/paths";
import {
  completePortalListSchema,
  completePortalSchema,
  createPortalSchema,
  portalContentSchema,
  portalIdentityProvidersSchema,
  portalIpAllowListSchema,
  portalPagesSchema,
  updatePortalSchema,
} from "@/contract/portal";
import { portalWebhookSchema, updatePortalWebhookSchema } from "@/contract/webhook/portal-webhook";
import { replaceReplayJobSchema, replayJobSchema } from "@/contract/webhook/replay-job";
import { webhookStatusSchema } from "@/contract/webhook/webhook-status";
import { NUMBER_PAGE_QUERY } from "@/mock-server/service/listing/number-page";
import type { Route } from "@/mock-server/service/http/route";
import { accepted, created, NO_CONTENT, ok } from "@/mock-server/service/http/route-success";
import {
  getCurrentOrganization,
  getCurrentUser,
  getSystemAccount,
  getUser,
  listControlPlanes,
  listSystemAccounts,
  listUserRoles,
  listUsers,
  listUserTeams,
} from "./identity-operations";
import {
  createPortal,
  deletePortal,
  deletePortalWebhook,
  getPortal,
  getPortalReplayJob,
  getPortalWebhook,
  getPortalWebhookStatus,
  listPortalIdentityProviders,
  listPortalIpAllowList,
  listPortalPages,
  listPortals,
  listPortalSnippets,
  listPortalTeams,
  putPortalReplayJob,
  updatePortal,
  updatePortalWebhook,
} from "./portal-operations";

const both = ["v2", "v3"] as const;
const v3 = ["v3"] as const;

const portals = { versions: both, dialect: "portal", area: "portals", audit: "recorded" } as const;
const portalWebhook = { ...portals, resource: "portals/{portalId}/audit-log-webhook" } as const;
/** What the console does not ask for. */
function portalContent(list: string, handle: Route["handle"], schema: z.core.$ZodType): Route {
  return {
    ...portals,
    versions: v3,
    path: `${API_ROUTES.portal}/${list}`,
    resource: `portals/{portalId}/${list}`,
    method: "GET",
    action: "list",
    handle,
    success: ok(schema),
  };
}
const portalReplay = {
  ...portals,
  path: API_ROUTES.portalReplayJob,
  resource: "portals/{portalId}/audit-log-replay-job",
} as const;
const identity = { versions: v3, dialect: "portal", area: "common", audit: "recorded" } as const;
const accounts = { ...identity, host: "global", area: "accounts", method: "GET" } as const;

const onePortal = { path: API_ROUTES.portal, resource: "portals/{portalId}" } as const;

/** Portals with their webhooks, control planes, users and the organisation. */
export const PORTAL_ROUTES: readonly Route[] = [
  {
    ...portals,
    path: API_ROUTES.portals,
    resource: "portals",
    method: "GET",
    action: "list",
    handle: listPortals,
    success: ok(completePortalListSchema),
    query: NUMBER_PAGE_QUERY,
  },
  {
    ...portals,
    path: API_ROUTES.portals,
    resource: "portals",
    method: "POST",
    action: "create",
    handle: createPortal,
    success: created(completePortalSchema),
    body: createPortalSchema,
  },
  {
    ...portals,
    ...onePortal,
    method: "GET",
    action: "retrieve",
    handle: getPortal,
    success: ok(completePortalSchema),
  },
  {
    ...portals,
    ...onePortal,
    method: "PATCH",
    action: "edit",
    handle: updatePortal,
    success: ok(completePortalSchema),
    body: updatePortalSchema,
  },
  { ...portals, ...onePortal, method: "DELETE", action: "delete", handle: deletePortal, success: NO_CONTENT },
  portalContent("pages", listPortalPages, portalPagesSchema),
  portalContent("identity-providers", listPortalIdentityProviders, portalIdentityProvidersSchema),
  portalContent("ip-allow-list", listPortalIpAllowList, portalIpAllowListSchema),
  { ...portalContent("snippets", listPortalSnippets, portalContentSchema), query: NUMBER_PAGE_QUERY },
  { ...portalContent("teams", listPortalTeams, portalContentSchema), query: NUMBER_PAGE_QUERY },
  {
    ...portalWebhook,
    path: API_ROUTES.portalWebhook,
    method: "GET",
    action: "retrieve",
    handle: getPortalWebhook,
    success: ok(portalWebhookSchema),
  },
  {
    ...portalWebhook,
    path: API_ROUTES.portalWebhook,
    method: "PATCH",
    action: "edit",
    handle: updatePortalWebhook,
    success: ok(portalWebhookSchema),
    body: updatePortalWebhookSchema,
  },
  {
    ...portalWebhook,
    path: API_ROUTES.portalWebhook,
    method: "DELETE",
    action: "delete",
    handle: deletePortalWebhook,
    success: NO_CONTENT,
  },
  {
    ...portalWebhook,
    path: API_ROUTES.portalWebhookStatus,
    method: "GET",
    action: "retrieve",
    audit: "silent",
    handle: getPortalWebhookStatus,
    success: ok(webhookStatusSchema),
  },

  {
    ...portalReplay,
    method: "GET",
    action: "retrieve",
    audit: "silent",
    handle: getPortalReplayJob,
    success: ok(replayJobSchema),
  },
  {
    ...portalReplay,
    method: "PUT",
    action: "edit",
    handle: putPortalReplayJob,
    success: accepted(replayJobSchema),
    body: replaceReplayJobSchema,
  },

  {
    ...identity,
    versions: ["v2"],
    path: API_ROUTES.controlPlanes,
    resource: "control-planes",
    method: "GET",
    action: "list",
    handle: listControlPlanes,
    success: ok(controlPlaneListSchema),
    query: NUMBER_PAGE_QUERY,
  },
  {
    ...identity,
    host: "global",
    path: API_ROUTES.currentUser,
    resource: "users/{userId}",
    method: "GET",
    action: "retrieve",
    handle: getCurrentUser,
    success: ok(userSchema),
  },
  {
    ...identity,
    host: "global",
    path: API_ROUTES.currentOrganization,
    resource: "organization",
    method: "GET",
    action: "retrieve",
    handle: getCurrentOrganization,
    success: ok(currentOrganizationSchema),
  },
  {
    ...accounts,
    path: API_ROUTES.users,
    resource: "users",
    action: "list",
    handle: listUsers,
    success: ok(userListSchema),
    query: NUMBER_PAGE_QUERY,
  },
  // After `users/me`, which it would match too.
  {
    ...accounts,
    path: API_ROUTES.user,
    resource: "users/{userId}",
    action: "retrieve",
    handle: getUser,
    success: ok(userSchema),
  },
  {
    ...accounts,
    path: API_ROUTES.systemAccounts,
    resource: "system-accounts",
    action: "list",
    handle: listSystemAccounts,
    success: ok(systemAccountListSchema),
    query: NUMBER_PAGE_QUERY,
  },
  {
    ...accounts,
    path: API_ROUTES.systemAccount,
    resource: "system-accounts/{accountId}",
    action: "retrieve",
    handle: getSystemAccount,
    success: ok(systemAccountSchema),
  },
  {
    ...identity,
    area: "accounts",
    path: API_ROUTES.userTeams,
    resource: "users/{userId}",
    method: "GET",
    action: "retrieve",
    handle: listUserTeams,
    success: ok(teamListSchema),
    query: NUMBER_PAGE_QUERY,
  },
  {
    ...identity,
    area: "accounts",
    path: API_ROUTES.userAssignedRoles,
    resource: "users/{userId}",
    method: "GET",
    action: "retrieve",
    handle: listUserRoles,
    success: ok(assignedRoleListSchema),
    query: NUMBER_PAGE_QUERY,
  },
];
