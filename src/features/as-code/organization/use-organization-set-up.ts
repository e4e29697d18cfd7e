import { useQueries, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { ApiError } from "@/api/http/api-error";
import { portalQueries } from "@/api/portal-queries";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { portalWebhookQueries } from "@/api/webhook/portal-webhook-queries";
import { refetchFailedWebhooks } from "@/api/webhook/refetch-failed-webhooks";
import { REGIONS } from "@/audit-log/region";
import { useKnownDestinations } from "@/entities/destination/use-known-destinations";
import type { OrganizationSetUp } from "./organization";
import { type Answer, hasOwnSettings, organizationOfAnswers } from "./organization-of-answers";

export type OrganizationReading =
  | { readonly state: "pending" }
  /** Without the destinations nothing else can be told. */
  | { readonly state: "failed"; readonly failure: ApiError; readonly retry: () => void }
  | {
      readonly state: "read";
      readonly organization: OrganizationSetUp;
      /** Asks again for what has failed. */
      readonly retry: () => void;
    };

const REGION_QUERIES = orgWebhookQueries.allRegions();

/** Everything that is set up: read once all of it has answered, or has failed to; as last read while some is asked for again. */
export function useOrganizationSetUp(): OrganizationReading {
  const client = useQueryClient();
  const { host: destinationHost, destinations } = useKnownDestinations();
  const listing = useQuery(portalQueries.listing());
  const webhooks = useQueries({ queries: REGION_QUERIES.map(({ detail }) => detail), combine: toAnswers });
  const isOwn = webhooks.map(
    (webhook) =>
      webhook !== null && "data" in webhook && hasOwnSettings(webhook.data, destinations.data ?? []),
  );
  const settings = useQueries({
    queries: REGIONS.map((region, index) => ({
      ...orgWebhookQueries.settings(region),
      enabled: destinations.data !== undefined && isOwn[index] === true,
    })),
    combine: toAnswers,
  });
  const portals = listing.data?.portals;
  const portalWebhooks = useQueries({
    queries: (portals ?? []).map(({ id }) => portalWebhookQueries.detail(id)),
    combine: toAnswers,
  });
  const { data: listed, error: listingError } = listing;
  const portalAnswer = useMemo(() => toAnswer({ data: listed, error: listingError }), [listed, listingError]);
  const isPending =
    portalAnswer === null ||
    [...webhooks, ...portalWebhooks].includes(null) ||
    settings.some((each, index) => isOwn[index] && each === null);

  const organization = useMemo(() => {
    if (isPending || !destinations.data) return null;
    const webhookOf = new Map(REGIONS.map((region, index) => [region, webhooks[index] ?? FAILED]));
    const settingsOf = new Map(REGIONS.map((region, index) => [region, settings[index] ?? FAILED]));
    const ofPortal = new Map((portals ?? []).map(({ id }, index) => [id, portalWebhooks[index] ?? FAILED]));
    return organizationOfAnswers({
      destinationHost,
      destinations: destinations.data,
      webhookOf: (region) => webhookOf.get(region) ?? FAILED,
      settingsOf: (region) => settingsOf.get(region) ?? FAILED,
      listing: portalAnswer,
      portalWebhookOf: (portalId) => ofPortal.get(portalId) ?? FAILED,
    });
  }, [
    isPending,
    destinationHost,
    destinations.data,
    webhooks,
    settings,
    portals,
    portalWebhooks,
    portalAnswer,
  ]);

  // What has failed is asked for once more: until it answers, the page stays as it was, with what was pasted there.
  const [lastRead, setLastRead] = useState(organization);
  if (organization !== null && organization !== lastRead) setLastRead(organization);
  const shown = organization ?? lastRead;

  if (!destinations.data && destinations.error) {
    const retry = () => void destinations.refetch();
    return { state: "failed", failure: destinations.error, retry };
  }
  if (shown === null) return { state: "pending" };
  return { state: "read", organization: shown, retry };

  function retry(): void {
    if (listing.isError || (listing.data?.failed.length ?? 0) > 0) void listing.refetch();
    refetchFailedWebhooks(client);
  }
}

const FAILED = { why: "failed" } as const;

function toAnswers<T>(results: readonly UseQueryResult<T>[]): (Answer<T> | null)[] {
  return results.map(toAnswer);
}

/** Null while it is asked for. What was read once and then failed to be read again is still the best there is. */
function toAnswer<T>({ data, error }: Pick<UseQueryResult<T>, "data" | "error">): Answer<T> | null {
  if (data !== undefined) return { data };
  if (error === null) return null;
  return { why: error.status === 403 ? "refused" : "failed" };
}
