// Entries as a file: NDJSON for programs, CSV for spreadsheets. Knows no browser: what is made here is text, in pieces.

import { type Region, REGIONS } from "@/audit-log/region";
import type { ReadEntry } from "@/contract/audit-log-entry";
import { CSV_MEDIA_TYPE, csvHead, csvLine } from "@/lib/csv";
import { fileInstant } from "@/lib/epoch";
import { valueText } from "@/features/logs/entry-words";
import type { LogsSelection } from "@/features/logs/logs-address";

export interface ExportedEntry {
  readonly entry: ReadEntry;
  /** Not every entry says itself where it was recorded. */
  readonly region: Region;
}

export const EXPORT_FORMATS = ["ndjson", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  ndjson: "application/x-ndjson",
  csv: CSV_MEDIA_TYPE,
};

/** Every field that an entry of any type may have, and its region; when, where and what first. */
export const CSV_COLUMNS = [
  "ts",
  "region",
  "type",
  "method",
  "uri",
  "query",
  "status_code",
  "service",
  "action",
  "resource",
  "granted",
  "authentication_type",
  "outcome",
  "successful",
  "principal_id",
  "actor_id",
  "client_ip",
  "user_agent",
  "trace_id",
  "org_id",
  "portal_id",
  "signature",
] as const;

/** Entries a piece: some milliseconds of work. */
const PIECE_LENGTH = 1000;

/** The file from beginning to end. The reader of the pieces may pause between them. */
export function* exportPieces(entries: readonly ExportedEntry[], format: ExportFormat): Generator<string> {
  if (format === "csv") yield csvHead(CSV_COLUMNS);
  for (let start = 0; start < entries.length; start += PIECE_LENGTH) {
    const piece = entries.slice(start, start + PIECE_LENGTH);
    yield piece.map((each) => (format === "csv" ? csvRow(each) : jsonLine(each))).join("");
  }
}

/** What the API says of an entry is never replaced. */
function jsonLine({ region, entry }: ExportedEntry): string {
  return `${JSON.stringify({ region, ...entry })}\n`;
}

function csvRow({ region, entry }: ExportedEntry): string {
  const values = new Map<string, unknown>(Object.entries({ region, ...entry }));
  return csvLine(CSV_COLUMNS.map((name) => valueText(values.get(name) ?? "")));
}

/** `audit-logs_us_authorization_20261120T090000Z_20261121T090000Z.csv`: no character that some system refuses. */
export function exportFileName({ regions, type, from, to }: LogsSelection, format: ExportFormat): string {
  const where = regions.length === REGIONS.length ? ["all"] : regions;
  return `${["audit-logs", ...where, ...(type === null ? [] : [type]), fileInstant(from), fileInstant(to)].join("_")}.${format}`;
}

/** How many pieces the file has. */
export function pieceCount(entries: readonly ExportedEntry[], format: ExportFormat): number {
  return Math.ceil(entries.length / PIECE_LENGTH) + (format === "csv" ? 1 : 0);
}
