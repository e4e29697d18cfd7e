// Everything that changed since the last commit, in memory until it is stored in one transaction.
// Tables and logs report their changes here and to nobody else.

import type { StoreChange, WorldStore } from "./ports";

export interface LogEntry<T> {
  readonly seq: number;
  readonly value: T;
}

export class Journal {
  readonly #store: WorldStore;
  /** Whether everything stored is to go first. */
  #isCleared = false;
  /** By table and key: only the last change of a record counts. */
  #records = new Map<string, StoreChange>();
  /** By log and number. */
  #entries = new Map<string, Map<number, unknown>>();
  /** By log, the first number that is kept. */
  #trims = new Map<string, number>();

  constructor(store: WorldStore) {
    this.#store = store;
  }

  clear(): void {
    this.#isCleared = true;
    this.#records.clear();
    this.#entries.clear();
    this.#trims.clear();
  }

  record(change: StoreChange & { type: "put" | "delete" }): void {
    this.#records.set(`${change.table}\n${change.key}`, change);
  }

  writeEntry(log: string, seq: number, value: unknown): void {
    const entries = this.#entries.get(log) ?? new Map<number, unknown>();
    this.#entries.set(log, entries.set(seq, value));
  }

  trim(log: string, beforeSeq: number): void {
    this.#trims.set(log, beforeSeq);
  }

  /**
   * Stored and not yet stored entries with `fromSeq ≤ seq ≤ toSeq`, ascending. The store is asked only when some are
   * not here.
   */
  async readLog<T>(log: string, fromSeq: number, toSeq: number): Promise<LogEntry<T>[]> {
    const waiting = this.#entries.get(log) ?? new Map<number, unknown>();
    const found: LogEntry<unknown>[] = [];
    for (let seq = fromSeq; seq <= toSeq; seq += 1) {
      if (waiting.has(seq)) found.push({ seq, value: waiting.get(seq) });
    }
    const isComplete = found.length >= toSeq - fromSeq + 1;
    if (!isComplete && !this.#isCleared) {
      const stored = await this.#store.readLog(log, fromSeq, toSeq);
      found.push(...stored.filter(({ seq }) => !waiting.has(seq)));
      found.sort((a, b) => a.seq - b.seq);
    }
    return found as LogEntry<T>[]; // each log is written with one type only
  }

  /**
   * Stores all changes at once. When the store refuses, they are kept for the next commit and the error is passed on.
   * Nothing may change until it has settled: calls to the server take their turns.
   */
  async commit(): Promise<void> {
    const changes: StoreChange[] = this.#isCleared ? [{ type: "clear" }] : [];
    for (const change of this.#records.values()) changes.push(change);
    for (const [log, entries] of this.#entries) {
      for (const [seq, value] of entries) changes.push({ type: "log", log, seq, value });
    }
    for (const [log, beforeSeq] of this.#trims) changes.push({ type: "trim", log, beforeSeq });
    if (changes.length > 0) await this.#store.commit(changes);
    this.#isCleared = false;
    this.#records = new Map();
    this.#entries = new Map();
    this.#trims = new Map();
  }
}
