// Both sides of a comparison in the order of time, one second after the other: events are only alike within a second.

import type { TimeWindow } from "./comparison";
import type { PulledEntries } from "./pulled-entries";
import type { Tally } from "@/verify/tally/tally";
import { SECOND_MS } from "@/lib/epoch";

/** Places in their columns. */
export interface Second {
  /** Those in the window, oldest first. */
  readonly entries: readonly number[];
  readonly records: readonly number[];
}

/** Packs a second and a place into one number that sorts: seconds of a window fit into 20 bits, places into 32. */
const PLACES = 2 ** 32;

/** The seconds of the window in which there is anything, in order. */
export function* bySecond(pulled: PulledEntries, tally: Tally, window: TimeWindow): Generator<Second> {
  const base = Math.floor(window.from / SECOND_MS);
  const entries = sorted(pulled.length, (index) => {
    const at = pulled.at(index);
    return at >= window.from && at <= window.to ? Math.floor(at / SECOND_MS) - base : -1;
  });
  const last = Math.floor(window.to / SECOND_MS) - base;
  const records = sorted(tally.recordCount, (index) => {
    const second = tally.secondsAt(index) - base;
    return second <= last ? second : -1;
  });
  let [entry, record] = [0, 0];
  while (entry < entries.length || record < records.length) {
    const second = Math.min(secondOf(entries[entry]), secondOf(records[record]));
    const [firstEntry, firstRecord] = [entry, record];
    while (secondOf(entries[entry]) === second) entry += 1;
    while (secondOf(records[record]) === second) record += 1;
    yield {
      entries: places(entries.subarray(firstEntry, entry))
        // Newest first is how they come.
        .toReversed()
        .toSorted((a, b) => pulled.at(a) - pulled.at(b)),
      records: places(records.subarray(firstRecord, record)),
    };
  }
}

/** Without those whose second is negative. */
function sorted(length: number, secondOf: (index: number) => number): Float64Array {
  const all = new Float64Array(length);
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    const second = secondOf(index);
    if (second < 0) continue;
    all[count] = second * PLACES + index;
    count += 1;
  }
  const used = all.subarray(0, count);
  used.sort();
  return used;
}

function secondOf(packed: number | undefined): number {
  return packed === undefined ? Infinity : Math.floor(packed / PLACES);
}

function places(packed: Float64Array): number[] {
  return Array.from(packed, (value) => value % PLACES);
}
