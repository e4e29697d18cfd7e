import type { Gap } from "@/contract/watch/gap";
import type { Segment } from "@/contract/watch/watch-history";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { readInstant } from "@/contract/wire/instant";
import { type Range, without } from "@/history/ranges";
import type { EpochMs } from "@/lib/epoch";

/**
 * How much of a window was not observed, in ms, without what a completed replay has covered since.
 *
 * @param segments of one webhook, in order; what lies before them was not observed
 */
export function notObservedMs(
  segments: readonly Segment[],
  proofs: readonly Range[],
  window: { readonly from: EpochMs; readonly to: EpochMs },
): number {
  const observed = segments
    .filter(({ state }) => state !== "unobserved")
    .map(({ from, to }) => ({ from: readInstant(from) ?? 0, to: to === null ? null : readInstant(to) }));
  return without(window, [...observed, ...proofs]).reduce(
    (sum, { from, to }) => sum + (to ?? window.to) - from,
    0,
  );
}

/** What the last job and those that have closed gaps are known to have sent again. */
export function provenRanges(gaps: readonly Gap[], job: ReplayJob | undefined): Range[] {
  const jobs = gaps.flatMap(({ closed_by }) => (closed_by?.job ? [closed_by.job] : []));
  const completed = job?.status === "completed" ? [...jobs, job] : jobs;
  return completed.flatMap(({ start_at, end_at }) => {
    const [from, to] = [readInstant(start_at), readInstant(end_at)];
    return from === null || to === null ? [] : [{ from, to }];
  });
}
