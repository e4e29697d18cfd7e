// A change in a world, for the host that knows every one at its instant. The host says what became of batches; what
// gaps come of that is decided here. Knows nothing of lanes and batches themselves.

import type { EpochMs } from "@/lib/epoch";
import { Draft } from "./draft";
import { isFlowing, type ReplayJob, stateOf, type WebhookFacts } from "./facts";
import type { GapCause } from "./gap";
import type { Flow, Ledger, Step } from "./ledger";

/** Events that no attempt is made for any more, by their time: `from` the oldest, `to` just after the newest. */
export interface LostEvents {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** When the newest was recorded, where an event was given an earlier time than that. */
  readonly recordedAt?: EpochMs;
}

export interface WorldChange extends WebhookFacts {
  readonly at: EpochMs;
  readonly destinationId: string | null;
  readonly job: ReplayJob | null;
  /**
   * What came to nothing by this change: failed, lost in a redirect, or dropped behind a failure, a switch-off or a
   * deletion. Also an event that is recorded while nothing is sent, where its time lies before that.
   */
  readonly lost?: readonly LostEvents[];
  /** An attempt for the webhook's address was accepted and arrived; when its batch was opened. */
  readonly arrived?: { readonly openedAt: EpochMs };
  /** Stretches all of whose events a replay brought to the collector; `to` exclusive. */
  readonly replayed?: readonly { readonly from: EpochMs; readonly to: EpochMs; readonly job: ReplayJob }[];
}

/** Whether the ledger wants to hear of batches that arrive. Where it does not, telling it changes nothing. */
export function wantsArrivals({ flow }: Ledger): boolean {
  // A replay that is accepted while nothing is sent makes the webhook active again.
  return flow.resumedAt !== null || flow.lossId !== null || !isFlowing(flow.state);
}

/** Takes a change. Changes come in their order; `ledger` itself comes back where nothing is new. */
export function changedWorld(ledger: Ledger, change: WorldChange): Step {
  if (ledger.isPortalGone) return { ledger, history: null, gaps: [], problem: null };
  const { at, enabled, lastAttempt, destinationId, job } = change;
  const state = stateOf(change);
  const draft = new Draft(ledger);
  const isConfigured = state !== "unconfigured";
  const wasEnabled = isConfigured && (ledger.wasEnabled || enabled);
  draft.update({ wasEnabled, destinationId, job });
  const hasFailed = state === "failing" || state === "stopped";
  const code = hasFailed ? (lastAttempt?.code ?? null) : null;
  draft.goesOn(at, { state, code, destinationId, reason: null });

  const lostUntil = loseEvents(draft, change);
  if (!isConfigured) draft.end(Math.max(at + 1, lostUntil ?? 0), { at, kind: "deleted" });
  const resumedAt = resumedSince(ledger.flow, change);
  const isProven =
    resumedAt !== null && change.arrived && isArrivalSince(ledger.flow, change.arrived, resumedAt);
  // What was recorded in the same millisecond before it is not sent.
  if (isProven) draft.end(Math.max(resumedAt + 1, lostUntil ?? 0), { at, kind: "ended" });
  const isOver = draft.openEnded === null;
  draft.update({
    flow: {
      state,
      resumedAt: isOver ? null : resumedAt,
      lostUntil: isOver ? null : lostUntil,
      lossId: change.arrived ? null : draft.ledger.flow.lossId,
    },
  });
  for (const { from, to, job } of change.replayed ?? []) {
    const { status: _, ...range } = job;
    const went = destinationId === null ? {} : { destinationId };
    draft.prove({ from, to, at, closing: { kind: "replay", at, by: null, job: range, ...went } });
  }
  return draft.finish(at, at);
}

/** @returns until when something was lost while the gap has no end */
function loseEvents(draft: Draft, change: WorldChange): EpochMs | null {
  const { at, lost = [], lastAttempt } = change;
  const { flow, wasEnabled } = draft.ledger;
  const state = stateOf(change);
  const isLosing = state === "stopped" || (state === "off" && wasEnabled);
  const cause: GapCause = isLosing ? (state === "stopped" ? "stopped" : "off") : "failed_batch";
  const failure = lastAttempt && { code: lastAttempt.code, message: lastAttempt.message };
  const opening = { at, cause, startedBy: cause === "off" ? null : failure, fromIs: "exact" as const };

  const late = lost.filter(({ recordedAt }) => recordedAt !== undefined);
  const inOrder = lost.filter(({ recordedAt }) => recordedAt === undefined);
  const begins = isLosing && (isFlowing(flow.state) || flow.state === "unobserved");
  if (begins || (draft.openEnded && inOrder.length > 0)) {
    const from = Math.min(...inOrder.map(({ from }) => from), begins ? at : Infinity);
    draft.lose({ from, to: null }, opening);
  } else {
    for (const events of inOrder) loseBatch(draft, events, opening);
  }
  for (const events of late) {
    const isHeld = draft.gaps.some(({ from, to }) => from <= events.from && (to ?? Infinity) >= events.to);
    if (!isHeld) draft.lose(events, { ...opening, cause: "failed_batch", recordedAt: events.recordedAt! }); // late ones have it
  }
  return Math.max(flow.lostUntil ?? 0, ...lost.map(({ to }) => to)) || null;
}

/** Batches that are lost one after the other, and none arrives between them, make one gap. */
function loseBatch(draft: Draft, { from, to }: LostEvents, opening: Parameters<Draft["lose"]>[1]): void {
  const { flow } = draft.ledger;
  const run = draft.gaps.find(({ id }) => id === flow.lossId);
  const range = run ? { from: Math.min(run.from, from), to: Math.max(run.to ?? to, to) } : { from, to };
  const lossId = draft.lose(range, opening) ?? flow.lossId;
  draft.update({ flow: { ...flow, lossId } });
}

/** Since when events are sent again, as long as no batch has proven it; null where they are not. */
function resumedSince({ state, resumedAt }: Flow, change: WorldChange): EpochMs | null {
  if (!isFlowing(stateOf(change))) return null;
  return isFlowing(state) ? resumedAt : change.at;
}

/** A batch of before the resume says nothing, unless it was a replay that itself made the webhook active again. */
function isArrivalSince({ state }: Flow, { openedAt }: { openedAt: EpochMs }, resumedAt: EpochMs): boolean {
  return !isFlowing(state) || openedAt >= resumedAt;
}
