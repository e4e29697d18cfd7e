import {
  type InfiniteData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { auditLogMutations, auditLogQueries, isCutOff } from "@/api/audit-log-queries";
import { identityQueries } from "@/api/identity/identity-queries";
import type { ReadEntryList } from "@/contract/audit-log-entry";
import { useT } from "@/i18n/use-t";
import { searchWords } from "@/features/logs/entry-words";
import { rowFilter, rowReader } from "./log-rows";
import { type LogsAddress, toSelection } from "@/features/logs/logs-address";
import { filterParameters, isSearching, readFilters, rowTests } from "@/features/logs/logs-filters";
import { ownReads } from "@/entities/audit-log-entry/own-reads";

/** Of what is loaded: then scrolling no longer loads more by itself. */
const MOSTLY = 0.9;

/** The entries that an address selects: as many as are loaded, and of these the ones that match. */
export function useLogList(address: LogsAddress, text: string) {
  const t = useT();
  const client = useQueryClient();
  const pin = useQuery(auditLogQueries.pin()).data;
  const selection = toSelection(address, pin ?? 0);
  const selectionKey = JSON.stringify(selection);
  const list = useInfiniteQuery({
    ...auditLogQueries.list(selection),
    enabled: pin !== undefined,
    // Rows stay while others are on their way, but never under the name of another region.
    placeholderData: (previous: InfiniteData<ReadEntryList, string | null> | undefined, query) =>
      query?.queryKey.some((part) => isOfRegion(part, selection.region)) ? previous : undefined,
  });
  const refresh = useMutation(auditLogMutations.refresh(client, (newPin) => toSelection(address, newPin)));

  const readRows = useMemo(() => rowReader(searchWords(t)), [t]);
  const pages = list.data?.pages;
  const loaded = useMemo(() => (pages ?? []).flatMap(readRows), [pages, readRows]);
  const wanted = useDeferredValue(text);
  // A string, so that the same filters are the same filter.
  const filterKey = new URLSearchParams(readable(filterParameters({ ...address, text: wanted }))).toString();
  const wantedFilters = useMemo(() => readFilters(new URLSearchParams(filterKey)), [filterKey]);
  const filter = useMemo(() => rowFilter(rowTests(wantedFilters)), [wantedFilters]);
  const found = useMemo(
    () => (pages ?? []).flatMap((page) => filter(readRows(page))),
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

  const hiddenCount = found.length - matching.length;
  const isMostlyHidden = hiddenCount > found.length * MOSTLY;

  const [loadAllOf, setLoadAllOf] = useState<string | null>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData, fetchNextPage } = list;
  const canLoadMore = hasNextPage && !isFetchingNextPage && !isPlaceholderData;
  const isLoadingAll = loadAllOf === selectionKey && hasNextPage && !isFetchNextPageError;
  useEffect(() => {
    // Each cursor is in the page before, so pages come one after another.
    if (isLoadingAll && canLoadMore) void fetchNextPage();
  }, [isLoadingAll, canLoadMore, fetchNextPage]);

  return {
    list,
    refresh,
    selection,
    /** Changes with everything that puts other rows in the place of these. */
    viewKey: `${selectionKey} ${filterKey}`,
    /** Undefined until the server's time is known. */
    pin,
    loaded,
    matching,
    /** How many own reads were left out; null while or where the viewer is unknown. */
    hiddenCount: viewerId === undefined ? null : hiddenCount,
    isViewerUnknown: isHiding && viewer.isError && viewerId === undefined,
    isCutOff: list.data !== undefined && isCutOff(list.data),
    isLoadingAll,
    loadMore: () => {
      // A search asks for all or for nothing: few matches would otherwise load page after page.
      const isNarrowed = isSearching(wantedFilters) || isMostlyHidden;
      if (canLoadMore && !isFetchNextPageError && !isNarrowed) void fetchNextPage();
    },
    retryMore: () => void fetchNextPage(),
    loadAll: () => {
      setLoadAllOf(selectionKey);
      if (isFetchNextPageError) void fetchNextPage();
    },
    stopLoading: () => setLoadAllOf(null),
  };
}

export type LogList = ReturnType<typeof useLogList>;

function readable(parameters: ReturnType<typeof filterParameters>): string[][] {
  return parameters.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

function isOfRegion(part: unknown, region: string): boolean {
  return typeof part === "object" && part !== null && "region" in part && part.region === region;
}
