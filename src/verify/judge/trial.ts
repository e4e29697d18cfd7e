// One way in which the text of a record may have been signed, and how it is come by: which text of the row, what is
// undone in it, how its fields are written. Nothing here checks it.

import type { LogFormat } from "@/audit-log/record/log-format";
import type { CauseId } from "@/verify/causes";
import type { JsonValue } from "@/verify/record/json-value";
import type { CefReading } from "@/verify/record/read-cef";
import type { JsonReading } from "@/verify/record/read-json-record";
import {
  cefFronts,
  cefText,
  cefTexts,
  type HandChoice,
  instantOf,
  jsonTextBy,
  jsonTexts,
  type SignedText,
  type WrittenMember,
} from "@/verify/record/signed-text";
import type { StoredField, StoredSignature } from "@/verify/record/stored-record";
import { FIELD_REPAIRS } from "@/verify/repair/field-repairs";
import { TEXT_REPAIRS } from "@/verify/repair/text-repairs";

/** Where a record may be in a row of an export. */
export interface RecordSource {
  /** The texts that may be the original, best first. */
  readonly texts: readonly string[];
  /** The row itself, where it may hold the record's fields; read only when no text was it. */
  readonly row: () => JsonValue | null;
  /** It was cut out of a text that holds others too. */
  readonly isGlued?: boolean;
}

export type Reading = CefReading | JsonReading;

/** How a signed text was come by: what worked for one record of a file is done first with the next. */
export interface Recipe {
  /** Which text of the source; null for the row's fields. */
  readonly text: number | null;
  readonly repairs: readonly RepairStep[];
  readonly reading: Reading["format"] | "verbatim";
  readonly fieldRepairs: readonly RepairStep[];
  readonly hand: string;
}

/** A row of a table of repairs, and which of its results. */
export interface RepairStep {
  readonly row: number;
  readonly result: number;
}

export interface Trial {
  readonly signedText: string;
  readonly signature: string;
  readonly format: LogFormat;
  readonly recipe: Recipe;
  readonly causes: readonly CauseId[];
  /** The text after its repairs; null for the row's fields. */
  readonly text: string | null;
  /** Null where the text was taken as it stands. */
  readonly reading: Reading | null;
  readonly fields: readonly StoredField[];
  /** Of the signed text, where it is JSON that was written anew. */
  readonly members: readonly WrittenMember[];
}

/** A text of a source with the repairs that led to it. */
export interface State {
  readonly source: number | null;
  readonly text: string | null;
  readonly repairs: readonly RepairStep[];
}

export function* trialsOf(
  state: State,
  reading: Reading,
  fields: readonly StoredField[],
  fieldRepairs: readonly RepairStep[],
  texts: Iterable<SignedText>,
): Generator<Trial> {
  if (!reading.signature) return;
  for (const text of texts) yield trialOf(state, reading, reading.signature, fields, fieldRepairs, text);
}

export function trialOf(
  state: State,
  reading: Reading,
  signature: StoredSignature,
  fields: readonly StoredField[],
  fieldRepairs: readonly RepairStep[],
  { text: signedText, format, hand, members }: SignedText,
): Trial {
  return {
    signedText,
    signature: signature.text,
    format,
    recipe: { text: state.source, repairs: state.repairs, reading: reading.format, fieldRepairs, hand },
    causes: [
      ...state.repairs.map(({ row }) => TEXT_REPAIRS[row]!.cause), // steps are made of rows
      ...fieldRepairs.map(({ row }) => FIELD_REPAIRS[row]!.cause),
    ],
    text: state.text,
    reading,
    fields,
    members: members ?? NO_MEMBERS,
  };
}

export const NO_MEMBERS: readonly WrittenMember[] = [];

/** The signed texts that a reading's fields may come from. */
export function* signedTexts(
  reading: Reading,
  fields: readonly StoredField[],
  which: HandChoice = "all",
): Generator<SignedText> {
  if (reading.format === "cef") {
    yield* cefTextsOf(reading, fields);
    return;
  }
  if (reading.isFromCef) yield* cefTextsOf(reading, fields);
  yield* jsonTexts(fields, which);
  if (!reading.isFromCef) yield* cefTextsOf(reading, fields);
}

function* cefTextsOf(reading: Reading, fields: readonly StoredField[]): Generator<SignedText> {
  if (reading.format === "cef") {
    if (fields === reading.fields) {
      for (const [index, front] of reading.fronts.entries())
        yield cefText(front, reading.body, `cef ${index}`);
    }
    yield* cefTexts(fields, reading.fronts.length > 0 ? reading.fronts : frontsOf(fields));
    return;
  }
  // A collector may have made JSON of CEF, under the names of the JSON form.
  yield* cefTexts(fields, reading.isFromCef ? frontsOf(fields) : frontsOf(fields).slice(0, 1));
}

/** The text of one way of writing; null where the reading has none by that name. */
export function writtenBy(hand: string, reading: Reading, fields: readonly StoredField[]): SignedText | null {
  const text = reading.format === "json" ? jsonTextBy(hand, fields) : null;
  if (text) return text;
  for (const other of cefTextsOf(reading, fields)) if (other.hand === hand) return other;
  return null;
}

function frontsOf(fields: readonly StoredField[]): readonly string[] {
  const instant = instantOf(fields);
  return instant === null ? [] : cefFronts(instant);
}

/** How many ways of writing are tried with repaired fields, or with each value of a search. */
export const MOST_HANDS = 4;

/** The usual ways of writing fields. */
export function handsFor(reading: Reading, fields: readonly StoredField[]): readonly SignedText[] {
  const hands: SignedText[] = [];
  for (const text of signedTexts(reading, fields, "usual")) if (hands.push(text) === MOST_HANDS) break;
  return hands;
}
