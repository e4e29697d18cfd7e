import type { Gap } from "@/contract/watch/gap";
import { REPLAY_LIMIT_MS, type ReplaceReplayJob } from "@/contract/webhook/replay-job";
import { gapTimes } from "@/entities/gap/gap-times";
import { type EpochMs, SECOND_MS, toRfc3339 } from "@/lib/epoch";

/** Kept free at the old end of the seven days, for the time that the request takes. */
const TIME_TO_SEND_MS = 10 * SECOND_MS;

/**
 * All of a gap that can still be sent, up to its end, or up to now where it has none. Where it begins is unknown, all of
 * the seven days.
 *
 * @param gap null: nothing is known of what is missing
 * @param now the server's, known to a second
 */
export function gapRequest(gap: Gap | null, now: EpochMs): ReplaceReplayJob {
  const latest = Math.floor(now / SECOND_MS) * SECOND_MS;
  const earliest = latest - REPLAY_LIMIT_MS + TIME_TO_SEND_MS;
  const times = gap === null ? null : gapTimes(gap, now);
  const isStartKnown = times !== null && gap?.from_is !== "unknown";
  const start = isStartKnown ? Math.max(times.from, earliest) : earliest;
  // An end that is known has been; a floored now may lie before it.
  const end = times?.to ?? latest;
  return { start_at: toRfc3339(start), end_at: toRfc3339(Math.max(start, end)) };
}

/**
 * One replay for all of these gaps: a webhook has one job at a time. What lies between them is sent again as well.
 *
 * @param gaps one at least
 */
export function gapsRequest(gaps: readonly Gap[], now: EpochMs): ReplaceReplayJob {
  const ranges = gaps.map((gap) => gapRequest(gap, now));
  // All of one form, so that their order is the order of time.
  const starts = ranges.map(({ start_at: start }) => start).toSorted();
  const ends = ranges.map(({ end_at: end }) => end).toSorted();
  const whole = gapRequest(null, now);
  return { start_at: starts[0] ?? whole.start_at, end_at: ends.at(-1) ?? whole.end_at };
}
