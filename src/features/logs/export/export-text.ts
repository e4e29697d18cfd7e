// Entries as a file: NDJSON for programs, CSV for spreadsheets. Knows no browser: what is made here is text, in pieces.

import type { AuditLogSelection } from "@/api/audit-log-queries";
import type { ReadEntry } from "@/contract/audit-log-entry";
import { toRfc3339 } from "@/lib/epoch";
import { valueText } from "@/features/logs/entry-words";

export const EXPORT_FORMATS = ["ndjson", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  ndjson: "application/x-ndjson",
  csv: "text/csv;charset=utf-8",
};

/** Every field that an entry of any type may have, what and when first. */
export const CSV_COLUMNS = [
  "ts",
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

/** Without it, Excel reads UTF-8 in the computer's own code page. */
const BYTE_ORDER_MARK = "\u{FEFF}";

/** Entries a piece: some milliseconds of work. */
const PIECE_LENGTH = 1000;

/** The file from beginning to end. The reader of the pieces may pause between them. */
export function* exportPieces(entries: readonly ReadEntry[], format: ExportFormat): Generator<string> {
  if (format === "csv") yield `${BYTE_ORDER_MARK}${csvLine(CSV_COLUMNS)}`;
  for (let start = 0; start < entries.length; start += PIECE_LENGTH) {
    const piece = entries.slice(start, start + PIECE_LENGTH);
    yield piece.map((entry) => (format === "csv" ? csvRow(entry) : `${JSON.stringify(entry)}\n`)).join("");
  }
}

function csvRow(entry: ReadEntry): string {
  const values = new Map<string, unknown>(Object.entries(entry));
  return csvLine(CSV_COLUMNS.map((name) => csvText(values.get(name) ?? "")));
}

function csvText(value: unknown): string {
  return guarded(valueText(value));
}

/** What spreadsheets take for a formula, also behind blanks and in full width. */
const FORMULA_BEGINNING = /^[\s\u{FEFF}]*[=+\-@\t\r\n＝＋－＠]/u;
/** Spreadsheets keep 15 digits of a number; trace ids have up to 20. */
const LONG_NUMBER = /^\d{16,}$/;

/** An apostrophe before it makes any value plain text to a spreadsheet. NDJSON has the values as they are. */
function guarded(value: string): string {
  return FORMULA_BEGINNING.test(value) || LONG_NUMBER.test(value) ? `'${value}` : value;
}

/** RFC 4180: quotes where needed, CRLF at the end of every line; line breaks inside values stay. */
function csvLine(values: readonly string[]): string {
  return `${values.map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(",")}\r\n`;
}

/** `audit-logs_us_authorization_20261120T090000Z_20261121T090000Z.csv`: no character that some system refuses. */
export function exportFileName({ region, type, from, to }: AuditLogSelection, format: ExportFormat): string {
  const instant = (at: number) => toRfc3339(at).replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
  return `${["audit-logs", region, ...(type === null ? [] : [type]), instant(from), instant(to)].join("_")}.${format}`;
}

/** How many pieces the file has. */
export function pieceCount(entries: readonly ReadEntry[], format: ExportFormat): number {
  return Math.ceil(entries.length / PIECE_LENGTH) + (format === "csv" ? 1 : 0);
}
