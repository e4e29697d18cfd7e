import { useQuery } from "@tanstack/react-query";
import { destinationQueries } from "@/api/webhook/destination-queries";
import type { ApiHost } from "@/contract/api-host";

/** The destinations, with the host that gave them: a region's for a user whose role ends there. */
export function useKnownDestinations() {
  const destinations = useQuery(destinationQueries.list());
  const { data: permitted } = useQuery(destinationQueries.permittedHost());
  const host: ApiHost = permitted ?? "global";
  return { host, destinations };
}
