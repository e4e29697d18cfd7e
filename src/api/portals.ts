// Dev Portals, read only: the console configures their audit logs, not the portals themselves. Asked on the global host, which knows those of every region.

import { queryOptions } from "@tanstack/react-query";
import { apiPaths } from "@/contract/paths";
import { type Portal, portalListSchema, portalSchema } from "@/contract/portal";
import { request } from "./client";

const GLOBAL_V3 = { host: "global", version: "v3" } as const;

const PAGE_SIZE = 100;
/** Bounds the reading should the total never be reached. */
const MAX_PAGES = 100;

export const portalQueries = {
  all: () => ["portals"] as const,
  lists: () => [...portalQueries.all(), "list"] as const,
  /** The whole list, all pages of it. */
  list: () =>
    queryOptions({
      queryKey: portalQueries.lists(),
      queryFn: ({ signal }) => listPortals(signal),
    }),
  details: () => [...portalQueries.all(), "detail"] as const,
  detail: (portalId: string) =>
    queryOptions({
      queryKey: [...portalQueries.details(), portalId],
      queryFn: ({ signal }) =>
        request({
          ...GLOBAL_V3,
          method: "GET",
          path: apiPaths.portal(portalId),
          schema: portalSchema,
          signal,
        }),
    }),
};

async function listPortals(signal: AbortSignal): Promise<Portal[]> {
  const portals: Portal[] = [];
  for (let number = 1; number <= MAX_PAGES; number += 1) {
    const { data, meta } = await request({
      ...GLOBAL_V3,
      method: "GET",
      path: apiPaths.portals(),
      query: { "page[size]": PAGE_SIZE, "page[number]": number },
      schema: portalListSchema,
      signal,
    });
    portals.push(...data);
    // An empty page before the total means that portals have gone meanwhile.
    if (data.length === 0 || portals.length >= meta.page.total) break;
  }
  return portals;
}
