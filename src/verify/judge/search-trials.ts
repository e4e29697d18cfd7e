// What may have been signed where a value was changed: every value that it may have had, in the usual ways of writing.
// A search tries thousands, so each way of writing is written once, and only the value in it is changed.

import type { CauseId } from "@/verify/causes";
import { isKnownKey } from "@/verify/record/record-keys";
import { cefFronts, cefText, instantOf, type SignedText } from "@/verify/record/signed-text";
import {
  eventTypeOf,
  type StoredField,
  type StoredSignature,
  withValues,
} from "@/verify/record/stored-record";
import { FIELD_REPAIRS, MOST_SETS_OF_EMPTY } from "@/verify/repair/field-repairs";
import { knownId, type SearchSpace, VALUE_SEARCHES, type ValueSearch } from "@/verify/repair/value-searches";
import {
  handsFor,
  MOST_HANDS,
  type Reading,
  type RepairStep,
  type State,
  type Trial,
  trialOf,
} from "./trial";

/** A reading of the record, and the text that it was read from. */
export interface Found {
  readonly state: State;
  readonly reading: Reading;
}

export interface SearchTrial {
  readonly signedText: string;
  readonly signature: string;
  /** All of it, for the one that fits. */
  readonly whole: () => Trial;
}

/** So many readings of a record are searched through. */
const MOST_READINGS = 4;

export function* searchTrials(found: readonly Found[], preferredHand: string | null): Generator<SearchTrial> {
  for (const range of [LIKELY, UNLIKELY])
    for (const searches of VALUE_SEARCHES) yield* trialsBy(searches, found, preferredHand, range);
}

/** With ids that were found for other records, by those that are stored. */
export function trialsWithIds(
  found: readonly Found[],
  preferredHand: string | null,
  ids: ReadonlyMap<string, string>,
): Generator<SearchTrial> {
  const search: ValueSearch = { cause: "id_rounded", space: (fields) => knownId(fields, ids) };
  return trialsBy([search], found, preferredHand, { first: LIKELY.first, last: UNLIKELY.last });
}

/**
 * How much less likely each is than the first one of its kind: a further set of fields, a further way of writing, a further
 * reading. Each takes as long as the one before, and there is an end to it.
 */
const STEP = { fields: 1, hand: 2, reading: 3 } as const;
const LIKELY = { first: 0, last: 5 } as const;
const UNLIKELY = {
  first: LIKELY.last + 1,
  last: STEP.reading * MOST_READINGS + STEP.hand * MOST_HANDS + STEP.fields * MOST_SETS_OF_EMPTY,
} as const;

function* trialsBy(
  searches: readonly ValueSearch[],
  found: readonly Found[],
  preferredHand: string | null,
  { first, last }: { readonly first: number; readonly last: number },
): Generator<SearchTrial> {
  const bases = wholeReadings(found).slice(0, MOST_READINGS).flatMap(basesOf);
  const hasFront = found.some(isFrontKnown);
  for (let rank = first; rank <= last; rank += 1) {
    for (const { cause, space } of searches) {
      for (const base of bases) {
        const hand = (rank - base.rank) / STEP.hand;
        const values = Number.isInteger(hand) && hand >= 0 ? space(base.fields) : null;
        if (values?.kind === "fronts") {
          if (hand === 0 && !hasFront) yield* withFronts(base, cause, values.fronts());
        } else if (values) yield* withValuesOf(base, cause, values, { hand, preferredHand });
      }
    }
  }
}

/** Without those in which a repair has spoiled the name of a field, so that it is missing. */
function wholeReadings(found: readonly Found[]): readonly Found[] {
  const counts = found.map(({ reading }) => reading.fields.filter(({ key }) => isKnownKey(key)).length);
  const most = Math.max(...counts);
  return found.filter((_, index) => counts[index] === most);
}

/** What a value is searched in. */
interface Base extends Found {
  readonly signature: StoredSignature;
  readonly fields: readonly StoredField[];
  readonly steps: readonly RepairStep[];
  /** 0 for the fields of the first reading as they are, and for the first result of a repair of them. */
  readonly rank: number;
}

/** Stands for the value: digits, which no way of writing changes. Longer than any number that a record has. */
const MARK = "700358190246170035819024617";

function* withValuesOf(
  { state, reading, signature, steps }: Base,
  cause: CauseId,
  { key, fields, values }: Extract<SearchSpace, { kind: "values" }>,
  { hand, preferredHand }: { readonly hand: number; readonly preferredHand: string | null },
): Generator<SearchTrial> {
  const hands = handsFor(reading, withValues(fields, { [key]: MARK }));
  const marked = preferring(preferredHand, reading, hands)[hand];
  const [before, behind, ...others] = marked?.text.split(MARK) ?? [];
  if (!marked || before === undefined || behind === undefined || others.length > 0) return;
  for (const value of values()) {
    const text = before + value + behind;
    yield {
      signedText: text,
      signature: signature.text,
      whole: () => {
        const members = marked.members?.map((member) => ({
          key: member.key,
          literal: member.literal.replace(MARK, value),
        }));
        const written = { ...marked, text, ...(members && { members }) };
        const changed = withValues(fields, { [key]: value });
        return found(trialOf(state, reading, signature, changed, steps, written), cause);
      },
    };
  }
}

function* withFronts(
  { state, reading, signature, fields, steps }: Base,
  cause: CauseId,
  fronts: Iterable<string>,
): Generator<SearchTrial> {
  // Only the stored body is written behind it, so repaired fields change nothing.
  if (reading.format !== "cef" || steps.length > 0) return;
  for (const front of fronts) {
    const text = cefText(front, reading.body, "cef 0");
    yield {
      signedText: text.text,
      signature: signature.text,
      whole: () => found(trialOf(state, reading, signature, fields, steps, text), cause),
    };
  }
}

/** A time in front that was kept, and says the same as `rt`, was not rewritten. */
function isFrontKnown({ reading }: Found): boolean {
  if (reading.format !== "cef" || !reading.isFrontKept) return false;
  const rt = instantOf(reading.fields);
  return rt !== null && reading.fronts[0] === cefFronts(rt)[0];
}

function found(trial: Trial, cause: CauseId): Trial {
  return { ...trial, causes: [...trial.causes, cause] };
}

/**
 * The way of writing that fitted last comes first; of others those of its format, since a copy may have other types.
 * Before any fitted: what lies in the envelope was mostly signed in it, and where a store has made a text of everything,
 * numbers were numbers.
 */
function preferring(
  hand: string | null,
  reading: Reading,
  texts: readonly SignedText[],
): readonly SignedText[] {
  const preferred = texts.find((text) => text.hand === hand);
  if (preferred) {
    return [preferred, ...texts.filter((text) => text !== preferred && text.format === preferred.format)];
  }
  if (reading.format !== "json") return texts;
  const isWrapped = reading.path.at(-1) === "event";
  const isAllText = reading.fields.every(({ kind }) => kind === "string");
  const unlikely = ({ format, members = [] }: SignedText) =>
    Number(isWrapped && format !== "cps") +
    Number(isAllText && members.every(({ literal }) => literal.startsWith('"')));
  return texts.toSorted((a, b) => unlikely(a) - unlikely(b));
}

/** The fields as they are, and with what follows from others, or may have been empty, put right first. */
function basesOf({ state, reading }: Found, nth: number): readonly Base[] {
  const { fields, signature } = reading;
  if (!signature) return [];
  const place = { state, reading, signature };
  const rank = STEP.reading * nth;
  const bases: Base[] = [{ ...place, fields, steps: [], rank }];
  for (const [row, { cause, tries, paired }] of FIELD_REPAIRS.entries()) {
    if (!SEARCHED_AFTER.has(cause)) continue;
    for (const [result, repaired] of tries(fields).slice(0, paired).entries()) {
      const steps = [{ row, result }];
      bases.push({ ...place, fields: repaired, steps, rank: rank + STEP.fields * result });
    }
  }
  // What does not say of which type it is was not signed so.
  const typed = bases.filter((base) => eventTypeOf(base.fields) !== null);
  return typed.length > 0 ? typed : bases;
}

const SEARCHED_AFTER: ReadonlySet<CauseId> = new Set(["time_rewritten", "field_dropped"]);
