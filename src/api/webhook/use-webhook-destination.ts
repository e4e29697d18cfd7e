// Where a webhook sends to, as far as its settings and the list of destinations could be read.

import { useQuery } from "@tanstack/react-query";
import { webhookDestination, type WebhookDestination } from "@/contract/webhook/webhook-destination";
import { destinationQueries } from "./destination-queries";
import { webhookQuery, type WebhookScope } from "./webhook-scope";

/** Waits for neither: what is still missing is part of the answer. */
export function useWebhookDestination(scope: WebhookScope): WebhookDestination {
  const webhook = useQuery(webhookQuery(scope));
  const destinations = useQuery(destinationQueries.list());
  if (webhook.data === undefined) return { kind: webhook.isError ? "not_readable" : "pending" };
  const list = destinations.data ?? (destinations.isError ? "not_readable" : "pending");
  return webhookDestination(webhook.data.audit_log_destination_id, list);
}
