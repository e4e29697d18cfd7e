import type { SeenStatus } from "@/api/sandbox/seen-status";
import type { Gap } from "@/contract/watch/gap";
import { readInstant } from "@/contract/wire/instant";
import { attemptOutcome } from "@/entities/webhook/attempt-outcome";
import type { LastAnswer } from "@/entities/webhook/response-meaning";
import type { EpochMs } from "@/lib/epoch";

/** The attempt that a gap is about: the last one where that failed, else the one that opened the gap. */
export interface LastFailure {
  readonly at: EpochMs | null;
  readonly answer: LastAnswer;
  /** Whether the settings of now met it, so that their host and port may be named. */
  readonly isOfNow: boolean;
}

export function lastFailure(
  status: SeenStatus,
  changedAt: EpochMs | null,
  gap: Gap | null,
): LastFailure | null {
  const outcome = attemptOutcome(status);
  if (outcome === "refused" || outcome === "no_answer" || outcome === "lost") {
    const isOfNow = attemptOutcome(status, changedAt) === outcome;
    return { at: readInstant(status.last_attempt_at), answer: status, isOfNow };
  }
  if (gap === null || gap.started_by === null) return null;
  const { code, message } = gap.started_by;
  return {
    at: readInstant(gap.story.find(({ kind }) => kind === "opened")?.at),
    answer: {
      ...(code !== null && { last_response_code: code }),
      ...(message !== "" && { last_response_message: message }),
    },
    isOfNow: false,
  };
}
