import { useQuery } from "@tanstack/react-query";
import { principalQueries } from "@/api/identity/principal-queries";

/** Users and system accounts of the organization; undefined while and where they cannot be read. */
export function usePrincipals() {
  return useQuery(principalQueries.directory()).data;
}
