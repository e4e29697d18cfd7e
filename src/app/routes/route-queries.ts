// What a page will ask for, by its address: asked by the router while the page's code is still on its way, so that
// neither waits for the other. A page that is missing here only asks a little later.

import type { QueryClient } from "@tanstack/react-query";
import type { LoaderFunction, Params, RouteObject, ShouldRevalidateFunction } from "react-router-dom";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { portalWebhookQueries } from "@/api/webhook/portal-webhook-queries";
import { listedStatusReading } from "@/api/webhook/status-reading";
import { portalQueries } from "@/api/portal-queries";
import { watchQueries } from "@/api/watch/watch-queries";
import {
  DESTINATIONS_PATH,
  DEV_PORTAL_WEBHOOKS_PATH,
  KONNECT_PATH,
  OVERVIEW_PATH,
  PORTALS_PATH,
  ROUTE_PATTERNS,
} from "@/lib/console-paths";

/** What is asked, each resolved once it is answered or has failed. */
type Ask = (client: QueryClient, params: Params) => readonly Promise<void>[];

const REGIONS = orgWebhookQueries.allRegions();

const askDestinations: Ask = (client) => [client.prefetchQuery(destinationQueries.list())];
const askPortals: Ask = (client) => [client.prefetchQuery(portalQueries.list())];
const askWebhooks: Ask = (client) => REGIONS.map(async ({ detail }) => client.prefetchQuery(detail));
/** The first line is waited for: the page shows it as soon as it can, and the others as they come. */
const askRegions: Ask = (client) => {
  const lines = REGIONS.map(({ region, detail, status }) => [
    client.prefetchQuery(detail),
    client.prefetchQuery({ ...status, queryFn: listedStatusReading({ kind: "region", region }) }),
  ]);
  return lines[0] ?? [];
};
/** Not waited for: where there is no history, it is begun. */
const askWatchHost: Ask = (client) => {
  void client.prefetchQuery(watchQueries.host());
  return [];
};

const QUERIES: Readonly<Record<string, readonly Ask[]>> = {
  [OVERVIEW_PATH]: [askRegions, askDestinations, askPortals, askWatchHost],
  [KONNECT_PATH]: [askRegions, askDestinations, askWatchHost],
  [DEV_PORTAL_WEBHOOKS_PATH]: [askPortals, askDestinations],
  [DESTINATIONS_PATH]: [askDestinations, askPortals, askWebhooks],
  [ROUTE_PATTERNS.regionWebhook]: [
    (client, params) => {
      const region = REGIONS.find((each) => each.region === params["region"]);
      if (!region) return [];
      return [client.prefetchQuery(region.detail), client.prefetchQuery(region.status)];
    },
  ],
  [PORTALS_PATH]: [askPortals],
  [ROUTE_PATTERNS.portalAuditLogs]: [
    (client, { portalId }) =>
      portalId === undefined
        ? []
        : [
            client.prefetchQuery(portalQueries.detail(portalId)),
            client.prefetchQuery(portalWebhookQueries.detail(portalId)),
            client.prefetchQuery(portalWebhookQueries.status(portalId)),
          ],
  ],
};

/** Filters and drawers change the address of a page that has asked already. */
const onOtherPages: ShouldRevalidateFunction = ({ currentUrl, nextUrl }) =>
  currentUrl.pathname !== nextUrl.pathname;

/**
 * The routes; those that are known here ask for their data as soon as they are entered.
 *
 * @param firstMs how long the first page waits for them; later ones come at once
 */
export function withQueries(
  routes: readonly RouteObject[],
  client: QueryClient,
  firstMs: number,
): RouteObject[] {
  const end = firstMs === 0 ? undefined : new Promise<void>((resolve) => setTimeout(resolve, firstMs));
  const withAsks = (route: RouteObject): RouteObject => {
    const asks = QUERIES[route.path ?? ""] ?? [];
    const loader: LoaderFunction = async ({ params }) => {
      const asked = Promise.all(asks.flatMap((ask) => ask(client, params)));
      await Promise.race([asked, end]);
      return null;
    };
    return {
      ...route,
      ...(asks.length > 0 ? { loader, shouldRevalidate: onOtherPages } : {}),
      ...(route.children ? { children: route.children.map(withAsks) } : {}),
    } as RouteObject; // with its children an index route would not be one, and none has any
  };
  return routes.map(withAsks);
}
