// The pull API: the organisation's audit-log entries of one region, newest first. Owns the upper bound that a view keeps
// while it is read, and how far down it may be read. Asking makes entries itself.

import {
  infiniteQueryOptions,
  mutationOptions,
  type QueryClient,
  queryOptions,
  type InfiniteData,
} from "@tanstack/react-query";
import {
  type AuditLogEntryType,
  type ReadEntry,
  type ReadEntryList,
  readEntryListSchema,
} from "@/contract/audit-log-entry";
import type { Region } from "@/contract/api-host";
import { apiPaths } from "@/contract/paths";
import { type EpochMs, MINUTE_MS, SECOND_MS, toRfc3339 } from "@/lib/epoch";
import { request } from "@/api/http/client";
import { identityQueries } from "@/api/identity/identity-queries";
import { pageCursor } from "@/api/http/page-cursor";
import { serverNow, serverReached } from "@/api/time/server-clock";

/** What of a region's log: both bounds are included. */
export interface AuditLogSelection {
  readonly region: Region;
  /** Null for all of them. */
  readonly type: AuditLogEntryType | null;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** The most the API gives: each page is a call, and each call makes entries of its own. */
const PAGE_SIZE = 1000;
/** What a browser's memory holds with ease; a selection that is longer has to be narrowed. */
const MAX_PAGES = 200;
/** Entries of one millisecond, or of a few seconds. */
const MAX_LOOKUP_PAGES = 5;

/** To be added to a pin: the server's time is known from whole seconds, and nothing that has happened may be missing. */
export const PIN_MARGIN_MS = 2 * SECOND_MS;

/** A pin that is so far from the server's now was taken before that clock was turned. */
const TURNED_MS = MINUTE_MS;

export const MAX_LOADED_ENTRIES = MAX_PAGES * PAGE_SIZE;

export const auditLogQueries = {
  all: () => ["audit-logs"] as const,
  /**
   * Up to when views reach that are not given an end: the server's now as it was when first asked, until `refresh`.
   * Later events would move pages that were read before. It may be a second early or late: see `PIN_MARGIN_MS`.
   */
  pin: () =>
    queryOptions({
      queryKey: [...auditLogQueries.all(), "pin"],
      staleTime: Number.POSITIVE_INFINITY,
      // The next visit begins with a now of its own.
      gcTime: 0,
      queryFn: ({ client }) => readPin(client),
    }),
  lists: () => [...auditLogQueries.all(), "list"] as const,
  /** In pages of 1000, at most 200 of them. Past entries never change, so nothing is read twice. */
  list: (selection: AuditLogSelection) =>
    infiniteQueryOptions({
      queryKey: [...auditLogQueries.lists(), selection],
      initialPageParam: null as string | null,
      staleTime: Number.POSITIVE_INFINITY,
      structuralSharing: false,
      queryFn: async ({ client, signal, pageParam }) => {
        const page = await readLogPage(selection, pageParam, signal);
        // Only the first page is at the view's end: one that comes a minute later must not begin the view anew.
        if (pageParam === null) renewTurnedPin(client, selection.to);
        return page;
      },
      getNextPageParam: ({ meta }: ReadEntryList, pages) =>
        meta.page.next === null || pages.length >= MAX_PAGES ? null : pageCursor(meta.page.next),
    }),
  /** How many entries there are, as far as one page tells: a call that makes entries itself. */
  count: (selection: AuditLogSelection) =>
    queryOptions({
      queryKey: [...auditLogQueries.all(), "count", selection],
      staleTime: Number.POSITIVE_INFINITY,
      queryFn: async ({ signal }) => {
        const { data, meta } = await readLogPage(selection, null, signal);
        return { entries: data.length, isMore: meta.page.next !== null };
      },
    }),
  /** All entries of a type, null for any, within one millisecond: the way to one entry that is known by its time. */
  at: (region: Region, type: AuditLogEntryType | null, instant: EpochMs) =>
    queryOptions({
      queryKey: [...auditLogQueries.all(), "at", region, type, instant],
      staleTime: Number.POSITIVE_INFINITY,
      // Finer instants than a millisecond lie between the bounds.
      queryFn: ({ signal }) => readEntries({ region, type, from: instant, to: instant + 1 }, signal),
    }),
  /** All entries of a short time, in which something is looked for: asked again only when the caller does so. */
  within: (selection: AuditLogSelection) =>
    queryOptions({
      queryKey: [...auditLogQueries.all(), "within", selection],
      staleTime: Number.POSITIVE_INFINITY,
      queryFn: ({ signal }) => readEntries(selection, signal),
    }),
};

/** Newest first, as far as `MAX_LOOKUP_PAGES` reach. */
async function readEntries(selection: AuditLogSelection, signal: AbortSignal): Promise<readonly ReadEntry[]> {
  const found: ReadEntry[] = [];
  let after: string | null = null;
  for (let page = 1; page <= MAX_LOOKUP_PAGES; page += 1) {
    const { data, meta }: ReadEntryList = await readLogPage(selection, after, signal);
    found.push(...data);
    after = meta.page.next === null ? null : pageCursor(meta.page.next);
    if (after === null) break;
  }
  return found;
}

/** Whether there is more in the selection than may be read. */
export function isCutOff({ pages }: InfiniteData<ReadEntryList>): boolean {
  return pages.length >= MAX_PAGES && pages.at(-1)?.meta.page.next !== null;
}

export const auditLogMutations = {
  /**
   * Moves the pin to now. What the view then shows is read first, of each region on its own, so that rows stay on the
   * screen until there are newer ones, and stay where they are when no region can be read.
   */
  refresh: (client: QueryClient, selectionsUntil: (pin: EpochMs) => readonly AuditLogSelection[]) =>
    mutationOptions({
      mutationKey: [...auditLogQueries.all(), "refresh"],
      meta: { answers: auditLogQueries.pin().queryKey },
      mutationFn: async () => {
        const pin = await readPin(client);
        await readFirstPages(client, selectionsUntil(pin));
        const now = serverNow();
        if (!isTurned(pin, now)) return pin;
        await readFirstPages(client, selectionsUntil(now));
        return now;
      },
    }),
};

/** Anew, even where a clock that stands has named the same instant before. @throws the first failure where all fail */
async function readFirstPages(client: QueryClient, selections: readonly AuditLogSelection[]): Promise<void> {
  const outcomes = await Promise.allSettled(
    selections.map((selection) =>
      client.fetchInfiniteQuery({ ...auditLogQueries.list(selection), staleTime: 0, pages: 1 }),
    ),
  );
  const failures = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  if (failures.length === outcomes.length) throw failures[0];
}

/** At most 1000 entries, newest first. */
export async function readLogPage(
  { region, type, from, to }: AuditLogSelection,
  after: string | null,
  signal: AbortSignal,
): Promise<ReadEntryList> {
  return request({
    host: region,
    version: "v3",
    method: "GET",
    path: apiPaths.auditLogs(),
    query: {
      "filter[type]": type ?? undefined,
      "filter[ts][gte]": toRfc3339(from),
      "filter[ts][lte]": toRfc3339(to),
      "page[size]": PAGE_SIZE,
      "page[after]": after ?? undefined,
    },
    schema: readEntryListSchema,
    signal,
  });
}

/**
 * Any answer tells the server's time, a refusal too. On a first visit there may have been none yet: then the one that
 * every page asks for anyway is waited for.
 */
async function readPin(client: QueryClient): Promise<EpochMs> {
  if (serverReached() === null) {
    await client.ensureQueryData(identityQueries.user()).catch(() => undefined);
  }
  return serverNow();
}

/**
 * The clock of an emulator or of the demo can be turned, by others too, and then the last answer is from another time.
 * The first one of a view tells; the view is asked for again from the now that it told, once. A clock that merely went
 * on while somebody was reading was not turned.
 */
function renewTurnedPin(client: QueryClient, viewEnd: EpochMs): void {
  const { queryKey } = auditLogQueries.pin();
  const pin = client.getQueryState(queryKey);
  if (pin?.data === undefined || pin.dataUpdateCount > 1 || viewEnd !== pin.data + PIN_MARGIN_MS) return;
  const goneMs = Date.now() - pin.dataUpdatedAt;
  if (isTurned(pin.data + goneMs, serverNow())) client.setQueryData(queryKey, serverNow());
}

function isTurned(pin: EpochMs, now: EpochMs): boolean {
  return Math.abs(now - pin) > TURNED_MS;
}
