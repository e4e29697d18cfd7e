// The values of a field that are worth offering: all of them where they are few by nature, else those that calls have. Pure.

import type { Call } from "@/features/logs/calls/group-calls";
import type { KnownValue } from "./complete-query";
import { callValues, QUERY_FIELDS, type QueryFieldId } from "./query-fields";

/** The newest so many are looked at, in the time that a key may take. */
const MOST_CALLS = 20_000;

/** Most frequent first. @param words a value as a reader knows it */
export function knownValues(
  field: QueryFieldId,
  calls: readonly Call[],
  words: (field: QueryFieldId, value: string) => string,
): readonly KnownValue[] {
  const few = QUERY_FIELDS[field].words;
  if (few !== undefined) return few.map((value) => ({ value, label: words(field, value), count: null }));
  const counts = new Map<string, number>();
  for (const call of calls.slice(0, MOST_CALLS)) {
    for (const value of callValues(field, call)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([value, count]) => ({ value, label: words(field, value), count }));
}
