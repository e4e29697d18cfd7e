// What tells an entry from all others, short enough for an address: `{ms}.{type}.{beginning of the signature}`.
// The time and type are in it so that the entry can be asked for at any place in the log.

import { AUDIT_LOG_ENTRY_TYPES, type ReadEntry, type AuditLogEntryType } from "@/contract/audit-log-entry";
import { type EpochMs, parseRfc3339 } from "@/lib/epoch";

/** 96 bits. Entries that agree in them are the same event, told twice. */
const MARK_LENGTH = 16;

export interface EntryPlace {
  readonly at: EpochMs;
  /** Null for one that only a newer API has: it is looked for among all. */
  readonly type: AuditLogEntryType | null;
}

export function entryKey(entry: ReadEntry): string {
  const mark = entry.signature === "" ? (entry.trace_id ?? "") : entry.signature;
  return `${entryInstant(entry)}.${entry.type}.${mark.slice(0, MARK_LENGTH)}`;
}

export function entryInstant({ ts }: ReadEntry): EpochMs {
  return parseRfc3339(ts) ?? 0; // the contract has checked it
}

/** Where the entry with this key is to be looked for; null for text that is no key. */
export function placeOfKey(key: string): EntryPlace | null {
  const match = /^(\d{1,15})\.(\w+)\./.exec(key);
  const type = AUDIT_LOG_ENTRY_TYPES.find((word) => word === match?.[2]);
  return match ? { at: Number(match[1]), type: type ?? null } : null;
}
