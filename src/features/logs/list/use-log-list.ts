import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { auditLogMutations, auditLogQueries, MAX_LOADED_ENTRIES } from "@/api/audit-log-queries";
import { identityQueries } from "@/api/identity/identity-queries";
import { useT } from "@/i18n/use-t";
import { entryInstant } from "@/features/logs/entry-key";
import { searchWords } from "@/features/logs/entry-words";
import { rowFilter, rowReader } from "./log-rows";
import { groupCalls } from "@/features/logs/calls/group-calls";
import { type LogsAddress, regionSelections, rowKind, toSelection } from "@/features/logs/logs-address";
import { filterParameters, isSearching, readFilters, rowTests } from "@/features/logs/logs-filters";
import { ownReads } from "@/entities/audit-log-entry/own-reads";
import { coverageOf } from "./coverage";
import { heldCount, mergeRegions, settledCount } from "./merge-regions";
import { type RegionList, type RegionPages, useRegionLists } from "./use-region-lists";

/** Of what is loaded: then scrolling no longer loads more by itself. */
const MOSTLY = 0.9;
/** With so many rows in hand, a region need not be asked for more when the list is scrolled on. */
const ENOUGH_HELD = 500;

/** The entries that an address selects: as many as are loaded, and of these the ones that match. */
export function useLogList(address: LogsAddress, text: string) {
  const t = useT();
  const client = useQueryClient();
  const pin = useQuery(auditLogQueries.pin()).data;
  const selection = toSelection(address, pin ?? 0);
  const selectionKey = JSON.stringify(selection);
  const { lists, loaded: pages } = useRegionLists(selection, pin !== undefined);
  const refresh = useMutation(
    auditLogMutations.refresh(client, (newPin) => regionSelections(toSelection(address, newPin))),
  );

  const readRows = useMemo(() => rowReader(searchWords(t)), [t]);
  const regions = useMemo(
    () =>
      pages.map((part) => ({
        rows: part.pages.flatMap((page) => readRows(page, part.region)),
        openFrom: openFrom(part),
      })),
    [pages, readRows],
  );
  const loaded = useMemo(() => regions.flatMap(({ rows }) => rows), [regions]);
  const wanted = useDeferredValue(text);
  // A string, so that the same filters are the same filter.
  const filterKey = new URLSearchParams(readable(filterParameters({ ...address, text: wanted }))).toString();
  const wantedFilters = useMemo(() => readFilters(new URLSearchParams(filterKey)), [filterKey]);
  const filter = useMemo(() => rowFilter(rowTests(wantedFilters)), [wantedFilters]);
  const found = useMemo(
    () =>
      mergeRegions(
        pages.map((part) => ({
          rows: part.pages.flatMap((page) => filter(readRows(page, part.region))),
          openFrom: openFrom(part),
        })),
      ),
    [pages, readRows, filter],
  );
  const isHiding = address.ownReads === "hidden";
  const viewer = useQuery({ ...identityQueries.user(), enabled: isHiding });
  const viewerId = viewer.data?.id;
  const matching = useMemo(() => {
    if (!isHiding || viewerId === undefined) return found;
    const isOwn = ownReads(
      loaded.map(({ entry }) => entry),
      { principalId: viewerId, userAgent: navigator.userAgent },
    );
    return found.filter(({ entry }) => !isOwn(entry));
  }, [isHiding, viewerId, found, loaded]);

  const kind = rowKind(address);
  const { from, to } = selection;
  const calls = useMemo(() => {
    if (kind === "events") return null;
    // As far as it was read, whether or not the others wait for more.
    const readFrom = new Map(
      pages.map((part) => [part.region, part.pages.at(-1)?.meta.page.next ? oldestAt(part) : from]),
    );
    return groupCalls(mergeRegions(regions), (region) => ({
      from: readFrom.get(region) ?? from,
      to,
    }));
  }, [kind, pages, regions, from, to]);
  const matchingCalls = useMemo(() => {
    // A call matches with any of its events, and then shows them all.
    const matches = new Set(matching);
    return calls && calls.filter(({ events }) => events.some((row) => matches.has(row)));
  }, [calls, matching]);

  const hiddenCount = found.length - matching.length;
  const isMostlyHidden = hiddenCount > found.length * MOSTLY;

  const isCutOff = loaded.length >= MAX_LOADED_ENTRIES;
  const [loadAllOf, setLoadAllOf] = useState<string | null>(null);
  const isAnyToLoad = !isCutOff && lists.some(({ list }) => list.hasNextPage && !list.isFetchNextPageError);
  const isLoadingAll = loadAllOf === selectionKey && isAnyToLoad;
  useEffect(() => {
    // Each cursor is in the page before, so the pages of a region come one after another.
    if (isLoadingAll) for (const each of lists) loadNext(each);
  });
  const retry = () => {
    for (const { list } of lists) {
      if (list.isFetchNextPageError) void list.fetchNextPage();
      else if (list.isError) void list.refetch();
    }
  };

  return {
    lists,
    refresh,
    selection,
    /** Changes with everything that puts other rows in the place of these. */
    viewKey: `${selectionKey} ${filterKey} ${kind}`,
    /** Undefined until the server's time is known. */
    pin,
    coverage: coverageOf(lists),
    /** All that has come, region by region. */
    loaded,
    /** How many of them are in their place: no region that is still to come on has one in between. */
    settledCount: useMemo(() => settledCount(regions), [regions]),
    matching,
    /** The calls of these; null where single events are shown. */
    matchingCalls,
    /** How many own reads were left out; null while or where the viewer is unknown. */
    hiddenCount: viewerId === undefined ? null : hiddenCount,
    isViewerUnknown: isHiding && viewer.isError && viewerId === undefined,
    /** Nothing can be said yet. */
    isPending: lists.every(({ list }) => list.isPending) || (isHiding && viewer.isPending),
    isPlaceholder: lists.some(({ list }) => list.isPlaceholderData),
    isFetchingMore: lists.some(({ list }) => list.isFetchingNextPage),
    /** The selection has entries that are not loaded, in regions that can be read. */
    hasMore: lists.some(({ list }) => list.hasNextPage),
    isCutOff: isCutOff && lists.some(({ loaded: { isWaitedFor } }) => isWaitedFor),
    isLoadingAll,
    loadMore: () => {
      // A search asks for all or for nothing: few matches would otherwise load page after page.
      if (isSearching(wantedFilters) || isMostlyHidden || isCutOff) return;
      for (const [place, each] of lists.entries()) {
        if (heldCount(regions, place) < ENOUGH_HELD) loadNext(each);
      }
    },
    loadAll: () => {
      setLoadAllOf(selectionKey);
      retry();
    },
    stopLoading: () => setLoadAllOf(null),
    retry,
  };
}

export type LogList = ReturnType<typeof useLogList>;

/** Until when a region is known, where the others wait for more of it. */
function openFrom(part: RegionPages): number | null {
  return part.isWaitedFor ? oldestAt(part) : null;
}

function oldestAt({ pages }: RegionPages): number | null {
  const oldest = pages.findLast(({ data }) => data.length > 0)?.data.at(-1);
  return oldest === undefined ? null : entryInstant(oldest);
}

function loadNext({ list }: RegionList): void {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData } = list;
  if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && !isPlaceholderData) {
    void list.fetchNextPage();
  }
}

function readable(parameters: ReturnType<typeof filterParameters>): string[][] {
  return parameters.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}
