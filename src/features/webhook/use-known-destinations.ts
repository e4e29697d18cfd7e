import { useQuery } from "@tanstack/react-query";
import { destinationQueries } from "@/api/destinations";
import type { ApiHost } from "@/contract/api-host";
import type { Region } from "@/audit-log/region";

/**
 * The destinations, with the host that gave them. Someone whose role ends at a region is refused on the global host and
 * gets the same list on the region's own. `null`: no region is known that could be asked.
 */
export function useKnownDestinations(region: Region | null) {
  const everywhere = useQuery(destinationQueries.list());
  const isRefused = everywhere.data === undefined && everywhere.error?.status === 403;
  const canAskRegion = isRefused && region !== null;
  const regional = useQuery({ ...destinationQueries.listOn(region ?? "us"), enabled: canAskRegion });
  const host: ApiHost = canAskRegion ? region : "global";
  return { host, destinations: canAskRegion ? regional : everywhere };
}
