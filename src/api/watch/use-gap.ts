import { useQuery } from "@tanstack/react-query";
import { gapQueries } from "./gap-queries";
import { useWatchHost } from "./use-watch";
import { watchPolling } from "./watch-queries";

/** One gap, in any state. Fails with 404 where the host does not know it. */
export function useGap(gapId: string) {
  const host = useWatchHost();
  return useQuery({ ...gapQueries.one(gapId), ...watchPolling("calm"), enabled: Boolean(host) });
}
