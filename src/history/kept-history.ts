// What is kept of a webhook's past and for how long, and which part of it was not observed: about that, no page may reassure.

import { DAY_MS, type EpochMs } from "@/lib/epoch";
import type { Gap } from "./gap";
import type { Ledger } from "./ledger";
import { segmentsAt } from "./look";
import { type Range, without } from "./ranges";
import { replacedBy, type Segment, segmentsWithin } from "./segment";

/** So long a host keeps what is over; gaps that are not closed it keeps for ever. */
const HISTORY_KEPT_MS = 90 * DAY_MS;

/** Before which instant a host lets go of rows: segments that ended, and gaps that were closed. */
export function keptFrom(now: EpochMs): EpochMs {
  return now - HISTORY_KEPT_MS;
}

/** Whether a host may let go of a gap. */
export function isForgettable({ closedBy }: Gap, now: EpochMs): boolean {
  return closedBy !== null && closedBy.at < keptFrom(now);
}

/** A webhook as a host has it. */
export interface Webhook {
  readonly ledger: Ledger;
  /** The rows that it keeps, in order: all that reach into the window that is asked for. */
  readonly history: readonly Segment[];
}

/** The history in a window, with its newest part as it is to be read at `now`. */
export function historyWithin(
  { ledger, history }: Webhook,
  window: { readonly from: EpochMs; readonly to: EpochMs },
  now: EpochMs,
): Segment[] {
  return segmentsWithin(replacedBy(history, segmentsAt(ledger, now)), window);
}

/**
 * What of a window was not observed, and no replay and no verification has proven since. What may have been waiting when
 * that began, and may have been lost in it, is a part of it.
 *
 * @param segments the history in that window
 */
export function notObserved(segments: readonly Segment[], { proofs }: Pick<Ledger, "proofs">): Range[] {
  // What was recorded after a proof is not in it.
  const proven = proofs.map(({ from, to, at }) => ({ from, to: Math.min(to, at + 1) }));
  const [first] = segments;
  if (!first) return [];
  const window = { from: first.from, to: segments.at(-1)!.to }; // there is one
  const doubts = segments
    .filter(({ state }) => state === "unobserved")
    .map(({ from, to, doubtFrom }) => ({ from: doubtFrom ?? from, to }));
  return without(window, [...without(window, doubts), ...proven]);
}
