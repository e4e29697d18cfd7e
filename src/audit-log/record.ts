// The record: one event as one line of text, and the place of the signature in it.
// Knows nothing of keys or of Ed25519 (signature.ts), of batches, or of reading single fields (parse-record.ts).

import { assertNever } from "@/lib/assert-never";
import { encodeCef } from "./cef";
import type { AuditEvent } from "./event";
import { encodeCps, encodeJson } from "./json-record";
import type { LogFormat } from "./log-format";

/** An Ed25519 signature, 64 bytes, as base64url without padding. */
export const SIGNATURE_LENGTH = 86;

const SIGNATURE_TEXT = /^[\w-]+$/;

/** A signed record is: the unsigned one up to `close`, `before`, the signature, `after`, `close`. */
const SIGNATURE_PLACES: Readonly<Record<LogFormat, { before: string; after: string; close: string }>> = {
  cef: { before: " sig=", after: "", close: "" },
  json: { before: ',"sig":"', after: '"', close: "}" },
  cps: { before: ',"sig":"', after: '"', close: "}}" },
};

/**
 * The record without its signature: the text whose UTF-8 bytes are signed. Always one line, whatever the event's values hold,
 * and always the same text for the same event.
 */
export function encodeRecord(event: AuditEvent, format: LogFormat): string {
  switch (format) {
    case "cef":
      return encodeCef(event);
    case "json":
      return encodeJson(event);
    case "cps":
      return encodeCps(event);
    default:
      return assertNever(format);
  }
}

/** The whole line as transmitted. `unsigned` comes from `encodeRecord` in the same format, `signature` is base64url. */
export function signRecord(unsigned: string, signature: string, format: LogFormat): string {
  const { before, after, close } = SIGNATURE_PLACES[format];
  return unsigned.slice(0, unsigned.length - close.length) + before + signature + after + close;
}

/**
 * Cuts the signature out of the raw text. Nothing is parsed and written again: key order and number text are part of what was signed.
 * Null when there is no signature of the right length and alphabet in the right place.
 */
export function splitSignature(
  record: string,
  format: LogFormat,
): { signedText: string; signature: string } | null {
  const { before, after, close } = SIGNATURE_PLACES[format];
  const end = record.length - after.length - close.length;
  const start = end - SIGNATURE_LENGTH;
  const cut = start - before.length;
  const signature = record.slice(Math.max(start, 0), Math.max(end, 0));
  const isInPlace = cut > 0 && record.startsWith(before, cut) && record.endsWith(after + close);
  if (!isInPlace || !SIGNATURE_TEXT.test(signature)) return null;
  return { signedText: record.slice(0, cut) + close, signature };
}

/** UTF-8 bytes of a record as transmitted, its signature included, from those of the unsigned one: sizes are known before anything is signed. */
export function signedByteLength(unsignedByteLength: number, format: LogFormat): number {
  const { before, after } = SIGNATURE_PLACES[format];
  return unsignedByteLength + before.length + SIGNATURE_LENGTH + after.length; // these are ASCII
}

/** The format that a record's beginning announces; null when it is none of them. The rest of the text may still be damaged. */
export function formatOfRecord(record: string): LogFormat | null {
  if (record.startsWith('{"event":{')) return "cps";
  if (record.startsWith("{")) return "json";
  return /^\S+ \S+ CEF:/.test(record) ? "cef" : null;
}
