// The attempts of a delivery along an axis of time: how long each attempt and each wait took.

import type { Delivery } from "@/contract/sandbox/delivery";
import type { EpochMs } from "@/lib/epoch";
import type { RulerPart } from "@/ui/strip/AttemptRuler";

export interface AttemptScale {
  readonly parts: readonly RulerPart[];
  /** From the beginning of the first attempt to the end of the last, or to the next one where one follows. */
  readonly totalMs: number;
}

/** Null where there is nothing to compare: fewer than two attempts, those to come included. */
export function attemptScale(
  { attempts, next_attempt_at: nextAttemptAt }: Pick<Delivery, "attempts" | "next_attempt_at">,
  now: EpochMs,
): AttemptScale | null {
  const [first] = attempts;
  if (first === undefined || (attempts.length < 2 && nextAttemptAt === null)) return null;
  const parts: RulerPart[] = [];
  for (const [index, attempt] of attempts.entries()) {
    const startedAt = Date.parse(attempt.started_at);
    const finishedAt =
      attempt.finished_at === null ? Math.max(now, startedAt) : Date.parse(attempt.finished_at);
    parts.push({ kind: "attempt", number: attempt.number, durationMs: finishedAt - startedAt });
    const nextText = attempts[index + 1]?.started_at ?? nextAttemptAt;
    if (nextText === null) continue;
    const waitMs = Math.max(0, Date.parse(nextText) - finishedAt);
    parts.push({ kind: "wait", number: attempt.number, durationMs: waitMs });
  }
  return { parts, totalMs: parts.reduce((sum, { durationMs }) => sum + durationMs, 0) };
}
