// What the signed-in user may not do, for components that disable it. The rules are contract/identity/permissions.ts.

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { missingRole, type NeededRole, type Permission } from "@/contract/identity/permissions";
import { identityQueries } from "./identity-queries";

/** The role that `permission` needs and the user lacks; null while or where that is unknown, because the API decides. */
export function useMissingRole(permission: Permission): NeededRole | null {
  const { data: access } = useQuery(identityQueries.access());
  return missingRole(access ?? null, permission);
}

/** The same for several at once, in their order. Keep the array stable. */
export function useMissingRoles(permissions: readonly Permission[]): readonly (NeededRole | null)[] {
  const { data: access = null } = useQuery(identityQueries.access());
  return useMemo(
    () => permissions.map((permission) => missingRole(access, permission)),
    [permissions, access],
  );
}
