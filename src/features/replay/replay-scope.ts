import { orgWebhookQueries } from "@/api/org-webhook";
import { portalWebhookQueries } from "@/api/portal-webhook";
import { replayJobMutations, replayJobQueries } from "@/api/replay-job";
import type { Region } from "@/audit-log/region";
import type { Deed } from "@/contract/permissions";

/** Whose events: the organisation's in a region, or a Dev Portal's. Each has one job. */
export type ReplayScope =
  | { readonly kind: "region"; readonly region: Region }
  | { readonly kind: "portal"; readonly portalId: string };

// The two speak the same bodies, so everything below this file is written once.

export function replayJobQuery(scope: ReplayScope) {
  return scope.kind === "region"
    ? replayJobQueries.region(scope.region)
    : replayJobQueries.portal(scope.portalId);
}

export function replayJobReplace(scope: ReplayScope) {
  return scope.kind === "region"
    ? replayJobMutations.replaceOfRegion(scope.region)
    : replayJobMutations.replaceOfPortal(scope.portalId);
}

/** What sending takes. */
export function replayDeed(scope: ReplayScope): Deed {
  return scope.kind === "region"
    ? { area: "org-webhook", action: "change", host: scope.region }
    : { area: "portals", action: "change", host: "global" };
}

export function webhookQuery(scope: ReplayScope) {
  return scope.kind === "region"
    ? orgWebhookQueries.detail(scope.region)
    : portalWebhookQueries.detail(scope.portalId);
}

export function webhookStatusQuery(scope: ReplayScope) {
  return scope.kind === "region"
    ? orgWebhookQueries.status(scope.region)
    : portalWebhookQueries.status(scope.portalId);
}
