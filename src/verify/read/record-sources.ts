// One row of a container → where the records in it may be. A row mostly holds one; an envelope holds many.

import type { RecordSource } from "@/verify/judge/trial";
import { type JsonValue, parseJsonText } from "@/verify/record/json-value";
import { SIGNATURE_LENGTH } from "@/audit-log/record/record";
import { fromBase64 } from "@/lib/base64";
import { splitJson } from "./json-rows";
import { ORIGINAL_FIELDS } from "./original-fields";
import { type Container, FLUENTD_FRONT, type Row } from "./rows";

const MARK = /kong\s?inc/i;
/** What only records have, for those whose front is gone. */
const FIELD_MARK = /principal_id/;
const RECORD_STARTS =
  /\d{4}-\d\d-\d\dT[\d:]{8}Z konghq\.com CEF:|\{"event":\{"|\{"act(?:ion)?":|\{"cef_version":/g;
const RECORD_BEGINNING = /^\{"(?:event":\{|act(?:ion)?":|cef_version":)/;
const MOST_DEPTH = 5;

export function sourcesOf(row: Row, { columns }: Container): readonly RecordSource[] {
  switch (row.kind) {
    case "too_long":
      return [];
    case "text":
      return textSources(row.text);
    case "json":
      return jsonSources(row.text);
    case "cells":
      return cellsSources(row.cells, columns);
    default:
      return row satisfies never;
  }
}

/** Exports that write a line's time, and more, in front of it: CloudWatch's to S3, logcli's, Fluentd's. */
const LINE_FRONTS: ReadonlyArray<readonly [front: RegExp, kind: "text" | "json"]> = [
  [/^\d{4}-\d\d-\d\dT\S+Z (?:\{[^{}"]*="[^{}]*"\} )?(?=\d{4}-\S+ konghq\.com CEF:|\{")/, "text"],
  [FLUENTD_FRONT, "json"],
];

/** Several on one line, with nothing between them, are cut where each begins. */
function textSources(text: string): readonly RecordSource[] {
  for (const [front, kind] of LINE_FRONTS) {
    if (!front.test(text)) continue;
    const line = text.replace(front, "");
    return kind === "json" ? jsonSources(line) : [textSource([line])];
  }
  // An object in a log of lines that holds a record.
  if (text.startsWith('{"') && !RECORD_BEGINNING.test(text) && parsed(text) !== undefined)
    return jsonSources(text);
  const mark = text.indexOf("sig");
  if (mark < 0 || !text.includes("sig", mark + 3 + SIGNATURE_LENGTH)) return [textSource([text])];
  const starts = Array.from(text.matchAll(RECORD_STARTS), ({ index }) => index);
  const signatures = text.match(/\bsig=[\w-]{86}|"sig":"/g)?.length ?? 0;
  if (starts.length < 2 || signatures < 2) return [textSource([text])];
  return starts
    .map((start, index) => text.slice(index === 0 ? 0 : start, starts[index + 1]).replace(/\r?\n$/, ""))
    .map((piece) => textSource([piece], true));
}

/** A whole batch in one value: a collector that does not split what it receives keeps its line feeds within. */
function batchSources(text: string | undefined): readonly RecordSource[] {
  return text?.includes("\n") === true ? textSources(text) : [];
}

function textSource(texts: readonly string[], isGlued = false): RecordSource {
  return { texts, isGlued, row: () => parseJsonText(texts[0] ?? "") };
}

/** An answer of an API on one line. */
const ENVELOPE =
  /"(?:logEvents|records|messages|hits|results|events|data|values|entries|items|rows|columns)"\s*:\s*\[/;

/** Rows whose columns are named apart from them: even one alone says nothing without their names. */
const TABLE = /"tables"\s*:\s*\[\s*\{[^]*"columns"\s*:\s*\[/;

/** What a search of Splunk had found until then: it comes again with what it found in the end. */
const PREVIEW = /^\s*\{"preview":\s*true\b/;

function jsonSources(text: string): readonly RecordSource[] {
  if (PREVIEW.test(text)) return [];
  const isTable = TABLE.test(text);
  if (isTable || isEnvelopeOfMany(text)) {
    const rows = splitJson(text);
    if (rows.length > 1 || (isTable && rows.length > 0))
      return rows.flatMap((row) => (row.kind === "text" ? textSources(row.text) : rowSources(row)));
  }
  const value = parsed(text);
  if (value === undefined) return textSources(text);
  const found: Found[] = [];
  collect(value, "", 0, found);
  const strings = textsOf(found);
  const isRecordItself = strings.length === 0 || VENDOR_MEMBER.test(text);
  const batch = isRecordItself ? [] : batchSources(strings[0]);
  if (batch.length > 1) return batch;
  return [{ texts: isRecordItself ? [text, ...strings] : strings, row: () => parseJsonText(text) }];
}

const VENDOR_MEMBER = /"(?:[\w.]*event_vendor|DeviceVendor)"\s*:/;

/** A wrapped record may be broken within one of its marks. */
function isEnvelopeOfMany(text: string): boolean {
  return ENVELOPE.test(text) && MARKS.some((mark) => (text.match(mark)?.length ?? 0) > 1);
}

const MARKS = [/kong\s?inc/gi, /principal_id/g] as const;

/** The best first. */
function textsOf(found: Found[]): readonly string[] {
  if (found.length > 1) found.sort((a, b) => a.rank - b.rank);
  return found.map(({ text }) => text);
}

function rowSources(row: Row): readonly RecordSource[] {
  return row.kind === "json" ? jsonSources(row.text) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What New Relic keeps of a message beyond its first characters. */
const NEW_RELIC_REST = "newrelic.ext.message";

interface Found {
  readonly text: string;
  readonly rank: number;
}

/** Every string that may be a record, the fields that keep originals first. */
function collect(value: unknown, name: string, depth: number, found: Found[]): void {
  if (typeof value === "string") {
    const text = recordText(value, name);
    if (text !== null) found.push({ text, rank: ORIGINAL_FIELDS.get(name) ?? ORIGINAL_FIELDS.size });
    return;
  }
  if (typeof value !== "object" || value === null || depth > MOST_DEPTH) return;
  const members = value as Readonly<Record<string, unknown>>; // of JSON
  joinNewRelic(members["message"], members[NEW_RELIC_REST], found);
  for (const key of Object.keys(members)) collect(members[key], key, depth + 1, found);
}

function joinNewRelic(message: unknown, rest: unknown, found: Found[]): void {
  if (typeof message === "string" && typeof rest === "string" && rest !== "")
    found.push({ text: message + rest, rank: 0 });
}

function isMarked(text: string): boolean {
  if (text.includes("KongInc") || MARK.test(text) || FIELD_MARK.test(text)) return true;
  // A wrapped line may be broken within both.
  const joined = text.includes("\n") ? text.replace(/=?\r?\n/g, "") : text;
  return joined.length < text.length && (MARK.test(joined) || FIELD_MARK.test(joined));
}

/** The text of a row that begins no record: the rest of one may be in it. Null when it begins one, or holds no text. */
export function continuationOf(row: Row, { columns }: Container): string | null {
  const text = originalOf(row, columns);
  return text === null || MARK.test(text) ? null : text.replace(/\r?\n$/, "");
}

function originalOf(row: Row, columns: readonly string[]): string | null {
  if (row.kind === "too_long") return null;
  if (row.kind === "text") return row.text;
  const strings: Found[] = [];
  const gather = (value: unknown, name: string, depth: number): void => {
    const rank = ORIGINAL_FIELDS.get(name);
    if (typeof value === "string" && rank !== undefined) strings.push({ text: value, rank });
    if (typeof value !== "object" || value === null || depth > MOST_DEPTH) return;
    for (const [key, member] of Object.entries(value)) gather(member, key, depth + 1);
  };
  if (row.kind === "json") gather(parsed(row.text), "", 0);
  else for (const [index, cell] of row.cells.entries()) gather(cell, columns[index] ?? "", 0);
  return strings.toSorted((a, b) => a.rank - b.rank)[0]?.text ?? null;
}

/** A line feed at its end is the end of the line that it was. Some stores keep bytes in base64. */
function recordText(value: string, name: string): string | null {
  if (value.length <= 40) return null;
  const line = value.endsWith("\n") ? value.replace(/\r?\n$/, "") : value;
  if (isMarked(line)) return line;
  if (!ORIGINAL_FIELDS.has(name) || line.length < 200 || !/^[A-Za-z\d+/]+=*$/.test(line)) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(fromBase64(line));
    return isMarked(text) ? text.replace(/\r?\n$/, "") : null;
  } catch {
    return null;
  }
}

function cellsSources(cells: readonly string[], columns: readonly string[]): readonly RecordSource[] {
  const found: Found[] = [];
  joinNewRelic(cells[columns.indexOf("message")], cells[columns.indexOf(NEW_RELIC_REST)], found);
  for (const [index, cell] of cells.entries()) collect(cell, columns[index] ?? "", 0, found);
  const texts = textsOf(found);
  const batch = batchSources(texts[0]);
  return batch.length > 1 ? batch : [{ texts, row: () => rowOfCells(cells, columns) }];
}

/** Cells are all text: `column` fields are read by what their values may be. */
function rowOfCells(cells: readonly string[], columns: readonly string[]): JsonValue {
  return {
    kind: "object",
    members: cells.map((cell, index) => ({
      key: (columns[index] ?? "").replace(/ \[UTC\]$/, ""),
      value: { kind: "string", text: cell },
    })),
  };
}
