// Which container a text is, by its beginning, and which product seems to have written it.

import { readJsonValue } from "@/verify/record/json-value";
import { isKnownKey } from "@/verify/record/record-keys";
import { ORIGINAL_FIELDS } from "./original-fields";
import { ReadProblem } from "./read-problem";
import type { Container } from "./rows";

/** @param head the beginning of the text @param isAll whether that is all of it */
export function recognize(head: string, isAll: boolean): Container {
  const text = head.trimStart();
  const [firstLine = ""] = text.split(/\r?\n/, 1);
  const product = productOf(head);
  if (text.startsWith("{") || text.startsWith("[")) {
    refuseOwn(firstLine);
    const isLine =
      ((firstLine.length < text.length || isAll) && isJsonObject(firstLine)) || isCutLineOfMany(text);
    // A record stands on one line: what begins as one and does not end was cut off or wrapped, which lines show.
    if (!isLine && isCutRecord(firstLine)) return { format: "text", columns: [], product };
    const isBegun = /^\{\s*"|^[[{]\s*$|^\[\s*[[{"]/.test(firstLine);
    if ((isLine || isBegun) && !hasTextBehindObject(firstLine))
      return { format: isLine ? "ndjson" : "json", columns: [], product };
  }
  if (/^<\?xml|^<results/.test(text)) return { format: "xml", columns: [], product };
  const columns = columnsOf(firstLine);
  if (columns) return { format: "csv", columns, product };
  return { format: "text", columns: [], product };
}

/** A log whose lines go on behind their object: JSON ends there, and with it all that could be read as JSON. */
function hasTextBehindObject(line: string): boolean {
  const read = line.startsWith("{") ? readJsonValue(line) : null;
  return read !== null && /^\s*[^\s,{]/.test(line.slice(read.end));
}

const RECORD_BEGINNING = /^\{"(?:event":\{")?(?:act(?:ion)?|cef_version)":/;
/** Where JSON over many lines ends one. */
const MAY_GO_ON = /[,:{[]\s*$/;
/** So many of them stand on one line only where all do. */
const MANY_MEMBERS = 4;

function isCutRecord(line: string): boolean {
  if (!RECORD_BEGINNING.test(line) || readJsonValue(line) !== null) return false;
  return !MAY_GO_ON.test(line) || (line.match(/":/g)?.length ?? 0) >= MANY_MEMBERS;
}

/** A first line that was cut off, with whole objects on lines of their own behind it. */
function isCutLineOfMany(text: string): boolean {
  const [first = "", ...others] = text.split(/\r?\n/).slice(0, -1);
  return first.startsWith('{"') && others.some((line) => line.startsWith('{"') && isJsonObject(line));
}

function isJsonObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

export const DELIMITERS = [",", ";", "\t", "|"] as const;

/** The names of a head of CSV; null when it is none. */
function columnsOf(line: string): readonly string[] | null {
  const delimiter = delimiterOf(line);
  const names = line
    .replace(/^\u{FEFF}/u, "")
    .split(delimiter)
    .map((name) => name.trim().replace(/^"(.*)"$/s, "$1"));
  if (names[0] === "ts" && names.at(-1) === "signature" && names.length > 15)
    throw new ReadProblem("own_export");
  const isHead =
    names.every((name) => name.length < 100 && !/KongInc/.test(name)) && names.some(isColumnName);
  return isHead ? names : null;
}

/** The one that parts the head most often. */
export function delimiterOf(head: string): (typeof DELIMITERS)[number] {
  const counts = DELIMITERS.map((delimiter) => head.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

function isColumnName(name: string): boolean {
  const plain = name.replace(/ \[UTC\]$/, "");
  return ORIGINAL_FIELDS.has(plain) || isKnownKey(plain) || KNOWN_COLUMNS.has(plain);
}

const KNOWN_COLUMNS: ReadonlySet<string> = new Set([
  "_time",
  "_indextime",
  "_cd",
  "host",
  "source",
  "sourcetype",
  "_messagetime",
  "_sourcecategory",
  "@timestamp",
  "TimeGenerated",
  "TenantId",
  "DeviceVendor",
  "Date",
  "Host",
  "Service",
  "Message",
  "timestamp",
  "Payload",
]);

/** By what only they write. In the order in which they are tried. */
const PRODUCTS: ReadonlyArray<readonly [pattern: RegExp, product: string]> = [
  [/\b_bkt\b|\b_cd\b|\b_indextime\b|\bsplunk_server\b|\blinecount\b|"preview":|<results preview/, "Splunk"],
  [/_messagetime|_sourcecategory|_collector\b/i, "Sumo Logic"],
  [/"_source":|"_index":/, "Elasticsearch"],
  [/"tags":\[?.*"attributes":|"attributes":\{.*"date":|"_id":.*"attributes":/, "Datadog"],
  [/TimeGenerated|TenantId|AdditionalExtensions/, "Microsoft Sentinel"],
  [/@rawstring|#repo\b/, "LogScale"],
  [/"labels":\{.*"line":|"line":.*"labels":/, "Grafana Loki"],
  [/\bgl2_|"full_message":/, "Graylog"],
  [/"source_type":/, "Vector"],
  [/"date":\d+\.\d+/, "Fluent Bit"],
  [/"_stream_id":"/, "VictoriaLogs"],
  [/"name":"http_listener_v2"/, "Telegraf"],
  [/"cribl\w*":|"_time":\d/, "Cribl"],
  [/"logGroup":|"logEvents":|"ingestionTime":/, "CloudWatch"],
  [/"full_log":|"decoder":\{/, "Wazuh"],
  [/"newrelic\.|newrelic\./, "New Relic"],
  [/"log":".*"stream":/, "Docker"],
  [/@timestamp/, "Elastic"],
];

function productOf(head: string): string | null {
  return PRODUCTS.find(([pattern]) => pattern.test(head.slice(0, 8192)))?.[1] ?? null;
}

/** Entries of the pull API, as the console exports them. */
function refuseOwn(line: string): void {
  if (
    /"signature":"/.test(line) &&
    /"type":"(?:authentication|authorization|access)"/.test(line) &&
    /"ts":/.test(line)
  ) {
    throw new ReadProblem("pull_entries");
  }
}
