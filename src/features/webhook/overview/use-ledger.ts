import { useQuery } from "@tanstack/react-query";
import { useSameWhileEqual } from "@/api/query/use-same-while-equal";
import { useGaps, useWatchHistory } from "@/api/watch/use-watch";
import { watchQueries } from "@/api/watch/watch-queries";
import type { Gap } from "@/contract/watch/gap";
import type { WebhookHistory } from "@/contract/watch/watch-history";

/**
 * What is known of the past. `asking`: not yet answered; `no_host`: it is not kept; `unread`: it is, and could
 * not be read.
 */
export type Ledger =
  | { readonly state: "asking" | "no_host" | "unread"; readonly gaps: readonly never[] }
  | {
      readonly state: "kept";
      /** Not closed; the newest first. */
      readonly gaps: readonly Gap[];
      /** Whether there are more than could be read. */
      readonly isCutOff: boolean;
      readonly histories: WebhookHistory["data"];
    };

const NO_GAPS: readonly never[] = [];

/** The history and the gaps of all webhooks, of the host that keeps them. The same while nothing has changed. */
export function useLedger(): Ledger {
  return useSameWhileEqual(useCurrentLedger());
}

function useCurrentLedger(): Ledger {
  const host = useQuery(watchQueries.host());
  const histories = useWatchHistory();
  const gaps = useGaps({ states: "not_closed", scope: null });
  if (host.data === null) return { state: "no_host", gaps: NO_GAPS };
  if (histories.data && gaps.data) {
    return { state: "kept", ...gaps.data, histories: histories.data };
  }
  const hasFailed = host.isError || histories.isError || gaps.isError;
  return { state: hasFailed ? "unread" : "asking", gaps: NO_GAPS };
}
