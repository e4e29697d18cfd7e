// Which webhook a gap or a history belongs to: the watch API names webhooks by region and portal, pages by their scope.

import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { WatchScope } from "@/contract/watch/watch-history";

export function isOfScope(scope: WatchScope, webhook: WebhookScope): boolean {
  return webhook.kind === "portal"
    ? scope.portal_id === webhook.portalId
    : scope.portal_id === undefined && scope.region === webhook.region;
}

export function webhookScopeOf({ region, portal_id: portalId }: WatchScope): WebhookScope {
  return portalId === undefined ? { kind: "region", region } : { kind: "portal", portalId };
}
