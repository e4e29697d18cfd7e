// Values of a record that is proven, found without reading all of it: that would take longer than all else but the
// signature. What a value of text says in place of a field is escaped, so it is never taken for one.

import { unescapeExtension, unescapeHeader } from "@/audit-log/record/cef";
import type { LogFormat } from "@/audit-log/record/log-format";

/** Reads a value by its name in the JSON form; undefined where the record has no such field. */
export function provenValues(record: string, format: LogFormat): (key: string) => string | undefined {
  return format === "cef" ? cefValues(record) : (key) => jsonValue(record, key);
}

const HEADER_PLACES: Readonly<Record<string, number>> = {
  event_vendor: 1,
  event_product: 2,
  event_version: 3,
  event_class_id: 4,
  name: 5,
  severity: 6,
};
const HEADER_FIELDS = 7;

function cefValues(record: string): (key: string) => string | undefined {
  const header: string[] = [];
  let start = 0;
  for (let field = 0; field < HEADER_FIELDS; field += 1) {
    const bar = unescaped(record, "|", start);
    if (bar < 0) break;
    header.push(record.slice(start, bar));
    start = bar + 1;
  }
  const extension = ` ${record.slice(start)}`;
  return (key) => {
    const place = HEADER_PLACES[key];
    if (place !== undefined) {
      const value = header[place];
      return value?.includes("\\") ? unescapeHeader(value) : value;
    }
    const mark = ` ${key}=`;
    const at = extension.indexOf(mark);
    if (at < 0) return undefined;
    const from = at + mark.length;
    // The value ends where the name of the next field begins.
    const next = unescaped(extension, "=", from);
    const end = next < 0 ? extension.length : extension.lastIndexOf(" ", next);
    const value = extension.slice(from, Math.max(from, end));
    return value.includes("\\") ? unescapeExtension(value) : value;
  };
}

function jsonValue(record: string, key: string): string | undefined {
  const mark = `"${key}":`;
  const at = record.indexOf(mark);
  if (at < 0) return undefined;
  const start = at + mark.length;
  if (record.charAt(start) !== '"') return /^[^,}]*/.exec(record.slice(start, start + 40))?.[0];
  const end = unescaped(record, '"', start + 1);
  const value = record.slice(start + 1, end);
  return value.includes("\\") ? (JSON.parse(record.slice(start, end + 1)) as string) : value;
}

/** Where the character stands without a backslash before it; -1 where it does not. */
function unescaped(text: string, character: string, start: number): number {
  let at = text.indexOf(character, start);
  while (at >= 0) {
    let backslashes = 0;
    while (text.charAt(at - 1 - backslashes) === "\\") backslashes += 1;
    if (backslashes % 2 === 0) return at;
    at = text.indexOf(character, at + 1);
  }
  return -1;
}
