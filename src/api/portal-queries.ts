// Dev Portals, read only: the console configures their audit logs, not the portals themselves. The global host knows
// those of every region; a user whom it refuses gets those of the regions that answer.

import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { ApiHost, Region } from "@/contract/api-host";
import { apiPaths } from "@/contract/paths";
import { type Portal, portalListSchema, portalSchema } from "@/contract/portal";
import { ApiError } from "@/api/http/api-error";
import { request } from "@/api/http/client";
import { PORTALS_A_PAGE } from "@/api/http/page-size";
import {
  askEveryRegion,
  askPermittedHost,
  isForbidden,
  rememberPortalHost,
} from "@/api/identity/permitted-host";

/** More than any organisation has; a list that goes on after so many pages does not end. */
const MAX_PAGES = 100;

/** What could be read. Where both lists of regions are empty, it is everything. */
export interface PortalListing {
  readonly portals: readonly Portal[];
  /** Regions whose portals may not be read. */
  readonly refused: readonly Region[];
  /** Regions whose portals could not be read this time. */
  readonly failed: readonly Region[];
}

export const portalQueries = {
  all: () => ["portals"] as const,
  lists: () => [...portalQueries.all(), "list"] as const,
  /** All pages of the list, and of which regions it is. */
  listing: () =>
    queryOptions({
      queryKey: portalQueries.lists(),
      queryFn: ({ signal, client }) => readListing(client, signal),
    }),
  /** The portals of `listing` alone, for those who can do with what there is. */
  list: () => queryOptions({ ...portalQueries.listing(), select: portalsOf }),
  details: () => [...portalQueries.all(), "detail"] as const,
  detail: (portalId: string) =>
    queryOptions({
      queryKey: [...portalQueries.details(), portalId],
      queryFn: ({ signal, client }) =>
        askPermittedHost(client, { kind: "portal", portalId }, (host) =>
          request({
            host,
            version: "v3",
            method: "GET",
            path: apiPaths.portal(portalId),
            schema: portalSchema,
            signal,
          }),
        ),
    }),
};

// One function for all, or each render would select anew.
function portalsOf({ portals }: PortalListing): readonly Portal[] {
  return portals;
}

async function readListing(client: QueryClient, signal: AbortSignal): Promise<PortalListing> {
  try {
    return { portals: await listPortals("global", signal), refused: [], failed: [] };
  } catch (error) {
    if (!isForbidden(error)) throw error;
    return readRegionalListings(client, signal, error);
  }
}

async function readRegionalListings(
  client: QueryClient,
  signal: AbortSignal,
  refusal: unknown,
): Promise<PortalListing> {
  const answers = await askEveryRegion((region) => listPortals(region, signal), signal);
  const portals: Portal[] = [];
  const refused: Region[] = [];
  const failed: Region[] = [];
  let failure: ApiError | undefined;
  for (const { region, outcome } of answers) {
    if ("value" in outcome) {
      portals.push(...outcome.value);
      for (const { id } of outcome.value) rememberPortalHost(client, id, region);
    } else if (isForbidden(outcome.error)) {
      refused.push(region);
    } else {
      failed.push(region);
      failure ??= outcome.error;
    }
  }
  // Nothing was readable: then it is a refusal or a failure, and not an empty list.
  if (refused.length + failed.length === answers.length) throw failure ?? refusal;
  return { portals, refused, failed };
}

async function listPortals(host: ApiHost, signal: AbortSignal): Promise<readonly Portal[]> {
  // By id: when portals are made or deleted between two pages, one may come twice.
  const portals = new Map<string, Portal>();
  for (let number = 1; number <= MAX_PAGES; number += 1) {
    const { data, meta } = await request({
      host,
      version: "v3",
      method: "GET",
      path: apiPaths.portals(),
      query: { "page[size]": PORTALS_A_PAGE, "page[number]": number },
      schema: portalListSchema,
      signal,
    });
    for (const portal of data) portals.set(portal.id, portal);
    // An empty page before the total means that portals have gone meanwhile.
    if (data.length === 0 || portals.size >= meta.page.total) return [...portals.values()];
  }
  // Half a list would look like a whole one.
  throw new ApiError({ kind: "contract", message: "GET /v3/portals: the pages do not end" });
}
