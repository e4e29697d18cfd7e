// One gap, what people say of it, and the gaps that this browser has seen beside a watcher.

import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { ApiError } from "@/api/http/api-error";
import { watchRequest } from "@/api/http/client";
import { type Gap, gapSchema } from "@/contract/watch/gap";
import type { PatchGap } from "@/contract/watch/patch-gap";
import { watchPaths } from "@/contract/watch/watch-paths";
import { offeredWatchFetch } from "./offered-watch";
import { type GapSelection, readGaps, watchQueries } from "./watch-queries";

/** Gaps that the watcher does not know, and this browser does. */
const ownIds = new Set<string>();

export const gapQueries = {
  one: (gapId: string) =>
    queryOptions({
      queryKey: [...watchQueries.changing(), "gap", gapId],
      queryFn: ({ client, signal }) => readGap(client, gapId, signal),
    }),
  /** Noted by this browser while there was no watcher. Only where there is one now. */
  ofBrowser: (states: GapSelection["states"]) =>
    queryOptions({
      queryKey: [...watchQueries.changing(), "gaps-of-browser", states],
      queryFn: async ({ client, signal }): Promise<readonly Gap[]> => {
        const own = await besideWatcher(client);
        return own ? (await readGaps({ states, scope: null }, signal, own)).gaps : [];
      },
    }),
};

export const gapMutations = {
  /** Accepts a gap or opens it again. What is closed is the part up to now; the rest goes on as a gap of its own. */
  update: (gapId: string) =>
    mutationOptions({
      mutationKey: [...watchQueries.changing(), "update", gapId],
      meta: { answers: gapQueries.one(gapId).queryKey },
      mutationFn: async (body: PatchGap, { client }) =>
        watchRequest(
          { method: "PATCH", path: watchPaths.gap(gapId), body, schema: gapSchema },
          ownIds.has(gapId) ? ((await besideWatcher(client)) ?? undefined) : undefined,
        ),
    }),
};

/** Of the host, else of this browser. */
async function readGap(client: QueryClient, gapId: string, signal: AbortSignal): Promise<Gap> {
  const call = { method: "GET", path: watchPaths.gap(gapId), schema: gapSchema, signal } as const;
  try {
    if (!ownIds.has(gapId)) return await watchRequest(call);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error;
    const own = await besideWatcher(client);
    if (!own) throw error;
    const gap = await watchRequest(call, own);
    ownIds.add(gapId);
    return gap;
  }
  return watchRequest(call, (await besideWatcher(client)) ?? undefined);
}

/** What this browser keeps itself; null where it is the host, or there is no watcher. */
async function besideWatcher(client: QueryClient): Promise<typeof fetch | null> {
  const served = await client.ensureQueryData(watchQueries.served());
  return served?.kind === "watcher" ? offeredWatchFetch(client, "open_gaps") : null;
}
