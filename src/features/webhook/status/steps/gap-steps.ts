// What stands between a failure and the proof that nothing is missing, as steps. Derived from what the API and the ledger
// of gaps say and from nothing else, so that the ticks are the same on every page, in every tab and after a reload.

import type { SeenStatus } from "@/api/sandbox/seen-status";
import type { Gap } from "@/contract/watch/gap";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import { readInstant } from "@/contract/wire/instant";
import { attemptOutcome } from "@/entities/webhook/attempt-outcome";
import { isRetried } from "@/entities/webhook/response-meaning";
import type { EpochMs } from "@/lib/epoch";

/**
 * * `understand`: what failed, and why.
 * * `fix`: what the last answer asks for.
 * * `resume`: let it send again.
 * * `send`: what was missed, which is not sent by itself.
 * * `prove`: that it has arrived, or that it is given up.
 */
export type StepId = "understand" | "fix" | "resume" | "send" | "prove";

/** `ahead`: its turn has not come, or it was left out. */
export interface Step {
  readonly id: StepId;
  readonly state: "done" | "now" | "ahead";
}

export interface StepFacts {
  readonly status: SeenStatus;
  /** When the webhook or its destination was last changed, resuming included; null where it is not known. */
  readonly changedAt: EpochMs | null;
  /** The same of what a fix changes: the destination, or the webhook's own settings. */
  readonly targetChangedAt: EpochMs | null;
  /** Where the webhook sends to; null where it is not known, or these are settings of its own. */
  readonly destinationId: string | null;
  /** Where the last attempt that failed went; null where it is not known. */
  readonly failedDestinationId: string | null;
  /** The one to deal with; null where none is known. */
  readonly gap: Gap | null;
  /** Undefined while it is asked. */
  readonly job: Pick<ReplayJob, "status" | "start_at" | "end_at"> | undefined;
}

export interface StepPlan {
  /** In order; none where nothing is to be done. */
  readonly steps: readonly Step[];
  /** What the failed attempt met has been changed since. */
  readonly hasChanged: boolean;
  /** A batch was accepted since the last failure. */
  readonly isProven: boolean;
  /** The batch of the last attempt is tried again by itself, and nothing was missed so far. */
  readonly isRetrying: boolean;
  /** What has become of sending the gap again. */
  readonly sending: "none" | "under_way" | "failed" | "completed";
}

const UNDER_WAY: ReadonlySet<string> = new Set(["accepted", "pending", "running"]);

export function stepPlan(facts: StepFacts): StepPlan {
  const { status, gap } = facts;
  const condition = webhookCondition(status);
  const outcome = attemptOutcome(status, facts.changedAt);
  const isRunning = condition === "active" || condition === "untried" || condition === "unknown";
  const isFailing = outcome === "refused" || outcome === "no_answer";
  const hasStopped = condition === "stopped" || condition === "off_after_failure";
  const isRetrying = gap === null && condition === "active" && isFailing && isRetried(status) !== false;
  const hasChanged = changedSince(lastFailure(facts), facts);
  // A gap that began and ended with one lost batch says nothing of the attempts after it.
  const isProven = (gap === null || gap.to !== null) && outcome === "accepted";
  const sending = sendingOf(facts);
  const isClosed = gap?.state === "closed";
  const done: Readonly<Record<StepId, boolean>> = {
    understand: true,
    fix: isClosed || hasChanged || isProven,
    resume: isClosed || isRunning,
    send: isClosed || sending === "under_way" || sending === "completed",
    prove: isClosed,
  };
  const ids = idsOf();
  const skipped = new Set<StepId>([
    // Resumed without a change: whether that helps, the next batch shows.
    ...(isRunning && !isRetrying && outcome !== "lost" ? (["fix"] as const) : []),
    ...(gap?.state === "lost" ? (["send"] as const) : []),
  ]);
  const current = ids.find((id) => !done[id] && !skipped.has(id));
  return {
    steps: ids.map((id) => ({ id, state: done[id] ? "done" : id === current ? "now" : "ahead" })),
    hasChanged,
    isProven,
    isRetrying,
    sending,
  };

  function idsOf(): readonly StepId[] {
    if (gap === null) {
      if (isRetrying) return ["understand", "fix"];
      const isMissing = hasStopped || outcome === "lost" || (condition === "active" && isFailing);
      return isMissing ? ["understand", "fix", "resume", "send", "prove"] : [];
    }
    // What was switched off by hand has nothing to mend.
    const isByHand = gap.cause === "off" && failuresOf(gap).length === 0 && !isFailing && !hasStopped;
    return isByHand
      ? ["understand", "resume", "send", "prove"]
      : ["understand", "fix", "resume", "send", "prove"];
  }
}

/** The instants at which the gap's story tells of a delivery that failed. */
function failuresOf({ cause, story }: Gap): EpochMs[] {
  return story.flatMap((line) => {
    const isFailure =
      (line.kind === "opened" && cause !== "off") || (line.kind === "continued" && line.cause !== "off");
    const at = isFailure ? readInstant(line.last ?? line.at) : null;
    return at === null ? [] : [at];
  });
}

/** When a delivery last failed; null where none has. */
function lastFailure({ status, gap }: StepFacts): EpochMs | null {
  const attemptedAt = readInstant(status.last_attempt_at);
  // Without the time of a change: what failed has failed, whatever came after it.
  const hasFailed = attemptOutcome(status) !== "accepted";
  const instants = [
    ...(gap === null ? [] : failuresOf(gap)),
    ...(hasFailed && attemptedAt !== null ? [attemptedAt] : []),
  ];
  return instants.length === 0 ? null : Math.max(...instants);
}

function changedSince(failedAt: EpochMs | null, facts: StepFacts): boolean {
  const { targetChangedAt, destinationId, failedDestinationId } = facts;
  if (failedAt === null) return false;
  if (targetChangedAt !== null && targetChangedAt >= failedAt) return true;
  return destinationId !== null && failedDestinationId !== null && destinationId !== failedDestinationId;
}

function sendingOf({ gap, job }: StepFacts): StepPlan["sending"] {
  if (gap?.state === "closed") return "completed";
  if (gap?.state === "replaying") return "under_way";
  if (gap === null || job === undefined) return "none";
  const start = readInstant(job.start_at) ?? 0;
  const end = readInstant(job.end_at) ?? 0;
  const from = readInstant(gap.replayable_from) ?? 0;
  const to = gap.to === null ? null : readInstant(gap.to);
  if (end < from || (to !== null && start >= to)) return "none";
  if (UNDER_WAY.has(job.status)) return "under_way";
  if (job.status === "failed") return "failed";
  // The host may not have seen its end yet; the end of a gap does not belong to it.
  const isCovered = start <= from && to !== null && end >= to - 1;
  return job.status === "completed" && isCovered ? "completed" : "none";
}
