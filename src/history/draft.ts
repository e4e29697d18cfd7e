// The working copy of one step of a ledger: what may happen to its gaps and its tail, for every host.
// Lives for a single step; the ledger it was given is never changed.

import { RETENTION_MS } from "@/audit-log/retention";
import { DAY_MS, type EpochMs } from "@/lib/epoch";
import { type Closing, type FromIs, type Gap, type GapCause, type StoryLine, withLine } from "./gap";
import type { Ledger, Proof, Step } from "./ledger";
import { endOf, isTouching, overlap, type Range, without } from "./ranges";
import { goesOn, overwrite, type Segment, type SegmentFacts } from "./segment";

/** Closed, lost and settled stretches stay in the ledger for a day longer than anything can be sent again. */
const KEPT_MS = RETENTION_MS + DAY_MS;

export interface Opening {
  readonly at: EpochMs;
  readonly cause: GapCause;
  readonly startedBy: Gap["startedBy"];
  readonly fromIs: FromIs;
  /** When its events were recorded, where that is later than their time: older proofs say nothing of them. */
  readonly recordedAt?: EpochMs;
}

export class Draft {
  ledger: Ledger;
  readonly #before: Ledger;
  #gaps: readonly Gap[];
  #tail: readonly Segment[];
  readonly #changed = new Map<string, Gap>();

  constructor(ledger: Ledger) {
    this.ledger = ledger;
    this.#before = ledger;
    this.#gaps = ledger.gaps;
    this.#tail = ledger.tail;
  }

  get gaps(): readonly Gap[] {
    return this.#gaps;
  }

  /** The gap that has no end. */
  get openEnded(): Gap | null {
    return this.#gaps.find(({ to }) => to === null) ?? null;
  }

  update(changes: Partial<Ledger>): void {
    this.ledger = { ...this.ledger, ...changes };
  }

  goesOn(at: EpochMs, facts: SegmentFacts): void {
    this.#tail = goesOn(this.#tail, at, facts);
  }

  overwrite(range: Range, facts: SegmentFacts): void {
    this.#tail = overwrite(this.#tail, range, facts);
  }

  /** Events of a stretch are missing: opens a gap, or continues those that it touches. @returns the id of the last */
  lose(range: Range, opening: Opening): string | null {
    const isKnownBy = ({ at }: { at: EpochMs }) => at >= (opening.recordedAt ?? -Infinity);
    let id: string | null = null;
    for (const piece of without(range, this.ledger.settled.filter(isKnownBy))) {
      id = this.#put(piece, opening);
      for (const proof of this.ledger.proofs.filter(isKnownBy)) {
        const proven = overlap(proof, piece);
        if (proven) this.#closeWithin(proven, proof.closing);
      }
    }
    return id;
  }

  /** The gap without an end has one: `to`, exclusive. */
  end(to: EpochMs, line: Pick<StoryLine, "at" | "kind">): void {
    const gap = this.openEnded;
    if (!gap) return;
    const ended: Gap = {
      ...gap,
      to: Math.max(to, gap.from),
      events: null,
      story: withLine(gap.story, { ...line, by: null }),
    };
    // What is left of a gap that was accepted in the very instant in which it ended holds nothing.
    const closing: Closing = { kind: "nothing_recorded", at: line.at, by: null };
    this.put(ended.to === ended.from ? closed(ended, closing) : ended);
  }

  /** Closes what a proof covers, and remembers it for gaps that are not known yet. */
  prove(proof: Proof): void {
    if (proof.from >= proof.to) return;
    this.update({ proofs: withProof(this.ledger.proofs, proof) });
    this.#closeWithin(proof, proof.closing);
  }

  /** Closes the part of a gap that lies in a range; what is left of it on either side stays open. */
  closePart(gap: Gap, range: Range, closing: Closing): void {
    const part = overlap(gap, range);
    if (!part) return;
    const [isWhole, hasBefore] = [part.from === gap.from && part.to === gap.to, part.from > gap.from];
    const settled = { ...part, at: closing.at };
    this.update({ settled: [...this.ledger.settled, settled] });
    if (isWhole) {
      this.put(closed(gap, closing));
      return;
    }
    const ranges = [
      ...(hasBefore ? [{ from: gap.from, to: part.from }] : []),
      part,
      ...(part.to !== null && part.to < endOf(gap) ? [{ from: part.to, to: gap.to }] : []),
    ];
    const ids = ranges.map((_, index) => (index === 0 ? gap.id : this.#newId()));
    for (const [index, range] of ranges.entries()) {
      const split: StoryLine = { at: closing.at, kind: "split", by: closing.by, closing: closing.kind };
      const piece: Gap = {
        ...gap,
        ...range,
        id: ids[index]!, // one id a range
        fromIs: index > 0 && gap.fromIs === "unknown" ? "earliest" : gap.fromIs,
        events: null,
        continuedIn: index === 0 ? [...gap.continuedIn, ...ids.slice(1)] : [],
        story: withLine(gap.story, index === 0 ? split : { ...split, partOf: gap.id }),
      };
      this.put(range === part ? closed(piece, closing) : piece);
    }
  }

  /** Puts a gap in place of what it was. */
  put(gap: Gap): void {
    this.#changed.set(gap.id, gap);
    const others = this.#gaps.filter(({ id }) => id !== gap.id);
    const open = gap.closedBy ? others : [...others, gap];
    this.#gaps = open.toSorted((one, other) => one.from - other.from);
  }

  /** @param movableFrom the segments from there on may still turn out to be other ones */
  finish(at: EpochMs, movableFrom: EpochMs): Step {
    const history = historyStep(this.#before.tail, this.#tail);
    const kept = at - KEPT_MS;
    const isKept = (range: Range) => endOf(range) > kept;
    const ledger: Ledger = {
      ...this.ledger,
      tail: this.#tail.filter((segment) => endOf(segment) > movableFrom),
      gaps: allThat(this.#gaps, isKept),
      proofs: allThat(this.ledger.proofs, isKept),
      settled: allThat(this.ledger.settled, isKept),
    };
    return { ledger, history, gaps: [...this.#changed.values()], problem: null };
  }

  #newId(): string {
    const lastGapNumber = this.ledger.lastGapNumber + 1;
    this.update({ lastGapNumber });
    return `${this.ledger.idPrefix}${lastGapNumber}`;
  }

  /** Two gaps that one stretch touches stay two, for their ids are known; they meet where the later one begins. */
  #put(range: Range, opening: Opening): string {
    const touched = this.#gaps.filter((gap) => isTouching(gap, range));
    if (touched.length === 0) return this.#open(range, opening);
    const { at, cause, startedBy, fromIs } = opening;
    for (const [index, gap] of touched.entries()) {
      const next = touched[index + 1];
      const from = index === 0 ? Math.min(gap.from, range.from) : gap.from;
      const end = next ? next.from : Math.max(endOf(gap), endOf(range));
      const code = startedBy?.code ?? null;
      this.put({
        ...gap,
        from,
        to: end === Infinity ? null : end,
        fromIs: from < gap.from ? fromIs : gap.fromIs,
        events: from === gap.from && end === endOf(gap) ? gap.events : null,
        story: next ? gap.story : withLine(gap.story, { at, kind: "continued", by: null, cause, code }),
      });
    }
    return touched.at(-1)!.id; // there is one
  }

  #open(range: Range, { at, cause, startedBy, fromIs }: Opening): string {
    const id = this.#newId();
    this.put({
      id,
      scope: this.ledger.scope,
      ...range,
      fromIs,
      cause,
      startedBy,
      closedBy: null,
      events: null,
      continuedIn: [],
      isPortalGone: false,
      story: [{ at, kind: "opened", by: null }],
    });
    return id;
  }

  #closeWithin(range: Range, closing: Closing): void {
    for (const gap of this.#gaps) this.closePart(gap, range, closing);
  }
}

function closed(gap: Gap, closedBy: Closing): Gap {
  const { at, by, reason, kind } = closedBy;
  const line: StoryLine = {
    at,
    kind: "closed",
    by,
    closing: kind,
    ...(reason !== undefined && { reason }),
  };
  return { ...gap, closedBy, story: withLine(gap.story, line) };
}

/** The batches of one replay follow each other: one proof where they touch. */
function withProof(proofs: readonly Proof[], proof: Proof): readonly Proof[] {
  const last = proofs.at(-1);
  const isSameJob = last?.closing.job && last.closing.job.startAt === proof.closing.job?.startAt;
  if (!last || !isSameJob || last.closing.kind !== proof.closing.kind) return [...proofs, proof];
  if (last.closing.job?.endAt !== proof.closing.job?.endAt || !isTouching(last, proof))
    return [...proofs, proof];
  // The older instant: what was recorded later than that may be in neither.
  const joined = {
    ...proof,
    from: Math.min(last.from, proof.from),
    to: Math.max(last.to, proof.to),
    at: last.at,
  };
  return [...proofs.slice(0, -1), joined];
}

function allThat<T>(values: readonly T[], isKept: (value: T) => boolean): readonly T[] {
  return values.every(isKept) ? values : values.filter(isKept);
}

/** The rows that are not what they were. */
function historyStep(before: readonly Segment[], after: readonly Segment[]): Step["history"] {
  if (before === after) return null;
  // Most are the very same objects, or end at another instant.
  const isSame = (index: number) => {
    const [one, other] = [before[index], after[index]];
    return one === other || (one?.to === other?.to && JSON.stringify(one) === JSON.stringify(other));
  };
  let same = 0;
  while (same < before.length && same < after.length && isSame(same)) same += 1;
  if (same === before.length && same === after.length) return null;
  const since = Math.min(before[same]?.from ?? Infinity, after[same]?.from ?? Infinity);
  return { since, segments: after.slice(same) };
}
