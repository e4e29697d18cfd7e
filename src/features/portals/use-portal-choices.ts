import { useQueries, type UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { portalWebhookQueries } from "@/api/webhook/portal-webhook-queries";
import type { Destination } from "@/contract/webhook/destination";
import type { Portal } from "@/contract/portal";
import type { PortalWebhook } from "@/contract/webhook/portal-webhook";
import type { PortalChoice, PortalSetup } from "./portal-options";
import { isConfigured } from "./portal-webhook-form";

/** The portals with what is known of their audit logs so far: each is asked, a few at a time. */
export function usePortalChoices(
  portals: readonly Portal[],
  destinations: readonly Destination[],
): readonly PortalChoice[] {
  const webhooks = useQueries({
    queries: portals.map(({ id }) => portalWebhookQueries.detail(id)),
    combine: dataOf,
  });
  return useMemo(() => {
    const names = new Map(destinations.map(({ id, name }) => [id, name]));
    return portals.map((portal, index) => ({ portal, setup: setupOf(webhooks[index], names) }));
  }, [portals, destinations, webhooks]);
}

function dataOf(results: readonly UseQueryResult<PortalWebhook>[]): readonly (PortalWebhook | undefined)[] {
  return results.map(({ data }) => data);
}

function setupOf(webhook: PortalWebhook | undefined, names: ReadonlyMap<string, string>): PortalSetup {
  if (webhook === undefined) return { state: "unknown" };
  if (!isConfigured(webhook)) return { state: "free" };
  return { state: "configured", destination: names.get(webhook.audit_log_destination_id ?? "") ?? null };
}
