// What tells an entry from all others, short enough for an address: `{region}.{ms}.{type}.{beginning of the signature}`.
// Region, time and type are in it so that the entry can be asked for at any place in the log.

import { AUDIT_LOG_ENTRY_TYPES, type ReadEntry, type AuditLogEntryType } from "@/contract/audit-log-entry";
import { HOME_REGION, isRegion, type Region } from "@/audit-log/region";
import { type EpochMs, parseRfc3339 } from "@/lib/epoch";

/** 96 bits. Entries that agree in them are the same event, told twice. */
const MARK_LENGTH = 16;

export interface EntryPlace {
  readonly region: Region;
  readonly at: EpochMs;
  /** Null for one that only a newer API has: it is looked for among all. */
  readonly type: AuditLogEntryType | null;
}

/** @param at its instant, where that is known */
export function entryKey(entry: ReadEntry, region: Region, at: EpochMs = entryInstant(entry)): string {
  const mark = entry.signature === "" ? (entry.trace_id ?? "") : entry.signature;
  return `${region}.${at}.${entry.type}.${mark.slice(0, MARK_LENGTH)}`;
}

export function entryInstant({ ts }: ReadEntry): EpochMs {
  return parseRfc3339(ts) ?? 0; // the contract has checked it
}

/** A key as links of earlier versions have it names no region: it was the link's, or the home region. */
export function wholeKey(given: string, regionOfLink: Region | null): string {
  return /^\d/.test(given) ? `${regionOfLink ?? HOME_REGION}.${given}` : given;
}

/** Where the entry with this key is to be looked for; null for text that is no key. */
export function placeOfKey(key: string): EntryPlace | null {
  const match = /^([a-z]+)\.(\d{1,15})\.(\w+)\./.exec(key);
  const region = match?.[1];
  if (!match || !isRegion(region)) return null;
  const type = AUDIT_LOG_ENTRY_TYPES.find((word) => word === match[3]);
  return { region, at: Number(match[2]), type: type ?? null };
}
