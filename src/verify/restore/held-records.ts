// Records that nothing explained, kept with their rows until they are held against Konnect's entries: what is read from a
// pipe cannot be read again.

import type { Container, Row } from "@/verify/read/rows";
import type { Verdict } from "@/verify/verdict";

export interface HeldRecord {
  /** In the tally. */
  readonly position: number;
  readonly container: Container;
  readonly row: Row;
  /** Which of the records in its row. */
  readonly nth: number;
}

/** In characters of their rows: some hundred thousand records. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

/** Those whose end is there, so that an entry may say what is wrong in them. */
const HOLDABLE: ReadonlySet<Verdict> = new Set<Verdict>(["not_explained", "unsigned"]);

export class HeldRecords {
  readonly #records: HeldRecord[] = [];
  readonly #most: number;
  #characters = 0;
  #passedOver = 0;

  /** @param most in characters of their rows; 0: none, and none is counted */
  constructor(most = MOST_CHARACTERS) {
    this.#most = most;
  }

  /** How many there was no room for. */
  get passedOver(): number {
    return this.#passedOver;
  }

  get all(): readonly HeldRecord[] {
    return this.#records;
  }

  /** @param verdict before the records beside it have settled it */
  hold(record: HeldRecord, verdict: Verdict): void {
    if (this.#most === 0 || !HOLDABLE.has(verdict)) return;
    const { row } = record;
    this.#characters += row.kind === "cells" ? row.cells.join("").length : row.length;
    if (this.#characters > this.#most) this.#passedOver += 1;
    // A string that was cut out of another keeps all of the other in memory: a copy does not.
    else this.#records.push({ ...record, row: structuredClone(row) });
  }
}
