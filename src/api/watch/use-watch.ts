import { useQuery } from "@tanstack/react-query";
import type { Watch } from "@/contract/watch/watch-history";
import { type GapSelection, type WatchPace, watchPolling, watchQueries } from "./watch-queries";

/** Who keeps the history of webhooks; `undefined` while it is asked, null where there is no host. */
export function useWatchHost(): Watch | null | undefined {
  return useQuery(watchQueries.host()).data;
}

/** The last seven days of all webhooks; nothing is asked without a host. */
export function useWatchHistory(pace: WatchPace = "calm") {
  const host = useWatchHost();
  return useQuery({ ...watchQueries.history(), ...watchPolling(pace), enabled: Boolean(host) });
}

export function useGaps(selection: GapSelection, pace: WatchPace = "calm") {
  const host = useWatchHost();
  return useQuery({ ...watchQueries.gaps(selection), ...watchPolling(pace), enabled: Boolean(host) });
}
