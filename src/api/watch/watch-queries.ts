// What became of webhooks over time, and the gaps in what was delivered: asked of the host of that history. Polled at
// leisure: a history only ever grows, and what is on the screen of one webhook is asked for by its own status.

import { focusManager, type QueryClient, queryOptions } from "@tanstack/react-query";
import { ApiError } from "@/api/http/api-error";
import { watchRequest } from "@/api/http/client";
import { answerWatchWith } from "@/api/http/connection";
import { pageCursor } from "@/api/http/page-cursor";
import { heldBackMs, type PollError } from "@/api/query/held-back";
import { GAP_STATES, type Gap, type GapList, gapListSchema } from "@/contract/watch/gap";
import {
  type Watch,
  watchSchema,
  type WatchScope,
  webhookHistorySchema,
} from "@/contract/watch/watch-history";
import { watchPaths } from "@/contract/watch/watch-paths";
import { MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { rememberServed } from "./heard-of-watcher";
import { offeredWatchFetch } from "./offered-watch";

const PAGE_SIZE = 1000;
/** Of gaps; what is older than these is not shown, and that is said. */
const MAX_PAGES = 10;

export interface GapSelection {
  readonly states: "not_closed" | "closed" | "all";
  /** Null: of all webhooks. */
  readonly scope: WatchScope | null;
}

export interface GapsFound {
  /** The newest first. */
  readonly gaps: readonly Gap[];
  /** Whether there are more than could be read. */
  readonly isCutOff: boolean;
}

export const watchQueries = {
  all: () => ["watch"] as const,
  /** A server on the console's own origin that keeps the history; null: there is none. */
  served: () =>
    queryOptions({
      queryKey: [...watchQueries.all(), "served"],
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      retry: false,
      queryFn: async ({ signal }) => {
        const served = await askHost(signal);
        rememberServed(served !== null);
        return served;
      },
    }),
  /** The host of the history; null: there is none. Asked once for as long as the console is open. */
  host: () =>
    queryOptions({
      queryKey: [...watchQueries.all(), "host"],
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      retry: false,
      // One that could not answer may be there all the same.
      refetchInterval: ({ state }: { state: { error: ApiError | null } }) =>
        state.error ? heldBackMs(state.error, 15 * SECOND_MS) : false,
      queryFn: ({ client, signal }) => readHost(client, signal),
    }),
  /** All that goes on: everything but who keeps it. */
  changing: () => [...watchQueries.all(), "changing"] as const,
  /** What the host says of itself, time and again. Only where there is one. */
  about: () =>
    queryOptions({
      queryKey: [...watchQueries.changing(), "about"],
      queryFn: ({ signal }) =>
        watchRequest({ method: "GET", path: watchPaths.about(), schema: watchSchema, signal }),
    }),
  /** The last seven days of all webhooks that the user may read. Only where there is a host. */
  history: () =>
    queryOptions({
      queryKey: [...watchQueries.changing(), "history"],
      queryFn: async ({ signal }) => {
        const { data } = await watchRequest({
          method: "GET",
          path: watchPaths.history(),
          schema: webhookHistorySchema,
          signal,
        });
        return data;
      },
    }),
  gaps: (selection: GapSelection) =>
    queryOptions({
      queryKey: [...watchQueries.changing(), "gaps", selection],
      queryFn: ({ signal }) => readGaps(selection, signal),
    }),
};

/** A server on the console's own origin, else this browser. */
async function readHost(client: QueryClient, signal: AbortSignal): Promise<Watch | null> {
  answerWatchWith(null);
  const served = await client.ensureQueryData(watchQueries.served());
  if (served) return served;
  const own = await offeredWatchFetch(client, "all");
  if (!own) return null;
  answerWatchWith(own);
  return askHost(signal);
}

/** A static host answers with a page or 404, another kind of server with anything: then there is no watcher. */
async function askHost(signal: AbortSignal): Promise<Watch | null> {
  try {
    return await watchRequest({ method: "GET", path: watchPaths.about(), schema: watchSchema, signal });
  } catch (error) {
    const isNone =
      error instanceof ApiError &&
      (error.kind === "foreign" || error.kind === "contract" || error.status === 404);
    if (isNone) return null;
    throw error;
  }
}

const STATES: Readonly<Record<GapSelection["states"], string | undefined>> = {
  not_closed: GAP_STATES.filter((state) => state !== "closed").join(","),
  closed: "closed",
  all: undefined,
};

/** @param by who is asked in place of the host */
export async function readGaps(
  { states, scope }: GapSelection,
  signal: AbortSignal,
  by?: typeof fetch,
): Promise<GapsFound> {
  const gaps: Gap[] = [];
  let after: string | null = null;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const query: Readonly<Record<string, string | number | undefined>> = {
      state: STATES[states],
      region: scope?.region,
      portal_id: scope?.portal_id,
      "page[size]": PAGE_SIZE,
      "page[after]": after ?? undefined,
    };
    const { data, meta }: GapList = await watchRequest(
      { method: "GET", path: watchPaths.gaps(), query, schema: gapListSchema, signal },
      by,
    );
    gaps.push(...data);
    after = meta.page.next === null ? null : pageCursor(meta.page.next);
    if (after === null) return { gaps, isCutOff: false };
  }
  return { gaps, isCutOff: true };
}

/** `moving`: something is under way, such as a replay; for the page of one webhook. */
export type WatchPace = "calm" | "moving";

const VISIBLE_MS: Readonly<Record<WatchPace, number>> = { calm: 15 * SECOND_MS, moving: 2 * SECOND_MS };

function pollMs({ error }: { readonly error: PollError | null }, pace: WatchPace): number | false {
  if (error?.status === 403 || error?.status === 404) return false;
  return heldBackMs(error, focusManager.isFocused() ? VISIBLE_MS[pace] : MINUTE_MS);
}

/** To spread into a query of history or gaps that is on the screen. */
export function watchPolling(pace: WatchPace) {
  return {
    refetchInterval: ({ state }: { state: { error: PollError | null } }) => pollMs(state, pace),
    refetchIntervalInBackground: true,
  };
}
