import { isKnownEntry } from "@/contract/audit-log-entry";
import type { LogRow } from "@/features/logs/list/log-rows";

/** The kind of token or sign-in that a call was made with, in the log's own word; null where its sign-in is not there. */
export function signInType(events: readonly LogRow[]): string | null {
  for (const { entry } of events) {
    if (isKnownEntry(entry) && entry.type === "authentication") return entry.authentication_type;
  }
  return null;
}
