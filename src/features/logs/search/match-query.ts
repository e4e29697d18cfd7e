// Whether calls are what a query asks for, and of which part of it they fall short. Pure.

import type { Call } from "@/features/logs/calls/group-calls";
import { meaningfulTerms, type Query, textMatcher, valueMatcher } from "./query";
import { callTest, QUERY_FIELD_IDS, type QueryFieldId } from "./query-fields";

/** One demand of a query: all terms of a field, or its free text. */
interface Demand {
  readonly field: QueryFieldId | null;
  readonly isMetBy: (call: Call) => boolean;
}

/** Of a call that meets all demands. */
export const NOTHING = 0;
/** Of one that falls short of more than one. */
const SEVERAL = 1;
/** Of one that falls short of one alone: this and the demand's place. */
export const FIRST_DEMAND = 2;

export interface QueryMatcher {
  /** What is demanded: fields, and null for free text. */
  readonly fields: readonly (QueryFieldId | null)[];
  /** Of what a call falls short, as a byte. */
  readonly shortfall: (call: Call) => number;
}

export function matchQuery(query: Query): QueryMatcher {
  const demands = demandsOf(meaningfulTerms(query));
  return {
    fields: demands.map(({ field }) => field),
    shortfall: (call) => {
      let failed = NOTHING;
      for (let place = 0; place < demands.length; place += 1) {
        if (demands[place]?.isMetBy(call) ?? true) continue;
        if (failed !== NOTHING) return SEVERAL;
        failed = FIRST_DEMAND + place;
      }
      return failed;
    },
  };
}

/** Null of no terms. */
function anyOf(terms: Query): ((value: string) => boolean) | null {
  const [first, ...others] = terms.map(({ value }) => valueMatcher(value));
  if (first === undefined || others.length === 0) return first ?? null;
  return (value) => first(value) || others.some((matches) => matches(value));
}

function demandsOf(terms: Query): readonly Demand[] {
  const demands: Demand[] = QUERY_FIELD_IDS.flatMap((field) => {
    const own = terms.filter((term) => term.field === field);
    if (own.length === 0) return [];
    const included = anyOf(own.filter(({ sense }) => sense === "include"));
    const excluded = anyOf(own.filter(({ sense }) => sense === "exclude"));
    const isIncluded = included && callTest(field, included);
    const isExcluded = excluded && callTest(field, excluded);
    return [
      {
        field,
        isMetBy: (call) =>
          (isIncluded === null || isIncluded(call)) && (isExcluded === null || !isExcluded(call)),
      },
    ];
  });
  const texts = terms.filter(({ field }) => field === null);
  if (texts.length === 0) return demands;
  const tests = texts.map(({ value, sense }) => ({ sense, isIn: textMatcher(value) }));
  return [
    ...demands,
    {
      field: null,
      // Each word in any of its events.
      isMetBy: ({ events }) =>
        tests.every(
          ({ sense, isIn }) => events.some(({ haystack }) => isIn(haystack)) === (sense === "include"),
        ),
    },
  ];
}
