// In which zone the console shows times: the viewer's own, or UTC. One choice for all pages, remembered.

import { useCallback, useSyncExternalStore } from "react";
import type { EpochMs } from "@/lib/epoch";
import { safeStorage } from "@/lib/safe-storage";
import { type DateTimeOptions, formatDateTime, viewerTimeZone } from "./format";
import { useLanguage } from "./use-language";

export type ZoneChoice = "local" | "utc";

const STORAGE_KEY = "console-time-zone";
const remembered = safeStorage(() => localStorage);
const listeners = new Set<() => void>();
let choice: ZoneChoice = remembered.read(STORAGE_KEY) === "utc" ? "utc" : "local";

export function chooseZone(next: ZoneChoice): void {
  choice = next;
  remembered.write(STORAGE_KEY, next);
  for (const listener of listeners) listener();
}

/** @returns the IANA name of what is shown from now on */
export function toggleZone(): string {
  chooseZone(choice === "utc" ? "local" : "utc");
  return zoneName(choice);
}

export function useZoneChoice(): ZoneChoice {
  return useSyncExternalStore(subscribe, () => choice);
}

/** The IANA name of the chosen zone: `Asia/Tokyo`, `UTC`. */
export function useTimeZone(): string {
  return zoneName(useZoneChoice());
}

export type DateTimeText = (instant: EpochMs, options?: Pick<DateTimeOptions, "precision">) => string;

/** Instants in the viewer's language and in the zone of their choice, which every text names. */
export function useDateTime(): DateTimeText {
  const { locale } = useLanguage();
  const zone = useZoneChoice();
  return useCallback(
    (instant, options) =>
      formatDateTime(instant, locale, zone === "utc" ? { ...options, timeZone: "UTC" } : options),
    [locale, zone],
  );
}

function zoneName(of: ZoneChoice): string {
  return of === "utc" ? "UTC" : viewerTimeZone();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
