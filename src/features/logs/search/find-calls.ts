// Which calls a query finds, how many there are of each value, and when they were. Pure.

import type { Call } from "@/features/logs/calls/group-calls";
import { FIRST_DEMAND, matchQuery, NOTHING } from "./match-query";
import type { Query } from "./query";
import { callValues, type FacetId } from "./query-fields";

export interface FoundCalls {
  /** In the order given. */
  readonly calls: readonly Call[];
  /** Those that only this field's own terms leave out, so that its other values can still be counted. */
  readonly leftOutBy: (field: FacetId) => readonly Call[];
}

export function findCalls(calls: readonly Call[], query: Query): FoundCalls {
  if (query.length === 0) return { calls, leftOutBy: () => [] };
  const { fields, shortfall } = matchQuery(query);
  // A byte for each call: lists of what is left out are made only of the fields that are counted.
  const shortfalls = new Uint8Array(calls.length);
  const found = calls.filter((call, index) => {
    const failed = shortfall(call);
    shortfalls[index] = failed;
    return failed === NOTHING;
  });
  return {
    calls: found,
    leftOutBy: (field) => {
      const place = fields.indexOf(field);
      return place === -1 ? [] : calls.filter((_, index) => shortfalls[index] === FIRST_DEMAND + place);
    },
  };
}

export interface FacetValue {
  readonly value: string;
  /** Calls, or events where these are the rows. */
  readonly count: number;
}

/** Most frequent first. */
export type Facets = Readonly<Record<FacetId, readonly FacetValue[]>>;

export function countFacets(found: FoundCalls): Facets {
  return {
    action: countValues("action", found),
    resource: countValues("resource", found),
    who: countValues("who", found),
    outcome: countValues("outcome", found),
    ip: countValues("ip", found),
    type: countValues("type", found),
    region: countValues("region", found),
  };
}

function countValues(id: FacetId, { calls, leftOutBy }: FoundCalls): FacetValue[] {
  const counts = new Map<string, number>();
  for (const part of [calls, leftOutBy(id)]) {
    for (const call of part) {
      for (const value of callValues(id, call)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
