// One gap, and what people say of it.

import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { watchRequest } from "@/api/http/client";
import { gapSchema } from "@/contract/watch/gap";
import type { PatchGap } from "@/contract/watch/patch-gap";
import { watchPaths } from "@/contract/watch/watch-paths";
import { watchQueries } from "./watch-queries";

export const gapQueries = {
  one: (gapId: string) =>
    queryOptions({
      queryKey: [...watchQueries.changing(), "gap", gapId],
      queryFn: ({ signal }) =>
        watchRequest({ method: "GET", path: watchPaths.gap(gapId), schema: gapSchema, signal }),
    }),
};

export const gapMutations = {
  /** Accepts a gap or opens it again. What is closed is the part up to now; the rest goes on as a gap of its own. */
  update: (gapId: string) =>
    mutationOptions({
      mutationKey: [...watchQueries.changing(), "update", gapId],
      meta: { answers: gapQueries.one(gapId).queryKey },
      mutationFn: (body: PatchGap) =>
        watchRequest({ method: "PATCH", path: watchPaths.gap(gapId), body, schema: gapSchema }),
    }),
};
