import { readInstant } from "@/contract/wire/instant";
import { ATTEMPT_TIMEOUT_MS, BATCH_WINDOW_MS } from "@/audit-log/delivery/batch-limits";
import { RETENTION_MS } from "@/audit-log/retention";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import { MAX_ATTEMPTS, RETRIES_SPAN_MS } from "@/audit-log/delivery/retry-policy";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import { type EpochMs, MINUTE_MS, toRfc3339 } from "@/lib/epoch";
import { attemptOutcome } from "@/entities/webhook/attempt-outcome";

export interface ReplayRange {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

export interface ReplayGap extends ReplayRange {
  /** `clipped`: what is older than `from` was missed as well, and is no longer kept. */
  readonly start: "whole" | "clipped";
  /** Until when all of the range can be replayed. */
  readonly keptUntil: EpochMs;
}

/**
 * The failed batch is older than its last attempt: it was collected, and each attempt before may have waited for its
 * time-out. In whole minutes, since a receiver's own waits are not known here.
 */
const HEAD_START_MS =
  Math.ceil((BATCH_WINDOW_MS + RETRIES_SPAN_MS + MAX_ATTEMPTS * ATTEMPT_TIMEOUT_MS) / MINUTE_MS) * MINUTE_MS;
/** Between offering the range and sending it some time passes, and what is too old is refused. */
const SAFETY_MS = 5 * MINUTE_MS;

/** What was recorded and did not arrive, when a delivery failed for good or was lost on its way; `null` where no gap is known. */
export function replayGap(status: SeenStatus, now: EpochMs): ReplayGap | null {
  const condition = webhookCondition(status);
  const hasFailed = condition === "stopped" || condition === "off_after_failure";
  const isResumed = condition === "active" && attemptOutcome(status) !== "accepted";
  if (!hasFailed && !isResumed) return null;
  const attemptedAt = readInstant(status.last_attempt_at);
  if (attemptedAt === null) return null;
  const { arrival } = status;
  const begin = arrival?.kind === "lost" ? arrival.since : attemptedAt - HEAD_START_MS;
  const from = Math.max(begin, now - RETENTION_MS + SAFETY_MS);
  const start = from > begin ? "clipped" : "whole";
  return { from, to: Math.max(now, from), start, keptUntil: from + RETENTION_MS };
}

/** Query parameters for the Replay tab, which takes its range from them. */
export function gapQuery({ from, to }: ReplayRange): string {
  return `?${new URLSearchParams({ from: toRfc3339(from), to: toRfc3339(to) })}`;
}
