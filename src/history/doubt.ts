// What a host that looks now and then cannot have seen: the time before a look in which a webhook may have been stopped
// or off, and events lost that no gap holds.

import { BATCH_WINDOW_MS } from "@/audit-log/delivery/batch-limits";
import { type EpochMs, SECOND_MS } from "@/lib/epoch";
import { isFlowing, type ReplayJob, stateOf, type WebhookFacts } from "./facts";
import type { Details, Ledger } from "./ledger";

export interface Look extends WebhookFacts {
  /** The `Date` of the answer. */
  readonly at: EpochMs;
  /** How often the host looks at this webhook, at present. */
  readonly intervalMs: number;
  readonly job: ReplayJob | null;
  /** Null where this look did not ask for them. */
  readonly details: Details | null;
}

/** `Date` has whole seconds: what an answer says may be so much later. */
export const DATE_STEP_MS = SECOND_MS;
/** Two looks further apart than so many intervals do not tell of the time between. */
const INTERVALS_APART = 3;

/** What was recorded so short before a look was in the batch that was still open. */
const OPEN_BATCH_MS = BATCH_WINDOW_MS + DATE_STEP_MS;

interface Hidden {
  /** Between two looks, and no longer than that: what was seen before stays as it was seen. */
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** What was recorded from here on may have been lost in it. */
  readonly doubtFrom: EpochMs;
  /** Why it could not be looked; null where it was not looked, or something happened between two looks. */
  readonly reason: string | null;
}

export function isFarFrom(last: EpochMs, now: EpochMs, intervalMs: number): boolean {
  return now - last > INTERVALS_APART * intervalMs;
}

/** From where on something may have been lost that no gap holds, were it lost after an instant. */
export function doubtSince({ tail, looking, gaps, since }: Ledger, at: EpochMs): EpochMs {
  if (gaps.some(({ to }) => to === null)) return at;
  return Math.min(at, looking.sureUntil ?? tail[0]?.from ?? since);
}

/** From where on nothing is known after a look. @param doubtFrom what may have been waiting then */
export function unseenSince(last: EpochMs, doubtFrom: EpochMs): EpochMs {
  return Math.max(Math.min(doubtFrom, last), last - OPEN_BATCH_MS);
}

/**
 * The stretch in which something may have happened that was not seen; null where there is none.
 *
 * @param ledger before the look
 * @param isCovered a gap without an end holds what is lost, or begins with this look
 */
export function hiddenBefore(ledger: Ledger, look: Look, isCovered: boolean): Hidden | null {
  const { last, blind, checkedUntil } = ledger.looking;
  if (!last) return null;
  const to = look.at + DATE_STEP_MS;
  const doubtFrom = doubtSince(ledger, last.at);
  const from = unseenSince(last.at, doubtFrom);
  if (isFarFrom(last.at, look.at, look.intervalMs) && !isAsItWas(ledger, look)) {
    const reason = blind?.reason ?? null;
    const until = provenSince(look);
    const known = until !== null && until > last.at ? Math.min(to, until + DATE_STEP_MS) : to;
    return isCovered
      ? { from: last.at, to: known, doubtFrom: last.at, reason }
      : { from, to: known, doubtFrom, reason };
  }
  if (isCovered) return null;
  const state = stateOf(look);
  const wasOwed = isFlowing(last.state) || last.state === "unobserved";
  if (wasOwed && state === "unobserved") return { from, to, doubtFrom, reason: `status ${look.status}` };
  const isDeleted = wasOwed && state === "unconfigured";
  if (isDeleted || hasLostAttempt(ledger, look)) return { from, to, doubtFrom, reason: null };
  const begins = !ledger.wasEnabled && isFlowing(state);
  if (!begins && (!ledger.wasEnabled || !hasMoved(ledger, look))) return null;
  const until = changedUntil(look);
  const checked = Math.min(checkedUntil ?? Infinity, doubtFrom);
  // The change came between two looks; earlier ones that it hides may have come since the details were asked before.
  const since = until > last.at ? from : until - look.intervalMs;
  return {
    from: Math.max(checked, since),
    to: Math.max(until, checked + 1),
    doubtFrom: checked,
    reason: null,
  };
}

/** From where on a look's state was so before it, by what it says of the last attempt; null where that proves nothing. */
export function provenSince(look: Look): EpochMs | null {
  const { lastAttempt, details } = look;
  const state = stateOf(look);
  if (!lastAttempt) return null;
  // Anything else that happens to a stopped webhook makes it active.
  if (state === "stopped") return lastAttempt.at;
  const changedAt = details?.webhookUpdatedAt ?? null;
  if (!isFlowing(state) || changedAt === null) return null;
  return Math.max(lastAttempt.at, changedAt, details?.destinationUpdatedAt ?? 0);
}

/** Until when webhook or destination were changed. What stopped before that may send again by the change. */
function changedUntil({ at, details }: Look): EpochMs {
  if (!details || details.webhookUpdatedAt === null) return at + DATE_STEP_MS;
  const changedAt = Math.max(details.webhookUpdatedAt, details.destinationUpdatedAt ?? 0);
  return Math.min(at, changedAt) + DATE_STEP_MS;
}

/** Whether nothing at all happened since the look before. */
function isAsItWas(ledger: Ledger, look: Look): boolean {
  const { last, details } = ledger.looking;
  return (
    last?.enabled === look.enabled &&
    last.status === look.status &&
    last.lastAttempt?.at === look.lastAttempt?.at &&
    last.lastAttempt?.code === look.lastAttempt?.code &&
    details !== null &&
    look.details !== null &&
    !hasMoved(ledger, look)
  );
}

/** Whether webhook or destination were changed since they were asked last. */
function hasMoved(ledger: Ledger, { details }: Look): boolean {
  const { details: known } = ledger.looking;
  if (!known || !details) return false;
  return (
    known.destinationId !== details.destinationId ||
    known.webhookUpdatedAt !== details.webhookUpdatedAt ||
    known.destinationUpdatedAt !== details.destinationUpdatedAt
  );
}

/** Whether the last attempt is an older one or none: the webhook was deleted and set up anew. */
function hasLostAttempt(ledger: Ledger, { lastAttempt }: Look): boolean {
  const before = ledger.looking.last?.lastAttempt;
  if (!before) return false;
  return lastAttempt === null || lastAttempt.at < before.at;
}
