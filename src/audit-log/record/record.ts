// The record: one event as one line of text, and the place of the signature in it.
// Knows nothing of keys or of Ed25519 (signature.ts), of batches, or of reading single fields (parse-record.ts).

import { encodeCef } from "./cef";
import type { AuditEvent } from "./event";
import { LOG_FORMATS, type LogFormat } from "./log-format";
import { recordExtension, type RecordField } from "./record-extension";
import { recordHeader } from "./record-header";

/** An Ed25519 signature, 64 bytes, as base64url without padding. */
export const SIGNATURE_LENGTH = 86;

const SIGNATURE_TEXT = /^[\w-]+$/;

interface Codec {
  readonly encode: (event: AuditEvent) => string;
  /** A signed record is: the unsigned one up to `close`, `before`, the signature, `after`, `close`. */
  readonly signature: { readonly before: string; readonly after: string; readonly close: string };
  /** How a record begins that is of this format and of no other. */
  readonly begin: RegExp;
}

/**
 * One compact line without signature, keys sorted by code unit.
 *
 * Beyond what `JSON.stringify` escapes nothing is: LF and CR are, so one event is one line; U+0085, U+2028 and U+2029
 * are legal in JSON text, and records are joined by LF alone.
 */
function encodeJson(event: AuditEvent): string {
  const fields: RecordField[] = [...Object.entries(recordHeader(event)), ...recordExtension(event)];
  fields.sort(([a], [b]) => (a < b ? -1 : 1)); // no key occurs twice
  // Written member by member: an object would put number-like keys first and treat `__proto__` specially.
  return `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`;
}

/** The same object wrapped. */
function encodeCps(event: AuditEvent): string {
  return `{"event":${encodeJson(event)}}`;
}

const CODECS: Readonly<Record<LogFormat, Codec>> = {
  cef: {
    encode: encodeCef,
    signature: { before: " sig=", after: "", close: "" },
    begin: /^[^\s{]\S* \S+ CEF:/,
  },
  json: {
    encode: encodeJson,
    signature: { before: ',"sig":"', after: '"', close: "}" },
    begin: /^\{(?!"event":\{)/,
  },
  cps: {
    encode: encodeCps,
    signature: { before: ',"sig":"', after: '"', close: "}}" },
    begin: /^\{"event":\{/,
  },
};

/**
 * The record without its signature: the text whose UTF-8 bytes are signed. Always one line, for any values of the
 * event, and always the same text for the same event.
 */
export function encodeRecord(event: AuditEvent, format: LogFormat): string {
  return CODECS[format].encode(event);
}

/** The whole line as transmitted. `unsigned` comes from `encodeRecord` in the same format, `signature` is base64url. */
export function signRecord(unsigned: string, signature: string, format: LogFormat): string {
  const { before, after, close } = CODECS[format].signature;
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
  const { before, after, close } = CODECS[format].signature;
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
  const { before, after } = CODECS[format].signature;
  return unsignedByteLength + before.length + SIGNATURE_LENGTH + after.length; // these are ASCII
}

/** The format that a record's beginning announces; null when it is none of them. The rest of the text may still be damaged. */
export function formatOfRecord(record: string): LogFormat | null {
  return LOG_FORMATS.find((format) => CODECS[format].begin.test(record)) ?? null;
}
