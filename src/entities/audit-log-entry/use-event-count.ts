// Counting what was recorded in a stretch of time, in the log of its region, a page a call.

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { auditLogQueries, isCutOff } from "@/api/audit-log-queries";
import { identityQueries } from "@/api/identity/identity-queries";
import { serverNow } from "@/api/time/server-clock";
import type { Region } from "@/audit-log/region";
import { ownReadsAmong } from "@/entities/audit-log-entry/own-reads";
import type { EpochMs } from "@/lib/epoch";

/** Each page is a call, and makes entries of its own: after so many it is the user who goes on. */
const PAGES_AT_A_TIME = 20;

export interface CountedStretch {
  readonly region: Region;
  readonly from: EpochMs;
  /** Exclusive; null: up to when it is first asked. */
  readonly to: EpochMs | null;
}

/** Counts once, when it is first shown; what is recorded later changes nothing. */
export function useEventCount(stretch: CountedStretch) {
  // Both ends stay where they were: a moving one would ask the API again and again.
  const [{ selection, countedAt }] = useState(() => {
    const now = serverNow();
    const to = stretch.to === null ? now : stretch.to - 1;
    return { selection: { region: stretch.region, type: null, from: stretch.from, to }, countedAt: now };
  });
  const [pagesWanted, setPagesWanted] = useState(PAGES_AT_A_TIME);
  const { data, error, hasNextPage, isFetching, isError, fetchNextPage } = useInfiniteQuery(
    auditLogQueries.list(selection),
  );
  const { data: viewer } = useQuery(identityQueries.user());
  const pageCount = data?.pages.length ?? 0;
  const isCounting = !isError && (data === undefined || (hasNextPage && pageCount < pagesWanted));
  useEffect(() => {
    // Each cursor is in the page before.
    if (isCounting && data !== undefined && !isFetching) void fetchNextPage();
  }, [isCounting, data, isFetching, fetchNextPage]);

  const { recorded, own } = useMemo(() => {
    const entries = data?.pages.flatMap((page) => page.data) ?? [];
    const own = viewer && ownReadsAmong(entries, { principalId: viewer.id, userAgent: navigator.userAgent });
    return { recorded: entries.length, own: own?.filter(Boolean).length ?? 0 };
  }, [data, viewer]);

  return {
    recorded,
    /** Of these, reads of the viewer with this console. */
    own,
    from: selection.from,
    countedAt,
    error,
    isCounting,
    /** There is more than has been read. */
    hasMore: hasNextPage || (data !== undefined && isCutOff(data)),
    goOn: hasNextPage && !isCounting ? () => setPagesWanted(pageCount + PAGES_AT_A_TIME) : null,
    retry: () => void fetchNextPage(),
  };
}
