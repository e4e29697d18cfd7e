// What is under way to collectors, by webhook and address.

import { queryOptions } from "@tanstack/react-query";
import { sandboxRequest } from "@/api/http/client";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { waitingListSchema } from "@/contract/sandbox/waiting";
import { SECOND_MS } from "@/lib/epoch";

export const waitingQueries = {
  /** Of all webhooks, the oldest first. */
  all: () =>
    queryOptions({
      queryKey: ["sandbox", "waiting"],
      queryFn: async ({ signal }) => {
        const { data } = await sandboxRequest({
          method: "GET",
          path: sandboxPaths.waiting(),
          schema: waitingListSchema,
          signal,
        });
        return data;
      },
    }),
};

/** To spread into the query where it is on the screen. Not while the page is hidden. */
export const waitingPolling = { refetchInterval: 2 * SECOND_MS };
