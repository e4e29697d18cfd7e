// What may have been signed where a value was changed: every value that it may have had, in the usual ways of writing.
// A search tries thousands, so each way of writing is written once, and only the value in it is changed.

import type { CauseId } from "@/verify/causes";
import { cefText } from "@/verify/record/signed-text";
import { type StoredField, type StoredSignature, withValues } from "@/verify/record/stored-record";
import { FIELD_REPAIRS } from "@/verify/repair/field-repairs";
import { knownId, type SearchSpace, VALUE_SEARCHES, type ValueSearch } from "@/verify/repair/value-searches";
import { handsFor, type Reading, type RepairStep, type State, type Trial, trialOf } from "./trial";

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

export function searchTrials(found: readonly Found[], preferredHand: string | null): Generator<SearchTrial> {
  return trialsBy(VALUE_SEARCHES, found, preferredHand);
}

/** With ids that were found for other records, by those that are stored. */
export function trialsWithIds(
  found: readonly Found[],
  preferredHand: string | null,
  ids: ReadonlyMap<string, string>,
): Generator<SearchTrial> {
  return trialsBy([{ cause: "id_rounded", space: (fields) => knownId(fields, ids) }], found, preferredHand);
}

function* trialsBy(
  searches: readonly ValueSearch[],
  found: readonly Found[],
  preferredHand: string | null,
): Generator<SearchTrial> {
  for (const { cause, space } of searches) {
    for (const { state, reading } of found.slice(0, MOST_READINGS)) {
      const { signature } = reading;
      if (!signature) continue;
      for (const base of searchBases(reading)) {
        const searched = space(base.fields);
        if (!searched) continue;
        const place = { state, reading, signature, cause, steps: base.steps };
        if (searched.kind === "fronts") yield* withFronts(place, base.fields, searched.fronts());
        else yield* withValuesOf(place, searched, preferredHand);
      }
    }
  }
}

interface Place extends Found {
  readonly signature: StoredSignature;
  readonly cause: CauseId;
  readonly steps: readonly RepairStep[];
}

/** Stands for the value: digits, which no way of writing changes. Longer than any number that a record has. */
const MARK = "700358190246170035819024617";

function* withValuesOf(
  place: Place,
  { key, fields, values }: Extract<SearchSpace, { kind: "values" }>,
  preferredHand: string | null,
): Generator<SearchTrial> {
  const { state, reading, signature, cause, steps } = place;
  const hands = handsFor(reading, withValues(fields, { [key]: MARK }));
  for (const hand of preferring(preferredHand, reading, hands)) {
    const [before, behind, ...others] = hand.text.split(MARK);
    if (before === undefined || behind === undefined || others.length > 0) continue;
    for (const value of values()) {
      const text = before + value + behind;
      yield {
        signedText: text,
        signature: signature.text,
        whole: () => {
          const members = hand.members?.map((member) => ({
            key: member.key,
            literal: member.literal.replace(MARK, value),
          }));
          const written = { ...hand, text, ...(members && { members }) };
          const changed = withValues(fields, { [key]: value });
          return found(trialOf(state, reading, signature, changed, steps, written), cause);
        },
      };
    }
  }
}

function* withFronts(
  { state, reading, signature, cause, steps }: Place,
  fields: readonly StoredField[],
  fronts: Iterable<string>,
): Generator<SearchTrial> {
  if (reading.format !== "cef") return;
  for (const front of fronts) {
    const text = cefText(front, reading.body, "cef 0");
    yield {
      signedText: text.text,
      signature: signature.text,
      whole: () => found(trialOf(state, reading, signature, fields, steps, text), cause),
    };
  }
}

function found(trial: Trial, cause: CauseId): Trial {
  return { ...trial, causes: [...trial.causes, cause] };
}

/**
 * The way of writing that fitted last comes first; of others those of its format, since a copy may have other types.
 * Before any fitted: what lies in the envelope was mostly signed in it.
 */
function preferring<Text extends { readonly hand: string; readonly format: string }>(
  hand: string | null,
  reading: Reading,
  texts: readonly Text[],
): readonly Text[] {
  const preferred = texts.find((text) => text.hand === hand);
  if (preferred) {
    return [preferred, ...texts.filter((text) => text !== preferred && text.format === preferred.format)];
  }
  const isWrapped = reading.format === "json" && reading.path.at(-1) === "event";
  return isWrapped
    ? texts.toSorted((a, b) => Number(b.format === "cps") - Number(a.format === "cps"))
    : texts;
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
