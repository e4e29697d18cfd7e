// The console's own addresses. Every link and every route is built here, so that a moved page moves everywhere.

/** Route patterns and addresses are the same text for places without parameters. */
export const OVERVIEW_PATH = "/";
export const AUDIT_LOGS_SETUP_PATH = "/organization/audit-logs-setup";
export const KONNECT_PATH = `${AUDIT_LOGS_SETUP_PATH}/konnect`;
/** Stands beside the regions: none of them is called so. */
export const ALL_REGIONS_PATH = `${KONNECT_PATH}/all-regions`;
export const DEV_PORTAL_WEBHOOKS_PATH = `${AUDIT_LOGS_SETUP_PATH}/dev-portal`;
export const NEW_PORTAL_WEBHOOK_PATH = `${DEV_PORTAL_WEBHOOKS_PATH}/new`;
export const DESTINATIONS_PATH = `${AUDIT_LOGS_SETUP_PATH}/destinations`;
export const NEW_DESTINATION_PATH = `${DESTINATIONS_PATH}/new`;
export const SET_UP_EXPORT_PATH = `${AUDIT_LOGS_SETUP_PATH}/as-code`;
export const PORTALS_PATH = "/dev-portal/portals";
export const LOGS_PATH = "/logs";
export const EVENT_REFERENCE_PATH = `${LOGS_PATH}/events`;
export const ALERT_RULES_PATH = `${LOGS_PATH}/alert-rules`;
export const GAPS_PATH = "/gaps";
export const VERIFY_PATH = "/verify";
export const SANDBOX_PATH = "/sandbox";
export const NEW_RECEIVER_PATH = `${SANDBOX_PATH}/receivers/new`;
export const CONNECTION_PATH = "/connection";

/** The tabs of one webhook, of a region or of a portal. `deliveries` exists in the sandbox only. */
export const WEBHOOK_TABS = ["setup", "status", "replay", "deliveries"] as const;
export type WebhookTab = (typeof WEBHOOK_TABS)[number];

export const SANDBOX_TABS = ["clock", "receivers", "deliveries", "traffic"] as const;
export type SandboxTab = (typeof SANDBOX_TABS)[number];

/** Patterns for the router, where an address has parameters. */
export const ROUTE_PATTERNS = {
  regionWebhook: `${KONNECT_PATH}/:region`,
  destination: `${DESTINATIONS_PATH}/:destinationId`,
  portalAuditLogs: `${PORTALS_PATH}/:portalId/settings/audit-logs`,
  gap: `${GAPS_PATH}/:gapId`,
  receiver: `${SANDBOX_PATH}/receivers/:receiverId`,
  receiverSettings: `${SANDBOX_PATH}/receivers/:receiverId/settings`,
} as const;

export function regionWebhookPath(region: string, tab: WebhookTab = "setup"): string {
  return `${KONNECT_PATH}/${encodeURIComponent(region)}/${tab}`;
}

export function destinationPath(destinationId: string): string {
  return `${DESTINATIONS_PATH}/${encodeURIComponent(destinationId)}`;
}

/** The portal that the form for a new audit log begins with. */
export const PORTAL_PARAM = "portal";

/** The destination that a form for where logs go begins with. */
export const DESTINATION_PARAM = "destination";

/** Where regions are given a destination; this one is chosen already. */
export function allRegionsPath(destinationId: string): string {
  return `${ALL_REGIONS_PATH}?${new URLSearchParams({ [DESTINATION_PARAM]: destinationId })}`;
}

/** Where a portal is given a destination; this one is chosen already. */
export function newPortalWebhookPath(destinationId: string): string {
  return `${NEW_PORTAL_WEBHOOK_PATH}?${new URLSearchParams({ [DESTINATION_PARAM]: destinationId })}`;
}

/** The destination that a new one begins as. */
export const COPY_OF_PARAM = "copyOf";

export function duplicateDestinationPath(destinationId: string): string {
  return `${NEW_DESTINATION_PATH}?${new URLSearchParams({ [COPY_OF_PARAM]: destinationId })}`;
}

export function portalAuditLogsPath(portalId: string, tab: WebhookTab = "setup"): string {
  return `${PORTALS_PATH}/${encodeURIComponent(portalId)}/settings/audit-logs/${tab}`;
}

/** The page of a webhook, of a region or of a portal. */
export function webhookPath(
  scope:
    | { readonly kind: "region"; readonly region: string }
    | { readonly kind: "portal"; readonly portalId: string },
  tab: WebhookTab,
): string {
  return scope.kind === "region"
    ? regionWebhookPath(scope.region, tab)
    : portalAuditLogsPath(scope.portalId, tab);
}

/** The kind of event that the reference shows, and the credential of a sign-in. */
export const EVENT_PARAM = "event";
export const EVENT_CREDENTIAL_PARAM = "credential";

export function eventReferencePath(kind: string): string {
  return `${EVENT_REFERENCE_PATH}?${new URLSearchParams({ [EVENT_PARAM]: kind })}`;
}

/** One gap, by the id that the keeper of the history gave it. */
export function gapPath(gapId: string): string {
  return `${GAPS_PATH}/${encodeURIComponent(gapId)}`;
}

export function sandboxPath(tab: SandboxTab = "clock"): string {
  return `${SANDBOX_PATH}/${tab}`;
}

/** A delivery, whichever webhook it is of. */
export function sandboxDeliveryPath(deliveryId: string): string {
  return `${sandboxPath("deliveries")}?delivery=${encodeURIComponent(deliveryId)}`;
}

/** A receiver; with one of its requests unfolded where `requestSeq` names it. */
export function receiverPath(receiverId: string, requestSeq?: number): string {
  const path = `${sandboxPath("receivers")}/${encodeURIComponent(receiverId)}`;
  return requestSeq === undefined ? path : `${path}?request=${requestSeq}`;
}

export function receiverSettingsPath(receiverId: string): string {
  return `${receiverPath(receiverId)}/settings`;
}
