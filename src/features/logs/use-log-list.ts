import {
  type InfiniteData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { auditLogMutations, auditLogQueries, isCutOff } from "@/api/audit-logs";
import type { AuditLogEntryList } from "@/contract/audit-log-entry";
import { useT } from "@/i18n/use-t";
import { searchWords } from "./entry-words";
import { rowFilter, rowReader } from "./log-rows";
import { type LogsAddress, toSelection } from "./logs-address";

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
    placeholderData: (previous: InfiniteData<AuditLogEntryList, string | null> | undefined, query) =>
      query?.queryKey.some((part) => isOfRegion(part, selection.region)) ? previous : undefined,
  });
  const refresh = useMutation(auditLogMutations.refresh(client, (newPin) => toSelection(address, newPin)));

  const readRows = useMemo(() => rowReader(searchWords(t)), [t]);
  const pages = list.data?.pages;
  const loaded = useMemo(() => (pages ?? []).flatMap(readRows), [pages, readRows]);
  const wanted = useDeferredValue(text);
  const { traceId } = address;
  const filter = useMemo(() => rowFilter({ text: wanted, traceId }), [wanted, traceId]);
  const matching = useMemo(
    () => (pages ?? []).flatMap((page) => filter(readRows(page))),
    [pages, readRows, filter],
  );

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
    viewKey: `${selectionKey} ${traceId} ${wanted}`,
    /** Undefined until the server's time is known. */
    pin,
    loaded,
    matching,
    isCutOff: list.data !== undefined && isCutOff(list.data),
    isLoadingAll,
    loadMore: () => {
      // Someone who searches asks for all or for nothing: few matches would otherwise load page after page.
      const isSearching = wanted.trim() !== "" || traceId !== null;
      if (canLoadMore && !isFetchNextPageError && !isSearching) void fetchNextPage();
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

function isOfRegion(part: unknown, region: string): boolean {
  return typeof part === "object" && part !== null && "region" in part && part.region === region;
}
