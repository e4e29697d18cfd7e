// What exports are written with: lines, CSV, the fields of CEF.

import { parseRecord } from "@/audit-log/record/parse-record";
import { splitSignature } from "@/audit-log/record/record";
import { EXTENSION_KEYS, HEADER_KEYS } from "@/verify/record/record-keys";
import { readJsonValue } from "@/verify/record/json-value";
import { object, text, writeJson } from "@/verify/lab/write-json";

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

/** As VictoriaLogs answers a query: every value a text, without the empty ones; the name is its message, the time its own. */
export function victoriaLogsRow(record: string): string {
  const own = readJsonValue(record)?.value;
  if (own?.kind !== "object") return record;
  const names: Readonly<Record<string, string>> = { name: "_msg", event_ts: "_time" };
  const stored = own.members
    .map(({ key, value }) => ({ key: names[key] ?? key, value: text("text" in value ? value.text : "") }))
    .filter(({ value }) => value.kind !== "string" || value.text !== "");
  const further = object({
    _stream: '{event_product="Konnect"}',
    _stream_id: "0000000000000000e934a84adb050768",
  });
  const members = [...stored, ...(further.kind === "object" ? further.members : [])];
  return writeJson({ kind: "object", members: members.toSorted((a, b) => (a.key < b.key ? -1 : 1)) });
}
