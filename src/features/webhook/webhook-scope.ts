import type { Region } from "@/audit-log/region";
import { orgWebhookMutations, orgWebhookQueries } from "@/api/org-webhook";
import { portalWebhookMutations, portalWebhookQueries } from "@/api/portal-webhook";

/** Whose webhook: the organisation has one in each region, and each Dev Portal has one. */
export type WebhookScope =
  | { readonly kind: "region"; readonly region: Region }
  | { readonly kind: "portal"; readonly portalId: string };

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
