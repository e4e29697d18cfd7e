// Faults of the API made to order. They meet the audit-log API only; the sandbox API itself is not affected.

import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { sandboxRequest } from "@/api/client";
import { type ApiFaultList, apiFaultListSchema } from "@/contract/sandbox/api-fault";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { SECOND_MS } from "@/lib/epoch";

export const apiFaultQueries = {
  all: () => ["sandbox", "api-faults"] as const,
  /** Those that still wait for calls, in the order in which they are tried. */
  list: () =>
    queryOptions({
      queryKey: [...apiFaultQueries.all(), "list"],
      queryFn: ({ signal }) =>
        sandboxRequest({
          method: "GET",
          path: sandboxPaths.apiFaults(),
          schema: apiFaultListSchema,
          signal,
        }),
    }),
};

export const apiFaultMutations = {
  /** The list becomes this one; an empty list clears them. */
  replace: () =>
    mutationOptions({
      mutationKey: [...apiFaultQueries.all(), "replace"],
      meta: { invalidates: [apiFaultQueries.all()], answers: apiFaultQueries.list().queryKey },
      mutationFn: (body: ApiFaultList) =>
        sandboxRequest({ method: "PUT", path: sandboxPaths.apiFaults(), body, schema: apiFaultListSchema }),
    }),
};

/** To spread into the list where people watch calls use faults up. Not while the page is hidden. */
export const apiFaultPolling = { refetchInterval: 2 * SECOND_MS };
