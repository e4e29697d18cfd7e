// An event in a format, before it is signed: once for its size when it joins a batch, and again when the batch is
// sealed. What was encoded is remembered for as long as the event is, so that the second time costs nothing.

import type { AuditEvent } from "@/audit-log/record/event";
import type { LogFormat } from "@/audit-log/record/log-format";
import { encodeRecord, signedByteLength } from "@/audit-log/record/record";

export interface UnsignedRecord {
  readonly format: LogFormat;
  readonly text: string;
  /** The text in UTF-8: what is signed. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const utf8 = new TextEncoder();

/** The last format that was asked for, by event; events never change. */
const encoded = new WeakMap<AuditEvent, UnsignedRecord>();

export function unsignedRecord(event: AuditEvent, format: LogFormat): UnsignedRecord {
  const known = encoded.get(event);
  if (known?.format === format) return known;
  const text = encodeRecord(event, format);
  const record: UnsignedRecord = { format, text, bytes: utf8.encode(text) };
  encoded.set(event, record);
  return record;
}

/** UTF-8 bytes of the event's record as transmitted, its signature included. */
export function recordByteLength(event: AuditEvent, format: LogFormat): number {
  return signedByteLength(unsignedRecord(event, format).bytes.length, format);
}
