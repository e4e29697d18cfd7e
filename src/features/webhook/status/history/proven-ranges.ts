import type { Gap } from "@/contract/watch/gap";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { readInstant } from "@/contract/wire/instant";
import type { Range } from "@/history/ranges";

/** What the last job and those that have closed gaps are known to have sent again. */
export function provenRanges(gaps: readonly Gap[], job: ReplayJob | undefined): Range[] {
  const jobs = gaps.flatMap(({ closed_by }) => (closed_by?.job ? [closed_by.job] : []));
  const completed = job?.status === "completed" ? [...jobs, job] : jobs;
  return completed.flatMap(({ start_at, end_at }) => {
    const [from, to] = [readInstant(start_at), readInstant(end_at)];
    return from === null || to === null ? [] : [{ from, to }];
  });
}
