// How a range of time moves when one of its ends, or all of it, is pulled. Knows instants and pixels, and nothing of what
// the range is for.

import { type EpochMs, HOUR_MS, MINUTE_MS } from "@/lib/epoch";

/** Both ends included. */
export interface BrushRange {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** `new`: a range that begins where the pointer went down. */
export type BrushPart = "from" | "to" | "both" | "new";

/** Instants that draw an end to them when it comes close, such as the edges of what is missing. */
export interface Magnets {
  readonly from: readonly EpochMs[];
  readonly to: readonly EpochMs[];
}

/** What a pointer can tell: so many ms are one pixel. */
export interface BrushScale {
  readonly msPerPx: number;
  readonly magnets: Magnets;
}

const STEPS_MS = [60, 30, 15, 5, 1].map((minutes) => minutes * MINUTE_MS);
const MAGNET_PX = 6;

/**
 * A range after a pull.
 *
 * @param start the range when the pull began; of `new` the instant that it began at, twice
 * @param limits the range stays within these
 */
export function dragged(
  start: BrushRange,
  part: BrushPart,
  byMs: number,
  limits: BrushRange,
  scale: BrushScale,
): BrushRange {
  const { magnets } = scale;
  switch (part) {
    case "from":
      return {
        ...start,
        from: clamp(snapped(start.from + byMs, magnets.from, scale), limits.from, start.to),
      };
    case "to":
      return { ...start, to: clamp(snapped(start.to + byMs, magnets.to, scale), start.from, limits.to) };
    case "both": {
      const length = start.to - start.from;
      const from = clamp(snapped(start.from + byMs, magnets.from, scale), limits.from, limits.to - length);
      return { from, to: from + length };
    }
    default: {
      const [earlier, later] = byMs < 0 ? [start.from + byMs, start.from] : [start.from, start.from + byMs];
      const from = clamp(snapped(earlier, magnets.from, scale), limits.from, limits.to);
      return { from, to: clamp(snapped(later, magnets.to, scale), from, limits.to) };
    }
  }
}

/** What a key does to the end that has the focus: so many ms, or all the way. Null for a key that means nothing here. */
export function keyMove(key: string, isLarge: boolean): number | "first" | "last" | null {
  const arrowMs = (isLarge ? 15 : 1) * MINUTE_MS;
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return -arrowMs;
    case "ArrowRight":
    case "ArrowUp":
      return arrowMs;
    case "PageDown":
      return -HOUR_MS;
    case "PageUp":
      return HOUR_MS;
    case "Home":
      return "first";
    case "End":
      return "last";
    default:
      return null;
  }
}

/** A range after a key on one of its ends. An end never passes the other one. */
export function stepped(
  range: BrushRange,
  end: "from" | "to",
  move: number | "first" | "last",
  limits: BrushRange,
): BrushRange {
  const [first, last] = end === "from" ? [limits.from, range.to] : [range.from, limits.to];
  const at = move === "first" ? first : move === "last" ? last : clamp(range[end] + move, first, last);
  return { ...range, [end]: at };
}

function snapped(at: EpochMs, magnets: readonly EpochMs[], { msPerPx }: BrushScale): EpochMs {
  const near = magnets
    .filter((magnet) => Math.abs(magnet - at) <= MAGNET_PX * msPerPx)
    .toSorted((one, other) => Math.abs(one - at) - Math.abs(other - at))[0];
  if (near !== undefined) return near;
  // No finer than a hand can tell.
  const stepMs = STEPS_MS.find((each) => each <= msPerPx) ?? MINUTE_MS;
  return Math.round(at / stepMs) * stepMs;
}

function clamp(at: EpochMs, first: EpochMs, last: EpochMs): EpochMs {
  return Math.max(first, Math.min(at, last));
}
