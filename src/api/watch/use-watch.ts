import { useQuery } from "@tanstack/react-query";
import type { Watch } from "@/contract/watch/watch-history";
import { type GapSelection, type WatchPace, watchPolling, watchQueries } from "./watch-queries";

/** Who keeps the history of webhooks; `undefined` while it is asked, null where there is no host. */
export function useWatchHost(): Watch | null | undefined {
  return useQuery(watchQueries.host()).data;
}

/** The same as it is now: what could not be looked at, and whether what was seen is stored, change meanwhile. */
export function useWatchAbout(): Watch | null | undefined {
  const host = useWatchHost();
  // A world knows every change of its own.
  const isLooking = Boolean(host) && host?.kind !== "demo";
  const { data } = useQuery({ ...watchQueries.about(), ...watchPolling("calm"), enabled: isLooking });
  return data ?? host;
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
