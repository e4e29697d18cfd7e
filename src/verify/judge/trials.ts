// Everything that may have been signed, for one record of an export, most likely first. The signature decides between
// them; nothing here checks it.

import { formatOfRecord, splitSignature } from "@/audit-log/record/record";
import { readCef } from "@/verify/record/read-cef";
import { readJsonRecord, readRowRecord } from "@/verify/record/read-json-record";
import { isSignature, type StoredField } from "@/verify/record/stored-record";
import { FIELD_REPAIRS } from "@/verify/repair/field-repairs";
import { TEXT_REPAIRS } from "@/verify/repair/text-repairs";
import { type Found, type SearchTrial, searchTrials, trialsWithIds } from "./search-trials";
import {
  handsFor,
  NO_MEMBERS,
  type Reading,
  type Recipe,
  type RecordSource,
  type RepairStep,
  signedTexts,
  type State,
  type Trial,
  trialOf,
  trialsOf,
  writtenBy,
} from "./trial";

const MOST_REPAIRS = 3;
/** Repairs of repairs multiply; the simplest come first. */
const MOST_STATES = 64;
/** The fields of so many readings are repaired: of the text, and of what each repair alone makes of it. */
const MOST_FIELD_READINGS = 12;

/** What the exploration of a source came upon, for saying why nothing fitted. */
export interface Exploration {
  readonly readings: readonly Reading[];
  readonly trials: Generator<Trial>;
  /** What only a search can bring back; each may be long. */
  readonly searches: () => Generator<SearchTrial>;
  /** The same with ids that were found for other records: events of one call share theirs. By the id that is stored. */
  readonly withKnownIds: (ids: ReadonlyMap<string, string>) => Generator<SearchTrial>;
}

/** Many repairs change nothing that is read, and a row of JSON is read as a text and as a row: each content once. */
class FoundReadings {
  readonly all: Found[] = [];
  readonly #seen = new Set<string>();

  keepIfNew({ state, reading }: Found): void {
    const { format, fields, signature } = reading;
    const content = JSON.stringify([format, signature?.text, fields, format === "cef" && reading.fronts]);
    if (this.#seen.has(content)) return;
    this.#seen.add(content);
    this.all.push({ state, reading });
  }
}

/** How a source can be read: as it stands, then repaired. At most `most` ways. */
export function foundReadings(source: RecordSource, most: number): readonly Found[] {
  const found = new FoundReadings();
  const whole = sourceStates(source);
  for (const states of [whole, repairedStates(whole)]) {
    for (const state of states) {
      for (const reading of readingsOf(state, source)) found.keepIfNew({ state, reading });
      if (found.all.length >= most) return found.all.slice(0, most);
    }
  }
  return found.all;
}

export function explore(source: RecordSource, preferredHand: string | null): Exploration {
  const readings: Reading[] = [];
  const found = new FoundReadings();
  return {
    readings,
    trials: trials(),
    searches: () => searchTrials(found.all, preferredHand),
    withKnownIds: (ids) => trialsWithIds(found.all, preferredHand, ids),
  };

  /** Whole texts and repaired ones, then the fields of both; then guesses. */
  function* trials(): Generator<Trial> {
    const whole = sourceStates(source);
    yield* readAndWritten(whole);
    if (
      readings.length > 0 &&
      !readings.some(({ signature }) => signature) &&
      !source.texts.some(mayBeSigned)
    )
      return;
    yield* readAndWritten(repairedStates(whole));
    const repaired = found.all.slice(0, MOST_FIELD_READINGS);
    for (const { state, reading } of repaired) yield* fieldTrials(state, reading);
    for (const { state, reading } of repaired) yield* fieldPairTrials(state, reading);
    yield* readAndWritten(guessedStates(whole));
  }

  function* readAndWritten(states: Iterable<State>): Generator<Trial> {
    for (const state of states) {
      for (const reading of readingsOf(state, source)) {
        readings.push(reading);
        found.keepIfNew({ state, reading });
        const texts =
          state.repairs.length === 0
            ? signedTexts(reading, reading.fields)
            : handsFor(reading, reading.fields);
        yield* trialsOf(state, reading, reading.fields, [], texts);
      }
    }
  }
}

/** Whether a repair may bring a signature to light: its name is there, or so many characters of its alphabet in a row. */
function mayBeSigned(text: string): boolean {
  return /sig/i.test(text.replace(/\W+/g, "")) || /[\w+/-]{64}/.test(text.replace(/=?\r?\n/g, ""));
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

/** The same text come by with fewer repairs: some change only what is written anew in any case. */
export function simplest(trial: Trial, source: RecordSource): Trial {
  const { recipe, signedText } = trial;
  for (const step of recipe.repairs) {
    const repairs = recipe.repairs.filter((other) => other !== step);
    const simpler = follow({ ...recipe, repairs }, source);
    if (simpler?.signedText === signedText) return simplest(simpler, source);
  }
  return trial;
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

/** Each repair of fields alone. */
function* fieldTrials(state: State, reading: Reading): Generator<Trial> {
  for (const [row, { tries }] of FIELD_REPAIRS.entries()) {
    for (const [result, fields] of tries(reading.fields).entries())
      yield* trialsOf(state, reading, fields, [{ row, result }], handsFor(reading, fields));
  }
}

/** The first results of two together. */
function* fieldPairTrials(state: State, reading: Reading): Generator<Trial> {
  for (const [row, { tries, paired }] of FIELD_REPAIRS.entries()) {
    for (const [result, fields] of tries(reading.fields).slice(0, paired).entries()) {
      for (const second of secondRepairs(row, fields)) {
        const steps = [{ row, result }, second.step];
        yield* trialsOf(state, reading, second.fields, steps, handsFor(reading, second.fields));
      }
    }
  }
}

function secondRepairs(first: number, fields: readonly StoredField[]) {
  return FIELD_REPAIRS.flatMap(({ tries, paired }, row) =>
    row <= first || paired === 0
      ? []
      : tries(fields)
          .slice(0, paired)
          .map((repaired, result) => ({ fields: repaired, step: { row, result } })),
  );
}
