// The texts that may have been signed, written anew from the fields of a stored record. What is not known of the signer's
// hand (how it escapes, which types it gives to fields, whether it wraps) is tried: the signature decides.

import type { EventType } from "@/audit-log/record/event";
import { CEF_HOST, escapeExtension, escapeHeader } from "@/audit-log/record/cef";
import type { LogFormat } from "@/audit-log/record/log-format";
import { parseRfc3339, SECOND_MS, toRfc3339, type EpochMs } from "@/lib/epoch";
import { CEF_HEADER_KEYS, EXTENSION_KEYS, HEADER_KEYS, isKnownKey } from "./record-keys";
import { eventTypeOf, fieldOf, type StoredField } from "./stored-record";

export interface SignedText {
  readonly text: string;
  readonly format: LogFormat;
  /** Which way of writing it is: what worked for one record of a file is tried first on the next. */
  readonly hand: string;
  /** Of JSON, in the order of the text. */
  readonly members?: readonly WrittenMember[];
}

export interface WrittenMember {
  readonly key: string;
  /** As it stands behind the colon. */
  readonly literal: string;
}

type LiteralType = "number" | "boolean" | "string";

const CONTRACT_TYPES: Readonly<Record<string, LiteralType>> = {
  rt: "number",
  status: "number",
  severity: "number",
  cef_version: "number",
  success: "boolean",
  granted: "boolean",
  kong_initiated: "boolean",
};

/** Types of fields that were seen together: the contract's, and those of two published samples. */
const TYPE_PROFILES: ReadonlyArray<Readonly<Record<string, LiteralType>>> = [
  CONTRACT_TYPES,
  { ...CONTRACT_TYPES, rt: "string", success: "string", trace_id: "number" },
  { ...CONTRACT_TYPES, cef_version: "string", trace_id: "number" },
];

/** How strings are written: as `JSON.stringify` does, and as Go does unless it is told otherwise. */
const STRING_LAYOUTS = [
  JSON.stringify,
  (text: string) =>
    JSON.stringify(text).replace(
      /[<>&\u2028\u2029]/g,
      (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
] as const;

/** A way of writing the fields as JSON. */
interface JsonHand {
  readonly name: string;
  readonly writeString: (text: string) => string;
  /** Null: the types that are stored, or the contract's where none are. */
  readonly profile: Readonly<Record<string, LiteralType>> | null;
  readonly selection: "known" | "stored";
  readonly order: "sorted" | "stored";
}

/** Most likely first. */
const JSON_HANDS: readonly JsonHand[] = STRING_LAYOUTS.flatMap((writeString, layout) =>
  [null, ...TYPE_PROFILES].flatMap((profile, number) =>
    (["known", "stored"] as const).flatMap((selection) =>
      (["sorted", "stored"] as const).map((order) => ({
        name: `${layout}${number}${selection}${order}`,
        writeString,
        profile,
        selection,
        order,
      })),
    ),
  ),
);

/** Known fields in order, with the types that are stored or the contract's. */
const USUAL_JSON_HANDS = JSON_HANDS.filter(
  ({ writeString, profile, selection, order }) =>
    writeString === STRING_LAYOUTS[0] &&
    (profile === null || profile === CONTRACT_TYPES) &&
    selection === "known" &&
    order === "sorted",
);

/** @param which `usual`: for trying many values */
export type HandChoice = "all" | "usual";

/** The JSON and CPS texts of the fields, most likely first, each once. */
export function* jsonTexts(fields: readonly StoredField[], which: HandChoice = "all"): Generator<SignedText> {
  const seen = new Set<string>();
  for (const hand of which === "all" ? JSON_HANDS : USUAL_JSON_HANDS) {
    const members = membersOf(fields, hand);
    const object = objectOf(members);
    if (seen.has(object)) continue;
    seen.add(object);
    yield jsonText(object, members, hand, "json");
    yield jsonText(object, members, hand, "cps");
  }
}

const JSON_HANDS_BY_NAME: ReadonlyMap<string, { readonly hand: JsonHand; readonly format: "json" | "cps" }> =
  new Map(
    JSON_HANDS.flatMap((hand) =>
      (["json", "cps"] as const).map((format) => [`${format} ${hand.name}`, { hand, format }] as const),
    ),
  );

/** The text of one hand, by its name; null when that is none of JSON. */
export function jsonTextBy(name: string, fields: readonly StoredField[]): SignedText | null {
  const named = JSON_HANDS_BY_NAME.get(name);
  if (!named) return null;
  const members = membersOf(fields, named.hand);
  return jsonText(objectOf(members), members, named.hand, named.format);
}

function jsonText(
  object: string,
  members: readonly WrittenMember[],
  { name }: JsonHand,
  format: "json" | "cps",
): SignedText {
  const text = format === "cps" ? `{"event":${object}}` : object;
  return { text, format, hand: `${format} ${name}`, members };
}

function membersOf(
  fields: readonly StoredField[],
  { writeString, profile, selection, order }: JsonHand,
): readonly WrittenMember[] {
  const known = selection === "known" ? KNOWN_KEYS[eventTypeOf(fields) ?? "any"] : null;
  const members: WrittenMember[] = [];
  let isSorted = true;
  for (const field of fields) {
    if (known && !known.has(field.key)) continue;
    isSorted &&= members.length === 0 || members[members.length - 1]!.key < field.key;
    members.push({ key: field.key, literal: literalOf(field, profile, writeString) });
  }
  if (order === "sorted" && !isSorted) members.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return members;
}

function objectOf(members: readonly WrittenMember[]): string {
  let object = "";
  for (const { key, literal } of members) {
    object += `${object === "" ? "{" : ","}${isKnownKey(key) ? `"${key}"` : JSON.stringify(key)}:${literal}`;
  }
  return object === "" ? "{}" : `${object}}`;
}

const KNOWN_KEYS: Readonly<Record<EventType | "any", ReadonlySet<string>>> = {
  access: new Set([...HEADER_KEYS, ...EXTENSION_KEYS.access]),
  authentication: new Set([...HEADER_KEYS, ...EXTENSION_KEYS.authentication]),
  authorization: new Set([...HEADER_KEYS, ...EXTENSION_KEYS.authorization]),
  any: new Set([...HEADER_KEYS, ...Object.values(EXTENSION_KEYS).flat()]),
};

function literalOf(
  { key, value, kind }: StoredField,
  profile: Readonly<Record<string, LiteralType>> | null,
  writeString: (text: string) => string,
): string {
  if (profile === null && kind === "string") return writeString(value);
  if (profile === null && kind === "literal") return value;
  const type = (profile ?? CONTRACT_TYPES)[key] ?? "string";
  if (type === "string") return writeString(value);
  return type === "boolean" ? booleanText(value) : numberText(value);
}

function booleanText(value: string): string {
  if (value === "1") return "true";
  return value === "0" ? "false" : value.toLowerCase();
}

/** In plain digits, from any notation; long numbers stay as they are. */
export function numberText(value: string): string {
  if (/^-?\d+$/.test(value)) return value;
  const number = Number(value);
  return value !== "" && Number.isSafeInteger(number) ? String(number) : value || '""';
}

/** The CEF texts of the fields: one a way of writing the time in front. */
export function* cefTexts(fields: readonly StoredField[], fronts: readonly string[]): Generator<SignedText> {
  const type = eventTypeOf(fields);
  if (type === null) return;
  const header = CEF_HEADER_KEYS.map((key) => cefHeaderValue(key, fieldOf(fields, key) ?? ""));
  const extension = EXTENSION_KEYS[type].flatMap((key) => {
    const value = fieldOf(fields, key);
    return value === undefined ? [] : [`${key}=${escapeExtension(cefValue(key, value))}`];
  });
  const body = `${header.join("|")}|${extension.join(" ")}`;
  for (const [index, front] of fronts.entries()) yield cefText(front, body, `cef fields ${index}`);
}

export function cefText(front: string, body: string, hand: string): SignedText {
  return { text: `${front} ${CEF_HOST} CEF:${body}`, format: "cef", hand };
}

function cefHeaderValue(key: string, value: string): string {
  return key === "cef_version" ? value || "0" : escapeHeader(cefValue(key, value));
}

function cefValue(key: string, value: string): string {
  const type = CONTRACT_TYPES[key];
  if (type === "number") return numberText(value).replace('""', "");
  return type === "boolean" ? booleanText(value) : value;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** How an instant may stand at the beginning of CEF: RFC 3339 in whole seconds, and as BSD syslog writes it. */
export function cefFronts(instant: EpochMs): readonly string[] {
  const text = toRfc3339(Math.floor(instant / SECOND_MS) * SECOND_MS).replace(".000Z", "Z");
  const [, month = "1", day = "1", time = ""] = /^\S*?-(\d\d)-(\d\d)T(\S+)Z$/.exec(text) ?? [];
  return [text, `${MONTHS[Number(month) - 1]} ${String(Number(day)).padStart(2)} ${time}`];
}

/** The instant of `rt`, or else of `event_ts`. */
export function instantOf(fields: readonly StoredField[]): EpochMs | null {
  const rt = fieldOf(fields, "rt");
  const instant = rt === undefined ? Number.NaN : Number(numberText(rt));
  // As far as RFC 3339 can write.
  if (rt !== undefined && rt !== "" && instant >= 0 && instant < 253_402_300_800_000) return instant;
  return parseRfc3339(fieldOf(fields, "event_ts") ?? "");
}
