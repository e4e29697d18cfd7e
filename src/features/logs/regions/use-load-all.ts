import { useEffect, useReducer, useRef, useState } from "react";
import type { Region } from "@/audit-log/region";
import type { ReadEntryList } from "@/contract/audit-log-entry";
import type { RegionList } from "./use-region-lists";

export interface LoadAllOptions {
  readonly selectionKey: string;
  readonly isSearching: boolean;
  readonly isCutOff: boolean;
  /** Whether what comes shall draw nothing by itself: see `useRegionLists`. */
  readonly onPaceChange: (isPaced: boolean) => void;
  /** Each page on its way to the view, in a task of its own. */
  readonly onPage: (page: ReadEntryList, region: Region) => void;
}

/** So often the view looks at what has come: drawing it anew for each page would take longer than to load them. */
const LOOK_EVERY_MS = 250;

/**
 * Loading all of a selection, page after page in each region: when it is asked for and, until it is stopped, while
 * something is searched, since what is not loaded may have more of it.
 */
export function useLoadAll(
  lists: readonly RegionList[],
  { selectionKey, isSearching, isCutOff, onPaceChange, onPage }: LoadAllOptions,
) {
  // One choice a selection: another one begins anew.
  const [choice, setChoice] = useState({
    selectionKey,
    wanted: "by itself" as "by itself" | "all" | "no more",
  });
  const wanted = choice.selectionKey === selectionKey ? choice.wanted : "by itself";
  const isAnyToLoad = !isCutOff && lists.some(({ list }) => list.hasNextPage && !list.isFetchNextPageError);
  const isLoadingAll = isAnyToLoad && (wanted === "all" || (wanted === "by itself" && isSearching));
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  const loading = useRef({ selectionKey: "", isWanted: false, regions: new Set<Region>() });
  useEffect(() => {
    onPaceChange(isLoadingAll);
    if (loading.current.selectionKey !== selectionKey) {
      loading.current.isWanted = false;
      loading.current = { selectionKey, isWanted: false, regions: new Set() };
    }
    const mine = loading.current;
    mine.isWanted = isLoadingAll;
    if (!isLoadingAll) return;
    for (const each of lists) {
      if (mine.regions.has(each.region) || !canLoadNext(each)) continue;
      mine.regions.add(each.region);
      void loadOn(each, () => mine.isWanted, onPage).finally(() => mine.regions.delete(each.region));
    }
  });
  useEffect(() => {
    if (!isLoadingAll) return undefined;
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      loading.current.isWanted = false;
    };
  }, [isLoadingAll]);
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

export function loadNext(each: RegionList): void {
  // What is under way already is not begun anew.
  if (canLoadNext(each)) void each.list.fetchNextPage({ cancelRefetch: false });
}

function canLoadNext({ list }: RegionList): boolean {
  return list.hasNextPage && !list.isFetchNextPageError && !list.isPlaceholderData;
}

/** Each cursor is in the page before, so the pages of a region come one after another. */
async function loadOn(
  { list, region }: RegionList,
  isWanted: () => boolean,
  onPage: LoadAllOptions["onPage"],
): Promise<void> {
  for (let isMore = true; isMore;) {
    const { data, hasNextPage, isFetchNextPageError } = await list.fetchNextPage({ cancelRefetch: false });
    isMore = hasNextPage && !isFetchNextPageError && isWanted();
    const page = data?.pages.at(-1);
    await nextTask();
    if (page !== undefined) onPage(page, region);
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
