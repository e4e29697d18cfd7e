// What became of the last attempt of a webhook, for the rooms that say how it stands with it. They are among the first
// that are shown: how deliveries are read is loaded when it is asked for.

import { queryOptions } from "@tanstack/react-query";
import type { WebhookScope } from "@/api/webhook/webhook-scope";

export const arrivalQueries = {
  /** Null where nothing is known. An attempt that is over does not change. */
  detail: (scope: WebhookScope, attemptedAt: string) =>
    queryOptions({
      queryKey: ["sandbox", "arrival", scope, attemptedAt],
      queryFn: async ({ signal }) => {
        const { readArrival } = await import("./read-arrival");
        return readArrival(scope, attemptedAt, signal);
      },
      staleTime: Number.POSITIVE_INFINITY,
    }),
};
