import { useQuery } from "@tanstack/react-query";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import { useSeenStatus } from "@/api/sandbox/use-seen-status";
import { useServerNow } from "@/api/time/use-server-now";
import { isJobUnderWay } from "@/api/webhook/job-states";
import { replayJobPolling, replayJobQuery } from "@/api/webhook/replay-job-queries";
import { type WebhookScope, webhookStatusQuery } from "@/api/webhook/webhook-scope";
import type { Gap } from "@/contract/watch/gap";
import type { Segment } from "@/contract/watch/watch-history";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import { readInstant } from "@/contract/wire/instant";
import { attemptOutcome } from "@/entities/webhook/attempt-outcome";
import { DAY_MS, type EpochMs, SECOND_MS } from "@/lib/epoch";
import { useWebhookRecord, type WebhookRecord } from "@/features/webhook/status/history/use-webhook-record";
import { useWebhookTarget, type WebhookTarget } from "@/features/webhook/status/use-webhook-target";
import { stepPlan, type StepPlan } from "./gap-steps";

/** So long the steps of a gap that was closed stay in sight, with all of their ticks. */
const CLOSED_SHOWN_MS = DAY_MS;
const NOW_STEP_MS = 5 * SECOND_MS;

export interface GapPlan extends StepPlan {
  readonly status: SeenStatus;
  readonly target: WebhookTarget;
  readonly record: WebhookRecord;
  /** The one that the steps are about: the newest that is not closed, else one that was closed lately. */
  readonly gap: Gap | null;
  /** Undefined while it is asked, or where the page does not ask. */
  readonly job: ReplayJob | undefined;
  readonly now: EpochMs;
}

/**
 * Where a webhook stands between a failure and the proof. Undefined until its status was read.
 *
 * @param asks whether the replay job is asked for and gaps are looked at more often while something moves
 */
export function useGapPlan(scope: WebhookScope, asks: "all" | "status"): GapPlan | undefined {
  const now = useServerNow(NOW_STEP_MS);
  const status = useSeenStatus(scope, useQuery(webhookStatusQuery(scope)).data);
  const job = useQuery({ ...replayJobQuery(scope), ...replayJobPolling, enabled: asks === "all" }).data;
  const target = useWebhookTarget(scope);
  const record = useWebhookRecord(scope, asks === "all" && isMoving(status, job) ? "moving" : "calm");
  if (status === undefined) return undefined;

  const gap = record.open[0] ?? lastClosed();
  const destination = target.target.kind === "named" ? target.target.destination : null;
  const plan = stepPlan({
    status,
    changedAt: target.changedAt,
    targetChangedAt: destination === null ? target.changedAt : readInstant(destination.updated_at),
    destinationId: destination?.id ?? null,
    failedDestinationId: failedDestination(record.segments),
    gap,
    job,
  });
  return { ...plan, status, target, record, gap, job, now };

  function lastClosed(): Gap | null {
    // What has just failed is not told yet as a gap: then the last one is no longer the matter.
    if (status !== undefined && hasFailed(status)) return null;
    const closedAt = ({ closed_by }: Gap) => readInstant(closed_by?.at) ?? 0;
    const [newest] = record.closed.toSorted((one, other) => closedAt(other) - closedAt(one));
    return newest !== undefined && now - closedAt(newest) < CLOSED_SHOWN_MS ? newest : null;
  }
}

function hasFailed(status: SeenStatus): boolean {
  const outcome = attemptOutcome(status);
  return status.webhook_status === "inactive" || outcome === "refused" || outcome === "no_answer";
}

function isMoving(status: SeenStatus | undefined, job: ReplayJob | undefined): boolean {
  if (job !== undefined && isJobUnderWay(job.status)) return true;
  return status !== undefined && webhookCondition(status) === "active" && hasFailed(status);
}

function failedDestination(segments: readonly Segment[]): string | null {
  const failed = segments.findLast(({ state }) => state === "failing" || state === "stopped");
  return failed?.destination_id ?? null;
}
