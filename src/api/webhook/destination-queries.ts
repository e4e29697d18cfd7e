// Destinations of the organisation: queries, mutations, and what those make out of date. The collection is one and the
// same on every host; it is asked on the global one, or where that refuses, on the one of a region that does not.

import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { type Destination, destinationListSchema, destinationSchema } from "@/contract/webhook/destination";
import type { CreateDestination, UpdateDestination } from "@/contract/webhook/destination-body";
import type { ApiHost } from "@/contract/api-host";
import { apiPaths } from "@/contract/paths";
import { ApiError } from "@/api/http/api-error";
import { noContentSchema, request } from "@/api/http/client";
import { FORGET_VARIABLES } from "@/api/query/forget-variables";
import { orgWebhookQueries } from "./org-webhook-queries";
import { pageCursor } from "@/api/http/page-cursor";
import { DESTINATIONS_A_PAGE } from "@/api/http/page-size";
import { askPermittedHost, changeOnPermittedHost, permittedHostQueries } from "@/api/identity/permitted-host";
import { portalWebhookQueries } from "./portal-webhook-queries";

export interface DestinationFilter {
  /** Part of the name, as the API compares it. */
  readonly nameContains?: string;
}

const DESTINATIONS = { kind: "destinations" } as const;

/** More than any organisation has; a list that goes on after so many pages does not end. */
const MAX_PAGES = 50;

export const destinationQueries = {
  all: () => ["destinations"] as const,
  /** The host that answers where the global one refuses; nothing, or null, otherwise. To be looked at, not asked. */
  permittedHost: () => queryOptions({ ...permittedHostQueries.of(DESTINATIONS), enabled: false }),
  lists: () => [...destinationQueries.all(), "list"] as const,
  /** The whole list, oldest first, all pages of it. */
  list: (filter: DestinationFilter = {}) =>
    queryOptions({
      queryKey: [...destinationQueries.lists(), filter],
      queryFn: ({ signal, client }) =>
        askPermittedHost(client, DESTINATIONS, (host) => listDestinations(host, filter, signal)),
    }),
  details: () => [...destinationQueries.all(), "detail"] as const,
  detail: (destinationId: string) =>
    queryOptions({
      queryKey: [...destinationQueries.details(), destinationId],
      queryFn: ({ signal, client }) =>
        askPermittedHost(client, DESTINATIONS, (host) =>
          request({
            host,
            version: "v3",
            method: "GET",
            path: apiPaths.destination(destinationId),
            schema: destinationSchema,
            signal,
          }),
        ),
    }),
};

/** A changed endpoint or authorization makes the webhooks that use it active again, so they are out of date too. */
function affectedByDestinations() {
  return [destinationQueries.all(), orgWebhookQueries.all(), portalWebhookQueries.all()];
}

export const destinationMutations = {
  /** On `host` first, where the caller knows one that answers. */
  create: (host: ApiHost = "global") =>
    mutationOptions({
      ...FORGET_VARIABLES,
      mutationKey: [...destinationQueries.all(), "create"],
      meta: { invalidates: [destinationQueries.all()] },
      // A webhook may refer to it at once, and its id must then be in the lists. They are read again anyway.
      onSuccess: (
        destination: Destination,
        _variables: CreateDestination,
        _onMutateResult: unknown,
        { client },
      ) => {
        client.setQueryData(destinationQueries.list().queryKey, (list) => list && [...list, destination]);
      },
      mutationFn: (body: CreateDestination, { client }) =>
        changeOnPermittedHost(
          client,
          DESTINATIONS,
          (permitted) =>
            request({
              host: permitted,
              version: "v3",
              method: "POST",
              path: apiPaths.destinations(),
              body,
              schema: destinationSchema,
            }),
          host,
        ),
    }),
  update: (destinationId: string) =>
    mutationOptions({
      ...FORGET_VARIABLES,
      mutationKey: [...destinationQueries.all(), "update", destinationId],
      meta: {
        invalidates: affectedByDestinations(),
        answers: destinationQueries.detail(destinationId).queryKey,
      },
      mutationFn: (body: UpdateDestination, { client }) =>
        changeOnPermittedHost(client, DESTINATIONS, (host) =>
          request({
            host,
            version: "v3",
            method: "PATCH",
            path: apiPaths.destination(destinationId),
            body,
            schema: destinationSchema,
          }),
        ),
    }),
  /** The API refuses it with 409 while any webhook refers to the destination. */
  remove: (destinationId: string) =>
    mutationOptions({
      mutationKey: [...destinationQueries.all(), "remove", destinationId],
      meta: { invalidates: affectedByDestinations() },
      mutationFn: (_variables: void, { client }) =>
        changeOnPermittedHost(client, DESTINATIONS, (host) =>
          request({
            host,
            version: "v3",
            method: "DELETE",
            path: apiPaths.destination(destinationId),
            schema: noContentSchema,
          }),
        ),
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
      query: {
        "filter[name][contains]": filter.nameContains,
        "page[size]": DESTINATIONS_A_PAGE,
        "page[after]": after,
      },
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
