// Which calls a query finds. Pure.

import type { Call } from "@/features/logs/calls/group-calls";
import { sharedStart } from "@/lib/shared-start";
import { FIRST_DEMAND, matchQuery, NOTHING } from "./match-query";
import type { Query } from "./query";
import type { FacetId } from "./query-fields";

export interface FoundCalls {
  /** In the order given. */
  readonly calls: readonly Call[];
  /** Those that only this field's own terms leave out, so that its other values can still be counted. */
  readonly leftOutBy: (field: FacetId) => readonly Call[];
}

export type CallFinder = (calls: readonly Call[], query: Query) => FoundCalls;

/** Holds calls against queries. Of calls that only go on, it looks at those that are new, while the query is the same. */
export function callFinder(): CallFinder {
  let searched: readonly Call[] = [];
  let asked: Query | null = null;
  let matcher = matchQuery([]);
  // A byte for each call: lists of what is left out are made only of the fields that are counted.
  let shortfalls = new Uint8Array(0);
  return (calls, query) => {
    if (query.length === 0) return { calls, leftOutBy: () => [] };
    if (asked !== query) matcher = matchQuery(query);
    const known = asked === query ? sharedStart(searched, calls) : 0;
    const next = new Uint8Array(calls.length);
    next.set(shortfalls.subarray(0, known));
    for (let place = known; place < calls.length; place += 1) {
      next[place] = matcher.shortfall(calls[place]!); // within them
    }
    searched = calls;
    asked = query;
    shortfalls = next;
    const { fields } = matcher;
    return {
      calls: calls.filter((_, place) => next[place] === NOTHING),
      leftOutBy: (field) => {
        const place = fields.indexOf(field);
        return place === -1 ? [] : calls.filter((_, index) => next[index] === FIRST_DEMAND + place);
      },
    };
  };
}
