import { useEffect, useState } from "react";
import type { RegionList } from "./use-region-lists";

/** Loading all of a selection, page after page in each region, until it is stopped. */
export function useLoadAll(lists: readonly RegionList[], selectionKey: string, isCutOff: boolean) {
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
    isLoadingAll,
    loadAll: () => {
      setLoadAllOf(selectionKey);
      retry();
    },
    stopLoading: () => setLoadAllOf(null),
    retry,
  };
}

export function loadNext({ list }: RegionList): void {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData } = list;
  if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && !isPlaceholderData) {
    void list.fetchNextPage();
  }
}
