// The paths of the sandbox API, once: the server matches `SANDBOX_ROUTES`, clients call `sandboxPaths`. It has no versions and needs no token.

import { fillRoute } from "@/contract/paths";

export const SANDBOX_BASE = "/__sandbox";

/** Paths without `SANDBOX_BASE`. A name in braces stands for one percent-encoded path segment. */
export const SANDBOX_ROUTES = {
  world: "/world",
  scenarios: "/scenarios",
  snapshot: "/snapshot",
  clock: "/clock",
  clockAdvance: "/clock/advance",
  receivers: "/receivers",
  receiver: "/receivers/{receiverId}",
  receivedRequests: "/receivers/{receiverId}/requests",
  events: "/events",
  eventCount: "/events/count",
  portalLogins: "/portals/{portalId}/logins",
  deliveries: "/deliveries",
  delivery: "/deliveries/{deliveryId}",
  deliveryRecords: "/deliveries/{deliveryId}/records",
  waiting: "/waiting",
  tokens: "/tokens",
  token: "/tokens/{token}",
  keyRotation: "/keys/rotate",
  apiFaults: "/api-faults",
} as const;

/** Whole paths, `SANDBOX_BASE` included; ids are percent-encoded. */
export const sandboxPaths = {
  world: (): string => SANDBOX_BASE + SANDBOX_ROUTES.world,
  scenarios: (): string => SANDBOX_BASE + SANDBOX_ROUTES.scenarios,
  snapshot: (): string => SANDBOX_BASE + SANDBOX_ROUTES.snapshot,
  clock: (): string => SANDBOX_BASE + SANDBOX_ROUTES.clock,
  clockAdvance: (): string => SANDBOX_BASE + SANDBOX_ROUTES.clockAdvance,
  receivers: (): string => SANDBOX_BASE + SANDBOX_ROUTES.receivers,
  receiver: (receiverId: string): string => SANDBOX_BASE + fillRoute(SANDBOX_ROUTES.receiver, receiverId),
  receivedRequests: (receiverId: string): string =>
    SANDBOX_BASE + fillRoute(SANDBOX_ROUTES.receivedRequests, receiverId),
  events: (): string => SANDBOX_BASE + SANDBOX_ROUTES.events,
  eventCount: (): string => SANDBOX_BASE + SANDBOX_ROUTES.eventCount,
  portalLogins: (portalId: string): string => SANDBOX_BASE + fillRoute(SANDBOX_ROUTES.portalLogins, portalId),
  deliveries: (): string => SANDBOX_BASE + SANDBOX_ROUTES.deliveries,
  delivery: (deliveryId: string): string => SANDBOX_BASE + fillRoute(SANDBOX_ROUTES.delivery, deliveryId),
  deliveryRecords: (deliveryId: string): string =>
    SANDBOX_BASE + fillRoute(SANDBOX_ROUTES.deliveryRecords, deliveryId),
  waiting: (): string => SANDBOX_BASE + SANDBOX_ROUTES.waiting,
  tokens: (): string => SANDBOX_BASE + SANDBOX_ROUTES.tokens,
  token: (token: string): string => SANDBOX_BASE + fillRoute(SANDBOX_ROUTES.token, token),
  keyRotation: (): string => SANDBOX_BASE + SANDBOX_ROUTES.keyRotation,
  apiFaults: (): string => SANDBOX_BASE + SANDBOX_ROUTES.apiFaults,
} as const;
