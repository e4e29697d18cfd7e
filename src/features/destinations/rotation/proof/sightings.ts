/** Of each place that sends to the destination: which time this is that the page sees it begin to. From 1. */
export type Sightings = ReadonlyMap<string, number>;

export interface Seen {
  readonly now: Sightings;
  /** How many there have been, also of places that have left since. */
  readonly count: number;
}

export const NOTHING_SEEN: Seen = { now: new Map(), count: 0 };

/**
 * What is seen once these places send there. A place that has left and comes again is a new sighting: what was read of it
 * before does not count any more. The same object where nothing has changed.
 */
export function seeAgain(seen: Seen, places: readonly string[]): Seen {
  if (places.length === seen.now.size && places.every((place) => seen.now.has(place))) return seen;
  let { count } = seen;
  const now = new Map(places.map((place) => [place, seen.now.get(place) ?? (count += 1)]));
  return { now, count };
}
