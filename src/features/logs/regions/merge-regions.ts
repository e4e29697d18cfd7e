// The rows of several regions as one list, newest first. Each region comes page by page at its own pace, so the list is
// cut where a page that has not come yet could still put a row in between: what is shown only grows at its end.

import type { EpochMs } from "@/lib/epoch";

interface Timed {
  readonly at: EpochMs;
}

/** Regions keep their order from call to call: it decides between rows of one instant. */
export interface RegionRows<Row extends Timed> {
  /** Newest first. They may be narrowed. */
  readonly rows: readonly Row[];
  /**
   * What is still to come of this region is no newer than this. Null where nothing is to come, or where the others do not
   * wait for it.
   */
  readonly openFrom: EpochMs | null;
}

/** The rows that no page to come can precede. */
export function mergeRegions<Row extends Timed>(regions: readonly RegionRows<Row>[]): Row[] {
  const settled = settledRows(regions);
  const [only, ...others] = settled.filter((rows) => rows.length > 0);
  if (only === undefined) return [];
  if (others.length === 0) return [...only];
  const heads = [only, ...others].map((rows) => ({ rows, next: 0 }));
  const merged: Row[] = [];
  for (;;) {
    let newest: Row | undefined;
    let taken = heads[0];
    for (const head of heads) {
      const row = head.rows[head.next];
      // Of one instant, the first region's comes first.
      if (row === undefined || (newest !== undefined && row.at <= newest.at)) continue;
      newest = row;
      taken = head;
    }
    if (newest === undefined || taken === undefined) return merged;
    merged.push(newest);
    taken.next += 1;
  }
}

/** How many rows that is. */
export function settledCount(regions: readonly RegionRows<Timed>[]): number {
  return settledRows(regions).reduce((sum, rows) => sum + rows.length, 0);
}

/** Rows that have come, but wait for another region. */
export function heldCount(regions: readonly RegionRows<Timed>[], place: number): number {
  return (regions[place]?.rows.length ?? 0) - (settledRows(regions)[place]?.length ?? 0);
}

function settledRows<Row extends Timed>(regions: readonly RegionRows<Row>[]): (readonly Row[])[] {
  let barrier: { readonly at: EpochMs; readonly place: number } | null = null;
  for (const [place, { openFrom: at }] of regions.entries()) {
    if (at !== null && (barrier === null || at > barrier.at)) barrier = { at, place };
  }
  if (barrier === null) return regions.map(({ rows }) => rows);
  const { at, place: last } = barrier;
  return regions.map(({ rows }, place) => {
    const isSettled = (row: Row) => row.at > at || (row.at === at && place <= last);
    return rows.slice(0, lengthWhere(rows, isSettled));
  });
}

/** How many of the first rows pass, where none passes after one that does not. */
function lengthWhere<Row>(rows: readonly Row[], passes: (row: Row) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row !== undefined && passes(row)) low = middle + 1;
    else high = middle;
  }
  return low;
}
