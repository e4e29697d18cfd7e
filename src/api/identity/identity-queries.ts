// Who is signed in, and what they may do. It changes rarely, so it is kept for long.

import { queryOptions } from "@tanstack/react-query";
import {
  type AssignedRole,
  assignedRoleListSchema,
  currentOrganizationSchema,
  userSchema,
  type Team,
  teamListSchema,
} from "@/contract/identity/identity";
import { apiPaths } from "@/contract/paths";
import type { Access } from "@/contract/identity/permissions";
import { MINUTE_MS } from "@/lib/epoch";
import { request } from "@/api/http/client";

const GLOBAL_V3 = { host: "global", version: "v3" } as const;

const STALE_AFTER_MS = 5 * MINUTE_MS;

/** Teams and roles of one user fit on a page. */
const PAGE_SIZE = 100;

export const identityQueries = {
  all: () => ["identity"] as const,
  user: () =>
    queryOptions({
      queryKey: [...identityQueries.all(), "user"],
      staleTime: STALE_AFTER_MS,
      queryFn: ({ signal }) =>
        request({
          ...GLOBAL_V3,
          method: "GET",
          path: apiPaths.currentUser(),
          schema: userSchema,
          signal,
        }),
    }),
  organization: () =>
    queryOptions({
      queryKey: [...identityQueries.all(), "organization"],
      staleTime: STALE_AFTER_MS,
      queryFn: ({ signal }) =>
        request({
          ...GLOBAL_V3,
          method: "GET",
          path: apiPaths.currentOrganization(),
          schema: currentOrganizationSchema,
          signal,
        }),
    }),
  /** Teams and roles of the token's own user, for contract/identity/permissions.ts. */
  access: () =>
    queryOptions({
      queryKey: [...identityQueries.all(), "access"],
      staleTime: STALE_AFTER_MS,
      queryFn: async ({ signal, client }): Promise<Access> => {
        const { id } = await client.ensureQueryData(identityQueries.user());
        const [teams, roles] = await Promise.all([listTeams(id, signal), listAssignedRoles(id, signal)]);
        return {
          teams: teams.map(({ name, system_team }) => ({ name, isSystemTeam: system_team ?? false })),
          roles: roles.map(({ role_name, entity_type_name, entity_region }) => ({
            name: role_name,
            entityType: entity_type_name,
            region: entity_region,
          })),
        };
      },
    }),
};

async function listTeams(userId: string, signal: AbortSignal): Promise<Team[]> {
  const { data } = await request({
    ...GLOBAL_V3,
    method: "GET",
    path: apiPaths.userTeams(userId),
    query: { "page[size]": PAGE_SIZE },
    schema: teamListSchema,
    signal,
  });
  return data;
}

async function listAssignedRoles(userId: string, signal: AbortSignal): Promise<AssignedRole[]> {
  const { data } = await request({
    ...GLOBAL_V3,
    method: "GET",
    path: apiPaths.userAssignedRoles(userId),
    query: { "page[size]": PAGE_SIZE },
    schema: assignedRoleListSchema,
    signal,
  });
  return data;
}
