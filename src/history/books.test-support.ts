// What a host keeps of one webhook, and what must hold of it after every step.

import { expect } from "vitest";
import type { Gap } from "./gap";
import type { Ledger, Step } from "./ledger";
import { endOf, overlap, without } from "./ranges";
import type { Segment } from "./segment";

export class Books {
  ledger: Ledger;
  history: Segment[] = [];
  gaps = new Map<string, Gap>();

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  /** Keeps what a step says, as text, so that only plain data comes back. */
  keep({ ledger, history, gaps }: Step): void {
    const before = [...this.gaps.values()];
    this.ledger = asKept(ledger);
    if (history) {
      const { since, segments } = asKept(history);
      const older = this.history.filter(({ from }) => from < since);
      const last = older.at(-1);
      if (last && endOf(last) > since) older[older.length - 1] = { ...last, to: since };
      this.history = [...older, ...segments];
    }
    for (const gap of gaps) this.gaps.set(gap.id, asKept(gap));
    this.#expectOrder(before);
  }

  get allGaps(): Gap[] {
    return [...this.gaps.values()];
  }

  /** Whether a time of an event is in an open gap, or in one that was given up by hand. */
  holds(ts: number): boolean {
    return this.allGaps.some(
      (gap) => isIn(gap, ts) && (gap.closedBy === null || gap.closedBy.kind === "accepted"),
    );
  }

  #expectOrder(before: readonly Gap[]): void {
    for (const [index, { from, to }] of this.history.entries()) {
      const next = this.history[index + 1];
      if (to !== (next ? next.from : null) || endOf({ from, to }) <= from)
        expect(this.history).toBe("in order");
    }
    const open = this.allGaps.filter(({ closedBy }) => closedBy === null);
    for (const one of open)
      for (const other of open) if (one !== other) expect(overlap(one, other)).toBeNull();
    for (const gap of before) {
      expect(this.gaps.get(gap.id)!.from).toBeLessThanOrEqual(gap.from); // no id is let go of
      // What was once missing stays told, even after it was replayed.
      const told = { from: gap.from, to: gap.to ?? gap.from };
      expect(without(told, this.allGaps)).toEqual([]);
    }
  }
}

function isIn(range: { from: number; to: number | null }, ts: number): boolean {
  return range.from <= ts && ts < endOf(range);
}

function asKept<T>(value: T): T {
  return structuredClone(JSON.parse(JSON.stringify(value))) as T;
}
