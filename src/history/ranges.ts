// Stretches of time: `from` belongs to them, `to` does not; `to` null goes on without an end. Knows nothing of what they mean.

import type { EpochMs } from "@/lib/epoch";

export interface Range {
  readonly from: EpochMs;
  readonly to: EpochMs | null;
}

/** `to` as a number that compares. */
export function endOf({ to }: Range): number {
  return to ?? Infinity;
}

function rangeOf(from: EpochMs, end: number): Range {
  return { from, to: end === Infinity ? null : end };
}

/** What both have; null where that is nothing. */
export function overlap(one: Range, other: Range): Range | null {
  const from = Math.max(one.from, other.from);
  const end = Math.min(endOf(one), endOf(other));
  return from < end ? rangeOf(from, end) : null;
}

/** Whether they overlap or one begins where the other ends. */
export function isTouching(one: Range, other: Range): boolean {
  return one.from <= endOf(other) && other.from <= endOf(one);
}

/** What is left of a range, in order. @param holes in any order, may overlap */
export function without(range: Range, holes: readonly Range[]): Range[] {
  const left: Range[] = [];
  let { from } = range;
  for (const hole of holes.toSorted((one, other) => one.from - other.from)) {
    if (hole.from >= endOf(range)) break;
    if (hole.from > from) left.push({ from, to: hole.from });
    from = Math.max(from, endOf(hole));
  }
  if (from < endOf(range)) left.push(rangeOf(from, endOf(range)));
  return left;
}
