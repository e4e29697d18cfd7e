// Records that nothing explained, kept with their rows until they are held against Konnect's entries: what is read from a
// pipe cannot be read again.

import type { Container, Row } from "@/verify/read/rows";
import { isOpenToProof, type Verdict } from "@/verify/verdict";

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

export class HeldRecords {
  readonly #records: HeldRecord[] = [];
  readonly #most: number;
  /** Several records may lie in one row. */
  readonly #copies = new WeakMap<Row, Row>();
  #characters = 0;
  #passedOver = 0;

  /** @param most in characters of their rows */
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
    if (!isOpenToProof(verdict)) return;
    const { row } = record;
    if (!this.#copies.has(row)) this.#characters += sizeOf(row);
    if (this.#characters > this.#most) {
      this.#passedOver += 1;
      return;
    }
    // A string that was cut out of another keeps all of the other in memory: a copy does not.
    const copy = this.#copies.get(row) ?? structuredClone(row);
    this.#copies.set(row, copy);
    this.#records.push({ ...record, row: copy });
  }
}

/** A string of its own takes some bytes, and rows may have many cells that hold nothing. */
const CELL = 32;

function sizeOf(row: Row): number {
  return row.kind === "cells" ? row.cells.reduce((sum, cell) => sum + cell.length + CELL, 0) : row.length;
}
