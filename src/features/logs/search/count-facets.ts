// How many calls there are of each value. Pure.

import type { Call } from "@/features/logs/calls/group-calls";
import { follower } from "@/lib/follower";
import type { FoundCalls } from "./find-calls";
import type { Query } from "./query";
import { callValues, type FacetId } from "./query-fields";

export interface FacetValue {
  readonly value: string;
  /** Calls, or events where these are the rows. */
  readonly count: number;
}

export interface FacetValues {
  /** Most frequent first, at most `MOST_VALUES`. */
  readonly most: readonly FacetValue[];
  /** Those that a query names and that are not among these. */
  readonly named: readonly FacetValue[];
  /** How many different ones there are. */
  readonly distinct: number;
}

export type Facets = Readonly<Record<FacetId, FacetValues>>;

export const MOST_VALUES = 50;

/** Counts again and again. Of calls that only go on, it counts those that are new. */
export function facetCounter(): (found: FoundCalls, query: Query) => Facets {
  const tallies = {
    action: valueTally("action"),
    resource: valueTally("resource"),
    who: valueTally("who"),
    outcome: valueTally("outcome"),
    ip: valueTally("ip"),
    type: valueTally("type"),
    region: valueTally("region"),
  } satisfies Record<FacetId, unknown>;
  return (found, query) => ({
    action: tallies.action(found, query),
    resource: tallies.resource(found, query),
    who: tallies.who(found, query),
    outcome: tallies.outcome(found, query),
    ip: tallies.ip(found, query),
    type: tallies.type(found, query),
    region: tallies.region(found, query),
  });
}

function valueTally(id: FacetId): (found: FoundCalls, query: Query) => FacetValues {
  const ofFound = valueCounts(id);
  const ofLeftOut = valueCounts(id);
  return (found, query) => {
    const counts = summed(ofFound(found.calls), ofLeftOut(found.leftOutBy(id)));
    const most = mostFrequent(counts);
    const isNamed = new Set(
      query.filter(({ field, value }) => field === id && !value.includes("*")).map(({ value }) => value),
    );
    for (const { value } of most) isNamed.delete(value);
    const named = [...isNamed].map((value) => ({ value, count: counts.get(value) ?? 0 }));
    return { most, named, distinct: counts.size };
  };
}

function valueCounts(id: FacetId): (calls: readonly Call[]) => ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const follow = follower<Call>({
    add: (call) => {
      for (const value of callValues(id, call)) counts.set(value, (counts.get(value) ?? 0) + 1);
    },
    remove: (call) => {
      for (const value of callValues(id, call)) {
        const count = (counts.get(value) ?? 0) - 1;
        if (count > 0) counts.set(value, count);
        else counts.delete(value);
      }
    },
    clear: () => counts.clear(),
  });
  return (calls) => {
    follow(calls);
    return counts;
  };
}

function summed(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  if (other.size === 0) return one;
  const sum = new Map(one);
  for (const [value, count] of other) sum.set(value, (sum.get(value) ?? 0) + count);
  return sum;
}

/** Without putting all of them in order: there may be as many values as calls. */
function mostFrequent(counts: ReadonlyMap<string, number>): FacetValue[] {
  let most: FacetValue[] = [];
  let least = 0;
  const trim = () => {
    most = most.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES);
    if (most.length === MOST_VALUES) least = most.at(-1)?.count ?? 0;
  };
  for (const [value, count] of counts) {
    if (count < least) continue;
    most.push({ value, count });
    if (most.length >= 4 * MOST_VALUES) trim();
  }
  trim();
  return most;
}
