// Everything that may have been signed, for one record of an export, most likely first. The signature decides between
// them; nothing here checks it.

import type { LogFormat } from "@/audit-log/record/log-format";
import { formatOfRecord, splitSignature } from "@/audit-log/record/record";
import type { CauseId } from "@/verify/causes";
import type { JsonValue } from "@/verify/record/json-value";
import { type CefReading, readCef } from "@/verify/record/read-cef";
import { type JsonReading, readJsonRecord, readRowRecord } from "@/verify/record/read-json-record";
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
import { isSignature, type StoredField, type StoredSignature } from "@/verify/record/stored-record";
import { FIELD_REPAIRS } from "@/verify/repair/field-repairs";
import { TEXT_REPAIRS } from "@/verify/repair/text-repairs";
import { knownId, VALUE_SEARCHES, type ValueSearch } from "@/verify/repair/value-searches";

/** Where a record may be in a row of an export. */
export interface RecordSource {
  /** The texts that may be the original, best first. */
  readonly texts: readonly string[];
  /** The row itself, where it may hold the record's fields; read only when no text was it. */
  readonly row: () => JsonValue | null;
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
interface RepairStep {
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

/** A text with the repairs that led to it. */
interface State {
  readonly source: number | null;
  readonly text: string | null;
  readonly repairs: readonly RepairStep[];
}

const MOST_REPAIRS = 3;
/** Repairs of repairs multiply; the simplest come first. */
const MOST_STATES = 64;
/** The fields of so many readings are repaired. */
const MOST_FIELD_READINGS = 8;

/** What the exploration of a source came upon, for saying why nothing fitted. */
export interface Exploration {
  readonly readings: readonly Reading[];
  readonly trials: Generator<Trial>;
  /** What only a search can bring back; each may be long. */
  readonly searches: () => Generator<Trial>;
  /** The same with ids that were found for other records: events of one call share theirs. By the id that is stored. */
  readonly withKnownIds: (ids: ReadonlyMap<string, string>) => Generator<Trial>;
}

export function explore(source: RecordSource, preferredHand: string | null): Exploration {
  const readings: Reading[] = [];
  const found: { state: State; reading: Reading }[] = [];
  return {
    readings,
    trials: trials(),
    searches: () => searches(found, preferredHand, VALUE_SEARCHES),
    withKnownIds: (ids) =>
      searches(found, preferredHand, [{ cause: "id_rounded", candidates: (fields) => knownId(fields, ids) }]),
  };

  /** Whole texts and repaired ones, then the fields of both; then guesses. */
  function* trials(): Generator<Trial> {
    const whole = sourceStates(source);
    yield* readAndWritten(whole);
    yield* readAndWritten(repairedStates(whole));
    for (const { state, reading } of found.slice(0, MOST_FIELD_READINGS)) yield* fieldTrials(state, reading);
    yield* readAndWritten(guessedStates(whole));
  }

  function* readAndWritten(states: Iterable<State>): Generator<Trial> {
    for (const state of states) {
      for (const reading of readingsOf(state, source)) {
        readings.push(reading);
        found.push({ state, reading });
        const texts =
          state.repairs.length === 0
            ? signedTexts(reading, reading.fields)
            : handsFor(reading, reading.fields);
        yield* trialsOf(state, reading, reading.fields, [], texts);
      }
    }
  }
}

/** The text as it stands, where it is a record: by far the most common case, and without any reading. */
export function verbatimTrial(source: RecordSource, index: number): Trial | null {
  const text = source.texts[index];
  const format = text === undefined ? null : formatOfRecord(text);
  const split = text === undefined || format === null ? null : splitSignature(text, format);
  if (text === undefined || format === null || !split || !isSignature(split.signature)) return null;
  return {
    ...split,
    format,
    text,
    recipe: verbatimRecipe(index),
    causes: [],
    reading: null,
    fields: [],
    members: NO_MEMBERS,
  };
}

const verbatimRecipes: Recipe[] = [];

/** The same object for the same text, so that it is known again without being compared. */
function verbatimRecipe(text: number): Recipe {
  return (verbatimRecipes[text] ??= {
    text,
    repairs: [],
    reading: "verbatim",
    fieldRepairs: [],
    hand: "verbatim",
  });
}

/** Does with this source what a recipe says. Null when it does not apply. */
export function follow(recipe: Recipe, source: RecordSource): Trial | null {
  if (recipe.reading === "verbatim") return recipe.text === null ? null : verbatimTrial(source, recipe.text);
  let text = recipe.text === null ? null : (source.texts[recipe.text] ?? null);
  if (recipe.text !== null && text === null) return null;
  for (const { row, result } of recipe.repairs) {
    text = text === null ? null : (TEXT_REPAIRS[row]?.tries(text)[result] ?? null);
    if (text === null) return null;
  }
  const state: State = { source: recipe.text, text, repairs: recipe.repairs };
  const reading = readingIn(recipe.reading, state, source);
  const fields = reading && withRepairs(reading.fields, recipe.fieldRepairs);
  const written = fields && writtenBy(recipe.hand, reading, fields);
  if (!reading?.signature || !written) return null;
  const steps = neededSteps(recipe, reading, written.text);
  return { ...trialOf(state, reading, reading.signature, fields, steps, written), recipe };
}

function withRepairs(
  fields: readonly StoredField[],
  steps: readonly RepairStep[],
): readonly StoredField[] | null {
  let repaired: readonly StoredField[] | undefined = fields;
  for (const { row, result } of steps) repaired = repaired && FIELD_REPAIRS[row]?.tries(repaired)[result];
  return repaired ?? null;
}

/** Without repairs that this record does not need: they did change a field, but none that is written. */
function neededSteps({ hand, fieldRepairs }: Recipe, reading: Reading, text: string): readonly RepairStep[] {
  return fieldRepairs.filter((step) => {
    const others = withRepairs(
      reading.fields,
      fieldRepairs.filter((other) => other !== step),
    );
    return others === null || writtenBy(hand, reading, others)?.text !== text;
  });
}

function sourceStates(source: RecordSource): readonly State[] {
  return [
    ...source.texts.map((text, index) => ({ source: index, text, repairs: [] })),
    { source: null, text: null, repairs: [] },
  ];
}

/** Breadth first: each text with one repair, then with two. */
function* repairedStates(whole: readonly State[]): Generator<State> {
  const waiting = whole.flatMap((state) => repaired(state, "noticed"));
  const seen = new Set<string | null>();
  for (let next = 0; next < waiting.length && seen.size < MOST_STATES; next += 1) {
    const state = waiting[next];
    if (!state || seen.has(state.text)) continue;
    seen.add(state.text);
    yield state;
    if (state.repairs.length < MOST_REPAIRS) waiting.push(...repaired(state, "noticed"));
  }
}

function guessedStates(whole: readonly State[]): readonly State[] {
  return whole.slice(0, 1).flatMap((state) => repaired(state, "guessed"));
}

function repaired(state: State, how: "noticed" | "guessed"): readonly State[] {
  const { text } = state;
  if (text === null) return [];
  return TEXT_REPAIRS.flatMap(({ tries, isGuess = false }, row) =>
    isGuess === (how === "guessed")
      ? tries(text).map((text, result): State => ({
          source: state.source,
          text,
          repairs: state.repairs.concat({ row, result }),
        }))
      : [],
  );
}

function readingsOf(state: State, source: RecordSource): readonly Reading[] {
  return READING_FORMATS.map((format) => readingIn(format, state, source)).filter(
    (reading) => reading !== null,
  );
}

const READING_FORMATS = ["cef", "json"] as const satisfies readonly Reading["format"][];

function readingIn(format: Reading["format"], { text }: State, source: RecordSource): Reading | null {
  if (format === "cef") return text === null ? null : readCef(text);
  if (text !== null) return readJsonRecord(text);
  const row = source.row();
  return row && readRowRecord(row);
}

function* trialsOf(
  state: State,
  reading: Reading,
  fields: readonly StoredField[],
  fieldRepairs: readonly RepairStep[],
  texts: Iterable<SignedText>,
): Generator<Trial> {
  if (!reading.signature) return;
  for (const text of texts) yield trialOf(state, reading, reading.signature, fields, fieldRepairs, text);
}

function trialOf(
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

const NO_MEMBERS: readonly WrittenMember[] = [];

/** The signed texts that a reading's fields may come from. */
function* signedTexts(
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
function writtenBy(hand: string, reading: Reading, fields: readonly StoredField[]): SignedText | null {
  const text = reading.format === "json" ? jsonTextBy(hand, fields) : null;
  if (text) return text;
  for (const other of cefTextsOf(reading, fields)) if (other.hand === hand) return other;
  return null;
}

function frontsOf(fields: readonly StoredField[]): readonly string[] {
  const instant = instantOf(fields);
  return instant === null ? [] : cefFronts(instant);
}

/** Each repair of fields alone, then the first results of two together. */
function* fieldTrials(state: State, reading: Reading): Generator<Trial> {
  const once: { fields: readonly StoredField[]; steps: RepairStep[] }[] = [];
  for (const [row, repair] of FIELD_REPAIRS.entries()) {
    for (const [result, fields] of repair.tries(reading.fields).entries()) {
      const steps = [{ row, result }];
      if (result === 0) once.push({ fields, steps });
      yield* trialsOf(state, reading, fields, steps, handsFor(reading, fields));
    }
  }
  for (const { fields, steps } of once) {
    for (const [row, repair] of FIELD_REPAIRS.entries()) {
      if (row <= (steps[0]?.row ?? 0)) continue;
      for (const [result, repaired] of repair.tries(fields).entries()) {
        yield* trialsOf(state, reading, repaired, [...steps, { row, result }], handsFor(reading, repaired));
      }
    }
  }
}

/** How many ways of writing are tried with each candidate of a search, or with repaired fields. */
const MOST_HANDS = 4;

function* searches(
  found: readonly { state: State; reading: Reading }[],
  preferredHand: string | null,
  rows: readonly ValueSearch[],
): Generator<Trial> {
  for (const search of rows) {
    for (const { state, reading } of found.slice(0, 4)) {
      for (const base of searchBases(reading)) {
        for (const { fields, fronts } of search.candidates(base.fields)) {
          const hands = preferring(preferredHand, handsFor(reading, fields, fronts));
          for (const trial of trialsOf(state, reading, fields, base.steps, hands)) {
            yield { ...trial, causes: [...trial.causes, search.cause] };
          }
        }
      }
    }
  }
}

/** The way of writing that fitted last comes first; of others those of its format, since a copy may have other types. */
function preferring(hand: string | null, texts: readonly SignedText[]): readonly SignedText[] {
  const preferred = texts.find((text) => text.hand === hand);
  if (!preferred) return texts;
  return [preferred, ...texts.filter((text) => text !== preferred && text.format === preferred.format)];
}

/** The fields as they are, and with what follows from others put right first. */
function searchBases(
  reading: Reading,
): readonly { fields: readonly StoredField[]; steps: readonly RepairStep[] }[] {
  const repaired = FIELD_REPAIRS.flatMap(({ cause, tries }, row) => {
    const fields = SEARCHED_AFTER.has(cause) ? tries(reading.fields)[0] : undefined;
    return fields ? [{ fields, steps: [{ row, result: 0 }] }] : [];
  });
  return [{ fields: reading.fields, steps: [] }, ...repaired];
}

const SEARCHED_AFTER: ReadonlySet<CauseId> = new Set(["time_rewritten", "field_dropped"]);

function handsFor(
  reading: Reading,
  fields: readonly StoredField[],
  fronts?: readonly string[],
): readonly SignedText[] {
  if (fronts)
    return reading.format === "cef" ? fronts.map((front) => cefText(front, reading.body, "cef 0")) : [];
  const hands: SignedText[] = [];
  for (const text of signedTexts(reading, fields, "usual")) if (hands.push(text) === MOST_HANDS) break;
  return hands;
}
