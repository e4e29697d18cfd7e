// How many webhooks have stopped, from what this tab has read already: nothing is asked for it.

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { type WebhookStatus, webhookCondition } from "@/contract/webhook/webhook-status";
import { orgWebhookQueries } from "./org-webhook-queries";
import { portalWebhookQueries } from "./portal-webhook-queries";

export function useStoppedCount(): number {
  const client = useQueryClient();
  return useSyncExternalStore(
    (listener) => client.getQueryCache().subscribe(listener),
    () => countStopped(client),
  );
}

export function countStopped(client: QueryClient): number {
  const roots = new Set<unknown>([orgWebhookQueries.all()[0], portalWebhookQueries.all()[0]]);
  const statuses = client.getQueryCache().findAll({
    predicate: ({ queryKey }) => roots.has(queryKey[0]) && queryKey.at(-1) === "status",
  });
  return statuses.filter(({ state: { data } }) => {
    const status = data as WebhookStatus | undefined; // what queries of that key answer
    return status !== undefined && webhookCondition(status) === "stopped";
  }).length;
}
