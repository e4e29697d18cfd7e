import { useQuery } from "@tanstack/react-query";
import { orgWebhookQueries } from "@/api/org-webhook";
import type { EpochMs } from "@/lib/epoch";
import { changedAt } from "./changed-at";
import { useKnownDestinations } from "./use-known-destinations";
import { webhookDestination, type WebhookDestination } from "./webhook-destination";
import { webhookQuery, type WebhookScope } from "./webhook-scope";

export interface WebhookTarget {
  readonly target: WebhookDestination;
  /** When the setting was last changed, as far as it is known. */
  readonly changedAt: EpochMs | null;
}

/** Where a webhook sends to, and since when it has done so. */
export function useWebhookTarget(scope: WebhookScope): WebhookTarget {
  const webhook = useQuery(webhookQuery(scope));
  const { destinations } = useKnownDestinations();
  // Another destination, however old, shows only in the time that v2 gives. A portal has no v2 settings.
  const isRegion = scope.kind === "region";
  const settings = useQuery({
    ...orgWebhookQueries.settings(isRegion ? scope.region : "us"),
    enabled: isRegion,
  });
  const target = webhookTarget();
  return { target, changedAt: changedAt(target, isRegion ? settings.data : undefined) };

  // Nothing waits for the name of the destination.
  function webhookTarget(): WebhookDestination {
    if (webhook.data === undefined) return { kind: webhook.isError ? "not_readable" : "pending" };
    const list = destinations.data ?? (destinations.isError ? "not_readable" : "pending");
    return webhookDestination(webhook.data.audit_log_destination_id, list);
  }
}
