// What sets the records apart that something dropped one by one: nearly all of them have it, and nearly no other has.

import type { SharedTrait } from "./comparison";
import type { PulledEntries } from "./pulled-entries";

const NEARLY_ALL = 0.95;
/** Of fewer, anything may be shared by chance. */
const FEWEST = 3;
/** Nothing cuts or drops records that are shorter; below it length only goes with the type. */
const SHORTEST_LIMIT = 1000;

/**
 * @param missing places of the entries that are missing outside of outages
 * @param received places of those that arrived
 */
export function sharedTraits(
  pulled: PulledEntries,
  missing: readonly number[],
  received: Iterable<number>,
): readonly SharedTrait[] {
  if (missing.length < FEWEST) return [];
  const candidates = candidatesOf(pulled, missing);
  const counts = candidates.map(() => 0);
  let others = 0;
  for (const index of received) {
    others += 1;
    for (const [place, { has }] of candidates.entries()) if (has(index)) counts[place]! += 1; // as long as candidates
  }
  return candidates.flatMap(({ trait, has }, place) => {
    const lost = missing.filter(has).length;
    const recorded = lost + (counts[place] ?? 0);
    const isOfAll = recorded >= NEARLY_ALL * (missing.length + others);
    const isShared = lost >= NEARLY_ALL * missing.length && lost >= NEARLY_ALL * recorded && !isOfAll;
    return isShared ? [{ ...trait, missing: lost, recorded }] : [];
  });
}

type Named<Trait> = Trait extends unknown ? Omit<Trait, "missing" | "recorded"> : never;

interface Candidate {
  readonly trait: Named<SharedTrait>;
  readonly has: (index: number) => boolean;
}

/** Types and principals that the most of the missing ones have, and what else a rule may look at. */
function candidatesOf(pulled: PulledEntries, missing: readonly number[]): readonly Candidate[] {
  const type = mostFrequent(missing.map((index) => pulled.typeAt(index)));
  const principalId = mostFrequent(missing.map((index) => pulled.principalAt(index)));
  // The shortest but for a few, which may be lost for another reason.
  const sizes = missing.map((index) => pulled.sizeAt(index)).toSorted((a, b) => a - b);
  const bytes = sizes[Math.floor(sizes.length * (1 - NEARLY_ALL))] ?? 0;
  return [
    ...(type === null
      ? []
      : [{ trait: { trait: "type", type } as const, has: (index: number) => pulled.typeAt(index) === type }]),
    ...(principalId === null
      ? []
      : [
          {
            trait: { trait: "principal", principalId } as const,
            has: (index: number) => pulled.principalAt(index) === principalId,
          },
        ]),
    ...(bytes < SHORTEST_LIMIT
      ? []
      : [
          {
            trait: { trait: "longer_than", bytes } as const,
            has: (index: number) => pulled.sizeAt(index) >= bytes,
          },
        ]),
    { trait: { trait: "not_ascii" }, has: (index) => !pulled.isAscii(index) },
    { trait: { trait: "bar" }, has: (index) => pulled.hasBar(index) },
  ];
}

function mostFrequent<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let [most, best]: [number, Value | null] = [0, null];
  for (const [value, count] of counts) if (count > most) [most, best] = [count, value];
  return best;
}
