import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { logTailQueries } from "@/api/log-tail-queries";
import type { LogsSelection } from "@/features/logs/logs-address";
import { useSame } from "./use-same";

/** Whether newer entries come by themselves, as the user wants it, and whether the list is being read. */
export function useLiveSwitch() {
  const [isWanted, setIsWanted] = useState(false);
  const [isAtTop, setIsAtTop] = useState(true);
  const [isRowFocused, setIsRowFocused] = useState(false);
  const state: LiveState = !isWanted ? "off" : isAtTop && !isRowFocused ? "on" : "paused";
  return { state, setIsWanted, setIsAtTop, setIsRowFocused };
}

/** `paused`: rows would move under somebody who reads them. */
export type LiveState = "off" | "on" | "paused";

/** What has come since the selection was asked for, of each of its regions, in their order. Stays while it is not looked. */
export function useLiveTail({ regions, type, to }: LogsSelection, state: LiveState, isReady: boolean) {
  const results = useQueries({
    queries: regions.map((region) => ({
      ...logTailQueries.tail({ region, type, since: to }),
      enabled: isReady && state === "on",
    })),
  });
  return {
    tails: useSame(results.map(({ data }) => data)),
    /** Up to when all of them have been looked at. */
    until: Math.min(...results.map(({ data }) => data.until)),
    isBehind: results.some(({ data }) => data.isBehind),
    isFailing: results.some(({ isError }) => isError),
  };
}
