// What the page's address says: the query, the time range and the open entry. Knows no router.

import { type AuditLogSelection, PIN_MARGIN_MS } from "@/api/audit-log-queries";
import { LOG_FORMATS, type LogFormat } from "@/audit-log/record/log-format";
import { isRegion, type Region, REGIONS } from "@/audit-log/region";
import { RETENTION_MS } from "@/audit-log/retention";
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, parseRfc3339, toRfc3339 } from "@/lib/epoch";
import { AUDIT_LOG_ENTRY_TYPES, type AuditLogEntryType } from "@/contract/audit-log-entry";
import { wholeKey } from "@/entities/audit-log-entry/entry-key";
import { formatQuery, hasTerm, meaningfulTerms, parseQuery, type Query, wordsLeft } from "./search/query";
import type { QueryFieldId } from "./search/query-fields";

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

export interface LogsAddress {
  /** What is looked for, as typed: see query.ts. */
  readonly text: string;
  readonly range: TimeRange;
  /** What a row is. */
  readonly rows: RowKind;
  /** Whether entries show that are there because the viewer looked at this console. */
  readonly ownReads: "shown" | "hidden";
  /** See entry-key.ts; null while nothing is open. */
  readonly entryKey: string | null;
  readonly form: EntryForm;
}

const DEFAULT_PRESET: RangePreset = "24h";

/** Parameters of earlier links: terms of the query now. */
const EARLIER_PARAMETERS = { region: "region", type: "type", trace: "trace" } as const satisfies Readonly<
  Record<string, QueryFieldId>
>;

/** Words that mean nothing here are read as if they were not there. */
export function readAddress(params: URLSearchParams): LogsAddress {
  const given = params.get("region");
  const entry = params.get("entry") || null;
  return {
    text: readText(params),
    range: readRange(params),
    rows: params.get("rows") === "events" ? "events" : "calls",
    ownReads: params.get("own-reads") === "shown" ? "shown" : "hidden",
    entryKey: entry && wholeKey(entry, isRegion(given) ? given : null),
    form: oneOf(ENTRY_FORMS, params.get("form")) ?? "fields",
  };
}

function readText(params: URLSearchParams): string {
  const earlier = Object.entries(EARLIER_PARAMETERS).flatMap(([name, field]): Query => {
    const value = params.get(name);
    return value ? meaningfulTerms([{ field, value, sense: "include" }]) : [];
  });
  return [params.get("q") ?? "", formatQuery(earlier)].filter((part) => part !== "").join(" ");
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
  const { text, range, rows, ownReads, entryKey, form } = address;
  const put = (name: string, value: string | null) => {
    // In one order, however one came there: the same view is the same link.
    next.delete(name);
    if (value !== null && value !== "") next.set(name, value);
  };
  for (const name of Object.keys(EARLIER_PARAMETERS)) next.delete(name);
  put("q", text);
  put("rows", rows === "calls" ? null : rows);
  put("own-reads", ownReads === "shown" ? ownReads : null);
  put("range", range.kind === "recent" && range.preset !== DEFAULT_PRESET ? range.preset : null);
  put("from", range.kind === "custom" ? toRfc3339(range.from) : null);
  put("to", range.kind === "custom" ? toRfc3339(range.to) : null);
  put("entry", entryKey);
  put("form", entryKey === null || form === "fields" ? null : form);
  return next;
}

/** What is asked for: the query narrows it where the API can do that. */
export interface LogsSelection extends Omit<AuditLogSelection, "region"> {
  readonly regions: readonly Region[];
}

/** @param pin up to when a range reaches that ends now */
export function toSelection(query: Query, range: TimeRange, pin: EpochMs): LogsSelection {
  const bounds =
    range.kind === "custom"
      ? { from: range.from, to: range.to }
      : { from: pin - PRESET_LENGTHS_MS[range.preset], to: pin + PIN_MARGIN_MS };
  return { regions: regionsOf(query), type: typeOf(query), ...bounds };
}

/** Where the query leaves none, all are asked, and nothing of them is found. */
export function regionsOf(query: Query): readonly Region[] {
  const left = wordsLeft(query, "region", REGIONS);
  return left.length === 0 ? REGIONS : left;
}

/** The only one that the query leaves; the API can leave out no other way. */
export function typeOf(query: Query): AuditLogEntryType | null {
  const [type, ...others] = wordsLeft(query, "type", AUDIT_LOG_ENTRY_TYPES);
  return others.length === 0 ? (type ?? null) : null;
}

/** Whether the query narrows what has been asked for: then what was not loaded yet may have more of it. */
export function isSearching(query: Query): boolean {
  const isAskedFor = typeOf(query) !== null;
  return meaningfulTerms(query).some(({ field }) => field !== "region" && !(field === "type" && isAskedFor));
}

/** One for each region, which is asked on its own. */
export function regionSelections({ regions, ...selection }: LogsSelection): AuditLogSelection[] {
  return regions.map((region) => ({ region, ...selection }));
}

/** Where types are told apart, events are not seen as calls, which have all of them. */
export function rowKind(query: Query, { rows }: Pick<LogsAddress, "rows">): RowKind {
  return meaningfulTerms(query).some(({ field }) => field === "type") ? "events" : rows;
}

/** Events of one call happen within moments of each other. */
const RELATED_WITHIN_MS = MINUTE_MS;

/** All events of a call, at any place in the log: nothing else, its region, the minutes around one of them. */
export function relatedTo(traceId: string, region: Region, at: EpochMs): Partial<LogsAddress> {
  return {
    text: formatQuery([
      { field: "trace", value: traceId, sense: "include" },
      { field: "region", value: region, sense: "include" },
    ]),
    ownReads: "shown",
    rows: "events",
    range: { kind: "custom", from: at - RELATED_WITHIN_MS, to: at + RELATED_WITHIN_MS },
    entryKey: null,
  };
}

/** Whether nothing but the events of this call is shown. */
export function isOfTrace({ text }: Pick<LogsAddress, "text">, traceId: string): boolean {
  return hasTerm(parseQuery(text), { field: "trace", value: traceId, sense: "include" });
}
