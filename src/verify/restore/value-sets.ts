// Which values of an entry are put into a record that differs from it. Not all that differ were changed: an entry may say in
// other words what the record says.

import { fieldOf, type StoredField } from "@/verify/record/stored-record";
import type { RecordedValues } from "./recorded-values";

/** A field of a record that Konnect's entry has otherwise. */
export interface Difference {
  readonly key: string;
  /** Null where the record has no such field. */
  readonly stored: string | null;
  readonly recorded: string;
}

export function differencesFrom(
  fields: readonly StoredField[],
  recorded: RecordedValues,
): readonly Difference[] {
  return Array.from(recorded, ([key, value]): Difference => ({
    key,
    stored: fieldOf(fields, key) ?? null,
    recorded: value,
  })).filter(({ stored, recorded: value }) => stored !== value && !(stored === null && value === ""));
}

/** More sets than these are not tried for one entry. */
const MOST_SETS = 16;

/** All that differ, those that the record has, those that it lacks, each alone, all but one, two together. Each set once. */
export function setsToTry(differences: readonly Difference[]): readonly (readonly Difference[])[] {
  const stored = differences.filter((difference) => difference.stored !== null);
  const missing = differences.filter((difference) => difference.stored === null);
  const sets = [
    differences,
    stored,
    missing,
    ...differences.map((difference) => [difference]),
    ...differences.map((difference) => differences.filter((other) => other !== difference)),
    ...differences.flatMap((first, index) => differences.slice(index + 1).map((second) => [first, second])),
  ].filter((set) => set.length > 0);
  const byKeys = new Map(sets.map((set) => [set.map(({ key }) => key).join(" "), set]));
  return [...byKeys.values()].slice(0, MOST_SETS);
}

/** The fields with those values; what was not there is put behind them, as a column. */
export function withRecorded(
  fields: readonly StoredField[],
  set: readonly Difference[],
): readonly StoredField[] {
  const values = new Map(set.map(({ key, recorded }) => [key, recorded]));
  return [
    ...fields.map((field) => ({ ...field, value: values.get(field.key) ?? field.value })),
    ...set
      .filter(({ stored }) => stored === null)
      .map(({ key, recorded }): StoredField => ({ key, value: recorded, kind: "column" })),
  ];
}
