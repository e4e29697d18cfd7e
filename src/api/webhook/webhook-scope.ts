// A webhook of either kind: the organisation has one in each region, and each Dev Portal has one. Both have the same
// bodies, so code that takes a scope is written once. Knows nothing of what is done with a webhook.

import type { QueryClient } from "@tanstack/react-query";
import type { Region } from "@/contract/api-host";
import type { OrgWebhook } from "@/contract/webhook/org-webhook";
import type { OrgWebhookV2 } from "@/contract/webhook/org-webhook-v2";
import { CHANGE_PORTALS, type Permission, READ_PORTALS } from "@/contract/identity/permissions";
import type { PortalWebhook } from "@/contract/webhook/portal-webhook";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { orgWebhookMutations, orgWebhookQueries, readOrgStatus } from "./org-webhook-queries";
import { portalWebhookMutations, portalWebhookQueries, readPortalStatus } from "./portal-webhook-queries";

export type WebhookScope =
  | { readonly kind: "region"; readonly region: Region }
  | { readonly kind: "portal"; readonly portalId: string };

/** The webhook of either, by reference. */
export type SavedWebhook = OrgWebhook & PortalWebhook;

export function webhookQuery(scope: WebhookScope) {
  return scope.kind === "region"
    ? orgWebhookQueries.detail(scope.region)
    : portalWebhookQueries.detail(scope.portalId);
}

export function webhookStatusQuery(scope: WebhookScope) {
  return scope.kind === "region"
    ? orgWebhookQueries.status(scope.region)
    : portalWebhookQueries.status(scope.portalId);
}

/** Asks the API, past the cache. */
export function readStatus(
  client: QueryClient,
  scope: WebhookScope,
  signal: AbortSignal,
): Promise<WebhookStatus> {
  return scope.kind === "region"
    ? readOrgStatus(scope.region, signal)
    : readPortalStatus(client, scope.portalId, signal);
}

export function webhookUpdate(scope: WebhookScope) {
  return scope.kind === "region"
    ? orgWebhookMutations.update(scope.region)
    : portalWebhookMutations.update(scope.portalId);
}

export function webhookRemoval(scope: WebhookScope) {
  return scope.kind === "region"
    ? orgWebhookMutations.remove(scope.region)
    : portalWebhookMutations.remove(scope.portalId);
}

/** Asks the API, past the cache. */
export function readWebhook(client: QueryClient, scope: WebhookScope): Promise<SavedWebhook> {
  return scope.kind === "region"
    ? client.query({ ...orgWebhookQueries.detail(scope.region), staleTime: 0 })
    : client.query({ ...portalWebhookQueries.detail(scope.portalId), staleTime: 0 });
}

/** The same for the settings themselves, which only v2 shows, and only of a region. */
export function readWebhookSettings(client: QueryClient, region: Region): Promise<OrgWebhookV2> {
  return client.query({ ...orgWebhookQueries.settings(region), staleTime: 0 });
}

export function webhookReading(scope: WebhookScope): Permission {
  return scope.kind === "region"
    ? { area: "org-webhook", operation: "read", host: scope.region }
    : READ_PORTALS;
}

/** Saving, resuming, removing and replaying are one right. */
export function webhookChange(scope: WebhookScope): Permission {
  return scope.kind === "region"
    ? { area: "org-webhook", operation: "change", host: scope.region }
    : CHANGE_PORTALS;
}
