// Who is signed in, and what they may do. It changes rarely, so it is kept for long.

import { queryOptions } from "@tanstack/react-query";
import {
  assignedRoleListSchema,
  currentOrganizationSchema,
  currentUserSchema,
  teamListSchema,
} from "@/contract/identity";
import { apiPaths } from "@/contract/paths";
import { MINUTE_MS } from "@/lib/epoch";
import { request } from "./client";

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
          schema: currentUserSchema,
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
  teams: (userId: string) =>
    queryOptions({
      queryKey: [...identityQueries.all(), "teams", userId],
      staleTime: STALE_AFTER_MS,
      queryFn: async ({ signal }) => {
        const { data } = await request({
          ...GLOBAL_V3,
          method: "GET",
          path: apiPaths.userTeams(userId),
          query: { "page[size]": PAGE_SIZE },
          schema: teamListSchema,
          signal,
        });
        return data;
      },
    }),
  assignedRoles: (userId: string) =>
    queryOptions({
      queryKey: [...identityQueries.all(), "assigned-roles", userId],
      staleTime: STALE_AFTER_MS,
      queryFn: async ({ signal }) => {
        const { data } = await request({
          ...GLOBAL_V3,
          method: "GET",
          path: apiPaths.userAssignedRoles(userId),
          query: { "page[size]": PAGE_SIZE },
          schema: assignedRoleListSchema,
          signal,
        });
        return data;
      },
    }),
};
