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

const ORDERS = ["sorted", "stored"] as const;

/** How strings are written: as `JSON.stringify` does, and as Go does unless it is told otherwise. */
const STRING_LAYOUTS = [
  JSON.stringify,
  (text: string) =>
    JSON.stringify(text).replace(
      /[<>&\u2028\u2029]/g,
      (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
] as const;

/**
 * The JSON and CPS texts of the fields, most likely first, each once.
 *
 * @param which `usual`: known fields in order, with the types that are stored or the contract's; for trying many values
 */
export function* jsonTexts(
  fields: readonly StoredField[],
  which: "all" | "usual" = "all",
): Generator<SignedText> {
  const type = eventTypeOf(fields);
  const known = knownFields(fields, type);
  const isAll = which === "all";
  const seen = new Set<string>();
  for (const [layout, writeString] of STRING_LAYOUTS.slice(0, isAll ? undefined : 1).entries()) {
    for (const profile of [null, ...TYPE_PROFILES.slice(0, isAll ? undefined : 1)]) {
      for (const [selection, chosen] of [known, fields].slice(0, isAll ? undefined : 1).entries()) {
        for (const order of isAll ? ORDERS : ORDERS.slice(0, 1)) {
          const members = chosen.map((field) => [field.key, literalOf(field, profile, writeString)] as const);
          if (order === "sorted") members.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
          const object = `{${members.map(([key, literal]) => `${JSON.stringify(key)}:${literal}`).join(",")}}`;
          if (seen.has(object)) continue;
          seen.add(object);
          const hand = `${layout}${profile === null ? "-" : TYPE_PROFILES.indexOf(profile)}${selection}${order}`;
          yield { text: object, format: "json", hand: `json ${hand}` };
          yield { text: `{"event":${object}}`, format: "cps", hand: `cps ${hand}` };
        }
      }
    }
  }
}

function knownFields(fields: readonly StoredField[], type: EventType | null): readonly StoredField[] {
  if (type === null) return fields.filter(({ key }) => isKnownKey(key));
  const keys = new Set([...HEADER_KEYS, ...EXTENSION_KEYS[type]]);
  return fields.filter(({ key }) => keys.has(key));
}

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
