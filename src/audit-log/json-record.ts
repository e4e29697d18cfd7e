// How a record is written as JSON, and as CPS, which is the same object wrapped. Knows nothing of signatures.

import type { AuditEvent } from "./event";
import { recordExtension, type RecordField } from "./record-extension";
import { recordHeader } from "./record-header";

/**
 * One compact line without signature, keys sorted by code unit.
 *
 * Beyond what `JSON.stringify` escapes nothing is: LF and CR are, so one event is one line; U+0085, U+2028 and U+2029
 * are legal in JSON text, and records are joined by LF alone.
 */
export function encodeJson(event: AuditEvent): string {
  const fields: RecordField[] = [...Object.entries(recordHeader(event)), ...recordExtension(event)];
  fields.sort(([a], [b]) => (a < b ? -1 : 1)); // no key occurs twice
  // Written member by member: an object would put number-like keys first and treat `__proto__` specially.
  return `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`;
}

export function encodeCps(event: AuditEvent): string {
  return `{"event":${encodeJson(event)}}`;
}
