// The fixed tokens of the simulation, and their states. They are public test values, not secrets.

import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { sandboxRequest } from "@/api/http/client";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { type Token, tokenListSchema, tokenSchema } from "@/contract/sandbox/token";

export const tokenQueries = {
  all: () => ["sandbox", "tokens"] as const,
  list: () =>
    queryOptions({
      queryKey: [...tokenQueries.all(), "list"],
      queryFn: async ({ signal }) => {
        const list = await sandboxRequest({
          method: "GET",
          path: sandboxPaths.tokens(),
          schema: tokenListSchema,
          signal,
        });
        return list.data;
      },
    }),
};

export const tokenMutations = {
  /** From then on the API refuses or takes the token accordingly, so anything read with it may have changed. */
  setState: () =>
    mutationOptions({
      mutationKey: [...tokenQueries.all(), "set-state"],
      meta: { invalidates: [[]] },
      mutationFn: ({ token, state }: Pick<Token, "token" | "state">) =>
        sandboxRequest({
          method: "PATCH",
          path: sandboxPaths.token(token),
          body: { state },
          schema: tokenSchema,
        }),
    }),
};
