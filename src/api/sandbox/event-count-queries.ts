// How many events the world has recorded in a stretch, and how many of them the last replay job has brought.

import { queryOptions } from "@tanstack/react-query";
import { sandboxRequest } from "@/api/http/client";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { eventCountSchema } from "@/contract/sandbox/event-count";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";

/** As a replay job names it, both ends included. */
export interface CountedRange {
  readonly start_at: string;
  readonly end_at: string;
}

export const eventCountQueries = {
  all: () => ["sandbox", "event-count"] as const,
  /** @param version what a count before it does not answer, such as how far a job has come */
  of: (scope: WebhookScope, { start_at: from, end_at: to }: CountedRange, version = "") =>
    queryOptions({
      queryKey: [...eventCountQueries.all(), scope, from, to, version],
      queryFn: ({ signal }) =>
        sandboxRequest({
          method: "GET",
          path: sandboxPaths.eventCount(),
          query: {
            ...(scope.kind === "region" ? { region: scope.region } : { portal_id: scope.portalId }),
            from,
            to,
          },
          schema: eventCountSchema,
          signal,
        }),
    }),
};
