// What exports are written with: lines, CSV, the fields of CEF.

import { parseRecord } from "@/audit-log/record/parse-record";
import { splitSignature } from "@/audit-log/record/record";
import { EXTENSION_KEYS, HEADER_KEYS } from "@/verify/record/record-keys";
import { type JsonValue, readJsonValue } from "@/verify/record/json-value";
import { object, writeJson } from "@/verify/lab/write-json";

/** When a store says that it got a record. */
export const STORED_AT = "2026-11-21T09:30:02.123Z";

export function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}

/** Every cell in quotes, as most stores write. Unlike lib/csv.ts nothing is guarded: it has to be what a store gives. */
export function csv(columns: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const cells = (values: readonly string[]) =>
    values.map((value) => `"${value.replaceAll('"', '""')}"`).join(",");
  return lines([cells(columns), ...rows.map(cells)]);
}

type Fields = Readonly<Record<string, string>>;

function fieldsOf(record: string, keys: ReadonlySet<string>): Fields {
  const parsed = parseRecord(record);
  if (parsed.format === null) return {};
  return Object.fromEntries(
    parsed.fields.filter(({ key }) => keys.has(key)).map(({ key, value }) => [key, value]),
  );
}

export function cefHeader(record: string): Fields {
  return fieldsOf(record, new Set(HEADER_KEYS));
}

/** Unescaped, the signature last. */
export function cefExtensions(record: string): Fields {
  const fields = fieldsOf(record, new Set(Object.values(EXTENSION_KEYS).flat()));
  return { ...fields, sig: splitSignature(record, "cef")?.signature ?? "" };
}

/** The JSON record with further members, all of them sorted by name. */
export function sortedWith(record: string, added: Fields): string {
  const own = readJsonValue(record)?.value;
  const further = object(added);
  if (own?.kind !== "object" || further.kind !== "object") return record;
  const members = [...own.members, ...further.members].toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return writeJson({ kind: "object", members });
}

/**
 * As VictoriaLogs answers a query: objects within it are spread, every value is a text, empty ones are gone; the name is
 * its message, the time its own.
 */
export function victoriaLogsRow(record: string): string {
  const own = readJsonValue(record)?.value;
  if (own?.kind !== "object") return record;
  const names: Readonly<Record<string, string>> = { name: "_msg", event_ts: "_time" };
  const stored: Record<string, string> = {
    _msg: "missing _msg field; see https://docs.victoriametrics.com/victorialogs/keyconcepts/#message-field",
    _time: STORED_AT,
    _stream: '{event_product="Konnect"}',
    _stream_id: "0000000000000000e934a84adb050768",
  };
  for (const [key, value] of spread(own)) if (value !== "") stored[names[key] ?? key] = value;
  const row = object(stored);
  if (row.kind !== "object") return record;
  return writeJson({ ...row, members: row.members.toSorted((a, b) => (a.key < b.key ? -1 : 1)) });
}

function spread(value: JsonValue, name = ""): readonly (readonly [key: string, value: string])[] {
  if (value.kind === "object")
    return value.members.flatMap(({ key, value: inner }) =>
      spread(inner, name === "" ? key : `${name}.${key}`),
    );
  if (value.kind === "array") return [[name, writeJson(value)]];
  return value.kind === "literal" && value.text === "null" ? [] : [[name, value.text]];
}
