// What has come into a region's log since a list of it was asked for, looked for time and again. Each look is a call, and
// makes entries of its own.

import { queryOptions } from "@tanstack/react-query";
import type { AuditLogEntryType, ReadEntry, ReadEntryList } from "@/contract/audit-log-entry";
import type { Region } from "@/contract/api-host";
import { type EpochMs, MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { PIN_MARGIN_MS, readLogPage } from "./audit-log-queries";
import { heldBackMs, type PollError } from "./query/held-back";
import { serverNow } from "./time/server-clock";

export const TAIL_EVERY_MS = 10 * SECOND_MS;
/** So far back each look reaches again: the API may list an event some time after its own time. */
export const TAIL_REACHES_BACK_MS = MINUTE_MS;

export interface LogTail {
  /** What each look has brought that none before it had, the last look first. */
  readonly pages: readonly ReadEntryList[];
  /** Up to when it has been looked. */
  readonly until: EpochMs;
  /** More had come than one look brings, so that entries in between are missing. */
  readonly isBehind: boolean;
}

export interface TailedLog {
  readonly region: Region;
  /** Null for all of them. */
  readonly type: AuditLogEntryType | null;
  /** Where the list ends that it goes on from. */
  readonly since: EpochMs;
}

export const logTailQueries = {
  /** At most one call in ten seconds while it is enabled and the page is seen, and later where the API asks for that. */
  tail: (log: TailedLog) =>
    queryOptions({
      queryKey: ["audit-logs", "tail", log],
      // The list has just been asked: the first look is ten seconds later.
      initialData: { pages: [], until: log.since, isBehind: false } satisfies LogTail,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      retry: false,
      structuralSharing: false,
      refetchInterval: ({ state }: { state: { error: PollError | null } }) =>
        heldBackMs(state.error, TAIL_EVERY_MS),
      queryFn: async ({ client, queryKey, signal }): Promise<LogTail> => {
        const last = client.getQueryData<LogTail>(queryKey) ?? {
          pages: [],
          until: log.since,
          isBehind: false,
        };
        const until = serverNow() + PIN_MARGIN_MS;
        const { region, type } = log;
        const from = Math.min(last.until, until) - TAIL_REACHES_BACK_MS;
        const page = await readLogPage({ region, type, from, to: until }, null, signal);
        const known = new Set(last.pages.flatMap(({ data }) => data.map(identity)));
        const data = page.data.filter((entry) => !known.has(identity(entry)));
        return {
          pages: data.length === 0 ? last.pages : [{ ...page, data }, ...last.pages],
          until,
          isBehind: last.isBehind || page.meta.page.next !== null,
        };
      },
    }),
};

function identity({ ts, type, signature, trace_id: traceId }: ReadEntry): string {
  return `${ts} ${type} ${signature} ${traceId ?? ""}`;
}
