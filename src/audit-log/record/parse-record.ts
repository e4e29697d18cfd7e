// Reading a record back: for explaining it to a person, and for checking what was written.
// Never part of verifying: what is signed is the raw text (record.ts), not what is found here.

import { CEF_HOST, unescapeExtension, unescapeHeader } from "./cef";
import type { LogFormat } from "./log-format";
import { formatOfRecord, splitSignature } from "./record";

export interface ParsedField {
  readonly key: string;
  /** Unescaped. Numbers and other literals of JSON as they were written, so that no digit is lost. */
  readonly value: string;
}

/**
 * * `not_one_line`: it holds LF or CR. Several records are parsed one by one.
 * * `unknown_format`: neither CEF nor JSON by its beginning.
 * * `bad_header`: CEF from another host, or with fewer header fields than CEF has.
 * * `bad_extension`: CEF whose part after the header is not `key=value …`.
 * * `bad_json`: not JSON.
 * * `not_flat`: JSON with objects or lists inside.
 */
export type ParseProblem =
  | "not_one_line"
  | "unknown_format"
  | "bad_header"
  | "bad_extension"
  | "bad_json"
  | "not_flat";

export interface ParsedFields {
  readonly format: LogFormat;
  /** In the order of the text, `sig` excluded. CEF header fields have the names of the JSON form. Keys may repeat in foreign text. */
  readonly fields: readonly ParsedField[];
  /** The text that was signed, byte for byte. Without a signature: the record itself. */
  readonly signedText: string;
  /** Null when there is none, or none of the right shape: then a damaged `sig` is among the fields. */
  readonly signature: string | null;
}

export interface UnparsableRecord {
  readonly format: null;
  readonly problem: ParseProblem;
}

export type ParsedRecord = ParsedFields | UnparsableRecord;

/** Parses one record, signed or not, in the format that its beginning announces. Never throws. */
export function parseRecord(record: string): ParsedRecord {
  if (/[\r\n]/.test(record)) return { format: null, problem: "not_one_line" };
  const format = formatOfRecord(record);
  if (format === null) return { format: null, problem: "unknown_format" };
  const split = splitSignature(record, format);
  const signedText = split?.signedText ?? record;
  const fields = PARSERS[format](signedText);
  if (typeof fields === "string") return { format: null, problem: fields };
  return { format, fields, signedText, signature: split?.signature ?? null };
}

const PARSERS: Readonly<Record<LogFormat, (text: string) => ParsedField[] | ParseProblem>> = {
  cef: parseCef,
  json: (text) => parseJson(text, "{", "}"),
  cps: (text) => parseJson(text, '{"event":{', "}}"),
};

const CEF_PREFIX = /^(\S+) (\S+) CEF:/;

/** One header field and the bar that ends it. An escaped bar does not. */
const CEF_HEADER_FIELD = /([^\\|]*(?:\\.[^\\|]*)*)\|/suy;

const CEF_HEADER_KEYS = [
  "cef_version",
  "event_vendor",
  "event_product",
  "event_version",
  "event_class_id",
  "name",
  "severity",
];

function parseCef(text: string): ParsedField[] | ParseProblem {
  const prefix = CEF_PREFIX.exec(text);
  if (prefix?.[1] === undefined || prefix[2] !== CEF_HOST) return "bad_header";
  const fields: ParsedField[] = [{ key: "event_ts", value: prefix[1] }];
  let position = prefix[0].length;
  for (const key of CEF_HEADER_KEYS) {
    CEF_HEADER_FIELD.lastIndex = position;
    const match = CEF_HEADER_FIELD.exec(text);
    if (match?.[1] === undefined) return "bad_header";
    fields.push({ key, value: unescapeHeader(match[1]) });
    position = CEF_HEADER_FIELD.lastIndex;
  }
  const extension = parseExtension(text.slice(position));
  return typeof extension === "string" ? extension : [...fields, ...extension];
}

/** Where the next `key=` follows. A `=` inside a value is written `\=`, so no value holds what looks like this. */
const CEF_FIELD_END = / (?=\w+=)/;
const CEF_FIELD = /^(\w+)=(.*)$/su;

/** Values hold blanks, so a field ends where the next key begins, not at the next blank. */
function parseExtension(text: string): ParsedField[] | ParseProblem {
  const fields: ParsedField[] = [];
  for (const piece of text.split(CEF_FIELD_END)) {
    const match = CEF_FIELD.exec(piece);
    if (match?.[1] === undefined || match[2] === undefined) return "bad_extension";
    fields.push({ key: match[1], value: unescapeExtension(match[2]) });
  }
  return fields;
}

/** `"key":"text"` or `"key":literal`, then a comma or the end. */
const JSON_MEMBER =
  /\s*("[^"\\]*(?:\\.[^"\\]*)*")\s*:\s*(?:("[^"\\]*(?:\\.[^"\\]*)*")|([^\s"{}[\],]+))\s*(?:,|$)/suy;

/** Member by member, because `JSON.parse` rounds large numbers, moves number-like keys to the front and drops repeated ones. */
function parseJson(text: string, open: string, close: string): ParsedField[] | ParseProblem {
  if (!isJson(text)) return "bad_json";
  const object = text.trimEnd();
  if (!object.endsWith(close)) return "not_flat";
  const members = object.slice(open.length, -close.length).trim();
  const fields: ParsedField[] = [];
  for (let position = 0; position < members.length; position = JSON_MEMBER.lastIndex) {
    JSON_MEMBER.lastIndex = position;
    const match = JSON_MEMBER.exec(members);
    if (match?.[1] === undefined) return "not_flat";
    const [, key, string, literal = ""] = match;
    fields.push({ key: jsonString(key), value: string === undefined ? literal : jsonString(string) });
  }
  return fields;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** `literal` is a string of text that `isJson` has accepted. */
function jsonString(literal: string): string {
  return String(JSON.parse(literal));
}
