import { useEffect, useState } from "react";
import type { RegionList } from "./use-region-lists";

/**
 * Loading all of a selection, page after page in each region: when it is asked for and, until it is stopped, while
 * something is searched, since what is not loaded may have more of it.
 */
export function useLoadAll(
  lists: readonly RegionList[],
  { selectionKey, isSearching, isCutOff }: { selectionKey: string; isSearching: boolean; isCutOff: boolean },
) {
  // One choice a selection: another one begins anew.
  const [choice, setChoice] = useState({
    selectionKey,
    wanted: "by itself" as "by itself" | "all" | "no more",
  });
  const wanted = choice.selectionKey === selectionKey ? choice.wanted : "by itself";
  const isAnyToLoad = !isCutOff && lists.some(({ list }) => list.hasNextPage && !list.isFetchNextPageError);
  const isLoadingAll = isAnyToLoad && (wanted === "all" || (wanted === "by itself" && isSearching));
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
      setChoice({ selectionKey, wanted: "all" });
      retry();
    },
    stopLoading: () => setChoice({ selectionKey, wanted: "no more" }),
    retry,
  };
}

export function loadNext({ list }: RegionList): void {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData } = list;
  if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && !isPlaceholderData) {
    void list.fetchNextPage();
  }
}
