import { type InfiniteData, useInfiniteQuery } from "@tanstack/react-query";
import { type RefObject, useMemo } from "react";
import { type AuditLogSelection, auditLogQueries } from "@/api/audit-log-queries";
import type { Region } from "@/audit-log/region";
import type { ReadEntryList } from "@/contract/audit-log-entry";
import type { Extent } from "./coverage";
import type { LogsSelection } from "@/features/logs/logs-address";
import { useSame } from "./use-same";

/** What has come of a region; the same object while that stays the same. */
export interface RegionPages {
  readonly region: Region;
  readonly pages: readonly ReadEntryList[];
  /** Whether the others wait for more of it: not before its first page, and not once one of its pages has failed. */
  readonly isWaitedFor: boolean;
}

/**
 * The log of each region that a selection names: each is asked on its own, so one that fails or is slow stops no other.
 *
 * @param isPaced while it is set, what comes draws nothing by itself: the view looks at it in its own time
 */
export function useRegionLists(
  { regions: asked, ...selection }: LogsSelection,
  isReady: boolean,
  isPaced: RefObject<boolean>,
) {
  const of = (region: Region) => ({
    selection: { region, ...selection },
    isAsked: isReady && asked.includes(region),
    isPaced,
  });
  // Not in a loop, since they are hooks; the compiler sees that none is missing.
  const all = {
    us: useRegionList(of("us")),
    eu: useRegionList(of("eu")),
    au: useRegionList(of("au")),
    me: useRegionList(of("me")),
    in: useRegionList(of("in")),
    sg: useRegionList(of("sg")),
  } satisfies Record<Region, RegionList>;
  const lists = asked.map((region) => all[region]);
  return { lists, loaded: useSame(lists.map(({ loaded }) => loaded)) };
}

export type RegionList = ReturnType<typeof useRegionList>;

interface RegionSelection {
  readonly selection: AuditLogSelection;
  readonly isAsked: boolean;
  readonly isPaced: RefObject<boolean>;
}

const NOTHING: [] = [];

function useRegionList({ selection, isAsked, isPaced }: RegionSelection) {
  const { region } = selection;
  const list = useInfiniteQuery({
    ...auditLogQueries.list(selection),
    enabled: isAsked,
    notifyOnChangeProps: () => (isPaced.current ? NOTHING : undefined),
    // Rows stay while others are on their way.
    placeholderData: (previous: InfiniteData<ReadEntryList, string | null> | undefined) => previous,
  });
  const pages = list.data?.pages;
  const isWaitedFor = hasMore(pages) && !list.isFetchNextPageError;
  const loaded: RegionPages = useMemo(
    () => ({ region, pages: pages ?? [], isWaitedFor }),
    [region, pages, isWaitedFor],
  );
  const extent: Extent =
    pages === undefined || list.isPlaceholderData ? "none" : hasMore(pages) ? "newest" : "all";
  return { region, list, loaded, extent };
}

/** More than may be loaded counts too. */
function hasMore(pages: readonly ReadEntryList[] | undefined): boolean {
  const last = pages?.at(-1);
  return last !== undefined && last.meta.page.next !== null;
}
