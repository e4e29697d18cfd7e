import { useQuery } from "@tanstack/react-query";
import { useGaps, useWatchHistory } from "@/api/watch/use-watch";
import { watchQueries, type WatchPace } from "@/api/watch/watch-queries";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { Gap } from "@/contract/watch/gap";
import type { NotObserved, Segment, Watch } from "@/contract/watch/watch-history";
import { isOfScope } from "@/entities/gap/gap-scope";
import { notObservedOf } from "@/entities/history/not-observed";

/** What is written down of one webhook, by the host of its history. */
export interface WebhookRecord {
  /** `none`: no host keeps one. `unread`: it could not be read, so nothing may be concluded. */
  readonly history: "pending" | "none" | "unread" | "kept";
  readonly hostKind: Watch["kind"] | null;
  /** Of the last seven days, in order. */
  readonly segments: readonly Segment[];
  /** What of these was not observed, and not proven since. */
  readonly notObserved: readonly NotObserved[];
  /** The newest first: those that are not closed, and the others. */
  readonly open: readonly Gap[];
  readonly closed: readonly Gap[];
}

const EVERY_GAP = { states: "all", scope: null } as const;

export function useWebhookRecord(scope: WebhookScope, pace: WatchPace = "calm"): WebhookRecord {
  const host = useQuery(watchQueries.host());
  const history = useWatchHistory(pace);
  const found = useGaps(EVERY_GAP, pace);
  const mine = (found.data?.gaps ?? []).filter((gap) => isOfScope(gap.scope, scope));
  const of = history.data?.find((each) => isOfScope(each.scope, scope));
  return {
    history: kept(),
    hostKind: host.data?.kind ?? null,
    segments: of?.segments ?? [],
    notObserved: notObservedOf(history.data ?? [], scope),
    open: mine.filter(({ state }) => state !== "closed"),
    closed: mine.filter(({ state }) => state === "closed"),
  };

  function kept(): WebhookRecord["history"] {
    if (host.data === null) return "none";
    if (history.data !== undefined && found.data !== undefined) return "kept";
    return host.isError || history.isError || found.isError ? "unread" : "pending";
  }
}
