// The public keys that verify audit-log signatures. Asking for them makes no audit events and needs no token.

import { queryOptions } from "@tanstack/react-query";
import { jwksSchema } from "@/contract/jwks";
import { apiPaths } from "@/contract/paths";
import { MINUTE_MS } from "@/lib/epoch";
import { request } from "@/api/http/client";

/** Keys change rarely; a record that no key fits is a reason to ask again (`refetch`). */
const STALE_AFTER_MS = 5 * MINUTE_MS;

export const signingKeyQueries = {
  all: () => ["signing-keys"] as const,
  /** Every key that is or was in use, the one that signs now first. */
  list: () =>
    queryOptions({
      queryKey: [...signingKeyQueries.all(), "list"],
      staleTime: STALE_AFTER_MS,
      queryFn: async ({ signal }) => {
        const { keys } = await request({
          host: "global",
          version: "v2",
          method: "GET",
          path: apiPaths.jwks(),
          schema: jwksSchema,
          signal,
        });
        return keys;
      },
    }),
};
