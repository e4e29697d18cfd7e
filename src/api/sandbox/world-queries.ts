// The world of the mock server: which one it is, and beginning another.

import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { sandboxRequest } from "@/api/http/client";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { scenarioListSchema } from "@/contract/sandbox/scenario";
import { type BeginWorld, worldSchema } from "@/contract/sandbox/world";
import { SECOND_MS } from "@/lib/epoch";

export const worldQueries = {
  all: () => ["sandbox", "world"] as const,
  current: () =>
    queryOptions({
      queryKey: [...worldQueries.all(), "current"],
      queryFn: ({ signal }) =>
        sandboxRequest({ method: "GET", path: sandboxPaths.world(), schema: worldSchema, signal }),
    }),
  /** The worlds to choose from; the same for ever. */
  scenarios: () =>
    queryOptions({
      queryKey: [...worldQueries.all(), "scenarios"],
      staleTime: Number.POSITIVE_INFINITY,
      queryFn: async ({ signal }) => {
        const list = await sandboxRequest({
          method: "GET",
          path: sandboxPaths.scenarios(),
          schema: scenarioListSchema,
          signal,
        });
        return list.data;
      },
    }),
};

export const worldMutations = {
  /** Throws the world away, so everything that was ever read is out of date. */
  begin: () =>
    mutationOptions({
      mutationKey: [...worldQueries.all(), "begin"],
      meta: { invalidates: [[]], answers: worldQueries.current().queryKey },
      mutationFn: (body: BeginWorld) =>
        sandboxRequest({ method: "POST", path: sandboxPaths.world(), body, schema: worldSchema }),
    }),
};

/** To spread into the query of the current world where its time and counts are shown. Not while the page is hidden. */
export const worldPolling = { refetchInterval: 2 * SECOND_MS };
