import { useQueries, useQuery } from "@tanstack/react-query";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { portalWebhookQueries } from "@/api/webhook/portal-webhook-queries";
import { useSameWhileEqual } from "@/api/query/use-same-while-equal";
import { useSeenStatuses } from "@/api/sandbox/use-seen-status";
import { listedStatusPolling } from "@/api/webhook/status-polling";
import { listedStatusReading } from "@/api/webhook/status-reading";
import { type Portal, portalRegion } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
import { webhookRow, type WebhookRow } from "@/features/webhook/overview/webhook-row";

/** In the order of the portals. @param others whose status the page asks for besides */
export function usePortalStatuses(portals: readonly Portal[], others = 0) {
  const polling = listedStatusPolling(portals.length + others);
  return useQueries({
    queries: portals.map(({ id }) => ({
      ...portalWebhookQueries.status(id),
      ...polling,
      queryFn: listedStatusReading({ kind: "portal", portalId: id }),
    })),
  });
}

type PortalStatus = ReturnType<typeof usePortalStatuses>[number];

/** The webhook of each portal, in their order; null where its status is not asked for. */
export function usePortalRows(
  portals: readonly Portal[],
  statusOf: (portal: Portal, index: number) => PortalStatus | undefined,
): readonly (WebhookRow | null)[] {
  const destinations = useQuery(destinationQueries.list());
  const webhooks = useQueries({ queries: portals.map(({ id }) => portalWebhookQueries.detail(id)) });
  const statuses = portals.map(statusOf);
  const seen = useSeenStatuses(
    portals.map(({ id }, index) => ({
      scope: { kind: "portal", portalId: id },
      status: statuses[index]?.data,
    })),
  );
  return useSameWhileEqual(
    portals.map((portal, index) => {
      const [webhook, status] = [webhooks[index], statuses[index]];
      if (!webhook || !status) return null;
      const scope = { kind: "portal", portalId: portal.id } as const;
      return webhookRow(
        { id: portal.id, name: portalTitle(portal), region: portalRegion(portal), scope },
        {
          webhook,
          status: { data: seen[index], error: status.error, refetch: status.refetch },
          destinations,
        },
      );
    }),
  );
}
