import { useGaps, useWatchHost } from "@/api/watch/use-watch";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { isOfScope } from "@/entities/gap/gap-scope";

export interface CountedReplay {
  /** Recorded in what it closed. */
  readonly events: number;
  /** Only a world knows what it has sent; of Konnect it is known that the job is completed. */
  readonly isSentKnown: boolean;
}

const EVERY_GAP = { states: "all", scope: null } as const;

/** What a job has closed, as far as it was counted; null where it closed nothing, or nothing was counted. */
export function useCountedReplay(
  scope: WebhookScope,
  { updated_at: updatedAt }: ReplayJob,
): CountedReplay | null {
  const host = useWatchHost();
  const closed = (useGaps(EVERY_GAP).data?.gaps ?? []).filter(
    ({ scope: each, closed_by: closing }) =>
      isOfScope(each, scope) &&
      closing?.job !== undefined &&
      Date.parse(closing.job.updated_at) === Date.parse(updatedAt),
  );
  const counts = closed.map(({ events }) => events?.recorded);
  if (counts.length === 0 || counts.includes(undefined)) return null;
  return {
    events: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    isSentKnown: host?.kind === "demo",
  };
}
