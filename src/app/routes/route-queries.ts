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

type Ask = (client: QueryClient, params: Params) => void;

const REGIONS = orgWebhookQueries.allRegions();

const askDestinations: Ask = (client) => void client.prefetchQuery(destinationQueries.list());
const askPortals: Ask = (client) => void client.prefetchQuery(portalQueries.list());

const askRegions: Ask = (client) => {
  for (const { region, detail, status } of REGIONS) {
    void client.prefetchQuery(detail);
    void client.prefetchQuery({ ...status, queryFn: listedStatusReading({ kind: "region", region }) });
  }
};
const askWatchHost: Ask = (client) => void client.prefetchQuery(watchQueries.host());

const QUERIES: Readonly<Record<string, readonly Ask[]>> = {
  [OVERVIEW_PATH]: [askRegions, askDestinations, askPortals, askWatchHost],
  [KONNECT_PATH]: [askRegions, askDestinations, askWatchHost],
  [DEV_PORTAL_WEBHOOKS_PATH]: [askPortals, askDestinations],
  [DESTINATIONS_PATH]: [
    askDestinations,
    askPortals,
    (client) => {
      for (const { detail } of REGIONS) void client.prefetchQuery(detail);
    },
  ],
  [ROUTE_PATTERNS.regionWebhook]: [
    (client, params) => {
      const region = REGIONS.find((each) => each.region === params["region"]);
      if (!region) return;
      void client.prefetchQuery(region.detail);
      void client.prefetchQuery(region.status);
    },
  ],
  [PORTALS_PATH]: [askPortals],
  [ROUTE_PATTERNS.portalAuditLogs]: [
    (client, { portalId }) => {
      if (portalId === undefined) return;
      void client.prefetchQuery(portalQueries.detail(portalId));
      void client.prefetchQuery(portalWebhookQueries.detail(portalId));
      void client.prefetchQuery(portalWebhookQueries.status(portalId));
    },
  ],
};

/** Filters and drawers change the address of a page that has asked already. */
const onOtherPages: ShouldRevalidateFunction = ({ currentUrl, nextUrl }) =>
  currentUrl.pathname !== nextUrl.pathname;

/** The routes; those that are known here ask for their data as soon as they are entered. */
export function withQueries(routes: readonly RouteObject[], client: QueryClient): RouteObject[] {
  return routes.map((route) => {
    const asks = QUERIES[route.path ?? ""] ?? [];
    const loader: LoaderFunction = ({ params }) => {
      for (const ask of asks) ask(client, params);
      return null;
    };
    return {
      ...route,
      ...(asks.length > 0 ? { loader, shouldRevalidate: onOtherPages } : {}),
      ...(route.children ? { children: withQueries(route.children, client) } : {}),
    } as RouteObject; // with its children an index route would not be one, and none has any
  });
}
