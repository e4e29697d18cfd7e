// What the signed-in user may not do, for components that disable it. The rules are contract/permissions.ts.

import { useQuery } from "@tanstack/react-query";
import { type Deed, missingRole, type NeededRole } from "@/contract/permissions";
import { identityQueries } from "./identity";

/** The role that `deed` needs and the user lacks; null while or where that is unknown, because the API decides. */
export function useMissingRole(deed: Deed): NeededRole | null {
  const { data: access } = useQuery(identityQueries.access());
  return missingRole(access ?? null, deed);
}
