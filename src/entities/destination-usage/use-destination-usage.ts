import { useQueries, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ApiError } from "@/api/http/api-error";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { portalWebhookQueries } from "@/api/webhook/portal-webhook-queries";
import { refetchFailedWebhooks } from "@/api/webhook/refetch-failed-webhooks";
import { type PortalListing, portalQueries } from "@/api/portal-queries";
import { portalTitle } from "@/contract/portal-title";
import {
  type DestinationUsage,
  gatherUsage,
  type PortalsKnown,
  type WebhookAnswer,
} from "./destination-usage";

const REGIONS = orgWebhookQueries.allRegions();

/** Who uses which destination, as far as the webhooks have answered. The API has no such question: each is asked. */
export function useDestinationUsage(): {
  readonly usage: DestinationUsage;
  readonly refetchUnread: () => void;
} {
  const client = useQueryClient();
  const listing = useQuery(portalQueries.listing());
  const regionAnswers = useQueries({
    queries: REGIONS.map(({ detail }) => detail),
    combine: toAnswers,
  });
  const portalAnswers = useQueries({
    queries: (listing.data?.portals ?? []).map(({ id }) => portalWebhookQueries.detail(id)),
    combine: toAnswers,
  });
  const usage = useMemo(() => {
    const asked = [
      ...REGIONS.map(({ region }, index) => ({
        user: { kind: "region" as const, region },
        answer: regionAnswers[index] ?? PENDING,
      })),
      ...(listing.data?.portals ?? []).map((portal, index) => ({
        user: { kind: "portal" as const, portalId: portal.id, name: portalTitle(portal) },
        answer: portalAnswers[index] ?? PENDING,
      })),
    ];
    return gatherUsage(asked, portalsKnown(listing.data, listing.error));
  }, [regionAnswers, portalAnswers, listing.data, listing.error]);

  const refetchUnread = () => {
    // A list that lacks regions was read well, as far as React Query knows.
    if (listing.isError || (listing.data?.failed.length ?? 0) > 0) void listing.refetch();
    refetchFailedWebhooks(client);
  };
  return { usage, refetchUnread };
}

/** A list that was read once and then failed to be read again is still the best there is. */
function portalsKnown(listing: PortalListing | undefined, error: ApiError | null): PortalsKnown {
  if (listing) return { state: "answered", failedRegions: listing.failed, refusedRegions: listing.refused };
  if (error === null) return { state: "pending" };
  return { state: error.status === 403 ? "refused" : "failed" };
}

const PENDING: WebhookAnswer = { state: "pending" };

interface AskedFor {
  readonly audit_log_destination_id?: string;
}

function toAnswers(results: readonly UseQueryResult<AskedFor>[]): WebhookAnswer[] {
  return results.map(({ data, error }) => {
    if (data) return { state: "answered", destinationId: data.audit_log_destination_id };
    if (error === null) return { state: "pending" };
    return { state: error.status === 403 ? "refused" : "failed" };
  });
}
