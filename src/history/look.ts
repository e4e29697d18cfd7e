// A look at a webhook, for hosts that look now and then: the watcher and a console alone. What is seen becomes segments
// and gaps; what cannot have been seen becomes `unobserved`. Fetches nothing and has no clock: all instants are the API's.

import { RETENTION_MS } from "@/audit-log/retention";
import type { EpochMs } from "@/lib/epoch";
import { certaintyAfter, LONGEST_WAIT_MS } from "./certainty";
import {
  DATE_STEP_MS,
  doubtSince,
  hiddenBefore,
  isFarFrom,
  type Look,
  provenSince,
  unseenSince,
} from "./doubt";
import { Draft } from "./draft";
import { isAccepted, isFlowing, type ReplayJob, type SegmentState, stateOf } from "./facts";
import type { Ledger, Proof, Step } from "./ledger";
import { overwrite, type Segment, type SegmentFacts, unobserved } from "./segment";

/** Takes what a look saw. Looks come in the order of their instants; an older one changes nothing and is a problem. */
export function lookedAt(ledger: Ledger, look: Look): Step {
  const { last } = ledger.looking;
  if (ledger.isPortalGone || (last && look.at < last.at)) return refused(ledger, look.at);
  return new LookStep(ledger, look).result();
}

/** Notes that, and why, it could not be looked. @param at null where no answer said the time */
export function couldNotLook(ledger: Ledger, reason: string, at: EpochMs | null): Step {
  const looking = { ...ledger.looking, blind: { reason, at } };
  return { ledger: { ...ledger, looking }, history: null, gaps: [], problem: null };
}

/** The portal of the webhook was deleted: what is open is lost, and nothing comes after it. */
export function portalGone(ledger: Ledger, at: EpochMs): Step {
  if (ledger.isPortalGone) return { ledger, history: null, gaps: [], problem: null };
  const draft = new Draft(ledger);
  const { last } = ledger.looking;
  if (last && isFlowing(last.state)) {
    const doubtFrom = doubtSince(ledger, last.at);
    draft.overwrite({ from: unseenSince(last.at, doubtFrom), to: at }, unobserved(null, doubtFrom));
  }
  draft.end(at + (last ? DATE_STEP_MS : 1), { at, kind: "portal_deleted" });
  for (const gap of draft.gaps) draft.put({ ...gap, isPortalGone: true });
  draft.goesOn(at, { state: "unconfigured", code: null, destinationId: null, reason: null });
  draft.update({ isPortalGone: true, job: null, destinationId: null });
  return draft.finish(at, at);
}

/** The ledger's segments as they are to be read at an instant: without looks for long, the end is not observed. */
export function segmentsAt(ledger: Ledger, now: EpochMs): readonly Segment[] {
  const { last, blind } = ledger.looking;
  if (!last || ledger.isPortalGone || !isFarFrom(last.at, now, last.intervalMs)) return ledger.tail;
  const doubtFrom = doubtSince(ledger, last.at);
  const from = unseenSince(last.at, doubtFrom);
  return overwrite(ledger.tail, { from, to: null }, unobserved(blind?.reason ?? null, doubtFrom));
}

function refused(ledger: Ledger, at: EpochMs): Step {
  return { ledger, history: null, gaps: [], problem: { kind: "older_answer", at } };
}

class LookStep {
  readonly #draft: Draft;
  readonly #before: Ledger;
  readonly #look: Look;
  readonly #state: SegmentState;
  /** Until when things may have happened that this look shows. */
  readonly #at: EpochMs;

  constructor(ledger: Ledger, look: Look) {
    this.#draft = new Draft(ledger);
    this.#before = ledger;
    this.#look = look;
    this.#state = stateOf(look);
    this.#at = look.at + DATE_STEP_MS;
  }

  result(): Step {
    const { details, job } = this.#look;
    const destinationId = details ? details.destinationId : this.#before.destinationId;
    const isConfigured = this.#state !== "unconfigured";
    const wasEnabled =
      isConfigured && (this.#before.wasEnabled || this.#look.enabled || this.#look.lastAttempt !== null);
    this.#draft.update({ wasEnabled, job, destinationId: isConfigured ? destinationId : null });
    this.#writeHistory();
    this.#takeCertainty();
    this.#moveGaps();
    const proof = job && this.#proofOf(job);
    if (proof) this.#draft.prove(proof);
    return this.#draft.finish(this.#look.at, this.#movableFrom());
  }

  #writeHistory(): void {
    const isCovered = this.#draft.openEnded !== null || this.#losesFromNow();
    const hidden = hiddenBefore(this.#before, this.#look, isCovered);
    if (hidden) {
      const { from, to, doubtFrom, reason } = hidden;
      this.#draft.overwrite({ from, to }, unobserved(reason, doubtFrom));
    }
    const { last } = this.#before.looking;
    const proven = last ? null : provenSince(this.#look);
    this.#draft.goesOn(proven ?? hidden?.to ?? this.#at, this.#segmentFacts());
  }

  #segmentFacts(): SegmentFacts {
    const state = this.#state;
    if (state === "unobserved") return unobserved(`status ${this.#look.status}`);
    const hasFailed = state === "failing" || state === "stopped";
    return {
      state,
      code: hasFailed ? (this.#look.lastAttempt?.code ?? null) : null,
      destinationId: this.#draft.ledger.destinationId,
      reason: null,
    };
  }

  /** Events that are recorded now are owed and not sent. */
  #losesFromNow(): boolean {
    return this.#state === "stopped" || (this.#state === "off" && this.#draft.ledger.wasEnabled);
  }

  #takeCertainty(): void {
    const { looking, wasEnabled } = this.#draft.ledger;
    const { at, intervalMs, enabled, status, lastAttempt, details } = this.#look;
    const state = this.#state;
    const certainty = certaintyAfter(looking, { at, state, lastAttempt, isOwed: wasEnabled });
    this.#draft.update({
      looking: {
        ...looking,
        ...certainty,
        last: { at, intervalMs, enabled, status, state, lastAttempt },
        details: details ?? looking.details,
        blind: null,
      },
    });
  }

  #moveGaps(): void {
    const { openEnded } = this.#draft;
    if (this.#losesFromNow()) this.#loseFromNow();
    else if (openEnded && this.#state === "unconfigured") this.#end("deleted");
    else if (openEnded && this.#state === "delivering" && this.#hasArrivedSince()) this.#end("ended");
    const { looking } = this.#draft.ledger;
    if (this.#look.details) this.#draft.update({ looking: { ...looking, checkedUntil: looking.sureUntil } });
  }

  #loseFromNow(): void {
    const { at, lastAttempt } = this.#look;
    const { looking } = this.#draft.ledger;
    const { openEnded } = this.#draft;
    const isStopped = this.#state === "stopped";
    if (!openEnded || this.#isNewFailure()) {
      const earliest = looking.sureUntil;
      const start = this.#before.tail[0]?.from ?? at;
      const unknown = Math.min((lastAttempt?.at ?? at) - LONGEST_WAIT_MS, start);
      // Nothing lies before a gap without an end that a proof has not closed, or that was not missing.
      const from = openEnded
        ? Math.max(openEnded.from, this.#before.looking.last?.at ?? at)
        : (earliest ?? unknown);
      this.#draft.lose(
        { from, to: null },
        {
          at,
          cause: isStopped ? "stopped" : "off",
          startedBy:
            isStopped && lastAttempt ? { code: lastAttempt.code, message: lastAttempt.message } : null,
          fromIs: earliest === null ? "unknown" : "earliest",
        },
      );
    }
    // What was under way when it was switched off may still arrive, and ends nothing.
    const failedAt = Math.max(looking.failedAt ?? 0, isStopped && lastAttempt ? lastAttempt.at : this.#at);
    this.#draft.update({ looking: { ...this.#draft.ledger.looking, failedAt } });
  }

  /** Whether the webhook was sending at the look before, or has failed or been switched anew. */
  #isNewFailure(): boolean {
    const { last } = this.#before.looking;
    if (!last || last.state !== this.#state) return true;
    return this.#state === "stopped" && last.lastAttempt?.at !== this.#look.lastAttempt?.at;
  }

  #hasArrivedSince(): boolean {
    const { lastAttempt } = this.#look;
    return isAccepted(lastAttempt) && lastAttempt.at > (this.#draft.ledger.looking.failedAt ?? 0);
  }

  #end(kind: "ended" | "deleted"): void {
    this.#draft.end(this.#at, { at: this.#look.at, kind });
    const { looking } = this.#draft.ledger;
    // What is recorded until now and missing lies in the gap.
    const sureUntil = Math.max(looking.sureUntil ?? 0, this.#at);
    this.#draft.update({ looking: { ...looking, sureUntil, failedAt: null } });
  }

  /** What a job proves that completed; null where it proves nothing, or was taken before. */
  #proofOf({ status, ...job }: ReplayJob): Proof | null {
    const { at } = this.#look;
    if (status !== "completed" || job.endAt < at - RETENTION_MS) return null;
    const isKnown = this.#before.proofs.some(
      ({ closing }) =>
        closing.job?.startAt === job.startAt &&
        closing.job.endAt === job.endAt &&
        closing.job.updatedAt === job.updatedAt,
    );
    if (isKnown) return null;
    const { destinationId } = this.#draft.ledger;
    return {
      // What was older than that when it ended was gone.
      from: Math.max(job.startAt, job.updatedAt - RETENTION_MS),
      to: job.endAt + 1,
      at: job.updatedAt,
      closing: { kind: "replay", at, by: null, job, ...(destinationId !== null && { destinationId }) },
    };
  }

  /** No later look changes what lies before. */
  #movableFrom(): EpochMs {
    const { looking } = this.#draft.ledger;
    if (this.#draft.openEnded) return this.#look.at;
    return Math.min(looking.sureUntil ?? -Infinity, looking.checkedUntil ?? Infinity);
  }
}
