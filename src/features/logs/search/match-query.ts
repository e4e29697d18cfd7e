// Whether calls are what a query asks for, and of which part of it they fall short. Pure.

import type { Call } from "@/features/logs/calls/group-calls";
import { meaningfulTerms, type Query, textMatcher, valueMatcher } from "./query";
import { callValues, QUERY_FIELD_IDS, type QueryFieldId } from "./query-fields";

/** One demand of a query: all terms of a field, or its free text. */
interface Demand {
  readonly field: QueryFieldId | null;
  readonly isMetBy: (call: Call) => boolean;
}

export interface QueryMatcher {
  /**
   * Which demand a call does not meet: `none` where it meets all, the field of the only one, `text` where that is the
   * free text, `several` where there are more.
   */
  readonly shortfall: (call: Call) => QueryFieldId | "text" | "none" | "several";
}

export function matchQuery(query: Query): QueryMatcher {
  const demands = demandsOf(meaningfulTerms(query));
  return {
    shortfall: (call) => {
      let failed: Demand | null = null;
      for (const demand of demands) {
        if (demand.isMetBy(call)) continue;
        if (failed !== null) return "several";
        failed = demand;
      }
      return failed === null ? "none" : (failed.field ?? "text");
    },
  };
}

function demandsOf(terms: Query): readonly Demand[] {
  const demands: Demand[] = QUERY_FIELD_IDS.flatMap((field) => {
    const own = terms.filter((term) => term.field === field);
    if (own.length === 0) return [];
    const included = own.filter(({ sense }) => sense === "include").map(({ value }) => valueMatcher(value));
    const excluded = own.filter(({ sense }) => sense === "exclude").map(({ value }) => valueMatcher(value));
    return [
      {
        field,
        isMetBy: (call) => {
          const values = callValues(field, call);
          return (
            (included.length === 0 || included.some((matches) => values.some(matches))) &&
            !excluded.some((matches) => values.some(matches))
          );
        },
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
