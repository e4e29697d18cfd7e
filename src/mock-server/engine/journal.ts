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
  #entries = new Map<string, Map<number, StoreChange & { type: "log" }>>();
  #trims = new Map<string, StoreChange & { type: "trim" }>();

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
    const entries = this.#entries.get(log) ?? new Map<number, StoreChange & { type: "log" }>();
    this.#entries.set(log, entries.set(seq, { type: "log", log, seq, value }));
  }

  trim(log: string, beforeSeq: number): void {
    this.#trims.set(log, { type: "trim", log, beforeSeq });
  }

  /** Stored and not yet stored entries with `fromSeq ≤ seq ≤ toSeq`, ascending. */
  async readLog<T>(log: string, fromSeq: number, toSeq: number): Promise<LogEntry<T>[]> {
    if (toSeq < fromSeq) return [];
    const stored = this.#isCleared ? [] : await this.#store.readLog(log, fromSeq, toSeq);
    const merged = new Map(stored.map((entry) => [entry.seq, entry.value]));
    for (const [seq, { value }] of this.#entries.get(log) ?? []) {
      if (seq >= fromSeq && seq <= toSeq) merged.set(seq, value);
    }
    return [...merged].toSorted(([a], [b]) => a - b).map(([seq, value]) => ({ seq, value: value as T })); // each log is written with one type only
  }

  /**
   * Stores all changes at once. When the store refuses, they are kept for the next commit and the error is passed on.
   * Nothing may change until it has settled: calls to the server take their turns.
   */
  async commit(): Promise<void> {
    const changes: StoreChange[] = this.#isCleared ? [{ type: "clear" }] : [];
    changes.push(...this.#records.values());
    for (const entries of this.#entries.values()) changes.push(...entries.values());
    changes.push(...this.#trims.values());
    if (changes.length > 0) await this.#store.commit(changes);
    this.#isCleared = false;
    this.#records = new Map();
    this.#entries = new Map();
    this.#trims = new Map();
  }
}
