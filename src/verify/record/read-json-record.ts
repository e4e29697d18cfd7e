// Finds a record in JSON text, or in the members of a row that holds no original text, and takes it apart.

import { commonName } from "./common-names";
import { type JsonMember, type JsonValue, readJsonValue } from "./json-value";
import { isKnownKey } from "./record-keys";
import { isSignature, readSignature, type StoredField, type StoredSignature } from "./stored-record";

export interface JsonReading {
  readonly format: "json";
  readonly fields: readonly StoredField[];
  readonly signature: StoredSignature | null;
  /** Under which name the signature stood. */
  readonly signatureKey: string | null;
  readonly isSignatureLast: boolean;
  /** Members that are no scalar, which no record has. */
  readonly nestedKeys: readonly string[];
  /** What stood before the names of fields, such as `attributes.`. */
  readonly prefix: string;
  /** Names of objects around the record, outermost first. */
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
  /** There are blanks between the parts of the text. */
  readonly hasBlanks: boolean;
  /** The fields are parts of a CEF record. */
  readonly isFromCef: boolean;
}

/** Values that no record has: where a store keeps columns of many kinds of logs, most are empty. */
const MARKER = /kong\s*inc/i;

const MAX_OBJECTS = 32;

/** The record in the first JSON object of the text that holds one; null when no object there ends. */
export function readJsonRecord(text: string): JsonReading | null {
  for (let start = text.indexOf("{"), tries = 0; start >= 0 && tries < 4; tries += 1) {
    const read = readJsonValue(text, start);
    const reading = read && recordIn(read.value);
    if (reading) return { ...reading, start, end: read.end, hasBlanks: read.hasBlanks };
    start = text.indexOf("{", read ? read.end : start + 1);
  }
  return null;
}

/** The record among the members of a row, at any depth that stores nest them. */
export function readRowRecord(row: JsonValue): JsonReading | null {
  const reading = recordIn(row);
  return reading && { ...reading, start: 0, end: 0, hasBlanks: false };
}

type Found = Omit<JsonReading, "start" | "end" | "hasBlanks">;

/** The object that names the vendor decides where the record's members are. */
function recordIn(value: JsonValue): Found | null {
  const objects: { path: readonly string[]; members: readonly JsonMember[] }[] = [];
  collectObjects(value, [], objects);
  for (const { path, members } of objects) {
    const vendor = members.find(
      ({ key, value }) => value.kind === "string" && MARKER.test(value.text) && isVendorKey(key),
    );
    if (!vendor) continue;
    // ECS spreads them: `cef.device.vendor` beside `cef.extensions.…` and `cef.name`.
    const outer = objects.find((object) => object.members.some(({ key }) => key === "extensions"));
    return outer && path.length > 0
      ? fromMembers(outer.members, "", outer.path, true)
      : fromMembers(members, prefixOf(vendor.key), path, isCefVendor(vendor.key));
  }
  return null;
}

function collectObjects(
  value: JsonValue,
  path: readonly string[],
  objects: { path: readonly string[]; members: readonly JsonMember[] }[],
): void {
  if (objects.length >= MAX_OBJECTS || path.length > 5) return;
  if (value.kind === "array") {
    for (const item of value.items.slice(0, MAX_OBJECTS)) collectObjects(item, path, objects);
  }
  if (value.kind !== "object") return;
  objects.push({ path, members: value.members });
  for (const member of value.members) {
    if (member.value.kind === "object" || member.value.kind === "array")
      collectObjects(member.value, [...path, member.key], objects);
  }
}

const VENDOR_KEY = /(?:^|[._])(event_vendor|DeviceVendor|deviceVendor|device_vendor|vendor)(?:_s)?$/;

function isVendorKey(key: string): boolean {
  return VENDOR_KEY.test(key);
}

function isCefVendor(key: string): boolean {
  return !/event_vendor(?:_s)?$/.test(key);
}

function prefixOf(key: string): string {
  const [match = ""] = VENDOR_KEY.exec(key.replace(/^cef\.device\.vendor$/, "vendor")) ?? [];
  const name = match.replace(/^[._]/, "");
  return key.startsWith("cef.device.") ? "" : key.slice(0, key.length - name.length);
}

function fromMembers(
  members: readonly JsonMember[],
  prefix: string,
  path: readonly string[],
  isFromCef: boolean,
): Found {
  const read: ReadMembers = { fields: [], nestedKeys: [], prefix, isFromCef };
  readMembers(members, "", 0, read);
  const { fields } = read;
  const signed = fields.findIndex(
    ({ key, value }) => SIGNATURE_NAMES.test(key) && readSignature(value) !== null,
  );
  // A signature under a name of its own, where none of the usual names has one.
  const index =
    signed >= 0 ? signed : fields.findIndex(({ key, value }) => !isKnownKey(key) && isSignature(value));
  const [signature] = index >= 0 ? fields.splice(index, 1) : [];
  return {
    format: "json",
    fields: unrepeated(fields),
    signature: signature ? readSignature(signature.value) : null,
    signatureKey: signature?.key ?? null,
    isSignatureLast: index === fields.length,
    nestedKeys: read.nestedKeys,
    prefix,
    path,
    isFromCef,
  };
}

interface ReadMembers {
  readonly fields: StoredField[];
  readonly nestedKeys: string[];
  readonly prefix: string;
  readonly isFromCef: boolean;
}

const MOST_LEVELS = 3;

/** Scalars under the names that lead to them, with a point for each level of objects. */
function readMembers(members: readonly JsonMember[], outer: string, level: number, read: ReadMembers): void {
  for (const { key: own, value } of members) {
    const name = level === 0 ? own : `${outer}.${own}`;
    if (value.kind === "object" && level < MOST_LEVELS) {
      readMembers(value.members, name, level + 1, read);
      continue;
    }
    const key = fieldName(name, read.prefix, read.isFromCef);
    if (value.kind === "object" || value.kind === "array" || (level > 0 && !read.isFromCef))
      read.nestedKeys.push(name);
    else if (key === "AdditionalExtensions") read.fields.push(...additionalExtensions(value.text));
    else if (value.text !== "null" || value.kind === "string")
      read.fields.push({ key, value: value.text, kind: read.isFromCef ? "column" : value.kind });
  }
}

const SIGNATURE_NAMES = /(?:^|[._])(?:sig|signature)(?:_s)?$/i;

/** The first of a name counts: what a store adds under a name of ours stands behind. */
function unrepeated(fields: readonly StoredField[]): readonly StoredField[] {
  const seen = new Set<string>();
  for (const { key } of fields) seen.add(key);
  // Mostly none is.
  return seen.size === fields.length ? fields : fields.filter(({ key }) => seen.delete(key));
}

function fieldName(name: string, prefix: string, isFromCef: boolean): string {
  const own = prefix !== "" && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  if (!isFromCef) return own;
  const plain = own.replace(/^(?:cef\.)?extensions\./, "").replace(/^device\./, "cef.device.");
  return commonName(
    /^(?:version|name|severity)$/.test(own) ? own.replace("version", "cef_version") : commonName(plain),
  );
}

/** `k=v;k=v`. Values hold semicolons too, so it is cut only where a name of ours follows. */
function additionalExtensions(text: string): StoredField[] {
  return text.split(/;(?=\w+=)/).reduce<StoredField[]>((fields, piece) => {
    const equals = piece.indexOf("=");
    const key = piece.slice(0, equals);
    const last = fields.at(-1);
    if (isKnownKey(key) || key === "sig" || !last)
      fields.push({ key, value: piece.slice(equals + 1), kind: "column" });
    else fields[fields.length - 1] = { ...last, value: `${last.value};${piece}` };
    return fields;
  }, []);
}
