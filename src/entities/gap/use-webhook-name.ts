import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { portalQueries } from "@/api/portal-queries";
import type { WatchScope } from "@/contract/watch/watch-history";
import { portalTitle } from "@/contract/portal-title";
import { useT } from "@/i18n/use-t";

/**
 * How the webhook of a scope is called: the region's name, or the portal's; an id only where there is no name. The list
 * of portals is a call that makes entries itself: it is asked once, and only where one of `scopes` is a portal's.
 */
export function useWebhookName(scopes: readonly WatchScope[]): (scope: WatchScope) => string {
  const t = useT();
  const { data: portals } = useQuery({
    ...portalQueries.list(),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: scopes.some((scope) => scope.portal_id !== undefined),
  });
  return useCallback(
    ({ region, portal_id: portalId }) => {
      if (portalId === undefined) return t(`ui.region.${region}`);
      const portal = portals?.find(({ id }) => id === portalId);
      return portal ? portalTitle(portal) : t("history.portal", { id: portalId.slice(0, 8) });
    },
    [t, portals],
  );
}
