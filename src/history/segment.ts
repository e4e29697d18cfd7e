// The history of one webhook as segments: in order, without overlap, the last without an end. What they are made from
// is look.ts and world-change.ts.

import type { EpochMs } from "@/lib/epoch";
import type { SegmentState } from "./facts";
import { endOf, overlap, type Range } from "./ranges";

export interface Segment extends Range {
  readonly state: SegmentState;
  /** Of the last attempt, where that failed; null where there was no answer, or the state has none. */
  readonly code: number | null;
  /** Where it was sent to, as far as it is known. */
  readonly destinationId: string | null;
  /** `unobserved` only: why, in the words of the host that could not look; null where it did not look. */
  readonly reason: string | null;
  /**
   * `unobserved` only: what was recorded from here on, before the segment began, may have been waiting then, and may
   * have been lost in it. Absent where nothing can have been.
   */
  readonly doubtFrom?: EpochMs;
}

/** What a segment says, without its time. */
export type SegmentFacts = Omit<Segment, "from" | "to">;

export function unobserved(reason: string | null, doubtFrom?: EpochMs): SegmentFacts {
  const facts = { state: "unobserved", code: null, destinationId: null, reason } as const;
  return doubtFrom === undefined ? facts : { ...facts, doubtFrom };
}

function isSameAs(one: SegmentFacts, other: SegmentFacts): boolean {
  return (
    one.state === other.state &&
    one.code === other.code &&
    one.destinationId === other.destinationId &&
    one.reason === other.reason
  );
}

/** The segments with what is so from an instant on; the same array where that is nothing new. */
export function goesOn(segments: readonly Segment[], at: EpochMs, facts: SegmentFacts): readonly Segment[] {
  const last = segments.at(-1);
  if (last && last.to === null && isSameAs(last, facts)) return segments;
  return overwrite(segments, { from: at, to: null }, facts);
}

/** The segments with something else in a stretch of them. */
export function overwrite(
  segments: readonly Segment[],
  range: Range,
  facts: SegmentFacts,
): readonly Segment[] {
  const before = segments.flatMap((each) => clipped(each, { from: -Infinity, to: range.from }));
  const after =
    range.to === null ? [] : segments.flatMap((each) => clipped(each, { from: range.to!, to: null })); // not null here
  return joined([...before, segmentOf(range, facts), ...after]);
}

function segmentOf({ from, to }: Range, { doubtFrom, ...facts }: SegmentFacts): Segment {
  const hasDoubt = doubtFrom !== undefined && doubtFrom < from;
  return { ...facts, from, to, ...(hasDoubt && { doubtFrom }) };
}

function clipped(segment: Segment, range: Range): Segment[] {
  if (range.from <= segment.from && endOf(segment) <= endOf(range)) return [segment];
  const common = overlap(segment, range);
  return common ? [{ ...segment, ...common }] : [];
}

function joined(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const each of segments) {
    const last = out.at(-1);
    if (last && last.to === each.from && isSameAs(last, each)) out[out.length - 1] = withNext(last, each);
    else out.push(each);
  }
  return out;
}

function withNext({ from, ...facts }: Segment, next: Segment): Segment {
  const doubtFrom = Math.min(facts.doubtFrom ?? from, next.doubtFrom ?? from);
  return segmentOf({ from, to: next.to }, { ...facts, doubtFrom });
}

/** The segments, with newer ones in the place of all from where those begin. */
export function replacedBy(segments: readonly Segment[], newer: readonly Segment[]): readonly Segment[] {
  const [first] = newer;
  if (!first) return segments;
  let count = segments.length;
  while (count > 0 && segments[count - 1]!.from >= first.from) count -= 1; // within the array
  const last = segments[count - 1];
  if (!last) return newer;
  return [...segments.slice(0, count - 1), ...joined([{ ...last, to: first.from }, ...newer])];
}

/**
 * What a window of the history is. What lies before the first segment was not observed.
 *
 * @param segments in order, all that reach into the window, the end as `segmentsAt` gives it
 */
export function segmentsWithin(
  segments: readonly Segment[],
  window: { readonly from: EpochMs; readonly to: EpochMs },
): Segment[] {
  const inside: Segment[] = [];
  for (const segment of segments) {
    const end = endOf(segment);
    if (end <= window.from) continue;
    if (segment.from >= window.to) break;
    // What goes on at the end of the window has no end in it.
    const to = end > window.to ? null : segment.to;
    const isWhole = segment.from >= window.from && to === segment.to;
    inside.push(isWhole ? segment : { ...segment, from: Math.max(segment.from, window.from), to });
  }
  const begin = segments[0]?.from ?? window.to;
  if (begin <= window.from) return inside;
  const past = { from: window.from, to: Math.min(begin, window.to), ...unobserved(null) };
  return joined([past, ...inside]);
}
