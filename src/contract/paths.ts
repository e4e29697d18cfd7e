// The paths of the API, once: the server matches `API_ROUTES`, clients call `apiPaths`. Neither knows hosts, nor which method is allowed where.

import type { ApiVersion } from "./api-host";

/** Paths without the version prefix. A name in braces stands for one percent-encoded path segment. */
export const API_ROUTES = {
  destinations: "/audit-log-destinations",
  destination: "/audit-log-destinations/{destinationId}",
  orgWebhook: "/audit-log-webhook",
  orgWebhookStatus: "/audit-log-webhook/status",
  jwks: "/audit-log-webhook/jwks.json",
  orgReplayJob: "/audit-log-replay-job",
  auditLogs: "/audit-logs",
  portals: "/portals",
  portal: "/portals/{portalId}",
  portalWebhook: "/portals/{portalId}/audit-log-webhook",
  portalWebhookStatus: "/portals/{portalId}/audit-log-webhook/status",
  portalReplayJob: "/portals/{portalId}/audit-log-replay-job",
  controlPlanes: "/control-planes",
  currentUser: "/users/me",
  currentOrganization: "/organizations/me",
  users: "/users",
  user: "/users/{userId}",
  systemAccounts: "/system-accounts",
  systemAccount: "/system-accounts/{accountId}",
  userTeams: "/users/{userId}/teams",
  userAssignedRoles: "/users/{userId}/assigned-roles",
} as const;

/** Concrete paths without the version prefix; ids are percent-encoded. */
export const apiPaths = {
  destinations: (): string => API_ROUTES.destinations,
  destination: (destinationId: string): string => fillRoute(API_ROUTES.destination, destinationId),
  orgWebhook: (): string => API_ROUTES.orgWebhook,
  orgWebhookStatus: (): string => API_ROUTES.orgWebhookStatus,
  jwks: (): string => API_ROUTES.jwks,
  orgReplayJob: (): string => API_ROUTES.orgReplayJob,
  auditLogs: (): string => API_ROUTES.auditLogs,
  portals: (): string => API_ROUTES.portals,
  portal: (portalId: string): string => fillRoute(API_ROUTES.portal, portalId),
  portalWebhook: (portalId: string): string => fillRoute(API_ROUTES.portalWebhook, portalId),
  portalWebhookStatus: (portalId: string): string => fillRoute(API_ROUTES.portalWebhookStatus, portalId),
  portalReplayJob: (portalId: string): string => fillRoute(API_ROUTES.portalReplayJob, portalId),
  controlPlanes: (): string => API_ROUTES.controlPlanes,
  currentUser: (): string => API_ROUTES.currentUser,
  currentOrganization: (): string => API_ROUTES.currentOrganization,
  users: (): string => API_ROUTES.users,
  user: (userId: string): string => fillRoute(API_ROUTES.user, userId),
  systemAccounts: (): string => API_ROUTES.systemAccounts,
  systemAccount: (accountId: string): string => fillRoute(API_ROUTES.systemAccount, accountId),
  userTeams: (userId: string): string => fillRoute(API_ROUTES.userTeams, userId),
  userAssignedRoles: (userId: string): string => fillRoute(API_ROUTES.userAssignedRoles, userId),
} as const;

/** `/v3` and the path. */
export function versioned(version: ApiVersion, path: string): string {
  return `/${version}${path}`;
}

/** Puts a percent-encoded value into the one place in braces of a route. */
export function fillRoute(route: string, value: string): string {
  return route.replace(/\{\w+\}/, () => encodeURIComponent(value));
}
