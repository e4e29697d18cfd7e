import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import {
  auditLogMutations,
  auditLogQueries,
  MAX_LOADED_ENTRIES,
  PIN_MARGIN_MS,
} from "@/api/audit-log-queries";
import { identityQueries } from "@/api/identity/identity-queries";
import { useT } from "@/i18n/use-t";
import { entryInstant } from "@/entities/audit-log-entry/entry-key";
import { searchWords } from "@/features/logs/entry-words";
import type { Region } from "@/audit-log/region";
import type { ReadEntryList } from "@/contract/audit-log-entry";
import { type LogRow, rowReader, withNewer } from "./log-rows";
import { type LiveState, useLiveTail } from "@/features/logs/regions/use-live-tail";
import { type Call, callGrouper, singleCaller } from "@/features/logs/calls/group-calls";
import { ownCallSplitter } from "@/features/logs/calls/own-calls";
import {
  isSearching,
  type LogsAddress,
  regionSelections,
  rowKind,
  toSelection,
} from "@/features/logs/logs-address";
import { callFinder } from "@/features/logs/search/find-calls";
import { withPrincipalIds } from "@/features/logs/search/principal-terms";
import { principalText } from "@/entities/principal/principal-words";
import { usePrincipals } from "@/entities/principal/use-principals";
import { parseQuery } from "@/features/logs/search/query";
import { coverageOf } from "@/features/logs/regions/coverage";
import { heldCount, mergeRegions } from "@/features/logs/regions/merge-regions";
import { loadNext, useLoadAll } from "@/features/logs/regions/use-load-all";
import { type RegionPages, useRegionLists } from "@/features/logs/regions/use-region-lists";

/** Of what is loaded: then scrolling no longer loads more by itself. */
const MOSTLY = 0.9;
/** With so many rows in hand, a region need not be asked for more when the list is scrolled on. */
const ENOUGH_HELD = 500;

/**
 * The entries that an address selects: as many as are loaded, and of these the ones that match.
 *
 * @param live whether newer ones come by themselves, for a range that ends now
 * @param typed the query as it is being typed, which the address follows at a pause
 */
export function useLogList(address: LogsAddress, typed: string, live: LiveState) {
  const t = useT();
  const client = useQueryClient();
  const pin = useQuery(auditLogQueries.pin()).data;
  const asked = useMemo(() => parseQuery(address.text), [address.text]);
  const selection = toSelection(asked, address.range, pin ?? 0);
  const selectionKey = JSON.stringify(selection);
  const isPaced = useRef(false);
  const onPaceChange = useCallback((isNow: boolean) => {
    isPaced.current = isNow;
  }, []);
  const { lists, loaded: pages } = useRegionLists(selection, pin !== undefined, isPaced);
  const isOfNow = address.range.kind === "recent";
  const tail = useLiveTail(selection, isOfNow ? live : "off", pin !== undefined);
  const { tails } = tail;
  const refresh = useMutation(
    auditLogMutations.refresh(client, (newPin) =>
      regionSelections(toSelection(asked, address.range, newPin)),
    ),
  );

  const principals = usePrincipals();
  const readRows = useMemo(() => {
    const words = searchWords(t);
    return rowReader((entry) => {
      const who = principalText(principals, entry.principal_id ?? "");
      return who === "" ? words(entry) : `${words(entry)} ${who}`;
    });
  }, [t, principals]);
  const regions = useMemo(
    () =>
      pages.map((part, place) => {
        const read = (page: ReadEntryList) => readRows(page, part.region);
        const newer = tails[place]?.pages.flatMap(read) ?? [];
        return { rows: withNewer(part.pages.flatMap(read), newer), openFrom: openFrom(part) };
      }),
    [pages, tails, readRows],
  );
  const loadedCount = regions.reduce((sum, { rows }) => sum + rows.length, 0);
  const loadedOf = useCallback(
    (region: Region) => regions[pages.findIndex((part) => part.region === region)]?.rows ?? NO_ROWS,
    [regions, pages],
  );
  const settled = useMemo(() => mergeRegions(regions), [regions]);

  const wanted = useDeferredValue(typed);
  const query = useMemo(() => parseQuery(wanted), [wanted]);
  const looked = useMemo(() => withPrincipalIds(query, principals), [query, principals]);
  const kind = rowKind(query, address);
  const { from } = selection;
  const to = Math.max(selection.to, tail.until);
  // What each of them has made of the rows before stays, when rows come that only go on.
  const [group] = useState(callGrouper);
  const [single] = useState(singleCaller);
  const [find] = useState(callFinder);
  const [findOwn] = useState(callFinder);
  const calls = useMemo(() => {
    if (kind === "events") return single(settled);
    // As far as it was read, whether or not the others wait for more.
    const readFrom = new Map(
      pages.map((part) => [part.region, part.pages.at(-1)?.meta.page.next ? oldestAt(part) : from]),
    );
    return group(settled, (region) => ({ from: readFrom.get(region) ?? from, to }));
  }, [group, single, kind, pages, settled, from, to]);

  // Each look is a read of the viewer: shown, the list would go on by itself.
  const isHiding = address.ownReads === "hidden" || (isOfNow && live !== "off");
  const viewer = useQuery({ ...identityQueries.user(), enabled: isHiding });
  const viewerId = viewer.data?.id;
  const split = useMemo(
    () =>
      viewerId === undefined
        ? null
        : ownCallSplitter({ principalId: viewerId, userAgent: navigator.userAgent }),
    [viewerId],
  );
  const { shown, own } = useMemo(
    () => (isHiding && split !== null ? split(calls) : { shown: calls, own: NONE }),
    [isHiding, split, calls],
  );
  const found = useMemo(() => find(shown, looked), [find, shown, looked]);
  const hiddenCount = useMemo(() => eventCount(findOwn(own, looked).calls), [findOwn, own, looked]);
  const matchingEvents = useMemo(() => eventCount(found.calls), [found]);
  const isMostlyHidden = hiddenCount > (hiddenCount + matchingEvents) * MOSTLY;

  const isCutOff = loadedCount >= MAX_LOADED_ENTRIES;
  // By what the address says: nothing is asked for in the middle of a word.
  const loadAll = useLoadAll(lists, {
    selectionKey,
    isSearching: isSearching(asked),
    isCutOff,
    onPaceChange,
    onPage: readRows,
  });
  const isNarrowed = isSearching(query);

  return {
    lists,
    refresh,
    /** What is asked for, as far as it has been looked. */
    selection: { ...selection, to },
    selectionKey,
    /** See `LogTail`. */
    tail,
    isHiding,
    kind,
    /** Terms of what is typed, as far as it has been looked for. */
    query,
    /** Whether the query leaves out some of what is loaded. */
    isNarrowed,
    /** Changes with everything that puts other rows in the place of these. */
    viewKey: `${selectionKey} ${address.ownReads} ${kind} ${wanted}`,
    /** Up to when it has been looked; undefined until the server's time is known. */
    until: pin && Math.max(pin, tail.until - PIN_MARGIN_MS),
    coverage: coverageOf(lists),
    /** All that has come of a region. */
    loadedOf,
    /** Those that are in their place: no region that is still to come on has one in between. Newest first. */
    settled,
    /** All of them as calls, or as events, own reads apart where they are hidden. */
    calls: shown,
    /** What matches: calls, or events where these are the rows. */
    found,
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
    ...loadAll,
    loadMore: () => {
      // A search asks for all or for nothing: few matches would otherwise load page after page.
      if (isNarrowed || isMostlyHidden || isCutOff) return;
      for (const [place, each] of lists.entries()) {
        if (heldCount(regions, place) < ENOUGH_HELD) loadNext(each);
      }
    },
  };
}

export type LogList = ReturnType<typeof useLogList>;

const NONE: readonly Call[] = [];
const NO_ROWS: readonly LogRow[] = [];

function eventCount(calls: readonly Call[]): number {
  let count = 0;
  for (const { events } of calls) count += events.length;
  return count;
}

/** Until when a region is known, where the others wait for more of it. */
function openFrom(part: RegionPages): number | null {
  return part.isWaitedFor ? oldestAt(part) : null;
}

function oldestAt({ pages }: RegionPages): number | null {
  const oldest = pages.findLast(({ data }) => data.length > 0)?.data.at(-1);
  return oldest === undefined ? null : entryInstant(oldest);
}
