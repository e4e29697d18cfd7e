import { useGaps } from "@/api/watch/use-watch";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { isOfScope } from "@/entities/gap/gap-scope";

export interface ClosedByJob {
  readonly isAny: boolean;
  /** Recorded in what it closed; null where that is nothing, or not all of it was counted. */
  readonly events: number | null;
}

const EVERY_GAP = { states: "all", scope: null } as const;

/** The gaps that a job has closed. */
export function useClosedByJob(scope: WebhookScope, { updated_at: updatedAt }: ReplayJob): ClosedByJob {
  const closed = (useGaps(EVERY_GAP).data?.gaps ?? []).filter(
    ({ scope: each, closed_by: closing }) =>
      isOfScope(each, scope) &&
      closing?.job !== undefined &&
      Date.parse(closing.job.updated_at) === Date.parse(updatedAt),
  );
  const counts = closed.map(({ events }) => events?.recorded);
  if (counts.length === 0 || counts.includes(undefined)) return { isAny: closed.length > 0, events: null };
  return { isAny: true, events: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) };
}
