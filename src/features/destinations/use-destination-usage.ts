import { useQueries, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { orgWebhookQueries } from "@/api/org-webhook";
import { portalWebhookQueries } from "@/api/portal-webhook";
import { portalQueries } from "@/api/portals";
import { portalTitle } from "@/contract/portal-title";
import { type DestinationUsage, gatherUsage, type WebhookAnswer } from "./destination-usage";

const REGIONS = orgWebhookQueries.allRegions();

/** Who uses which destination, as far as the webhooks have answered. The API has no such question: each is asked. */
export function useDestinationUsage(): {
  readonly usage: DestinationUsage;
  readonly refetchUnread: () => void;
} {
  const client = useQueryClient();
  const portals = useQuery(portalQueries.list());
  const regionAnswers = useQueries({
    queries: REGIONS.map(({ detail }) => detail),
    combine: toAnswers,
  });
  const portalAnswers = useQueries({
    queries: (portals.data ?? []).map(({ id }) => portalWebhookQueries.detail(id)),
    combine: toAnswers,
  });
  const usage = useMemo(() => {
    const asked = [
      ...REGIONS.map(({ region }, index) => ({
        user: { kind: "region" as const, region },
        answer: regionAnswers[index] ?? PENDING,
      })),
      ...(portals.data ?? []).map((portal, index) => ({
        user: { kind: "portal" as const, portalId: portal.id, name: portalTitle(portal) },
        answer: portalAnswers[index] ?? PENDING,
      })),
    ];
    // A list that was read once and then failed to be read again is still the best there is.
    return gatherUsage(asked, portals.data ? "answered" : portals.isError ? "failed" : "pending");
  }, [regionAnswers, portalAnswers, portals.data, portals.isError]);

  const refetchUnread = () => {
    for (const queryKey of [portalQueries.lists(), orgWebhookQueries.all(), portalWebhookQueries.all()]) {
      void client.refetchQueries({
        queryKey,
        type: "active",
        predicate: ({ state }) => state.status === "error",
      });
    }
  };
  return { usage, refetchUnread };
}

const PENDING: WebhookAnswer = { state: "pending" };

interface AskedFor {
  readonly audit_log_destination_id?: string;
}

function toAnswers(results: readonly UseQueryResult<AskedFor>[]): WebhookAnswer[] {
  return results.map(({ data, isError }) => {
    if (data) return { state: "answered", destinationId: data.audit_log_destination_id };
    return { state: isError ? "failed" : "pending" };
  });
}
