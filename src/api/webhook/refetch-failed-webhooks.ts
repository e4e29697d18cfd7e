import type { QueryClient } from "@tanstack/react-query";
import { orgWebhookQueries } from "./org-webhook-queries";
import { portalWebhookQueries } from "./portal-webhook-queries";

/** Asks again for those webhooks on the page that could not be read. */
export function refetchFailedWebhooks(client: QueryClient): void {
  for (const queryKey of [orgWebhookQueries.all(), portalWebhookQueries.all()]) {
    void client.refetchQueries({
      queryKey,
      type: "active",
      predicate: ({ state }) => state.status === "error",
    });
  }
}
