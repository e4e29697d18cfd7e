// What was done to a record, told by how the stored copy differs from the text that proved to be signed.

import { signRecord } from "@/audit-log/record/record";
import type { CauseId } from "@/verify/causes";
import type { CefReading } from "@/verify/record/read-cef";
import type { JsonReading } from "@/verify/record/read-json-record";
import { TEXT_REPAIRS } from "@/verify/repair/text-repairs";
import type { WrittenMember } from "@/verify/record/signed-text";
import type { StoredField } from "@/verify/record/stored-record";
import type { Trial } from "./trial";

/** None: the stored text is the record. Each cause once, in the order of the table of repairs. */
export function nameCauses(trial: Trial): readonly CauseId[] {
  const record = signRecord(trial.signedText, trial.signature, trial.format);
  return [...new Set([...trial.causes, ...differences(trial, record)])];
}

function differences(trial: Trial, record: string): readonly CauseId[] {
  const { reading, text } = trial;
  if (text === record || !reading) return [];
  if (text === null) return reading.format === "json" ? rowDifferences(reading, trial) : [];
  const behind = namesOfSurroundings(text.slice(reading.end), "copied_punctuation");
  const rewritten = reading.format === "cef" ? rewrittenFront(reading, trial, text) : null;
  const before = rewritten?.before ?? text.slice(0, reading.start);
  const around = [...namesOfSurroundings(before, "transport_header"), ...behind];
  const stored = text.slice(reading.start, reading.end);
  if (stored === record) return around;
  if (reading.format === "cef") return [...around, ...cefDifferences(reading, trial, rewritten?.cause)];
  // The brace that closes the envelope is there, and the one that opens it is not.
  if (trial.format === "cps" && `{"event":${text.slice(reading.start)}`.startsWith(record))
    return ["first_member_lost"];
  return [...around, ...jsonDifferences(reading, trial, stored, record)];
}

/** ANSI colours are invisible too. */
const INVISIBLE = /^(?:\s|[\u{FEFF}\u{200B}\0]|\p{Cc}\[[\d;]*m)*$/u;

function namesOfSurroundings(text: string, otherwise: CauseId): readonly CauseId[] {
  if (text === "") return [];
  if (INVISIBLE.test(text)) return ["ends"];
  return [/^[\s"'`,;[\](){}\\rn]*$/.test(text) ? "copied_punctuation" : otherwise];
}

/** What no daemon writes there. */
const ODD_FRONT = /[^\w\s.:<>+-]/;

/** A front that is right once its text is repaired was rewritten by what that repair undoes, and not by a daemon. */
function rewrittenFront(
  reading: CefReading,
  { signedText }: Trial,
  text: string,
): { readonly cause: CauseId; readonly before: string } | null {
  const stored = text.slice(0, reading.bodyStart);
  if (!ODD_FRONT.test(stored)) return null;
  const signed = signedText.slice(0, signedText.indexOf("CEF:") + "CEF:".length);
  if (stored.endsWith(signed)) return null;
  for (const { cause, tries, isGuess = false } of TEXT_REPAIRS) {
    const repaired = isGuess ? undefined : tries(stored).find((candidate) => candidate.endsWith(signed));
    if (repaired !== undefined) return { cause, before: repaired.slice(0, -signed.length) };
  }
  return null;
}

function cefDifferences(
  reading: CefReading,
  trial: Trial,
  frontCause: CauseId | undefined,
): readonly CauseId[] {
  const causes: CauseId[] = [];
  const [front] = reading.fronts;
  const isFrontSigned = front !== undefined && trial.signedText.startsWith(`${front} `);
  if (!reading.isFrontKept || !isFrontSigned) causes.push(frontCause ?? "cef_front");
  if (reading.signature?.isRewritten) causes.push("signature_alphabet");
  if (!trial.signedText.endsWith(reading.body) && trial.causes.length === 0) {
    const plain = (text: string) => text.replaceAll("\\", "");
    causes.push(plain(trial.signedText).endsWith(plain(reading.body)) ? "backslashes" : "cef_order");
  }
  return causes;
}

function rowDifferences(reading: JsonReading, trial: Trial): readonly CauseId[] {
  if (reading.isFromCef) return ["cef_columns"];
  if (trial.format === "cef") return ["cef_columns"];
  return ["members_only", ...memberDifferences(reading, trial)];
}

function jsonDifferences(
  reading: JsonReading,
  trial: Trial,
  stored: string,
  record: string,
): readonly CauseId[] {
  if (trial.format === "cef") return ["cef_columns"];
  const causes = [...memberDifferences(reading, trial)];
  if (reading.hasBlanks) causes.push("json_spacing");
  if (hasOtherEscapes(stored, record, reading.fields, trial.members)) causes.push("json_escapes");
  return causes.length === 0 && trial.causes.length === 0 ? ["json_escapes"] : causes;
}

function memberDifferences(reading: JsonReading, { members, format }: Trial): readonly CauseId[] {
  const causes: CauseId[] = [];
  const { isInOrder, isAlone, hasOtherTypes } = heldTogether(reading.fields, members);
  if (!isInOrder) causes.push("json_key_order");
  if (reading.nestedKeys.length > 0 || !isAlone) causes.push("members_added");
  // One that the copy has nowhere did not move.
  if (reading.signatureKey !== null && (!reading.isSignatureLast || reading.signatureKey !== "sig"))
    causes.push("signature_moved");
  if (reading.signature?.isRewritten) causes.push("signature_alphabet");
  const isStoredWrapped = reading.path.length > 0;
  const isEvent = reading.path.length === 1 && reading.path[0] === "event";
  if ((format === "cps") !== isEvent && (format === "cps" || isEvent)) causes.push("envelope");
  if (reading.prefix !== "" || (isStoredWrapped && !isEvent)) causes.push("keys_prefixed");
  if (hasOtherTypes) causes.push("types_changed");
  return causes;
}

interface Held {
  readonly isInOrder: boolean;
  /** Nothing is stored that was not signed. */
  readonly isAlone: boolean;
  readonly hasOtherTypes: boolean;
}

function heldTogether(fields: readonly StoredField[], members: readonly WrittenMember[]): Held {
  if (fields.length === members.length && fields.every(({ key }, index) => key === members[index]?.key)) {
    const hasOtherTypes = fields.some((field, index) => isOfOtherType(field, members[index]?.literal ?? ""));
    return { isInOrder: true, isAlone: true, hasOtherTypes };
  }
  const signed = new Map(members.map(({ key, literal }) => [key, literal]));
  const stored = fields.filter(({ key }) => signed.has(key));
  const storedKeys = new Set(stored.map(({ key }) => key));
  const order = members.filter(({ key }) => storedKeys.has(key));
  return {
    isInOrder: stored.every(({ key }, index) => key === order[index]?.key),
    isAlone: stored.length === fields.length,
    hasOtherTypes: stored.some((field) => isOfOtherType(field, signed.get(field.key) ?? "")),
  };
}

function isOfOtherType({ value, kind }: StoredField, literal: string): boolean {
  // Another number is another value.
  if (kind === "literal") return value !== literal && !(DIGITS.test(value) && DIGITS.test(literal));
  return kind === "string" && !literal.startsWith('"');
}

const DIGITS = /^\d+$/;

const MAY_BE_ESCAPED = /[\\\u0080-\uFFFF]/;

/** A text that the copy has too, and writes in other characters. What a search has found stands there in no way. */
function hasOtherEscapes(
  stored: string,
  record: string,
  fields: readonly StoredField[],
  members: readonly WrittenMember[],
): boolean {
  if (!MAY_BE_ESCAPED.test(stored) && !MAY_BE_ESCAPED.test(record)) return false;
  const values = new Map(fields.map(({ key, value }) => [key, value]));
  return members.some(
    ({ key, literal }) =>
      literal.startsWith('"') && !stored.includes(literal) && JSON.parse(literal) === values.get(key),
  );
}
