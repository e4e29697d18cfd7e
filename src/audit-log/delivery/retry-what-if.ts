// What the retry schedule makes of an outage: the attempts and waits of one batch, and how long the outage may last.
// Asks the schedule itself; owns no number of it.

import type { AttemptOutcome } from "./attempt-outcome";
import { ATTEMPT_TIMEOUT_MS } from "./batch-limits";
import { decideRetry } from "./retry-schedule";
import { transportErrorMessage } from "./transport-error";

export interface OutageConditions {
  /** What each answer asks for in whole seconds, 0 or more; null for no `Retry-After`. */
  readonly retryAfterS: number | null;
  /** From the start of an attempt to its failure. */
  readonly latencyMs: number;
}

export interface RetryWhatIf {
  /**
   * In order, from the first failed attempt. The last attempt takes no time: it is the one that may get through, and an
   * outage must be over when it starts.
   */
  readonly parts: readonly {
    readonly kind: "attempt" | "wait";
    /** Of an attempt: its own, 1 is the first. Of a wait: that of the attempt before it. */
    readonly number: number;
    readonly durationMs: number;
  }[];
  /** An outage that is over so long after the start of the first failed attempt is bridged. */
  readonly survivesMs: number;
  /** Answers come too late to count: each attempt ends as a timeout, and nothing that an answer says is read. */
  readonly isTooSlow: boolean;
}

/** What becomes of a batch whose every attempt but the last fails in this way, with 503 or, where that takes too long, with none. */
export function retryWhatIf({ retryAfterS, latencyMs }: OutageConditions): RetryWhatIf {
  const isTooSlow = latencyMs >= ATTEMPT_TIMEOUT_MS;
  const attemptMs = Math.min(latencyMs, ATTEMPT_TIMEOUT_MS);
  const outcome: AttemptOutcome = isTooSlow
    ? { kind: "error", error: "timeout", message: transportErrorMessage("timeout") }
    : {
        kind: "response",
        status: 503,
        headers: retryAfterS === null ? [] : [["Retry-After", `${retryAfterS}`]],
        body: "",
      };
  const parts: RetryWhatIf["parts"][number][] = [];
  let nowMs = 0;
  for (let number = 1; ; number += 1) {
    const next = decideRetry(outcome, number, nowMs + attemptMs);
    if (next.decision !== "retry") {
      parts.push({ kind: "attempt", number, durationMs: 0 });
      return { parts, survivesMs: nowMs, isTooSlow };
    }
    parts.push(
      { kind: "attempt", number, durationMs: attemptMs },
      { kind: "wait", number, durationMs: next.waitMs },
    );
    nowMs += attemptMs + next.waitMs;
  }
}
