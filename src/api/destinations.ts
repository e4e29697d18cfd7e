// Destinations of the organisation: queries, mutations, and what those make out of date. They are read and changed on
// the global host; the list can also be read, and a destination made, on the host of a region.

import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { ApiHost } from "@/contract/api-host";
import {
  type CreateDestination,
  type Destination,
  destinationListSchema,
  destinationSchema,
  type UpdateDestination,
} from "@/contract/destination";
import { apiPaths } from "@/contract/paths";
import { ApiError } from "./api-error";
import { noContentSchema, request } from "./client";
import { orgWebhookQueries } from "./org-webhook";
import { pageCursor } from "./page-cursor";
import { portalWebhookQueries } from "./portal-webhook";

export interface DestinationFilter {
  /** Part of the name, as the API compares it. */
  readonly nameContains?: string;
}

const GLOBAL_V3 = { host: "global", version: "v3" } as const;

/** React Query remembers what a mutation was given. These carry the secret, so it goes with the form that called them. */
const FORGET_VARIABLES = { gcTime: 0 } as const;

const PAGE_SIZE = 1000;
/** More than any organisation has; a list that goes on after so many pages does not end. */
const MAX_PAGES = 50;

export const destinationQueries = {
  all: () => ["destinations"] as const,
  lists: () => [...destinationQueries.all(), "list"] as const,
  /** The whole list, oldest first, all pages of it. */
  list: (filter: DestinationFilter = {}) =>
    queryOptions({
      queryKey: [...destinationQueries.lists(), filter],
      queryFn: ({ signal }) => listDestinations("global", filter, signal),
    }),
  /** The same list, asked on the host of a region: all that is open to someone whose role ends at that region. */
  listOn: (region: ApiHost) =>
    queryOptions({
      queryKey: [...destinationQueries.lists(), { host: region }],
      queryFn: ({ signal }) => listDestinations(region, {}, signal),
    }),
  details: () => [...destinationQueries.all(), "detail"] as const,
  detail: (destinationId: string) =>
    queryOptions({
      queryKey: [...destinationQueries.details(), destinationId],
      queryFn: ({ signal }) =>
        request({
          ...GLOBAL_V3,
          method: "GET",
          path: apiPaths.destination(destinationId),
          schema: destinationSchema,
          signal,
        }),
    }),
};

/** A changed endpoint or authorization makes the webhooks that use it active again, so they are out of date too. */
function affectedByDestinations() {
  return [destinationQueries.all(), orgWebhookQueries.all(), portalWebhookQueries.all()];
}

export const destinationMutations = {
  /** On a region's host for someone whose role ends at that region. */
  create: (host: ApiHost = "global") =>
    mutationOptions({
      ...FORGET_VARIABLES,
      mutationKey: [...destinationQueries.all(), "create"],
      meta: { invalidates: [destinationQueries.all()] },
      // Whoever refers to it at once must not find a webhook with an id that no list has. The lists are read again anyway.
      onSuccess: (
        destination: Destination,
        _variables: CreateDestination,
        _onMutateResult: unknown,
        { client },
      ) => {
        for (const { queryKey } of [destinationQueries.list(), destinationQueries.listOn(host)]) {
          client.setQueryData(queryKey, (list) => list && [...list, destination]);
        }
      },
      mutationFn: (body: CreateDestination) =>
        request({
          host,
          version: "v3",
          method: "POST",
          path: apiPaths.destinations(),
          body,
          schema: destinationSchema,
        }),
    }),
  update: (destinationId: string) =>
    mutationOptions({
      ...FORGET_VARIABLES,
      mutationKey: [...destinationQueries.all(), "update", destinationId],
      meta: {
        invalidates: affectedByDestinations(),
        answers: destinationQueries.detail(destinationId).queryKey,
      },
      mutationFn: (body: UpdateDestination) =>
        request({
          ...GLOBAL_V3,
          method: "PATCH",
          path: apiPaths.destination(destinationId),
          body,
          schema: destinationSchema,
        }),
    }),
  /** The API refuses it with 409 while any webhook refers to the destination. */
  remove: (destinationId: string) =>
    mutationOptions({
      mutationKey: [...destinationQueries.all(), "remove", destinationId],
      meta: { invalidates: affectedByDestinations() },
      mutationFn: () =>
        request({
          ...GLOBAL_V3,
          method: "DELETE",
          path: apiPaths.destination(destinationId),
          schema: noContentSchema,
        }),
    }),
};

async function listDestinations(
  host: ApiHost,
  filter: DestinationFilter,
  signal: AbortSignal,
): Promise<Destination[]> {
  const destinations: Destination[] = [];
  let after: string | undefined;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data, meta } = await request({
      host,
      version: "v3",
      method: "GET",
      path: apiPaths.destinations(),
      query: { "filter[name][contains]": filter.nameContains, "page[size]": PAGE_SIZE, "page[after]": after },
      schema: destinationListSchema,
      signal,
    });
    destinations.push(...data);
    if (meta.next === null) return destinations;
    after = pageCursor(meta.next) ?? undefined;
    if (after === undefined) break;
  }
  // Half a list would look like a whole one.
  throw new ApiError({
    kind: "contract",
    message: "GET /v3/audit-log-destinations: the links from page to page lead nowhere",
  });
}
