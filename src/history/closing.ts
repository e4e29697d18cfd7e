// What people and counts say of a gap: accepted, verified, opened again, nothing recorded. Who may do so is the host's.

import { RETENTION_MS } from "@/audit-log/retention";
import type { EpochMs } from "@/lib/epoch";
import { API_DELAY_MS } from "./certainty";
import { Draft } from "./draft";
import { type Closing, type EventCount, type Gap, type Person, withLine } from "./gap";
import type { Ledger, Step } from "./ledger";
import { endOf, overlap } from "./ranges";

export type GapPatch =
  | { readonly accepted: { readonly reason: string } }
  | { readonly verified: Verification }
  | { readonly reopened: { readonly reason: string } };

export interface Verification {
  readonly from: EpochMs;
  /** Exclusive. */
  readonly to: EpochMs;
  readonly inputSha256: string;
  readonly checked: number;
  readonly missing: number;
}

/** `field` is the wire's name below the body; `closed`: it is, or it is not by hand; `overlaps`: an open gap lies in it. */
export type PatchRefusal =
  | { readonly kind: "conflict"; readonly why: "closed" | "not_closed_by_hand" | "overlaps" }
  | { readonly kind: "invalid"; readonly field: string; readonly rule: string; readonly reason: string };

export type PatchResult =
  | { readonly ok: true; readonly step: Step; readonly gap: Gap }
  | { readonly ok: false; readonly refusal: PatchRefusal };

export const MAX_REASON_LENGTH = 1000;

interface PatchContext {
  readonly at: EpochMs;
  readonly by: Person;
}

/** @param gap as it is stored; where the ledger has it, the ledger's counts */
export function patchGap(ledger: Ledger, gap: Gap, patch: GapPatch, context: PatchContext): PatchResult {
  const current = ledger.gaps.find(({ id }) => id === gap.id) ?? gap;
  const refusal = refusalOf(ledger, current, patch, context.at);
  if (refusal) return { ok: false, refusal };
  const draft = new Draft(ledger);
  const { at, by } = context;
  if ("accepted" in patch) {
    // It reaches to now; what goes on after it is a gap of its own.
    const to = Math.min(endOf(current), Math.max(at + 1, current.from + 1));
    const closing: Closing = { kind: "accepted", at, by, reason: patch.accepted.reason.trim() };
    draft.closePart(current, { from: current.from, to }, closing);
  } else if ("verified" in patch) {
    const { from, to, inputSha256 } = patch.verified;
    const closing: Closing = { kind: "verified", at, by, inputSha256 };
    draft.closePart(current, { from, to }, closing);
    draft.update({ proofs: [...ledger.proofs, { from, to, at, closing }] });
  } else {
    reopen(draft, current, patch.reopened.reason.trim(), context);
  }
  const step = draft.finish(at, ledger.tail[0]?.from ?? at);
  return { ok: true, step, gap: step.gaps.find(({ id }) => id === gap.id) ?? current };
}

function reopen(draft: Draft, gap: Gap, reason: string, { at, by }: PatchContext): void {
  const isOther = (range: { from: EpochMs; to: EpochMs | null }) =>
    range.from !== gap.from || range.to !== gap.to;
  draft.update({
    settled: draft.ledger.settled.filter(isOther),
    proofs: draft.ledger.proofs.filter((proof) => proof.closing.kind === "replay" || isOther(proof)),
  });
  draft.put({ ...gap, closedBy: null, story: withLine(gap.story, { at, kind: "reopened", by, reason }) });
}

function refusalOf(ledger: Ledger, gap: Gap, patch: GapPatch, at: EpochMs): PatchRefusal | null {
  if ("reopened" in patch) {
    const bad = reasonRefusal("reopened.reason", patch.reopened.reason);
    if (bad) return bad;
    const kind = gap.closedBy?.kind;
    if (kind !== "accepted" && kind !== "verified") return { kind: "conflict", why: "not_closed_by_hand" };
    const isOverlapped = ledger.gaps.some((other) => overlap(other, gap) !== null);
    return isOverlapped ? { kind: "conflict", why: "overlaps" } : null;
  }
  const bad =
    "accepted" in patch
      ? reasonRefusal("accepted.reason", patch.accepted.reason)
      : verificationRefusal(gap, patch.verified, at);
  if (bad) return bad;
  return gap.closedBy ? { kind: "conflict", why: "closed" } : null;
}

function reasonRefusal(field: string, text: string): PatchRefusal | null {
  const { length } = text.trim();
  if (length === 0) return { kind: "invalid", field, rule: "required", reason: "must not be blank" };
  if (length <= MAX_REASON_LENGTH) return null;
  const reason = `must have at most ${MAX_REASON_LENGTH} characters`;
  return { kind: "invalid", field, rule: "max_length", reason };
}

function verificationRefusal(gap: Gap, verification: Verification, at: EpochMs): PatchRefusal | null {
  const { from, to, checked, missing } = verification;
  const invalid = (field: string, reason: string): PatchRefusal => ({
    kind: "invalid",
    field: `verified${field}`,
    rule: "invalid",
    reason,
  });
  if (gap.scope.portalId !== null) return invalid("", "the events of a portal cannot be compared");
  if (missing > 0) return invalid(".missing", "must be 0");
  if (from >= to || from < gap.from) return invalid(".from", "must lie in the gap, before to");
  if (to > Math.min(endOf(gap), at)) return invalid(".to", "must lie in the gap, and not after now");
  // Where the count is not known, events may have been recorded.
  if (checked === 0 && gap.events?.recorded !== 0)
    return invalid(".checked", "must not be 0 where events were recorded");
  return null;
}

/** What counts: the pull API as this host asks it, or the world's own record, which has portals too. */
export type CountedBy = "pull_api" | "own_record";

/** Of a scope's gaps, those whose events can be counted and were not: they have their end, and all of it is still kept. */
export function gapsToCount(gaps: readonly Gap[], now: EpochMs, by: CountedBy): Gap[] {
  return gaps.filter(
    ({ closedBy, events, from, to, scope, isPortalGone }) =>
      closedBy === null &&
      events === null &&
      !isPortalGone &&
      to !== null &&
      from >= now - RETENTION_MS &&
      (by === "own_record" || (scope.portalId === null && now >= to + API_DELAY_MS)),
  );
}

/**
 * Takes a count of all of a stretch. A gap that has its end, and in which nothing but the host's own calls was
 * recorded, is closed. A count of another stretch than the gap is by now changes nothing, nor does one of a gap that was
 * closed meanwhile: it must not be opened by it again.
 *
 * @param asked the stretch that was counted: the gap's, up to now where it has no end
 */
export function countedGap(
  ledger: Ledger,
  gap: Gap,
  asked: { readonly from: EpochMs; readonly to: EpochMs },
  count: EventCount,
): Step {
  const current = ledger.gaps.find(({ id }) => id === gap.id);
  const isAsked = current && asked.from === current.from && (current.to === null || asked.to === current.to);
  if (!isAsked) return { ledger, history: null, gaps: [], problem: null };
  const draft = new Draft(ledger);
  const counted = { ...current, events: count };
  draft.put(counted);
  const isWhole = current.from >= count.countedAt - RETENTION_MS;
  if (current.to !== null && isWhole && count.recorded <= count.ownReads) {
    draft.closePart(counted, counted, { kind: "nothing_recorded", at: count.countedAt, by: null });
  }
  return draft.finish(count.countedAt, ledger.tail[0]?.from ?? count.countedAt);
}
