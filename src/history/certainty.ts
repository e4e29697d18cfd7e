// Up to which instant nothing can be missing, for a host that looks now and then: what was recorded before it arrived,
// lies in a gap, or in a segment that says it was not observed. It only ever moves forward.

import { ATTEMPT_TIMEOUT_MS, BATCH_WINDOW_MS } from "@/audit-log/delivery/batch-limits";
import { MAX_ATTEMPTS, RETRY_POLICY } from "@/audit-log/delivery/retry-policy";
import { type EpochMs, MINUTE_MS } from "@/lib/epoch";
import { type Attempt, isAccepted, type SegmentState } from "./facts";
import type { Looking } from "./ledger";

/** So much later than a thing happens the API may say it. */
export const API_DELAY_MS = MINUTE_MS;

/** Between looks so close to each other no backlog comes about that `LONGEST_WAIT_MS` does not cover. */
const UNSEEN_MS = MINUTE_MS;

/**
 * No event waits longer to be sent or given up, unless a receiver asks for it by `Retry-After`: all attempts with their
 * waits, the batch's window, the API's own delay and the time between two looks, rounded up to minutes. Five.
 */
export const LONGEST_WAIT_MS =
  Math.ceil(
    (MAX_ATTEMPTS * ATTEMPT_TIMEOUT_MS +
      RETRY_POLICY.maxRetries * RETRY_POLICY.maxWaitMs +
      BATCH_WINDOW_MS +
      API_DELAY_MS +
      UNSEEN_MS) /
      MINUTE_MS,
  ) * MINUTE_MS;

type Certainty = Pick<Looking, "sureUntil" | "failingSince" | "backlog">;

interface Seen {
  readonly at: EpochMs;
  readonly state: SegmentState;
  readonly lastAttempt: Attempt | null;
  /** Whether events are owed. */
  readonly isOwed: boolean;
}

/** What a look adds. */
export function certaintyAfter(looking: Looking, seen: Seen): Certainty {
  const { at, state, lastAttempt } = seen;
  const known = { sureUntil: looking.sureUntil, failingSince: null, backlog: null };
  if (state === "failing")
    return { ...known, failingSince: looking.failingSince ?? at, backlog: looking.backlog };
  // Nothing was attempted: nothing older was waiting.
  if (state === "ready") return { ...known, sureUntil: later(known.sureUntil, at - LONGEST_WAIT_MS) };
  if (!seen.isOwed) return { ...known, sureUntil: later(known.sureUntil, at) };
  if (state !== "delivering" || !isAccepted(lastAttempt)) return known;
  return { ...known, ...certaintyOfDelivering(looking, at, lastAttempt) };
}

function certaintyOfDelivering(
  { sureUntil, failingSince, backlog: pending, last }: Looking,
  at: EpochMs,
  attempt: Attempt,
): Pick<Certainty, "sureUntil" | "backlog"> {
  // The last attempt was accepted some time ago, and none followed it: nothing was waiting then.
  if (at - attempt.at >= LONGEST_WAIT_MS)
    return { sureUntil: later(sureUntil, at - LONGEST_WAIT_MS), backlog: null };
  const backlog = failingSince === null ? pending : { since: at, lengthMs: at - failingSince };
  if (backlog && at - backlog.since <= backlog.lengthMs) return { sureUntil, backlog };
  // What piled up since the look before may be waiting behind this attempt.
  const unseenSince = last === null ? attempt.at : last.at + UNSEEN_MS;
  return { sureUntil: later(sureUntil, Math.min(attempt.at, unseenSince) - LONGEST_WAIT_MS), backlog: null };
}

function later(one: EpochMs | null, other: EpochMs): EpochMs {
  return one === null ? other : Math.max(one, other);
}
