// How calls lie in a range of time: in steps of a length that people count in, each with how its calls ended. Pure.

import type { Call } from "@/features/logs/calls/group-calls";
import { OUTCOME_TONES, type OutcomeKind, outcomeOf } from "@/features/logs/entry-outcome";
import { follower } from "@/lib/follower";
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/epoch";

/** From what went as usual to what is worst. */
export const HISTOGRAM_PARTS = ["usual", "clientError", "denied", "serverError"] as const;
export type HistogramPart = (typeof HISTOGRAM_PARTS)[number];

export interface HistogramStep {
  readonly from: EpochMs;
  /** Exclusive. */
  readonly to: EpochMs;
  readonly counts: Readonly<Record<HistogramPart, number>>;
  readonly total: number;
}

export interface Histogram {
  readonly steps: readonly HistogramStep[];
  readonly stepMs: number;
  /** Of the fullest step. */
  readonly most: number;
}

const STEPS_MS = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND_MS),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS),
  DAY_MS,
];
const MOST_STEPS = 100;

/** @param range both ends included. Of calls that only go on, those that are new are counted. */
export function histogramCounter(range: {
  readonly from: EpochMs;
  readonly to: EpochMs;
}): (calls: readonly Call[]) => Histogram {
  const lengthMs = range.to - range.from + 1;
  const stepMs = STEPS_MS.find((each) => lengthMs / each <= MOST_STEPS) ?? DAY_MS;
  const first = Math.floor(range.from / stepMs);
  const counts = Array.from({ length: Math.floor(range.to / stepMs) - first + 1 }, noCounts);
  const count =
    (change: 1 | -1) =>
    ({ main, outcome }: Call) => {
      const place = counts[Math.floor(main.at / stepMs) - first];
      if (place !== undefined) place[partOf(outcomeOf(outcome.entry))] += change;
    };
  const clear = () => {
    for (const each of counts) Object.assign(each, noCounts());
  };
  const follow = follower({ add: count(1), remove: count(-1), clear });
  return (calls) => {
    follow(calls);
    const steps = counts.map((each, index) => ({
      from: (first + index) * stepMs,
      to: (first + index + 1) * stepMs,
      counts: { ...each },
      total: HISTOGRAM_PARTS.reduce((sum, part) => sum + each[part], 0),
    }));
    return { steps, stepMs, most: steps.reduce((most, { total }) => Math.max(most, total), 0) };
  };
}

function noCounts(): Record<HistogramPart, number> {
  return { usual: 0, clientError: 0, denied: 0, serverError: 0 };
}

function partOf(kind: OutcomeKind): HistogramPart {
  if (kind === "serverError" || kind === "clientError") return kind;
  return OUTCOME_TONES[kind] === null ? "usual" : "denied";
}
