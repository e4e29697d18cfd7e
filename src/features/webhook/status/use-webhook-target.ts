import { useQuery } from "@tanstack/react-query";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { useWebhookDestination } from "@/api/webhook/use-webhook-destination";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { WebhookDestination } from "@/contract/webhook/webhook-destination";
import type { EpochMs } from "@/lib/epoch";
import { changedAt } from "@/entities/webhook/changed-at";

export interface WebhookTarget {
  readonly target: WebhookDestination;
  /** When the setting was last changed, as far as it is known. */
  readonly changedAt: EpochMs | null;
  /** What is called, as far as it is known. */
  readonly endpoint: string | null;
  /** What is sent, as far as it is known; a newer API may have more formats. */
  readonly logFormat: string | null;
}

/** Where a webhook sends to, and since when it has done so. */
export function useWebhookTarget(scope: WebhookScope): WebhookTarget {
  const target = useWebhookDestination(scope);
  // Another destination, even an old one, shows only in the time that v2 gives. A portal has no v2 settings.
  const isRegion = scope.kind === "region";
  const settings = useQuery({
    ...orgWebhookQueries.settings(isRegion ? scope.region : "us"),
    enabled: isRegion,
  });
  const own = isRegion ? settings.data : undefined;
  const inUse = target.kind === "named" ? target.destination : target.kind === "inline" ? own : undefined;
  return {
    target,
    changedAt: changedAt(target, own),
    endpoint: inUse?.endpoint ?? null,
    logFormat: inUse?.log_format ?? null,
  };
}
