// What can be said of a record that no key fits: whether it is one, whether it ends, whether it ever had a signature.

import { parseJsonText } from "@/verify/record/json-value";
import { EXTENSION_KEYS, OPTIONAL_KEYS, REQUIRED_TEXTS } from "@/verify/record/record-keys";
import { numberText } from "@/verify/record/signed-text";
import { eventTypeOf, fieldOf, isSignature, type StoredField } from "@/verify/record/stored-record";
import type { CauseId } from "@/verify/causes";
import type { Verdict } from "@/verify/verdict";
import { isDocumentationSample } from "./documentation-samples";
import type { Reading, RecordSource } from "./trial";

export interface Clue {
  /** `not_explained` also stands for "no known key": which of them only the records beside it tell. */
  readonly verdict: Exclude<Verdict, "intact" | "authentic_altered" | "authentic_restored" | "no_known_key">;
  readonly causes: readonly CauseId[];
  readonly fields: readonly StoredField[];
  /** A value looks as if it was rounded, cut or masked, so a search may bring it back. */
  readonly isSearchable: boolean;
  /** It has a signature of the right form, so a key may be what is missing. */
  readonly isSigned: boolean;
}

const NOTHING: Clue = {
  verdict: "not_a_record",
  causes: [],
  fields: [],
  isSearchable: false,
  isSigned: false,
};

const VENDOR_MARK = /kong\s?inc/i;
/** A record that lost its front, seen by the keys that only our records have. */
const RECORD_MARK = /"event_ts":"|"event_vendor"|\bsig=|\btrace_id=|KongInc/;

/** Whether a text can be a record at all, however damaged: the cheapest test, made on every line. */
function mayBeRecord(text: string): boolean {
  return VENDOR_MARK.test(text) || (RECORD_MARK.test(text) && /principal_id|org_id/.test(text));
}

export function clueOf(source: RecordSource, readings: readonly Reading[]): Clue {
  const reading = readings.find(({ signature }) => signature !== null) ?? readings[0];
  const text = source.texts.find(mayBeRecord) ?? source.texts[0] ?? "";
  const fields = reading?.fields ?? [];
  const signature = reading?.signature?.text ?? storedSignature(text, fields);
  if (mayBeRecord(text) && isDocumentationSample(text, signature, fieldOf(fields, "trace_id") ?? "")) {
    return {
      ...NOTHING,
      verdict: "not_explained",
      causes: ["documentation_sample"],
      fields,
      // Its ids have been seen rounded in other people's records too.
      isSearchable: (reading?.signature ?? null) !== null,
    };
  }
  if (!reading) {
    return mayBeRecord(text) ? { ...NOTHING, ...unread(text), fields: membersBeforeCut(text) } : NOTHING;
  }
  if (!mayBeRecord(text) && fieldOf(fields, "event_vendor") === undefined) return NOTHING;
  if (reading.signature) {
    if (isLowerCase(reading.signature.text))
      return { ...NOTHING, verdict: "not_explained", causes: ["lower_cased"], fields };
    return {
      verdict: "not_explained",
      causes: valueHints(fields),
      fields,
      isSearchable: true,
      isSigned: true,
    };
  }
  return { ...NOTHING, ...withoutSignature(text, reading), fields };
}

function unread(text: string): Pick<Clue, "verdict" | "causes"> {
  if (isLowerCase(text)) return { verdict: "not_explained", causes: ["lower_cased"] };
  return { verdict: "cut_off", causes: ["truncated"] };
}

const WHOLE_MEMBER = /"(\w+)":(?:"((?:[^"\\]|\\.)*)"|([\w.+-]+))(?=[,}])/g;

/** Of an object that is cut off, the members before the cut: enough to tell when it happened, and of which type it is. */
function membersBeforeCut(text: string): readonly StoredField[] {
  return Array.from(text.matchAll(WHOLE_MEMBER), ([, key = "", string, literal = ""]) =>
    string === undefined ? { key, value: literal, kind: "literal" } : { key, value: string, kind: "string" },
  );
}

function storedSignature(text: string, fields: readonly StoredField[]): string {
  return fieldOf(fields, "sig") ?? /\bsig=(\S*)/.exec(text)?.[1] ?? "";
}

/** 86 characters without a capital are no accident of an encoding. */
function isLowerCase(text: string): boolean {
  return /[a-z]{3}/.test(text) && text === text.toLowerCase();
}

function withoutSignature(text: string, reading: Reading): Pick<Clue, "verdict" | "causes"> {
  const { fields } = reading;
  if (isLowerCase(text)) return { verdict: "not_explained", causes: ["lower_cased"] };
  const stump = storedSignature(text, fields);
  if (stump !== "" && !isSignature(stump)) {
    return /…$|\.\.\.\s*$/.test(text) || reading.format === "cef"
      ? { verdict: "cut_off", causes: ["truncated"] }
      : { verdict: "not_explained", causes: [] };
  }
  return isWhole(text, reading)
    ? { verdict: "unsigned", causes: ["signature_removed"] }
    : { verdict: "cut_off", causes: ["truncated"] };
}

/** CEF has no end of its own: what has the last field of its type, and no mark of a cut, counts as whole. */
function isWhole(text: string, { format, fields }: Reading): boolean {
  if (format === "json") return true;
  if (/…\s*$|\.\.\.\s*$/.test(text)) return false;
  const type = eventTypeOf(fields);
  const last = type === null ? undefined : EXTENSION_KEYS[type].at(-1);
  return last !== undefined && fieldOf(fields, last) !== undefined && parseJsonText(text) === null;
}

/** Those that a store which drops empty values may have dropped: then they can be put back, and a key is missing. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(["query", "principal_id"]);

/** Of those that every record of its type has, and has filled. */
function lacksField(fields: readonly StoredField[]): boolean {
  const type = eventTypeOf(fields);
  if (type === null) return false;
  return EXTENSION_KEYS[type]
    .concat(REQUIRED_TEXTS[type])
    .some(
      (key) => !OPTIONAL_KEYS.includes(key) && !MAY_BE_EMPTY.has(key) && fieldOf(fields, key) === undefined,
    );
}

function valueHints(fields: readonly StoredField[]): readonly CauseId[] {
  const id = fieldOf(fields, "trace_id") ?? "";
  const isRounded = /^\d{14,17}0{3,}$/.test(id) || /e\+?\d+$/i.test(id);
  const isMasked = fields.some(({ value }) => /\*{3,}|x{4,}|\[redacted\]/i.test(value));
  const instant = numberText(fieldOf(fields, "rt") ?? "");
  return [
    ...(lacksField(fields) ? (["field_dropped"] as const) : []),
    ...(isRounded ? (["id_rounded"] as const) : []),
    ...(isMasked ? (["masked"] as const) : []),
    ...(/^\d{11,15}$/.test(instant) ? [] : (["time_rewritten"] as const)),
  ];
}
