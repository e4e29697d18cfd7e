import type { EpochMs } from "@/lib/epoch";
import { readTypedTime, type TypedTime } from "./typed-time";

export interface TypedRange {
  readonly from: TypedTime;
  readonly to: TypedTime;
}

export interface RangeLimits {
  readonly earliest: EpochMs;
  /** As a rule the server's now. */
  readonly latest: EpochMs;
}

export type RangeErrors = Partial<Record<keyof TypedRange, string>>;

/**
 * Of a time that happens twice the start means the first and the end the second: rather an hour too much than an hour
 * missed. Null while one of the two is no instant.
 */
export function readTypedRange({ from, to }: TypedRange): { from: EpochMs; to: EpochMs } | null {
  const [start, end] = [readTypedTime(from, "first"), readTypedTime(to, "second")];
  return typeof start === "number" && typeof end === "number" ? { from: start, to: end } : null;
}

/** What is wrong with either end, as its field shows it. */
export function rangeErrors({ from, to }: TypedRange, limits: RangeLimits): RangeErrors {
  const [start, end] = [readTypedTime(from, "first"), readTypedTime(to, "second")];
  const startError = typeof start === "string" ? start : limitError(start, limits);
  const endError = typeof end === "string" ? end : limitError(end, limits);
  const isReversed = typeof start === "number" && typeof end === "number" && end < start;
  return {
    ...(startError !== null && { from: startError }),
    ...(endError !== null ? { to: endError } : isReversed && { to: "time.endBeforeStart" }),
  };
}

function limitError(instant: EpochMs, { earliest, latest }: RangeLimits): string | null {
  if (instant > latest) return "time.future";
  return instant < earliest ? "time.tooOld" : null;
}
