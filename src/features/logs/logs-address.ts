// What the page's address says: filters and the open entry. Knows no router.

import { type AuditLogSelection, PIN_MARGIN_MS } from "@/api/audit-log-queries";
import { LOG_FORMATS, type LogFormat } from "@/audit-log/record/log-format";
import { isRegion, type Region, REGIONS } from "@/audit-log/region";
import { RETENTION_MS } from "@/audit-log/retention";
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, parseRfc3339, toRfc3339 } from "@/lib/epoch";
import { wholeKey } from "./entry-key";
import { filterParameters, type FilterValues, NO_FILTERS, readFilters } from "./logs-filters";

export const RANGE_PRESETS = ["15m", "1h", "6h", "12h", "24h", "7d"] as const;
export type RangePreset = (typeof RANGE_PRESETS)[number];

const PRESET_LENGTHS_MS: Readonly<Record<RangePreset, number>> = {
  "15m": 15 * MINUTE_MS,
  "1h": HOUR_MS,
  "6h": 6 * HOUR_MS,
  "12h": 12 * HOUR_MS,
  "24h": DAY_MS,
  "7d": RETENTION_MS,
};

/** `recent` ends now, and moves on when the user asks for newer entries. */
export type TimeRange =
  | { readonly kind: "recent"; readonly preset: RangePreset }
  | { readonly kind: "custom"; readonly from: EpochMs; readonly to: EpochMs };

export type EntryForm = "fields" | LogFormat;

/** JSON first: the signature of the pull API is for it. */
export const ENTRY_FORMS: readonly EntryForm[] = [...new Set(["fields", "json", ...LOG_FORMATS] as const)];

export type RowKind = "calls" | "events";

export interface LogsAddress extends FilterValues {
  /** Null for all of them. */
  readonly region: Region | null;
  readonly range: TimeRange;
  /** What a row is. */
  readonly rows: RowKind;
  /** See entry-key.ts; null while nothing is open. */
  readonly entryKey: string | null;
  readonly form: EntryForm;
}

const DEFAULT_PRESET: RangePreset = "24h";

/** Words that mean nothing here are read as if they were not there. */
export function readAddress(params: URLSearchParams): LogsAddress {
  const given = params.get("region");
  const region = isRegion(given) ? given : null;
  const entry = params.get("entry") || null;
  return {
    region,
    range: readRange(params),
    rows: params.get("rows") === "events" ? "events" : "calls",
    ...readFilters(params),
    entryKey: entry && wholeKey(entry, region),
    form: oneOf(ENTRY_FORMS, params.get("form")) ?? "fields",
  };
}

function readRange(params: URLSearchParams): TimeRange {
  const from = parseRfc3339(params.get("from") ?? "");
  const to = parseRfc3339(params.get("to") ?? "");
  if (from !== null && to !== null && from <= to) return { kind: "custom", from, to };
  return { kind: "recent", preset: oneOf(RANGE_PRESETS, params.get("range")) ?? DEFAULT_PRESET };
}

function oneOf<Word extends string>(words: readonly Word[], given: string | null): Word | null {
  return words.find((word) => word === given) ?? null;
}

/** The parameters with the changes made; others are left alone, and defaults are left out. */
export function withAddress(params: URLSearchParams, change: Partial<LogsAddress>): URLSearchParams {
  const next = new URLSearchParams(params);
  const address = { ...readAddress(params), ...change };
  const { region, range, rows, entryKey, form } = address;
  const put = (name: string, value: string | null) => {
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
  };
  put("region", region);
  put("rows", rows === "calls" ? null : rows);
  for (const [name, value] of filterParameters(address)) put(name, value);
  put("range", range.kind === "recent" && range.preset !== DEFAULT_PRESET ? range.preset : null);
  put("from", range.kind === "custom" ? toRfc3339(range.from) : null);
  put("to", range.kind === "custom" ? toRfc3339(range.to) : null);
  put("entry", entryKey);
  put("form", entryKey === null || form === "fields" ? null : form);
  return next;
}

/** What an address selects: of one region or, where none is chosen, of all. */
export interface LogsSelection extends Omit<AuditLogSelection, "region"> {
  readonly region: Region | null;
}

/** @param pin up to when a range reaches that ends now */
export function toSelection(
  { region, type, range }: Pick<LogsAddress, "region" | "type" | "range">,
  pin: EpochMs,
): LogsSelection {
  const bounds =
    range.kind === "custom"
      ? { from: range.from, to: range.to }
      : { from: pin - PRESET_LENGTHS_MS[range.preset], to: pin + PIN_MARGIN_MS };
  return { region, type, ...bounds };
}

export function regionsOf({ region }: Pick<LogsAddress, "region">): readonly Region[] {
  return region === null ? REGIONS : [region];
}

/** One for each region, which is asked on its own. */
export function regionSelections({ type, from, to, ...chosen }: LogsSelection): AuditLogSelection[] {
  return regionsOf(chosen).map((region) => ({ region, type, from, to }));
}

/** Of one type alone, events are not seen as calls. */
export function rowKind({ rows, type }: Pick<LogsAddress, "rows" | "type">): RowKind {
  return type === null ? rows : "events";
}

/** Events of one call happen within moments of each other. */
const RELATED_WITHIN_MS = MINUTE_MS;

/** All events of a call, at any place in the log: no other filter, its region, the minutes around one of them. */
export function relatedTo(traceId: string, region: Region, at: EpochMs): Partial<LogsAddress> {
  return {
    ...NO_FILTERS,
    ownReads: "shown",
    rows: "events",
    traceId,
    region,
    range: { kind: "custom", from: at - RELATED_WITHIN_MS, to: at + RELATED_WITHIN_MS },
    entryKey: null,
  };
}
