import type { QueryClient } from "@tanstack/react-query";
import type { Region } from "@/audit-log/region";
import { orgWebhookMutations, orgWebhookQueries } from "@/api/org-webhook";
import type { OrgWebhook } from "@/contract/org-webhook";
import type { PortalWebhook } from "@/contract/portal-webhook";
import { portalAuditLogsPath, regionWebhookPath, type WebhookTab } from "@/lib/console-paths";
import type { Deed } from "@/contract/permissions";
import { portalWebhookMutations, portalWebhookQueries } from "@/api/portal-webhook";

/** Whose webhook: the organisation has one in each region, and each Dev Portal has one. */
export type WebhookScope =
  | { readonly kind: "region"; readonly region: Region }
  | { readonly kind: "portal"; readonly portalId: string };

/** The webhook of either, by reference. */
export type SavedWebhook = OrgWebhook & PortalWebhook;

// The two speak the same bodies, so everything below this file is written once.

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

/** Asks the API, whatever is cached. */
export function readWebhook(client: QueryClient, scope: WebhookScope): Promise<SavedWebhook> {
  return scope.kind === "region"
    ? client.fetchQuery({ ...orgWebhookQueries.detail(scope.region), staleTime: 0 })
    : client.fetchQuery({ ...portalWebhookQueries.detail(scope.portalId), staleTime: 0 });
}

export function webhookPath(scope: WebhookScope, tab: WebhookTab): string {
  return scope.kind === "region"
    ? regionWebhookPath(scope.region, tab)
    : portalAuditLogsPath(scope.portalId, tab);
}

/** Saving, resuming, removing and replaying are one right. */
export function webhookChange(scope: WebhookScope): Deed {
  return scope.kind === "region"
    ? { area: "org-webhook", action: "change", host: scope.region }
    : { area: "portals", action: "change", host: "global" };
}
